"""Wrapping by display width."""

import re

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from pressdesk.export.wrapping import centred, width, wrapped

LATIN = st.text("abc é-\u0301\u00a0", max_size=200)
WIDE = st.text("国際連合。、「」aか\u3099한 ", max_size=200)


def test_wide_characters_take_two_columns_and_marks_none():
    assert width("国際 e\u0301") == 6


def test_a_line_is_broken_at_spaces():
    assert wrapped("one two three four", 9) == ["one two", "three", "four"]


def test_lines_after_the_first_hang():
    assert wrapped("one two three", 9, "• ", "  ") == ["• one two", "  three"]


def test_text_without_spaces_is_broken_between_wide_characters_but_not_before_a_full_stop():
    assert wrapped("国際連合。", 8) == ["国際連", "合。"]


def test_a_no_break_space_does_not_break():
    assert wrapped("one two\u00a0three", 8) == ["one", "two\u00a0three"]


def test_an_address_stays_whole():
    address = "https://example.org/" + "x" * 100
    assert wrapped(f"see {address} now", 20) == ["see", address, "now"]


def test_a_mark_is_centred_by_its_width():
    assert centred("終", 10) == "    終"


@given(st.one_of(LATIN, WIDE))
def test_wrapping_loses_nothing_and_adds_nothing(text):
    made = wrapped(text, 20)
    assert "".join("".join(made).split()) == "".join(text.split())


@given(WIDE)
def test_no_line_is_wider_than_allowed_where_it_can_be_broken(text):
    for line in wrapped(text, 20):
        assert wcswidth(line) <= 20 or not re.search("[国際連合か한]{2}", line)
