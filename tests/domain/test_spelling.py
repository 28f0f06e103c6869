"""Which words are looked up, and which are right without a dictionary."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.spelling import Vocabulary, as_written, asked, is_right, scope, words

NOBODY = Vocabulary()


def looked_up(text, language="en-GB"):
    return [word.text for word in words(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Nobody should be afraid, she said.", ["Nobody", "should", "be", "afraid", "she", "said"]),
        ("en", "They don’t, and we won't: ‘never’", ["They", "don't", "and", "we", "won't", "never"]),
        ("en", "a well-known co\u2011operation", ["well-known", "co-operation"]),
        (
            "en",
            "the witness’s report; the witnesses’ reports",
            ["the", "witness's", "report", "the", "witnesses", "reports"],
        ),
        ("fr", "L’école d’aujourd'hui, dit-elle", ["L'école", "d'aujourd'hui", "dit-elle"]),
        ("fr", "« Qu’est-ce que c’est ? » Où ça\u00a0?", ["Qu'est-ce", "que", "c'est", "Où", "ça"]),
        ("fr", "Œuvre, cœur, Noël", ["Œuvre", "cœur", "Noël"]),
        ("es", "¿Qué pasó? ¡Ningún niño!", ["Qué", "pasó", "Ningún", "niño"]),
        ("de", "Die Straße heißt „Große Gasse“.", ["Die", "Straße", "heißt", "Große", "Gasse"]),
        ("ar", "قالت المتحدثة: «لا أحد»، ثم سكتت؟", ["قالت", "المتحدثة", "لا", "أحد", "ثم", "سكتت"]),
        ("ar", "يُهَدِّدُ المنظّمة تدعـــو", ["يهدد", "المنظمة", "تدعو"]),
        ("he", "שָׁלוֹם לכולם", ["שלום", "לכולם"]),
        ("fa", "می\u200cخواهم بروم", ["می\u200cخواهم", "بروم"]),
        ("ru", "Никто не должен бояться", ["Никто", "не", "должен", "бояться"]),
        ("fr", "e\u0301cole", ["école"]),
        ("en", "re\u00adport", ["report"]),
    ],
)
def test_words_are_parted_as_the_language_does(language, text, wanted):
    assert looked_up(text, language) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/wrnog?a=b",
        "www.example.org/wrnog",
        "example.org",
        "press.office@example.org",
        "mailto:press@example.org",
        "@wrnog_desk",
        "#wrnog",
        "~/wrnog/texts",
        "/usr/wrnog",
        "4th 21st 10km B2B CO2 COVID-19 3.5",
        "some_name",
        "ERN UN NGOs UN's NGOs’",
        "YouTube iPhone PhD",
        "A. B. x",
        "国際連合 한국어",
        "…—!?",
        "x" * 65,
        "a" * 2_000,
    ],
)
def test_what_is_no_word_of_the_language_is_left_alone(text):
    assert looked_up(text) == []


def test_words_in_another_script_are_left_alone():
    assert looked_up("The word سلام means peace", "en") == ["The", "word", "means", "peace"]
    assert looked_up("كلمة peace هنا", "ar") == ["كلمة", "هنا"]


def test_two_capitals_by_mistake_are_looked_up():
    assert looked_up("THe office") == ["THe", "office"]


def test_words_beside_an_address_are_looked_up():
    assert looked_up("See (https://example.org/a), and ask press@example.org again.") == ["See", "and", "ask", "again"]


@given(st.text(), st.sampled_from(["en-GB", "fr", "de", "es", "ar", "he", "ru", "zh", "", "x-y"]))
def test_any_text_is_parted_and_places_lie_inside_it(text, language):
    end = 0
    for word in words(text, language):
        assert end <= word.start < word.end <= len(text)
        assert word.text
        assert next(asked(word.text, language)) == word.text
        is_right(word.text, language, lambda _: False, NOBODY)
        end = word.end


@given(
    st.lists(st.sampled_from(["a", "Z", "é", "'", "’", "-", "@", ".", "/", " ", "1", "ش", "\u064e", "😀"]), max_size=80)
)
def test_signs_of_every_sort_together_are_parted(parts):
    text = "".join(parts)

    assert all(text[word.start : word.end].strip() for word in words(text, "en"))


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "a-", "a’", "a/ ", "@", ". "])
def test_no_text_takes_long(piece):
    began = time.perf_counter()

    words(piece * 50_000, "en")

    assert time.perf_counter() - began < 2


LISTED = {"press", "office", "the", "école", "witness", "Example"}


@pytest.mark.parametrize(
    ("word", "language", "right"),
    [
        ("office", "en", True),
        ("offcie", "en", False),
        ("press-office", "en", True),
        ("press-offcie", "en", False),
        ("UN-office", "en", True),
        ("witness's", "en", True),
        ("witnes's", "en", False),
        ("l'école", "fr", True),
        ("l'écolle", "fr", False),
        ("l'ERN", "fr", True),
        ("qu'école", "fr", True),
        ("l'école", "en", False),
        ("your'e", "en", False),
    ],
)
def test_a_word_is_right_whole_or_by_its_parts(word, language, right):
    assert is_right(word, language, LISTED.__contains__, NOBODY) is right


@pytest.mark.parametrize(
    "word", ["Madeleine", "Oyelaran", "Oyelaran's", "Jean-Pierre", "Pierre", "d'Alembert", "Alembert"]
)
def test_names_are_known_in_all_their_parts(word):
    known = Vocabulary(["Madeleine Oyelaran", "Jean-Pierre d’Alembert"])

    assert is_right(word, "en", lambda _: False, known)


def test_a_word_learnt_in_small_letters_is_known_with_a_capital_but_not_the_other_way():
    known = Vocabulary(["kickback", "Fetzer"])

    assert "Kickback" in known
    assert "Fetzer" in known
    assert "fetzer" not in known


def test_a_suggestion_keeps_to_the_apostrophe_of_the_text():
    assert as_written("don't", "dont’") == "don’t"
    assert as_written("don't", "dont") == "don’t"
    assert as_written("don't", "do'nt") == "don't"


def test_names_are_learnt_for_all_languages_and_words_for_one():
    assert scope("Fetzer", "en-GB") == ""
    assert scope("kickback", "en-GB") == "en"
