import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.document import (
    DEEPEST,
    BlockQuote,
    BulletList,
    Document,
    Heading,
    LineBreak,
    ListItem,
    Paragraph,
    PictureReference,
    Rule,
    Span,
    clean,
    normal,
    normal_inlines,
    normal_link,
    plain_text,
)
from tests.domain.documents import any_documents


def item(text, nested=None):
    return ListItem((Span(text),), nested)


@given(any_documents)
def test_a_normal_document_is_left_alone(document):
    assert normal(normal(document)) == normal(document)


@given(any_documents)
def test_no_letter_is_lost_in_making_a_document_normal(document):
    def letters(found):
        alts = "".join(b.alt for b in found.blocks if isinstance(b, PictureReference))
        return sorted(c for c in clean(plain_text(found) + alts, lines=False) if c.isalnum())

    assert letters(normal(document)) == letters(document)


@pytest.mark.parametrize(
    ("given_inlines", "kept"),
    [
        ([Span("a"), Span("b")], [Span("ab")]),
        ([Span("a "), Span("", True), Span("b")], [Span("a b")]),
        ([Span("a", True), Span(" b ", True), Span("c")], [Span("a b", True), Span(" c")]),
        ([Span("a"), Span(" ", True), Span("b")], [Span("a b")]),
        ([LineBreak(), Span(" a "), LineBreak(), Span(" b"), LineBreak()], [Span("a"), LineBreak(), Span("b")]),
        ([Span("a"), LineBreak(), LineBreak(), Span("b")], [Span("a"), LineBreak(), LineBreak(), Span("b")]),
        ([Span("\u00a0"), LineBreak(), Span(" ", True)], []),
        ([Span("a\nb\tc\x00d")], [Span("a b cd")]),
        ([Span("a", link="javascript:alert(1)"), Span("b")], [Span("ab")]),
    ],
)
def test_runs_are_merged_and_trimmed(given_inlines, kept):
    assert normal_inlines(given_inlines) == tuple(kept)


def test_neighbouring_lists_of_one_kind_are_one_list():
    one, two = BulletList((item("a"),)), BulletList((item("b"),))
    numbered = BulletList((item("c"),), numbered=True)

    assert normal(Document((one, two, numbered))) == Document((BulletList((item("a"), item("b"))), numbered))


def test_lists_that_only_something_empty_divides_are_one_list():
    one, two = BulletList((item("a"),)), BulletList((item("b"),))

    assert normal(Document((one, Paragraph((Span(" "),)), two))).blocks == (BulletList((item("a"), item("b"))),)


def test_neighbouring_quotations_are_one_quotation():
    a, b = Paragraph((Span("a"),)), Paragraph((Span("b"),))

    assert normal(Document((BlockQuote((a,)), BlockQuote((b,))))) == Document((BlockQuote((a, b)),))


def test_lists_deeper_than_the_deepest_are_kept_at_that_level():
    nested = None
    for level in range(DEEPEST + 3, 0, -1):
        nested = BulletList((item(str(level), nested),))

    found = normal(Document((nested,))).blocks[0]
    for _ in range(DEEPEST - 1):
        found = found.items[0].nested
    assert [i.inlines[0].text for i in found.items] == ["6", "7", "8", "9"]


def test_an_item_without_words_gives_its_place_to_what_hangs_under_it():
    assert normal(Document((BulletList((item("", BulletList((item("a"),))),)),))) == Document(
        (BulletList((item("a"),)),)
    )


def test_headings_have_two_levels_one_line_and_no_bold_of_their_own():
    heading = Heading((Span("a", bold=True), LineBreak(), Span("b")), 5)

    assert normal(Document((heading,))) == Document((Heading((Span("a b"),), 3),))


def test_a_picture_without_an_asset_is_kept_as_its_alternative_text():
    assert normal(Document((PictureReference("", "a"), PictureReference("../b"), Rule()))) == Document(
        (Paragraph((Span("a"),)), Rule())
    )


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:press@example.org", "mailto:press@example.org"),
        ("tel:+442079460123", "tel:+442079460123"),
        (" https://example.org/a b\u00a0c\n", "https://example.org/a%20b%C2%A0c"),
        ("https://example.org/\u202egpj", "https://example.org/gpj"),
        ("https://", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/hosts", ""),
        ("example.org", ""),
    ],
)
def test_only_addresses_a_reader_may_follow_are_kept(address, kept):
    assert normal_link(address) == kept


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_can_be_encoded_and_holds_no_control_character(text):
    cleaned = clean(text)

    cleaned.encode()
    assert not any(
        (c < " " and c != "\n") or "\x7f" <= c < "\xa0" or "\ufdd0" <= c <= "\ufdef" or c == "\ufffc" for c in cleaned
    )
