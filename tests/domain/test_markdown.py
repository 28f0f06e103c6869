import random
import re
import sys
import time

import pytest
from hypothesis import given
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
    plain_text,
)
from pressdesk.domain.markdown import read, write
from tests.domain.documents import SNIPPETS, documents, texts


def paragraph(*inlines):
    return Paragraph(tuple(Span(i) if isinstance(i, str) else i for i in inlines))


def document(*blocks):
    return Document(tuple(blocks))


@given(documents)
def test_a_document_comes_back_from_markdown_unchanged(written):
    assert read(write(written)) == written


@given(st.one_of(st.text(), texts, st.lists(st.sampled_from([*SNIPPETS, "\n", "\n\n", "    "])).map("".join)))
def test_any_string_is_read_to_a_normal_document(text):
    found = read(text)

    assert normal(found) == found


@given(
    st.lists(
        st.sampled_from([s for s in SNIPPETS if "](" not in s and "&" not in s] + ["\n", "\n\n", "        ", "> > - "])
    )
)
def test_no_visible_word_is_lost_whatever_stands_around_it(marks):
    marks = ["" if any(c.isalpha() for c in mark) else mark for mark in marks]
    text = "".join(f"{mark}w{place}w " for place, mark in enumerate(marks))

    assert re.findall(r"w\d+w", plain_text(read(text))) == [f"w{place}w" for place in range(len(marks))]


@pytest.mark.parametrize(
    ("written", "markdown"),
    [
        (
            document(paragraph("The cost is 100\u00a0000 (up 5.5 %), he said.")),
            "The cost is 100\u00a0000 (up 5.5 %), he said.\n",
        ),
        (document(paragraph("a ", Span("b", bold=True), " ", Span("c", True, True), ".")), "a **b** ***c***.\n"),
        (document(paragraph("a", LineBreak(), "b")), "a\\\nb\n"),
        (document(Heading((Span("Background"),), 3)), "### Background\n"),
        (document(paragraph(Span("site", link="https://example.org/a_(b)"))), "[site](<https://example.org/a_(b)>)\n"),
        (document(BlockQuote((paragraph("a"), paragraph("b")))), "> a\n>\n> b\n"),
        (document(PictureReference("0190-ab", "A crowd"), Rule()), "![A crowd](asset:0190-ab)\n\n---\n"),
        (
            document(
                BulletList(
                    (ListItem((Span("a"),), BulletList((ListItem((Span("b"),)),), True)), ListItem((Span("c"),)))
                )
            ),
            "- a\n  1. b\n- c\n",
        ),
        (document(Heading((Span("# 1. #"),))), "## # 1. \\#\n"),
        (document(Heading((Span("#"),))), "## \\#\n"),
        (document(paragraph("2018. A year")), "2018\\. A year\n"),
        (document(paragraph(Span("“a”", bold=True), "b")), "**“a”**&NoBreak;b\n"),
        (document(), ""),
    ],
)
def test_markdown_is_written_as_a_person_would(written, markdown):
    assert write(written) == markdown
    assert read(markdown) == written


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("# a\n\n#### b", document(Heading((Span("a"),), 2), Heading((Span("b"),), 3))),
        ("a\nb", document(paragraph("a b"))),
        ("a  \nb", document(paragraph("a", LineBreak(), "b"))),
        ("<b>a</b>", document(paragraph("<b>a</b>"))),
        ("```python\na\n  b\n```", document(paragraph("python", LineBreak(), "a", LineBreak(), "b"))),
        ("[a](javascript:b)", document(paragraph("a"))),
        ("[a]: https://example.org", document(paragraph("[a]: https://example.org"))),
        ("a ![b](https://example.org/c.png) d", document(paragraph("a b d"))),
        ("a ![b](asset:c) d", document(paragraph("a"), PictureReference("c", "b"), paragraph("d"))),
        ("- a\n- ![b](asset:c)\n", document(BulletList((ListItem((Span("a"),)),)), PictureReference("c", "b"))),
        ("> a\n>\n> - b\n> - c", document(BlockQuote((paragraph("a"), paragraph("b"), paragraph("c"))))),
        ("3. a\n4. b", document(BulletList((ListItem((Span("a"),)), ListItem((Span("b"),))), True, 3))),
        ("2018. a\n2019. b", document(paragraph("2018. a"), paragraph("2019. b"))),
        (
            "- a\n\n  b\n  - c\n\n  d\n",
            document(
                BulletList(
                    (
                        ListItem((Span("a"), LineBreak(), Span("b")), BulletList((ListItem((Span("c"),)),))),
                        ListItem((Span("d"),)),
                    )
                )
            ),
        ),
        ("<https://example.org/é>", document(paragraph(Span("https://example.org/é", link="https://example.org/é")))),
    ],
)
def test_foreign_markdown_is_reduced_to_the_document(markdown, found):
    assert read(markdown) == found


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "a",
        "- " * 3000 + "a",
        "[" * 100_000 + "a",
        "**a " * 20_000,
        "`a``" * 9000,
        "![" * 30_000 + "a",
        "&amp;" * 9000 + "a",
    ],
    ids=lambda text: text[:3].strip(),
)
def test_hostile_nesting_is_read_soon_with_its_words(text):
    begin = time.perf_counter()
    found = read(text)

    assert "a" in plain_text(found)
    assert time.perf_counter() - begin < 10


def test_the_parser_is_not_loaded_before_it_is_needed(capfd):
    import subprocess

    code = "import sys, pressdesk.domain.markdown; sys.exit('markdown_it' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_ten_thousand_words_are_read_and_written_in_a_blink():
    words = random.Random(1).choices(["defender", "of", "rights", "the", "said", "intimidation"], k=10_000)
    blocks = []
    for first in range(0, 10_000, 80):
        spans = [" ".join(words[first : first + 40]) + " ", Span(words[first + 41], bold=True), " "]
        spans += [Span(words[first + 42], link="https://example.org/a"), " " + " ".join(words[first + 43 : first + 80])]
        blocks.append(paragraph(*spans))
    body = normal(Document(tuple(blocks)))
    read(write(body))

    def once():
        begin = time.perf_counter()
        read(write(body))
        return time.perf_counter() - begin

    assert min(once() for _ in range(5)) < 0.06
