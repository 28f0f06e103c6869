"""A quotation in the words and marks of its language, which the finder finds again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.document import plain_text
from pressdesk.domain.models.setting import House
from pressdesk.domain.quotation_wording import Form, Speaker, quotation, verbs
from pressdesk.domain.quotations import field_texts, find_in

HOUSE = House()
ADA = Speaker("Ada Example", "Legal Counsel", "Example Network", "she/her")


def said(words, form=Form.AFTER, language="en-GB", speaker=ADA, verb=None, house=HOUSE, first=True):
    verb = verbs(language, form, speaker.pronouns)[0] if verb is None else verb
    return plain_text(quotation(words, speaker, verb, form, language, house, first=first))


@pytest.mark.parametrize(
    ("language", "form", "expected"),
    [
        ("en-GB", Form.AFTER, "“We row,” said Ada Example."),
        ("en-GB", Form.BEFORE, "Ada Example said: “We row.”"),
        ("en-US", Form.AFTER, "“We row,” said Ada Example."),
        ("fr", Form.AFTER, "«\u202fWe row\u202f», a déclaré Ada Example."),
        ("fr", Form.BEFORE, "Ada Example a déclaré\u00a0: «\u202fWe row.\u202f»"),
        ("es", Form.AFTER, "“We row”, dijo Ada Example."),
        ("es", Form.BEFORE, "Ada Example dijo: “We row”."),
        ("de", Form.AFTER, "„We row“, sagte Ada Example."),
        ("de", Form.BEFORE, "Ada Example sagte: „We row.“"),
        ("ar", Form.AFTER, "“We row”، قالت Ada Example."),
        ("ar", Form.BEFORE, "قالت Ada Example: “We row”."),
        ("en-GB", Form.BLOCK, "We row.\n– Ada Example"),
    ],
)
def test_each_language_has_its_own_marks_verbs_and_order(language, form, expected):
    assert said("We row.", form, language, first=False) == expected


def test_at_the_first_mention_stand_title_and_organisation():
    assert said("We row.") == "“We row,” said Ada Example, Legal Counsel, Example Network."
    assert said("We row.", Form.BEFORE) == "Ada Example, Legal Counsel, Example Network, said: “We row.”"
    assert said("We row.", speaker=Speaker("Ada Example")) == "“We row,” said Ada Example."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“We row.”", "“We row,” said Ada Example."),
        ('"We row"', "“We row,” said Ada Example."),
        ('They said "no" twice', "“They said ‘no’ twice,” said Ada Example."),
        ("«\u202fOui\u202f» is a word", "“‘Oui’ is a word,” said Ada Example."),
        ("It's late!", "“It’s late!” said Ada Example."),
        ("Why?", "“Why?” said Ada Example."),
        ("One.\n\nTwo.", "“One.\n“Two,” said Ada Example."),
        ("  spaced\tout  ", "“spaced out,” said Ada Example."),
    ],
)
def test_words_come_in_whatever_marks_and_leave_in_the_right_ones(words, expected):
    assert said(words, first=False) == expected


def test_single_marks_where_the_house_has_them():
    house = House(quotation_marks="single")

    assert said("They said 'no' twice", house=house, first=False) == "‘They said “no” twice,’ said Ada Example."


def test_a_verb_that_cannot_stand_before_its_subject_does_not():
    assert said("We row.", verb="told journalists", first=False) == "“We row,” Ada Example told journalists."


def test_arabic_has_verbs_for_a_man_and_a_woman():
    assert verbs("ar", pronouns="she/her")[0] == "قالت"
    assert verbs("ar", pronouns="he/him")[0] == "قال"
    assert verbs("ar")[:2] == ("قال", "قالت")


def test_a_verb_that_only_follows_is_not_offered_in_front():
    assert "so" in verbs("de")
    assert "so" not in verbs("de", Form.BEFORE)


def test_nothing_said_is_nothing_to_put_in():
    assert not quotation(" \n ", ADA, "said", Form.AFTER, "en-GB", HOUSE)


NAMES = {
    "en-GB": ("Legal Counsel", "Example Network"),
    "fr": ("directrice juridique", "Réseau Exemple"),
    "es": ("directora jurídica", "Red Ejemplo"),
    "de": ("Justiziarin", "Netzwerk Beispiel"),
}


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("language", list(NAMES))
@pytest.mark.parametrize("first", [True, False])
def test_what_is_put_in_is_found_again_with_its_speaker(language, form, first):
    title, organisation = NAMES[language]
    made = quotation(
        "We row at dawn and we rest at noon.",
        Speaker("Ada Example", title, organisation),
        verbs(language, form)[0],
        form,
        language,
        HOUSE,
        first=first,
    )
    (found,) = find_in(field_texts("", made), language)

    assert (found.text.rstrip(".,"), found.speaker) == ("We row at dawn and we rest at noon", "Ada Example")


@given(st.text(), st.sampled_from(list(Form)), st.sampled_from(("en-GB", "fr", "es", "de", "ar", "xx", "")))
def test_any_words_can_be_put_in(words, form, language):
    made = quotation(words, ADA, "said", form, language, HOUSE)
    letters = [char for char in words if char.isalnum()]

    assert [char for char in plain_text(made) if char.isalnum()][: len(letters)] == letters or form is Form.BEFORE
