"""The process that holds the dictionaries."""

import contextlib
import gc
import os
import signal
import subprocess
import sys
import threading

import pytest

from pressdesk.system.dictionaries import Dictionary, available, find
from pressdesk.system.speller import FROZEN, Speller, SpellerError
from tests.dictionaries import SYSTEM, write_dictionary


@pytest.fixture
def speller():
    with contextlib.closing(Speller()) as made:
        yield made


@pytest.fixture
def english(tmp_path):
    return Dictionary("en_GB", write_dictionary(tmp_path / "dictionaries", "en_GB"))


def test_words_that_the_dictionary_does_not_have_are_told(speller, english):
    asked = ["office", "Office", "offcie", "witnesses", "overheard", "don't", "dont"]

    assert speller.unknown(english, asked) == {"offcie", "dont"}


def test_suggestions_come_best_first_and_at_most_six(speller, english):
    assert speller.suggest(english, "offcie")[0] == "office"
    assert len(speller.suggest(english, "sad")) <= 6


def test_a_word_that_is_right_has_no_suggestions(speller, english):
    assert speller.suggest(english, "office") == ()


def test_nothing_asked_is_nothing_answered(speller, english):
    assert speller.unknown(english, []) == set()


@pytest.mark.parametrize("word", ["😀wrnog", "\ud800x", "a\0b", "x" * 5_000, "سلام", "\n", "''"])
def test_no_word_upsets_it(speller, english, word):
    speller.unknown(english, [word])
    speller.suggest(english, word)

    assert speller.unknown(english, ["offcie"]) == {"offcie"}


def test_letters_that_the_dictionarys_encoding_cannot_hold_are_let_be(speller, tmp_path):
    folder = tmp_path / "latin"
    folder.mkdir()
    (folder / "es.aff").write_bytes(b"SET ISO8859-1\n")
    (folder / "es.dic").write_bytes("1\nniño\n".encode("latin-1"))

    assert speller.unknown(Dictionary("es", folder), ["niño", "nino", "سلام"]) == {"nino"}


def test_many_words_are_asked_in_several_questions(speller, english):
    asked = [f"w{'x' * n}" for n in range(1, 30)] * 50

    assert speller.unknown(english, asked) == set(asked)


def test_a_folder_with_a_name_in_any_script_is_read(speller, tmp_path):
    folder = write_dictionary(tmp_path / "Wörter und قاموس", "en_GB")

    assert speller.unknown(Dictionary("en_GB", folder), ["office", "offcie"]) == {"offcie"}


def test_a_dictionary_that_is_not_there_is_refused(speller, tmp_path, english):
    with pytest.raises(SpellerError, match="not found"):
        speller.unknown(Dictionary("fr", tmp_path), ["un"])

    assert speller.unknown(english, ["office"]) == set()


def test_a_newer_file_is_read(speller, english):
    assert speller.unknown(english, ["kickback"]) == {"kickback"}

    write_dictionary(english.folder, "en_GB", ["kickback"])
    os.utime(english.folder / "en_GB.dic", ns=(1, 1))

    assert speller.unknown(english, ["kickback"]) == set()


def test_it_starts_anew_after_its_end(speller, english):
    speller.unknown(english, ["office"])
    os.kill(speller._process._process.pid, signal.SIGKILL)
    speller._process._process.wait()

    assert speller.unknown(english, ["offcie"]) == {"offcie"}


def test_an_end_in_the_middle_of_a_question_is_told(speller, english):
    speller.unknown(english, ["office"])
    os.kill(speller._process._process.pid, signal.SIGSTOP)
    ending = threading.Timer(0.2, speller.close)
    ending.start()

    with pytest.raises(SpellerError, match="does not answer"):
        speller.unknown(english, ["office"])
    ending.join()


def test_what_is_asked_after_closing_is_refused(speller, english):
    speller.close()

    with pytest.raises(SpellerError):
        speller.unknown(english, ["office"])


def test_the_process_goes_with_whoever_asked(english):
    speller = Speller()
    speller.unknown(english, ["office"])
    process = speller._process._process
    del speller
    gc.collect()

    assert process.poll() is not None


def test_many_may_ask_at_once(speller, english):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(speller.unknown(english, ["office", "offcie"]))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [{"offcie"}] * 8


def test_a_bundle_is_its_own_process_of_dictionaries(english):
    question = f'["unknown", "{english.folder}", "en_GB", ["offcie"]]\n'

    done = subprocess.run(
        [sys.executable, "-m", "pressdesk", FROZEN], input=question, capture_output=True, text=True, check=True
    )

    assert done.stdout == '["offcie"]\n'


REAL = available([SYSTEM])


@pytest.mark.parametrize(
    ("language", "right", "wrong", "suggestion"),
    [
        ("en-GB", "don't colour well-known witnesses", "wont't colur witneses", "witnesses"),
        ("en-US", "don't color well-known witnesses", "wont't colur witneses", "witnesses"),
        ("fr", "l'école aujourd'hui qu'elle presqu'île œuvre a-t-elle", "lécole aujourdhui alégations", "allégations"),
        ("es", "niño pasó ningún", "ningúm alegasiones", "alegaciones"),
        ("de", "Straße Pressemitteilung heißt", "Strasze Presemitteilung", "Pressemitteilung"),
        ("ar", "قالت المتحدثة المنظمة", "مهمممة عااجل", "عاجل"),
    ],
)
def test_the_systems_own_dictionary_knows_its_language(speller, language, right, wrong, suggestion):
    dictionary = find(language, REAL)
    if dictionary is None:
        pytest.skip(f"no dictionary for {language} in {SYSTEM}")

    assert speller.unknown(dictionary, right.split()) == set()
    assert speller.unknown(dictionary, wrong.split()) == set(wrong.split())
    assert suggestion in speller.suggest(dictionary, wrong.split()[-1])
