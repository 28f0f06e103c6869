"""Spelling off the GUI thread."""

import pytest

from pressdesk.domain.spelling import Vocabulary
from pressdesk.system.settings import read_settings
from pressdesk.ui.services.spelling import KEPT_TEXTS, Spelling, State
from tests.dictionaries import write_dictionary


@pytest.fixture
def folder(tmp_path):
    return write_dictionary(tmp_path / "dictionaries", "en_GB")


@pytest.fixture
def spelling(qtbot, tmp_path, folder):
    made = Spelling(tmp_path / "settings.toml", places=lambda: [folder])
    yield made
    made.close()


def use(qtbot, spelling, language, state=State.FOUND):
    with qtbot.waitSignal(spelling.state_changed, check_params_cb=None):
        spelling.use(language)
    qtbot.waitUntil(lambda: spelling.state is state)


def misspelt(qtbot, spelling, text):
    """The misspelt words of a text, once all answers are there."""
    with qtbot.waitSignal(spelling.changed):
        spelling.look_through([text], lambda: None)
    return [text[start:end] for start, end in spelling.misspelt(text)]


@pytest.fixture
def english(qtbot, spelling):
    use(qtbot, spelling, "en-GB")
    return spelling


def test_a_dictionary_is_found_for_the_language(english, folder):
    assert (english.state, english.dictionary.folder, english.language) == (State.FOUND, folder, "en-GB")


def test_a_language_without_a_dictionary_says_so(qtbot, spelling):
    use(qtbot, spelling, "fr", State.MISSING)

    assert spelling.misspelt("Le wrnog") == ()


def test_a_language_without_spaces_needs_none(spelling):
    spelling.use("zh")

    assert spelling.state is State.NEEDLESS


def test_what_is_not_known_yet_counts_as_right_until_the_answer_comes(qtbot, english):
    with qtbot.waitSignal(english.changed):
        assert english.misspelt("The wrnog lake") == ()

    assert english.misspelt("The wrnog lake") == ((4, 9),)


def test_each_word_is_asked_once(qtbot, english, monkeypatch):
    asked = []
    unknown = english._speller.unknown
    monkeypatch.setattr(
        english._speller, "unknown", lambda dictionary, words: asked.extend(words) or unknown(dictionary, words)
    )

    assert misspelt(qtbot, english, "wrnog lake wrnog lake wrnog") == ["wrnog"] * 3
    assert misspelt(qtbot, english, "lake wrnog") == ["wrnog"]

    assert sorted(asked) == ["lake", "wrnog"]


def test_a_text_seen_before_is_not_parted_again(qtbot, english, monkeypatch):
    misspelt(qtbot, english, "A wrnog lake")
    monkeypatch.setattr("pressdesk.ui.services.spelling.spelling.words", None)

    assert english.misspelt("A wrnog lake") == ((2, 7),)


def test_not_more_texts_are_remembered_than_are_seen(qtbot, english):
    misspelt(qtbot, english, "lake")
    for count in range(KEPT_TEXTS + 50):
        english.misspelt("lake" + " " * count)

    assert len(english._misspelt) <= KEPT_TEXTS


def test_names_count_as_right(qtbot, english):
    assert misspelt(qtbot, english, "Oyelaran spoke") == ["Oyelaran"]

    with qtbot.waitSignal(english.changed):
        english.know(Vocabulary(["Madeleine Oyelaran"]))

    assert english.misspelt("Oyelaran spoke") == ()


def test_another_language_begins_anew(qtbot, english, folder):
    write_dictionary(folder, "fr", ["le", "lac"])
    english.look_again()
    qtbot.waitUntil(lambda: english.state is State.FOUND)
    assert misspelt(qtbot, english, "le lac") == ["le", "lac"]

    english.use("fr")
    qtbot.waitUntil(lambda: english.dictionary is not None and english.dictionary.name == "fr")

    assert misspelt(qtbot, english, "le lac") == []


def test_a_dictionary_put_there_later_is_found_at_once(qtbot, spelling, folder):
    use(qtbot, spelling, "fr", State.MISSING)
    write_dictionary(folder, "fr", ["le", "lac"])

    spelling.look_again()
    qtbot.waitUntil(lambda: spelling.state is State.FOUND)

    assert misspelt(qtbot, spelling, "le lca") == ["lca"]


def test_suggestions_come_from_the_dictionary(qtbot, english):
    found = []
    english.suggest("offcie", found.append)
    qtbot.waitUntil(lambda: found != [])

    assert found[0][0] == "office"

    english.suggest("offcie", found.append)
    assert found[1] == found[0]  # remembered: no need to wait


def test_a_dictionary_that_cannot_be_read_is_told(qtbot, english, caplog):
    english._speller.close()

    english.misspelt("A wrnog lake")
    qtbot.waitUntil(lambda: english.state is State.BROKEN)

    assert english.misspelt("A wrnog lake") == ()
    found = []
    english.suggest("wrnog", found.append)
    qtbot.waitUntil(lambda: found == [()])


def test_turned_off_it_marks_nothing_and_is_remembered(qtbot, english, tmp_path):
    assert misspelt(qtbot, english, "wrnog") == ["wrnog"]

    english.set_on(False)

    assert (english.state, english.misspelt("wrnog")) == (State.OFF, ())
    assert read_settings(tmp_path / "settings.toml").spelling is False
    assert not Spelling(tmp_path / "settings.toml").on

    english.set_on(True)
    qtbot.waitUntil(lambda: english.state is State.FOUND)
    assert misspelt(qtbot, english, "wrnog") == ["wrnog"]


def test_a_missing_dictionary_is_told_once(spelling, tmp_path):
    assert spelling.tell_once("fr")
    assert not spelling.tell_once("fr")
    assert not Spelling(tmp_path / "settings.toml").tell_once("fr")
    assert spelling.tell_once("es")


def test_nothing_is_started_before_there_are_words(english):
    assert english.misspelt("4 + 4") == ()
    assert english._speller._process._process is None
