"""Hypothesis strategies for Documents: all that a body can hold, with the characters that make trouble."""

from hypothesis import strategies as st

from pressdesk.domain.document import (
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
    normal,
)

PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
SPACES = " \u00a0\u202f\u2009\u3000\u200b\u2060\u00ad\u200d"
SCRIPTS = "aZ09éßœŁΩжЯقلםש中か한हิ😀€§«»“”’–—•…¿\u0301\u0651🇨🇭"
SNIPPETS = (
    "1. ", "12) ", "2018.", "- ", "+ x", "# ", "##", " #", "---", "===", "> ", "***", "**", "__", "~~~", "```", "&amp;",
    "&nbsp;", "&#65;", "&NoBreak;", "[a](b)", "![", "](", "<b>", "<https://example.org>", "https://example.org", "  ",
    "\\", "\\\\", "a  b", "word", "الحق", "100 %", "[x]: y", "| a | b |", "(", ")", "\u2028", "\t", "\n", "\x00",
)  # fmt: skip

texts = st.lists(
    st.one_of(
        st.sampled_from(SNIPPETS),
        st.text(st.sampled_from(PUNCTUATION + SPACES + SCRIPTS), min_size=1, max_size=6),
        st.text(max_size=4),
    ),
    max_size=4,
).map("".join)
words = st.text(st.sampled_from("abc é"), max_size=6)

links = st.one_of(
    st.just(""),
    st.just(""),
    st.sampled_from(
        (
            "https://example.org/a_b*c(d)?x=1&amp;y=<2>#é",
            "mailto:press@example.org",
            "tel:+442079460123",
            "javascript:alert(1)",
            "https://exämple.org/\\ü b",
        )
    ),
    st.text(st.sampled_from(PUNCTUATION + "aé "), max_size=8).map(lambda end: "https://" + end),
)
spans = st.builds(Span, st.one_of(texts, words), st.booleans(), st.booleans(), links)
inlines = st.lists(st.one_of(spans, spans, spans, st.builds(LineBreak)), max_size=5).map(tuple)
paragraphs = st.builds(Paragraph, inlines)


def _lists(nested):
    items = st.builds(ListItem, inlines, nested)
    starts = st.one_of(st.just(1), st.integers(-1, 1001))
    return st.builds(BulletList, st.lists(items, max_size=3).map(tuple), st.booleans(), starts)


lists = _lists(st.none())
for _ in range(3):
    lists = _lists(st.one_of(st.none(), lists))

blocks = st.one_of(
    paragraphs,
    st.builds(Heading, inlines, st.integers(1, 4)),
    lists,
    st.builds(BlockQuote, st.lists(paragraphs, max_size=3).map(tuple)),
    st.builds(PictureReference, st.sampled_from(("0190-aa", "x.y_z", "", "a b")), texts),
    st.builds(Rule),
)
any_documents = st.builds(Document, st.lists(blocks, max_size=4).map(tuple))
"""Not normal yet."""

documents = any_documents.map(normal)
