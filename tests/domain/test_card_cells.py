"""Cells for spreadsheets: none is a formula, and each is as it was again."""

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.card_cells import as_it_was, harmless
from tests.export.cards import OF_CARDS

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

cells = st.one_of(
    st.text(max_size=20),
    st.sampled_from(OF_CARDS),
    st.tuples(st.sampled_from((*FORMULA, "'", "''")), st.text(max_size=10)).map("".join),
)


@given(cells)
def test_no_cell_begins_as_a_formula_does(cell):
    assert not harmless(cell).startswith(FORMULA)


@given(cells)
def test_a_cell_is_as_it_was_again(cell):
    assert as_it_was(harmless(cell)) == cell


@given(st.text(max_size=20))
def test_what_needs_no_mark_gets_none(cell):
    assert (harmless(cell) == cell) is not cell.startswith((*FORMULA, "'"))
