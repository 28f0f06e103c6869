"""vCards as programs write them, broken ones between good ones, and bytes of any kind. The people are invented."""

import io
import random
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.domain.card import CardPointKind, CardRole
from pressdesk.export.vcard import write_card
from pressdesk.importing import vcard, vcard_lines
from pressdesk.importing.vcard import read_cards

CARDS = Path(__file__).parent / "cards"
FILES = sorted(CARDS.glob("*.vcf"))


def read(data):
    """All cards of some bytes, and the faults as (line, sentence)."""
    reader = read_cards(io.BytesIO(data.encode("utf-8") if isinstance(data, str) else data))
    found = [one.card for one in reader]
    return found, [(fault.line, fault.sentence) for fault in reader.faults]


def only(name):
    (card,), faults = read((CARDS / name).read_bytes())
    assert faults == []
    return card


def wrapped(*lines, version="3.0"):
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def said(card, kind):
    return [point.value for point in card.points if point.kind is kind]


def test_an_iphone_s_card_is_read():
    card = only("iphone.vcf")

    assert (card.parts.prefix, card.parts.additional, card.nicknames) == ("Dr.", "Anne", ("Maddie",))
    assert card.roles == (CardRole("Legal Counsel", "Example Rights Network", "Media"),)
    assert [(p.value, p.label) for p in card.points if p.kind is CardPointKind.TELEPHONE] == [
        ("+44 20 7946 0018", "Night desk")
    ]
    assert [(d.kind, d.value) for d in card.dates] == [("birthday", "--05-06"), ("anniversary", "2018-12-10")]
    assert card.notes == ("Met at the hearing, Geneva.\nPrefers the telephone.",)
    assert card.photo.data.startswith(b"\xff\xd8")
    assert card.pronunciation == "MAD-uh-len"
    assert card.unknown == ()


def test_an_android_s_quoted_printable_is_joined():
    card = only("android.vcf")

    assert (card.name, card.nicknames) == ("Björn Müller", ("Bear",))
    assert card.notes == ("Eins\nZwei; Drei",)
    assert (card.addresses[0].street, card.addresses[0].country) == ("Beispielweg 7", "Schweiz")
    assert [p.label for p in card.points if p.value == "+442079460019"] == ["Signal"]
    assert [one.name for one in card.unknown] == ["X-ANDROID-CUSTOM"]


def test_a_photograph_by_address_is_kept_as_an_address():
    card = only("google.vcf")

    assert (card.photo.data, card.photo.uri) == (b"", "https://example.com/photos/zoe.jpg")
    assert said(card, CardPointKind.WEB) == ["https://example.org/zoe"]


def test_outlook_s_windows_letters_and_picture_are_read():
    card = only("outlook.vcf")

    assert (card.name, card.parts.prefix) == ("Léa Dupré", "Mme")
    assert card.addresses[0].street == "1, rue de l'Exemple\nBâtiment B"
    assert card.photo.data.startswith(b"\xff\xd8")
    assert {one.name for one in card.unknown} == {"LABEL", "X-MS-OL-DEFAULT-POSTAL-ADDRESS"}


def test_thunderbird_s_card_is_read():
    card = only("thunderbird.vcf")

    assert said(card, CardPointKind.MOBILE) == ["+44-7700-900124"]
    assert (card.languages, card.zone) == (("en", "zh"), "Europe/London")


def test_nextcloud_s_card_is_read():
    card = only("nextcloud.vcf")

    assert [(p.service, p.value) for p in card.points if p.kind is CardPointKind.SOCIAL] == [
        ("mastodon", "https://social.example/@ana"),
        ("diaspora", "@ana@social.example"),
    ]
    assert card.pronouns == "she/her"
    assert [one.name for one in card.unknown] == ["RELATED", "GENDER"]


def test_kaddressbook_s_card_is_read():
    card = only("kaddressbook.vcf")

    assert card.notes == ("Wartość; druga",)
    assert [(p.value, p.preferred) for p in card.points if p.kind is CardPointKind.MOBILE] == [
        ("+44 7700 900125", True)
    ]


def test_utf_16_and_old_latin_letters_are_read():
    assert only("utf16.vcf").name == "例 美"
    assert only("latin1.vcf").name == "José Núñez"


def test_a_card_inside_a_card_is_kept_as_text():
    card = only("agent.vcf")

    assert said(card, CardPointKind.TELEPHONE) == ["+44 20 7946 0024"]
    assert [one.name for one in card.unknown] == ["AGENT"]
    assert "FN:Deputy Second" in card.unknown[0].value


def test_broken_cards_cost_no_good_one_and_say_where_they_are():
    found, faults = read((CARDS / "broken.vcf").read_bytes())

    assert [card.name for card in found] == ["First Good", "Never Closed", "Second Good", "Example House", "Cut Off"]
    assert [line for line, _ in faults] == [1, 11, 13, 16, 18, 25]
    assert found[1].notes == ("begins", "and goes on without a fold")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_what_was_read_is_written_and_read_again_the_same(path, version):
    found, _ = read(path.read_bytes())

    assert [read(write_card(card, version))[0] for card in found] == [[card] for card in found]


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (("FN:x", "NOTE:a\r\n b\r\n\tc"), "notes", ("abc",)),
        (("FN:x", "NOTE:a\\, b\\; c\\nd\\\\e"), "notes", ("a, b; c\nd\\e",)),
        (("N:Only;Parts;;;",), "name", "Parts Only"),
        (("EMAIL:a@example.org",), "name", "a@example.org"),
        (("FN:x", "X-THING;A=b=c:d"), "notes", ()),
        (("FN ; CHARSET=UTF-8 :x",), "name", "x"),
        (("FN:x", "NOTE;CHARSET=no-such-set:é"), "notes", ("é",)),
        (("FN:x", 'NOTE;X-T="a:b;c":d'), "notes", ("d",)),
    ],
)
def test_a_line_is_read_as_it_was_meant(lines, field, value):
    (card,), _ = read(wrapped(*lines))

    assert getattr(card, field) == value


def test_a_property_without_a_field_keeps_its_parameters():
    (card,), faults = read(wrapped("FN:x", "g1.X-Thing;A=b=c;TYPE=home:d\\,e"))

    assert faults == []
    (kept,) = card.unknown
    assert (kept.name, kept.group, kept.value) == ("X-THING", "g1", "d\\,e")
    assert kept.parameters == (("A", ("b=c",)), ("TYPE", ("home",)))


def test_many_equals_signs_take_no_time():
    began = time.thread_time()

    read(wrapped("FN:x", "TEL;X" + "=" * 5_000 + '":1', "TEL;" + "A=" * 900 + ":1"))

    assert time.thread_time() - began < 2


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from([b"", b"BEGIN:VCARD\n", b"\xff\xfe", b"BEGIN:VCARD\r\nVERSION:2.1\r\n"])
)
def test_bytes_of_any_kind_are_read_without_an_error(junk, before):
    read(before + junk)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(FILES), st.randoms(use_true_random=False))
def test_mutated_files_are_read_without_an_error(path, chance):
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 8)):
        place = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[place] = chance.randrange(256)
            case 1:
                del data[place : place + chance.randrange(40)]
            case 2:
                data[place:place] = chance.choice([b"\r\n", b"\n", b"=", b":", b";", b'"', b"\\", b"BEGIN:VCARD\n"])
            case _:
                del data[place:]
        data = data or bytearray(b" ")

    read(bytes(data))


@pytest.mark.parametrize("block", [1, 7, 64])
def test_where_a_block_ends_makes_no_difference(monkeypatch, block):
    whole = {path: read(path.read_bytes()) for path in FILES}
    monkeypatch.setattr(vcard_lines, "_BLOCK", block)

    for path in FILES:
        assert read(path.read_bytes()) == whole[path], path.name


def test_a_card_of_a_million_properties_is_cut_and_reported():
    lines = (
        b"BEGIN:VCARD\nFN:x\n" + b"TEL:+44 20 7946 0018\n" * 1_000_000 + b"END:VCARD\nBEGIN:VCARD\nFN:y\nEND:VCARD\n"
    )
    found, faults = read(lines)

    assert [card.name for card in found] == ["x", "y"]
    assert len(found[0].points) == vcard.MOST_PROPERTIES - 1
    assert [line for line, _ in faults] == [vcard.MOST_PROPERTIES + 2, 1]


class Junk(io.RawIOBase):
    """So many bytes of one kind, made as they are read."""

    def __init__(self, size, piece):
        self._left, self._piece = size, piece

    def read(self, size=-1):
        size = min(size, self._left)
        self._left -= size
        return (self._piece * (size // len(self._piece) + 1))[:size]


@pytest.mark.parametrize("piece", [b"\0", b"abc\n", b"x" * 999 + b"\r\n", b"BEGIN", b"\r", b" \n"])
def test_junk_of_40_megabytes_takes_little_memory(piece):
    tracemalloc.start()
    try:
        reader = read_cards(Junk(40_000_000, piece))
        found = list(reader)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert found == []
    assert len(reader.faults) <= 1
    assert most < 10_000_000


def test_a_line_without_end_inside_a_card_is_cut():
    class Begun(Junk):
        def read(self, size=-1):
            made = super().read(size)
            if self._piece == b"y":
                return made
            self._piece = b"y"
            return b"BEGIN:VCARD\nFN:x\nNOTE:" + made[40:]

    (found,) = read_cards(Begun(40_000_000, b"z"))

    assert found.card.name == "x"
    assert [fault.line for fault in found.faults] == [3, 1]


def test_the_progress_is_told_and_a_cancel_ends_it():
    told = []
    data = wrapped("FN:x", "NOTE:" + "word " * 100).encode() * 2_000
    reader = read_cards(io.BytesIO(data), progress=told.append, cancelled=lambda: len(told) > 1)
    found = list(reader)

    assert reader.was_cancelled
    assert 0 < len(found) < 2_000
    assert told == sorted(told)


def test_faults_are_counted_where_they_are_too_many_to_tell():
    data = b"BEGIN:VCARD\nEND:VCARD\n" * (vcard.MOST_FAULTS + 5)
    reader = read_cards(io.BytesIO(data))

    assert list(reader) == []
    assert (len(reader.faults), reader.further_faults) == (vcard.MOST_FAULTS, 5)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(3))
def test_200_megabytes_of_junk_end(seed):
    chance = random.Random(seed)
    piece = bytes(chance.randrange(256) for _ in range(65_521)) + b"\nBEGIN:VCARD\n"

    reader = read_cards(Junk(200_000_000, piece))
    for _ in reader:
        pass

    assert reader.faults
