"""A release in several languages."""

from datetime import timedelta

import pytest

from pressdesk.desk import (
    check_ops,
    contact_ops,
    embargo_ops,
    enquiry_ops,
    picture_ops,
    release_ops,
    text_ops,
    translation_ops,
)
from pressdesk.desk.change import NOTHING
from pressdesk.domain.errors import NotFoundError, RuleError
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft, ReleaseLine
from pressdesk.domain.models.text import TextDraft, TextKind
from pressdesk.domain.translating import Trouble
from pressdesk.store import releases, translations
from tests.making import PNG

EMBARGO = EmbargoDraft(local="2026-06-11T00:01", zone="Europe/Zurich", place="Geneva")
LATER = EMBARGO.model_copy(update={"local": "2026-06-12T00:01"})


def stored(db, release):
    with db.reading() as session:
        return releases.sheet(session, release)


def relatives(db, release):
    with db.reading() as session:
        return translations.relatives(session, release)


def save(db, release, now, **fields):
    words = stored(db, release).release.model_dump() | fields
    return release_ops.save_release(db, release, ReleaseDraft.model_validate(words), now=now)


@pytest.fixture
def english(db, make_release, now):
    return make_release(
        topic="Water", place="Geneva", lead="Children swim again.", body="The lake is **clean**.", tags=["lake"]
    )


@pytest.fixture
def french(db, english, now):
    return translation_ops.translate(db, english, "fr", prefilled=True, now=now).made


def test_a_translation_takes_over_all_but_headings_and_state(db, english, now):
    release_ops.save_release(
        db,
        english,
        ReleaseDraft(headline="Lake", body="Clean.", enquiries_heading="Ask", end_mark="END", credits=["A. Example"]),
        now=now,
    )

    made = stored(db, translation_ops.translate(db, english, "fr", prefilled=True, now=now).made).release

    assert (made.language, made.translation_of, made.headline, made.body) == ("fr", english, "Lake", "Clean.")
    assert (made.enquiries_heading, made.end_mark, made.credits) == ("", None, ["A. Example"])
    assert made.translation_version


def test_the_words_can_be_left_empty(db, english, now):
    made = stored(db, translation_ops.translate(db, english, "fr", prefilled=False, now=now).made).release

    assert (made.topic, made.headline, made.lead, made.body) == ("", "", "", "")
    assert (made.place, made.tags) == ("Geneva", ["lake"])


def test_people_go_along(db, english, now):
    person = contact_ops.create_contact(db, ContactDraft(name="Ana Example"), now=now).made
    enquiry_ops.set_enquiries(db, english, [EnquiryDraft(contact_id=person, job_title="Counsel")], now=now)

    made = stored(db, translation_ops.translate(db, english, "fr", prefilled=True, now=now).made)

    assert [(one.contact.id, one.job_title) for one in made.enquiries] == [(person, "Counsel")]


def test_standing_texts_are_those_of_the_language(db, english, now):
    def text(language, kind):
        draft = TextDraft(title=f"{kind} {language}", language=language, kind=kind, body="Words.")
        return text_ops.create_text(db, draft, now=now).made

    about, legal = text("en-GB", TextKind.ABOUT), text("en-GB", TextKind.LEGAL)
    propos = text("fr", TextKind.ABOUT)
    enquiry_ops.set_texts(db, english, [about, legal], now=now)

    made = stored(db, translation_ops.translate(db, english, "fr", prefilled=True, now=now).made)

    assert [one.id for one in made.texts] == [propos]


def test_pictures_become_its_own_so_that_captions_can_differ(db, english, now):
    picture = picture_ops.add_picture(db, english, PNG, AssetDraft(caption="The lake", credit="A. Example"), now=now)
    asset = stored(db, english).pictures[0].id
    assert picture
    save(db, english, now, body=f"Words.\n\n![](asset:{asset})")

    made = stored(db, translation_ops.translate(db, english, "fr", prefilled=True, now=now).made)
    (own,) = made.pictures
    picture_ops.save_picture(db, own.id, AssetDraft(caption="Le lac", credit="A. Example"), now=now)

    assert own.id != asset
    assert f"asset:{own.id}" in made.release.body
    assert stored(db, english).pictures[0].caption == "The lake"


def test_a_second_text_in_a_language_is_refused(db, english, french, now):
    for language in ("fr", "en-GB"):
        with pytest.raises(RuleError):
            translation_ops.translate(db, english, language, prefilled=True, now=now)


def test_a_translation_of_a_translation_is_one_of_the_original(db, english, french, now):
    german = translation_ops.translate(db, french, "de", prefilled=True, now=now).made

    assert stored(db, german).release.translation_of == english
    assert [one.id for one in relatives(db, german)] == [english, french]


def test_all_languages_show_each_other(db, english, french):
    assert [(one.id, one.original) for one in relatives(db, french)] == [(english, True)]
    assert [(one.id, one.original) for one in relatives(db, english)] == [(french, False)]


def test_a_fresh_translation_is_up_to_date(db, french):
    assert stored(db, french).source.changed == ()


def test_what_changed_in_the_source_is_flagged_until_it_is_brought_up(db, english, french, now):
    save(db, english, now, lead="Children and dogs swim again.", tags=["other"])

    assert stored(db, french).source.changed == ("lead",)
    assert any(found.rule == "translation-behind" for found in check_ops.check_release(db, french, now=now))
    (section,) = [one for one in translation_ops.source_changes(db, french) if one.changed]
    assert [piece.text for piece in section.pieces if piece.kind == "added"] == ["and dogs "]

    translation_ops.align(db, french, now=now)

    assert stored(db, french).source.changed == ()
    assert translation_ops.align(db, french, now=now) == NOTHING
    assert not any(found.rule == "translation-behind" for found in check_ops.check_release(db, french, now=now))


def test_typing_in_the_translation_keeps_what_it_was_brought_up_to(db, english, french, now):
    stale = ReleaseDraft.model_validate(stored(db, french).release.model_dump())
    save(db, english, now, lead="Changed.")
    translation_ops.align(db, french, now=now)

    release_ops.save_release(db, french, stale, now=now)

    assert stored(db, french).source.changed == ()


def test_a_translation_outlives_its_source(db, english, french, now):
    german = translation_ops.translate(db, english, "de", prefilled=True, now=now).made
    release_ops.bin_release(db, english, now=now)
    assert stored(db, french).source.in_bin
    release_ops.empty_bin(db, older_than=now + timedelta(days=1))

    assert stored(db, french).source is None
    assert [one.id for one in relatives(db, french)] == [german]
    save(db, french, now, headline="Le lac")
    with pytest.raises(NotFoundError):
        translation_ops.align(db, french, now=now)
    assert translation_ops.translate(db, french, "es", prefilled=True, now=now).made


def test_two_releases_that_name_each_other_can_be_read(db, english, french, now):
    save(db, english, now, translation_of=french)

    assert stored(db, english).source.id == french
    assert stored(db, french).source.id == english


def test_an_embargo_holds_in_all_languages(db, english, french, now):
    embargo_ops.set_embargo(db, english, EMBARGO, now=now)
    german = translation_ops.translate(db, english, "de", prefilled=True, now=now).made

    change = embargo_ops.set_embargo(db, german, LATER, now=now)

    assert change.embargoes == {english, french, german}
    assert {stored(db, one).embargo.local for one in (english, french, german)} == {LATER.local}

    embargo_ops.lift_embargo(db, french, now=now)
    assert all(stored(db, one).embargo.lifted_at for one in (english, french, german))


def test_taking_the_embargo_off_is_for_all_languages_too(db, english, french, now):
    embargo_ops.set_embargo(db, english, EMBARGO, now=now)

    embargo_ops.remove_embargo(db, french, now=now)
    assert stored(db, english).release.release_line is ReleaseLine.UNSET

    release_ops.choose_immediate(db, english, now=now)
    assert stored(db, french).release.release_line is ReleaseLine.IMMEDIATE


def test_a_copy_is_no_translation(db, french, now):
    copy = release_ops.copy_release(db, french, now=now).made

    assert stored(db, copy).release.translation_of is None
    assert stored(db, copy).source is None


def test_quotations_stand_side_by_side(db, make_release, now):
    english = make_release(
        body="“The lake is clean again and everybody may swim,” said Ana Example.\n\n"
        "“We have waited for this day for ten years,” said Ben Sample."
    )
    french = translation_ops.translate(db, english, "fr", prefilled=True, now=now).made
    save(
        db,
        french,
        now,
        body="« Le lac est de nouveau propre et chacun peut se baigner », a déclaré Ana Example.\n\n"
        "« Nous attendions ce jour depuis dix ans », a déclaré Zoë Specimen.",
    )

    first, second = translation_ops.quotation_pairs(db, french)
    assert (first.source.speaker, first.translation.speaker, first.trouble) == ("Ana Example", "Ana Example", None)
    assert second.trouble is Trouble.SPEAKER

    save(db, french, now, body="« Le lac est de nouveau propre et chacun peut se baigner », a déclaré Ana Example.")
    assert [pair.trouble for pair in translation_ops.quotation_pairs(db, french)] == [None, Trouble.MISSING]


def test_nothing_is_made_where_the_source_is_gone(db, now):
    with pytest.raises(NotFoundError):
        translation_ops.translate(db, "no-such-release", "fr", prefilled=True, now=now)
