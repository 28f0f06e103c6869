"""Rules of media lists, and their written form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.errors import ListRuleError
from pressdesk.domain.list_rule_text import LONGEST, parse_rule, write_rule
from pressdesk.domain.list_rules import (
    Comparison,
    Condition,
    Match,
    Rule,
    RuleField,
    Traits,
    fits,
    read_rule,
    rule_data,
)

PERSON = Traits(
    kind="media",
    topics=("Climate", "Énergie"),
    languages=("fr-CA", "en"),
    country="CA",
    beat="Law and the environment",
    organisations=("Example Times", "ET"),
    format="plain text",
)


@pytest.mark.parametrize(
    "text",
    [
        "topic = climate",
        "TOPIC = energie",
        "language = fr",
        "language = de, fr",
        "topic = climate and language = fr",
        "topic = sport or language = fr",
        "country != US",
        "beat contains environment",
        'beat = "law and the environment"',
        "outlet = et",
        "kind = journalist",
        "preferred format = Plain Text",
        "topic != sport, music",
    ],
)
def test_a_person_fits(text):
    assert fits(parse_rule(text), PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "topic = clim",
        "language = f",
        "language = fra",
        "language = fr-FR",
        "topic = climate and language = de",
        "topic = sport or language = de",
        "topic != sport, climate",
        "beat = environment",
        "kind = spokesperson",
    ],
)
def test_a_person_does_not_fit(text):
    try:
        rule = parse_rule(text)
    except ListRuleError:
        rule = Rule()

    assert not fits(rule, PERSON)


def test_nobody_fits_a_rule_without_conditions():
    assert not fits(Rule(), PERSON)
    assert not fits(read_rule({"match": "all", "conditions": []}), PERSON)


def test_who_says_nothing_is_not_anything():
    assert fits(parse_rule("topic != sport"), Traits())


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("topci = climate", 0, "no field “topci”"),
        ("topic climate", 6, "no field “topic climate”"),
        ("topic =", 7, "value must stand here"),
        ("topic = a,", 10, "value must stand here"),
        ("topic = a and", 10, "must follow"),
        ("topic = a and topic = b or topic = c", 24, "everywhere"),
        ('topic = "a', 8, "does not end"),
        ('topic = "a" b', 12, "comma"),
        ("kind = friend", 7, "no kind “friend”"),
        ("language = a language", 11, "letters"),
        ("= a", 0, "A field must stand here"),
        ("topic", 5, "After “topic”"),
        ('topic = ""', 8, "value must stand here"),
        ("topic = a ! = b", 12, ""),
    ],
)
def test_an_error_says_what_and_where(text, at, words):
    with pytest.raises(ListRuleError) as caught:
        parse_rule(text)

    assert words in str(caught.value)
    if words and "topic climate" not in words:
        assert caught.value.at == at


def test_a_rule_that_is_too_long_is_refused():
    with pytest.raises(ListRuleError):
        parse_rule("topic = " + "a" * LONGEST)


def test_quotation_marks_of_a_word_processor_are_read():
    assert parse_rule("beat = “law and order”").conditions[0].values == ("law and order",)


rules = st.builds(
    Rule,
    st.sampled_from(Match),
    st.lists(
        st.builds(
            Condition,
            st.sampled_from(RuleField),
            st.sampled_from(Comparison),
            st.lists(
                st.one_of(st.text(), st.sampled_from(["media", "fr", "law and order", 'a "b"', "a, b", "“x”"])),
                min_size=1,
            ).map(tuple),
        )
    ).map(tuple),
).map(lambda rule: read_rule(rule_data(rule)))


@given(rules)
def test_the_written_form_is_read_back_unchanged(rule):
    text = write_rule(rule)
    if len(text) <= LONGEST:
        assert parse_rule(text) == rule
    assert read_rule(rule_data(rule)) == rule


WORDS = ["topic", "language", "=", "!=", "contains", "and", "or", ",", '"', "“", "fr", " ", "\n", "!", "\x00"]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map("".join), st.lists(st.sampled_from(WORDS)).map(" ".join))
)
def test_any_text_is_read_or_refused_with_a_place(text):
    place = 0
    try:
        rule = parse_rule(text)
    except ListRuleError as error:
        rule, place = Rule(), error.at

    assert 0 <= place <= len(text)
    assert parse_rule(write_rule(rule)) == rule


data = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.sampled_from(["topic", "is", "all"])),
    lambda inner: st.one_of(
        st.lists(inner),
        st.dictionaries(st.sampled_from(["match", "conditions", "field", "test", "values"]), inner),
    ),
)


@given(data)
def test_whatever_the_store_holds_is_a_rule(held):
    rule = read_rule(held)

    assert read_rule(rule_data(rule)) == rule
    fits(rule, PERSON)
