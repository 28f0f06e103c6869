"""The finder on sentences that it was not made with."""

from collections import Counter

import pytest

from pressdesk.domain.markdown import read
from pressdesk.domain.quotations import field_texts, find_in
from tests.domain.further_sentences import FURTHER
from tests.domain.quoted_sentences import CASES

LANGUAGES = ("en-GB", "fr", "es", "de", "ar")
FLOOR = 0.93
FLOOR_OF_ONE = 0.85
"""A language has some twenty quotations here: one that is missed counts five points."""


def score(language):
    """How many are right, how many were found, how many there are, and what went wrong."""
    right = got = wanted = 0
    wrong = []
    for tongue, body, expected in FURTHER:
        if tongue == language:
            found = [(one.text, one.speaker) for one in find_in(field_texts("", read(body)), language)]
            right += sum((Counter(found) & Counter(expected)).values())
            got, wanted = got + len(found), wanted + len(expected)
            if found != expected:
                wrong.append((body, expected, found))
    return right, got, wanted, wrong


def test_the_table_is_long_and_none_of_it_is_in_the_other():
    assert len(FURTHER) >= 80
    assert not {body for _, body, _ in FURTHER} & {body for _, body, _ in CASES}
    assert sum(not expected for _, _, expected in FURTHER) >= 25


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_further_quotation_is_found_with_its_speaker(language):
    right, got, wanted, wrong = score(language)

    assert right / got >= FLOOR_OF_ONE, wrong
    assert right / wanted >= FLOOR_OF_ONE, wrong


def test_over_all_languages_little_is_missed_and_little_made_up(capsys):
    scores = [score(language)[:3] for language in LANGUAGES]
    right, got, wanted = (sum(column) for column in zip(*scores, strict=True))
    with capsys.disabled():
        print(f"\nfurther sentences: precision {right / got:.3f}, recall {right / wanted:.3f}, {wanted} quotations")

    assert right / got >= FLOOR
    assert right / wanted >= FLOOR


@pytest.mark.parametrize(("language", "body"), [(tongue, body) for tongue, body, expected in FURTHER if not expected])
def test_scare_quotes_titles_and_indirect_speech_are_none(language, body):
    assert find_in(field_texts("", read(body)), language) == []


# forms that are not a sentence of the table


def said(body, language):
    return [(one.text, one.speaker) for one in find_in(field_texts("", read(body)), language)]


def test_a_dash_inside_the_marks_parts_the_words_from_their_attribution():
    (one,) = find_in(field_texts("", read("«Me dijeron —recordó Pablo Zelada— que era una sombra».")), "es")

    assert [part.text for part in one.fragments] == ["Me dijeron", "que era una sombra"]


def test_a_dash_that_no_verb_follows_stays_within_the_words():
    assert said("«El puente —ya viejo— caerá este invierno», dijo Pablo Zelada.", "es") == [
        ("El puente —ya viejo— caerá este invierno", "Pablo Zelada")
    ]


def test_spanish_goes_on_in_a_new_paragraph_with_a_closing_mark():
    assert said("«Primero esperamos.\n\n»Luego remamos.\n\n»Luego dormimos», dijo Pablo Zelada.", "es") == [
        ("Primero esperamos.\nLuego remamos.\nLuego dormimos", "Pablo Zelada")
    ]


def test_an_arabic_block_quotation_is_signed():
    assert said("> نجدف عند الفجر كل يوم.\n>\n> – ليلى مثال، محامية، شبكة المثال", "ar") == [
        ("نجدف عند الفجر كل يوم.", "ليلى مثال")
    ]
