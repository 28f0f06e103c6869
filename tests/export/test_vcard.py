"""Cards to vCard and back: the identity for every field, in both versions."""

import io

import pytest
from hypothesis import given, settings

from pressdesk.domain.card import Card, CardDate, CardNameParts, CardPoint, CardPointKind, CardRole
from pressdesk.export.vcard import VERSIONS, write_card, write_cards
from pressdesk.importing.vcard import read_cards
from tests.export.cards import cards

ANA = Card(
    name="Ana de la Cruz",
    parts=CardNameParts("de la Cruz", "Ana"),
    roles=(CardRole("Legal Counsel", "Example Rights Network", "Media"),),
    points=(CardPoint(CardPointKind.MOBILE, "+1 917-555-0148", label="on call", preferred=True, usage="journalists"),),
    dates=(CardDate("birthday", "--05-06"),),
)


def back(written):
    reader = read_cards(io.BytesIO(written))
    found = [one.card for one in reader]
    return found, reader


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=200, deadline=None)
@given(card=cards())
def test_a_card_comes_back_the_same(version, card):
    found, reader = back(write_card(card, version))

    assert found == [card]
    assert reader.faults == []


@pytest.mark.parametrize("version", VERSIONS)
def test_cards_come_back_in_their_order(version):
    several = [Card(name=f"Person {number}") for number in range(5)]

    assert back(write_cards(several, version))[0] == several


def test_a_line_is_no_longer_than_75_octets():
    written = write_card(Card(name="é" * 200, notes=("word " * 100,)))

    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    assert "é" * 200 in written.replace(b"\r\n ", b"").decode("utf-8")


def test_vcard_4_looks_as_the_standard_has_it():
    assert write_card(ANA).decode("utf-8").split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "N:de la Cruz;Ana;;;",
        "FN:Ana de la Cruz",
        "role1.ORG:Example Rights Network;Media",
        "role1.TITLE:Legal Counsel",
        "item1.TEL;TYPE=cell;X-PRESSDESK-USE=journalists;PREF=1:+1 917-555-0148",
        "item1.X-ABLabel:on call",
        "BDAY:--0506",
        "END:VCARD",
        "",
    ]


def test_vcard_3_says_what_is_preferred_in_its_own_way():
    written = write_card(ANA, "3.0").decode("utf-8")

    assert "VERSION:3.0\r\n" in written
    assert "TEL;TYPE=cell,pref;" in written
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-06" in written
