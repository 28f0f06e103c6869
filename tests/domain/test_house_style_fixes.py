"""Fixes mend their place and nothing else, and no text makes a check fail."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.checks.passage import prose
from pressdesk.domain.document import plain_text
from pressdesk.domain.house_style import apply_fix
from pressdesk.domain.markdown import read
from tests.domain.sheets import findings, mended

# fixes


@pytest.mark.parametrize(
    ("field", "rule", "typed", "expected"),
    [
        ("headline", "headline-stop", "Council should act.", "Council should act"),
        ("lead", "double-space", "One  two   three", "One two three"),
        ("lead", "ordinal-date", "June 4th and the 5th of May", "June 4 and the 5 May"),
        ("lead", "national-number", "Call 020 7946 0958.", "Call +44 20 7946 0958."),
        ("lead", "insecure-link", "http://example.org", "https://example.org"),
        ("lead", "tracking-link", "https://example.org/?utm_a=1&b=2&fbclid=3#top", "https://example.org/?b=2#top"),
        ("lead", "tracking-link", "https://example.org/?utm_a=1&gclid=2", "https://example.org/"),
        ("body", "tracking-link", "[x](https://example.org/?utm_a=1&b=2)", "[x](https://example.org/?b=2)"),
        ("body", "tracking-link", "[x](<https://example.org/?b=2&utm\\_a=1>)", "[x](<https://example.org/?b=2>)"),
        ("body", "insecure-link", "[x](http://example.org)", "[x](https://example.org)"),
        ("body", "straight-marks", 'A **"word"** here', "A **“word”** here"),
        ("body", "straight-marks", 'A \\"word\\" here', "A “word” here"),
        ("body", "double-space", "- one  two\n- three", "- one two\n- three"),
        ("body", "double-space", "one [ two](https://example.org)", "one [ two](https://example.org)"),
    ],
)
def test_a_fix_mends_its_place(field, rule, typed, expected):
    assert mended(typed, rule, field=field) == expected


def test_a_fix_leaves_a_text_that_has_changed_alone():
    (found,) = findings("double-space", lead="One  two")

    assert apply_fix(found.fix, "Another text") == "Another text"


def test_a_listed_link_is_mended_at_its_place():
    (found,) = findings("insecure-link", links=["https://example.org", "http://example.com"])

    assert found.field == "links[1]"
    assert apply_fix(found.fix, "http://example.com") == "https://example.com"


# the words of a Markdown field


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("## Head\n\nText", "Head\n\nText"),
        ("**b** *i* ***x***", "b i x"),
        ("a \\* b \\[x\\] &amp; &#8217;", "a * b [x] & ’"),
        ("[link](https://example.org) and <https://example.org>", "link and https://example.org"),
        ("![alt](asset:1)\n\nText", "Text"),
        ("- one\n- two\n  1. three", "one\n\ntwo\n\nthree"),
        ("> said\\\n> so", "said\nso"),
        ("snake_case 5 * 3 [...]", "snake_case 5 * 3 [...]"),
        ("a&NoBreak;**b**", "ab"),
    ],
)
def test_only_the_visible_words_of_markdown_are_read(markdown, seen):
    assert prose("body", markdown).text == seen


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            [
                '"',
                "'",
                "“",
                "”",
                "‘",
                "’",
                "«",
                "»",
                "„",
                "  ",
                " ",
                "\n",
                "\n\n",
                "- ",
                "# ",
                "> ",
                "**",
                "*",
                "_",
                "[",
                "](http://example.org/?utm_a=1&b=2)",
                "](",
                "![",
                "\\",
                "&amp;",
                "&#34;",
                "<http://example.org>",
                "word",
                "été",
                "June 4th",
                "4th of May",
                "Tuesday 10 December 2018",
                "020 7946 0958",
                "+41 (0)22 979 38 00",
                "TK",
                "[…]",
                "http://example.com/?a=1&utm_b",
                ".",
                ",",
                "5'10\"",
                "\u00a0",
                "x" * 30,
                "The ASG (ASG) ",
                "Madeleine Exampel ",
                "Madeleine Example ",
                "December 10, 2018",
                "10 December 2018",
                "11/12/2018",
                "EMBARGOED UNTIL 10 June",
                "-ENDS-",
                "+1 212-555-0149",
                "chairman",
                "***",
            ]
        ),
        max_size=40,
    ).map("".join),
)
LANGUAGES = st.sampled_from(["en-GB", "en-US", "fr", "es", "de", "ar", "pt", "", "x-y"])


@given(TEXTS, TEXTS, LANGUAGES)
def test_checking_never_fails_and_points_inside_the_text(line, text, language):
    fields = {"headline": line, "place": line, "lead": text, "body": text, "notes": line, "links": [text]}
    for found in findings(language=language, **fields):
        stored = {"links[0]": text, "topic": "", "language": language}.get(found.field, fields.get(found.field, ""))
        stored = stored if isinstance(stored, str) else ""
        assert 0 <= found.start <= found.end <= len(stored)
        assert found.fix is None or stored[found.fix.start : found.fix.end] == found.fix.old


def _bare(text):
    """Letters and digits, in order."""
    return [c for c in text if c.isalnum()]


@given(TEXTS, LANGUAGES)
def test_fixes_of_marks_and_spaces_lose_no_letter(text, language):
    for field in ("lead", "body"):
        after = mended(text, "straight-marks", "double-space", field=field, language=language)

        if field == "lead":
            assert _bare(after) == _bare(text)
        else:
            assert _bare(plain_text(read(after))) == _bare(plain_text(read(text)))


@given(TEXTS, LANGUAGES)
def test_a_fix_applied_makes_its_finding_go_away(text, language):
    for field in ("lead", "body"):
        found = [one for one in findings(language=language, **{field: text}) if one.fix and one.field == field]
        for one in found[:6]:
            after = apply_fix(one.fix, text)
            left = findings(one.rule, language=language, **{field: after})

            assert not [same for same in left if (same.start, same.about, same.fix) == (one.start, one.about, one.fix)]
            assert after != text


@given(TEXTS, LANGUAGES)
def test_a_fix_changes_nothing_outside_its_place(text, language):
    for found in findings(language=language, lead=text, body=text):
        if found.fix and found.field in ("lead", "body"):
            after = apply_fix(found.fix, text)

            assert after.startswith(text[: found.fix.start])
            assert after.endswith(text[found.fix.end :])


@pytest.mark.parametrize(
    "text",
    ["." * 100_000, "![“" * 30_000, "](a" * 30_000, "[" * 80_000, "\"'" * 30_000, "“\n\n" * 15_000, "*_" * 40_000],
)
def test_odd_texts_are_checked_in_a_moment(text):
    begun = time.perf_counter()

    findings(lead=text, body=text)

    assert time.perf_counter() - begun < 10
