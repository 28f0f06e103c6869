"""The office's words, and what the spelling has to say of a stored release."""

import contextlib

import pytest

from pressdesk.desk import bin_ops, check_ops, release_ops, spelling_ops
from pressdesk.domain.errors import InvalidFieldError, NotFoundError
from pressdesk.store import words
from pressdesk.system.speller import Speller
from tests.dictionaries import write_dictionary


def office_words(db):
    with db.reading() as session:
        return [(one.word, one.language) for one in words.office_words(session)]


def unknown_of(*missing):
    return lambda _language, asked: set(missing) & set(asked)


def test_a_name_is_learnt_for_all_languages_and_a_word_for_its_own(db, now):
    spelling_ops.add_word(db, "kickback", "en-GB", now=now)
    change = spelling_ops.add_word(db, "Fetzer", "en-GB", now=now)

    assert change.words
    assert office_words(db) == [("Fetzer", ""), ("kickback", "en")]
    assert "kickback" in spelling_ops.vocabulary(db, "en-US", "")
    assert "kickback" not in spelling_ops.vocabulary(db, "fr", "")
    assert "Fetzer" in spelling_ops.vocabulary(db, "fr", "")


def test_a_word_is_kept_once(db, now):
    first = spelling_ops.add_word(db, "kickback", "en-GB", now=now)
    second = spelling_ops.add_word(db, "kickback", "en-US", now=now)

    assert first.made == second.made
    assert office_words(db) == [("kickback", "en")]


def test_a_forgotten_word_can_be_put_back(db, now):
    made = spelling_ops.add_word(db, "kickback", "en-GB", now=now).made

    assert spelling_ops.forget_word(db, made).words
    assert office_words(db) == []

    spelling_ops.restore_word(db, "kickback", "en", now=now)
    assert office_words(db) == [("kickback", "en")]


def test_forgetting_what_is_not_there_is_refused(db):
    with pytest.raises(NotFoundError):
        spelling_ops.forget_word(db, "nothing")


@pytest.mark.parametrize("word", ["", "  ", "x" * 65])
def test_what_is_no_word_is_not_kept(db, now, word):
    with pytest.raises(InvalidFieldError):
        spelling_ops.add_word(db, word, "en", now=now)


def test_a_word_is_left_alone_in_one_release(db, make_release, now):
    here, there = make_release(), make_release()

    spelling_ops.ignore_word(db, "wrnog", here, now=now)

    assert "wrnog" in spelling_ops.vocabulary(db, "en-GB", here)
    assert "wrnog" not in spelling_ops.vocabulary(db, "en-GB", there)
    assert office_words(db) == []


def test_leaving_a_word_alone_in_a_release_that_is_not_there_is_refused(db, now):
    with pytest.raises(NotFoundError):
        spelling_ops.ignore_word(db, "wrnog", "nothing", now=now)


def test_what_a_release_leaves_alone_goes_with_it(db, make_release, now):
    release_id = make_release()
    spelling_ops.ignore_word(db, "wrnog", release_id, now=now)

    release_ops.bin_release(db, release_id, now=now)
    bin_ops.delete_for_good(db, "release", release_id)

    assert "wrnog" not in spelling_ops.vocabulary(db, "en-GB", release_id)


def test_names_of_people_and_organisations_are_known(db, make_contact):
    make_contact(name="Madeleine Oyelaran", organisation="Haverbrook Rights Network")

    known = spelling_ops.vocabulary(db, "fr", "")

    assert all(name in known for name in ("Madeleine", "Oyelaran", "Haverbrook"))


def test_each_misspelt_word_is_found_once_at_its_place(db, make_release, now):
    release_id = make_release(headline="A wrnog lake", body="So **wrnog**, so *baad*.\n\n- wrnog")

    first, second = spelling_ops.misspelt(db, release_id, unknown_of("wrnog", "baad"), now=now)

    assert (first.rule, first.severity, first.field, first.start, first.end) == ("spelling", "hint", "headline", 2, 7)
    assert (second.field, second.start, second.end) == ("body", 18, 22)
    assert second.message == "“baad” is not in the dictionary."


def test_known_words_are_not_found(db, make_release, make_contact, now):
    make_contact(name="Wrnog Baad")
    release_id = make_release(headline="Wrnog, Baad’s lake")

    assert spelling_ops.misspelt(db, release_id, unknown_of("Wrnog", "Baad", "Baad's"), now=now) == []


def test_without_a_dictionary_the_checks_are_quiet(db, make_release, now):
    release_id = make_release(body="Wrnog baad.")

    with contextlib.closing(Speller()) as speller:
        found = check_ops.check_release(db, release_id, now=now, unknown=spelling_ops.asking(speller))

    assert "spelling" not in [one.rule for one in found]
    assert speller._process._process is None


def test_with_a_dictionary_the_checks_hint(db, make_release, now, tmp_path, monkeypatch):
    folder = write_dictionary(tmp_path / "dictionaries", "en_GB")
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", lambda: [folder])
    release_id = make_release(headline="Lake claen again", body="The office spoke.")

    with contextlib.closing(Speller()) as speller:
        found = check_ops.check_release(db, release_id, now=now, unknown=spelling_ops.asking(speller))

    assert [one.message for one in found if one.rule == "spelling"] == ["“claen” is not in the dictionary."]


def test_a_broken_dictionary_is_no_reason_to_refuse(db, make_release, now, tmp_path, monkeypatch):
    folder = write_dictionary(tmp_path / "dictionaries", "en_GB")
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", lambda: [folder])
    speller = Speller()
    unknown = spelling_ops.asking(speller)
    speller.close()

    assert spelling_ops.misspelt(db, make_release(body="Wrnog."), unknown, now=now) == []
