"""The letter that asks: the words, the sentences around them, in the language of the release."""

from datetime import date

import pytest

from pressdesk.domain.clearance_letter import letter, passages_of
from pressdesk.domain.markdown import read
from pressdesk.domain.models.setting import House
from pressdesk.domain.quotations import field_texts, find_in

HOUSE = House(organisation="Example Network")


def passages(body, language="en-GB", lead="", only=None):
    fields = field_texts(lead, read(body))
    found = find_in(fields, language)
    return passages_of(found if only is None else [found[n] for n in only], fields)


def texts(made):
    return [part.text for part in made.parts]


def test_a_passage_comes_with_the_sentence_before_and_the_sentence_after():
    body = "First. It rained in Holm. “We row at dawn,” said Ada Example. The crowd left. It was late."
    (one,) = passages(body)

    assert one.words == ("We row at dawn,",)
    assert one.context == "It rained in Holm. “We row at dawn,” said Ada Example. The crowd left."


def test_the_sentence_before_can_stand_in_the_paragraph_before():
    (one,) = passages("It was late. Ada Example spoke last.\n\n“We row at dawn.” It rained.", lead="A lead.")

    assert one.context == "Ada Example spoke last.\n“We row at dawn.” It rained."


def test_passages_that_touch_are_one_with_a_context():
    (one,) = passages("It rained. “We row at dawn,” said Ada Example. “We rest at noon.” It was late. Later still.")

    assert one.words == ("We row at dawn,", "We rest at noon.")
    assert one.context.endswith("It was late.")


def test_a_quotation_over_paragraphs_is_whole():
    (one,) = passages("It rained. Ada Example said:\n\n“First we wait.\n\n“Then we row.”\n\nIt was late. And later.")

    assert one.words == ("First we wait.\nThen we row.",)
    assert one.context.startswith("Ada Example said:\n“First we wait.\n“Then we row.”")


def test_the_whole_of_a_short_release_never_goes_along():
    (one,) = passages("It rained. “We row at dawn,” said Ada Example. The crowd left.")

    assert one.context == "“We row at dawn,” said Ada Example."


def test_words_that_stand_alone_need_no_context():
    body = "> We row at dawn and rest at noon.\n\nIt rained all week. It rained again."
    (one,) = passages(body.replace("\n\nIt", "\n\n## Rain\n\nIt"))

    assert one.words == ("We row at dawn and rest at noon.",)


def test_a_long_sentence_is_cut():
    body = f"It rained.\n\n“We row at dawn, every day”, said Ada Example, who {'rows and ' * 2_000}rows."

    assert len(passages(body)[0].context) < 2_000


@pytest.mark.parametrize(
    ("language", "greeting", "opening"),
    [
        ("en-GB", "Dear Ada Example,", "“"),
        ("fr", "Bonjour Ada Example,", "«\u202f"),
        ("es", "Buenos días, Ada Example:", "“"),
        ("de", "Guten Tag Ada Example,", "„"),
        ("ar", "تحية طيبة، Ada Example،", "“"),
        ("it", "Dear Ada Example,", "«"),
    ],
)
def test_the_letter_speaks_the_language_of_the_release(language, greeting, opening):
    made = letter("Ada Example", passages("“We row at dawn,” said Ada Example."), language, HOUSE, by=date(2026, 6, 3))

    assert texts(made)[0] == greeting
    assert next(part.text for part in made.parts if part.kind == "words").startswith(f"{opening}We row at dawn")
    assert made.direction == ("rtl" if language == "ar" else "ltr")
    assert "Example Network" in made.subject
    assert any("2026" in text or "٢٠٢٦" in text for text in texts(made))


def test_a_house_without_a_name_still_writes():
    made = letter(
        "Ada Example", passages("“We row at dawn,” said Ada Example."), "en-GB", House(), note="On the harbour."
    )

    assert "{" not in made.subject
    assert "On the harbour." in texts(made)


def test_the_comma_before_the_attribution_is_no_part_of_the_words():
    made = letter("Ada Example", passages("“We row at dawn,” said Ada Example."), "en-GB", HOUSE)

    assert "“We row at dawn”" in texts(made)
