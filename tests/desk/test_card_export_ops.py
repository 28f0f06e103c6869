"""People leaving as files: what is published, and the rest only where it is asked for."""

import csv
import io
import os
import stat

import pytest

from pressdesk.desk import card_export_ops, contact_ops, media_list_ops, picture_ops
from pressdesk.desk.card_export_ops import Choice
from pressdesk.domain.errors import (
    DeliveryError,
    ExportStoppedError,
    InvalidFieldError,
    NotFoundError,
    TooLongError,
)
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.media_list import MediaListDraft
from pressdesk.importing.vcard import read_cards
from tests.export.test_person_sheet import png

POINTS = [
    {"kind": "mobile", "value": "+447700900141", "usage": "publish"},
    {"kind": "mobile", "value": "+447700900142", "usage": "journalists"},
    {"kind": "mobile", "value": "+447700900143", "usage": "never"},
]


@pytest.fixture
def ana(make_contact):
    return make_contact(name="Ana Example", points=POINTS, notes="CANARY", job_title="Counsel", organisation="ERN")


@pytest.fixture
def write(db, tmp_path, now):
    def write(ids, name="people.vcf", told=None, **choice):
        choice = Choice(**{"format": "vcf", **choice})
        return card_export_ops.write(db, tmp_path / name, ids, choice, now=now, told=told)

    return write


def cards(written):
    return [found.card for found in read_cards(io.BytesIO(written.path.read_bytes()))]


def test_what_would_leave_is_counted(db, ana, make_contact):
    bea = make_contact(name="Bea Example", safety=True)
    leaving = card_export_ops.preview(db, [bea, ana])

    assert [one.name for one in leaving.people] == ["Bea Example", "Ana Example"]
    assert [one.name for one in leaving.at_risk] == ["Bea Example"]
    one = leaving.people[1]
    assert (one.role, one.published, one.journalists, one.never, one.private) == (
        "Counsel, ERN", ("+447700900141",), 1, 1, True,
    )  # fmt: skip
    assert leaving.holds_private


def test_only_what_is_published_leaves_unasked(write, ana):
    written = write([ana])

    assert written.people == 1
    content = written.path.read_bytes()
    assert b"900141" in content
    assert not any(said in content for said in (b"CANARY", b"900142", b"900143"))
    assert stat.S_IMODE(written.path.stat().st_mode) == 0o644 or os.name != "posix"


@pytest.mark.parametrize("form", ["vcf", "vcf3", "csv"])
def test_the_rest_leaves_when_it_is_asked_for(write, ana, form):
    content = write([ana], format=form, private=True).path.read_bytes()

    assert all(said in content for said in (b"CANARY", b"900141", b"900142", b"900143"))


def test_a_file_with_private_words_is_for_its_owner_alone(write, ana):
    assert stat.S_IMODE(write([ana], private=True).path.stat().st_mode) == 0o600 or os.name != "posix"


@pytest.mark.parametrize("form", ["vcf", "vcf3", "csv", "pdf"])
def test_who_is_at_risk_stays_and_is_named(write, ana, make_contact, form):
    bea = make_contact(name="Beatrix Sample", safety=True)
    written = write([ana, bea], format=form, private=form != "pdf")

    assert (written.people, written.left_out) == (1, ("Beatrix Sample",))
    assert b"Beatrix" not in written.path.read_bytes()


def test_who_is_at_risk_leaves_when_named_alone(write, make_contact):
    bea, cyd = (make_contact(name=f"{name} Sample", safety=True) for name in ("Bea", "Cyd"))
    written = write([bea, cyd], at_risk=frozenset({cyd}))

    assert [card.name for card in cards(written)] == ["Cyd Sample"]
    assert written.left_out == ("Bea Sample",)


def test_nothing_is_written_where_nobody_may_leave(write, make_contact, tmp_path):
    bea = make_contact(name="Bea Example", safety=True)

    with pytest.raises(NotFoundError, match="at risk"):
        write([bea])
    with pytest.raises(NotFoundError, match="nobody"):
        write([])
    assert not (tmp_path / "people.vcf").exists()


def test_the_bin_stays(db, write, ana, make_contact, now):
    gone = make_contact(name="Gone Example")
    contact_ops.bin_contact(db, gone, now=now)

    assert write([gone, ana]).people == 1
    assert card_export_ops.everybody(db) == [ana]


def test_who_is_on_a_list_leaves_but_not_who_is_not_to_be_contacted(db, ana, make_contact, now):
    shy = make_contact(name="Shy Example", do_not_contact=True)
    made = media_list_ops.create_list(db, MediaListDraft(name="Press"), now=now, members=[ana, shy]).made

    assert card_export_ops.on_list(db, made) == [ana]


def test_a_picture_goes_along_with_its_crop(db, write, make_contact, make_release, now):
    added = picture_ops.add_picture(db, make_release(), png(), AssetDraft(), now=now).made
    ana = make_contact(name="Ana Example", photo_id=added, photo_crop=[1, 2, 3, 4])

    (card,) = cards(write([ana]))
    assert (card.photo.data, card.photo.crop) == (png(), "1&2&3&4")
    sheet = write([ana], name="a.pdf", format="pdf").path.read_bytes()
    assert sheet.count(b"/Image") > write([make_contact()], name="b.pdf", format="pdf").path.read_bytes().count(
        b"/Image"
    )


def test_a_spreadsheet_has_its_mark_and_delimiter_on_wish(write, ana):
    with_mark = write([ana], format="csv", delimiter=";").path.read_bytes()
    without = write([ana], format="csv", mark=False).path.read_bytes()

    assert with_mark.startswith(b"\xef\xbb\xbfName;")
    assert without.startswith(b"Name,")
    (row,) = csv.DictReader(without.decode().splitlines())
    assert row["Contact 1 - Value"] == "'+447700900141"


def test_progress_is_told_and_stopping_leaves_the_old_file(write, tmp_path, make_contact, monkeypatch):
    monkeypatch.setattr(card_export_ops, "_AT_ONCE", 2)
    people = [make_contact(name=f"Person {number}") for number in range(5)]
    told = []
    assert write(people, told=lambda done: told.append(done) is None).people == 5
    before = (tmp_path / "people.vcf").read_bytes()

    with pytest.raises(ExportStoppedError):
        write(people, told=lambda done: done < 4)
    assert told == [2, 4, 5]
    assert (tmp_path / "people.vcf").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["people.vcf"]


def test_what_cannot_be_is_refused_in_a_sentence(write, ana, monkeypatch):
    with pytest.raises(InvalidFieldError, match="vcf3"):
        write([ana], format="xls")
    with pytest.raises(DeliveryError, match="could not be written"):
        write([ana], name="nowhere/people.vcf")
    monkeypatch.setattr(card_export_ops, "MOST_SHEETS", 0)
    with pytest.raises(TooLongError, match="sheets"):
        write([ana], format="pdf")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Geneva press", "Geneva press"),
        ('a/b: "c"', "a b c"),
        ("..", "contacts"),
        ("", "contacts"),
        ("é" * 200, "é" * 80),
    ],
)
def test_a_file_is_named_after_who_is_in_it(name, stem):
    assert card_export_ops.file_stem(name) == stem
