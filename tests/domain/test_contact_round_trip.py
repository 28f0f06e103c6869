"""A person out as a file and in again: the same in every field that the format can hold."""

import io

import pytest
from hypothesis import given, settings

from pressdesk.domain.card import CardPhoto
from pressdesk.domain.card_contact import card_of, contact_of
from pressdesk.domain.card_losses import lost_in, without_lost
from pressdesk.domain.models.contact import ContactDraft, ContactKind
from pressdesk.domain.models.engagement import RoleDraft
from pressdesk.export.contact_csv import write_csv
from pressdesk.export.vcard import write_card
from pressdesk.importing.contact_csv import CsvReader, examine
from pressdesk.importing.vcard import read_cards
from tests.domain.contact_drafts import drafts

PHOTO = CardPhoto(b"\x89PNG bytes", "image/png")


def through_vcard(draft, version):
    written = write_card(card_of(draft, private=True, photo=PHOTO), version)
    reader = read_cards(io.BytesIO(written))
    (found,) = list(reader)
    assert reader.faults == []
    return contact_of(found.card, region="FR", kind=ContactKind.COLLEAGUE)


def through_csv(draft):
    data = write_csv([card_of(draft, private=True, photo=PHOTO)])
    (found,) = list(CsvReader(io.BytesIO(data), examine(data)))
    return contact_of(found.card, region="FR", kind=ContactKind.COLLEAGUE)


@pytest.mark.parametrize("version", ["4.0", "3.0"])
@settings(max_examples=80, deadline=None)
@given(draft=drafts())
def test_a_person_comes_back_from_a_vcard_the_same_in_every_field(version, draft):
    back = through_vcard(draft, version)

    assert back.draft == draft
    assert back.photo.data == PHOTO.data


@settings(max_examples=80, deadline=None)
@given(draft=drafts())
def test_a_person_comes_back_from_csv_the_same_but_for_what_it_cannot_hold(draft):
    back = through_csv(draft)

    assert back.draft == without_lost(draft, "csv")
    assert back.photo == CardPhoto()


def test_no_format_of_vcard_loses_anything():
    assert lost_in("vcf") == lost_in("vcf3") == ()


def test_what_csv_loses_is_listed():
    assert lost_in("csv") == (
        "the photograph and its crop",
        "what other programs kept in a vCard for which there is no field",
    )


def test_roles_without_days_stay_further_roles():
    draft = ContactDraft(name="Ana", roles=[RoleDraft(title="Fellow"), RoleDraft(title="Judge")])

    assert through_vcard(draft, "4.0").draft == draft


def test_lines_that_are_none_of_ours_come_back_too():
    draft = ContactDraft(name="Ana", extras=["from an old list: 12", "x"])

    assert through_vcard(draft, "4.0").draft == draft
    assert through_csv(draft).draft == draft


@pytest.mark.parametrize("private", [True, False])
def test_every_field_of_a_person_stands_in_the_card_or_stays_behind_on_purpose(private):
    """A field added to people later is not forgotten here: it fails until the card holds it or this names it."""
    known = set(ContactDraft.model_fields)
    behind = {"photo_id"}  # the picture itself leaves, not the number it has here

    written = {name for name in known if _changes(name, private=private)}
    assert known - written == behind | (set() if private else KEPT_BACK)


KEPT_BACK = {
    "notes", "consent", "consent_scope", "consent_on", "extras", "country", "beat", "preferred_format",
    "preferred_time",
}  # fmt: skip
"""What is the office's own business."""

SET = {
    "kind": ContactKind.MEDIA, "languages": ["fr"], "topics": ["visas"], "zone": "Europe/Paris",
    "biographies": {"fr": "Avocate."}, "photo_crop": [1, 2, 3, 4], "extras": ['NICKNAME:"Anita"'],
    "consent_on": "2026-01-02", "points": [{"value": "+442079460018"}], "roles": [{"title": "Fellow"}],
    "periods": [{"kind": "away"}], "family_first": True, "do_not_contact": True, "safety": True,
}  # fmt: skip


def _changes(name, *, private):
    plain = ContactDraft(name="Ana")
    said = ContactDraft.model_validate({"name": "Ana", name: SET.get(name, "said")})
    return card_of(said, private=private, photo=PHOTO) != card_of(plain, private=private, photo=PHOTO)
