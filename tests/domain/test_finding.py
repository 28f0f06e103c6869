import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pressdesk.domain.document import Document, LineBreak, Paragraph, Span, normal, plain_text
from pressdesk.domain.finding import Wanted, hits_in, replaced, replaced_document, replaced_inlines
from tests.domain.documents import SCRIPTS, documents, inlines

words = st.text(st.sampled_from("abeéè ’'-ß\u00a0" + SCRIPTS), min_size=1, max_size=5)
texts = st.text(st.sampled_from("abeéèE ’'-ß\u00a0\u00ad" + SCRIPTS), max_size=40)


def found(text, typed, **how):
    return [text[start:end] for start, end in hits_in(text, Wanted(typed, **how))]


@pytest.mark.parametrize(
    ("text", "typed", "hits"),
    [
        ("A résumé, a resume", "resume", ["résumé", "resume"]),
        ("A résumé, a resume", "résumé", ["résumé"]),
        ("a re\u0301sume\u0301!", "resume", ["re\u0301sume\u0301"]),
        ("a re\u0301sume\u0301!", "résumé", ["re\u0301sume\u0301"]),
        ("10\u202f000 and 10 000", "10 000", ["10\u202f000", "10 000"]),
        ("don’t and don't", "don't", ["don’t", "don't"]),
        ('“so” and "so"', '"so"', ["“so”", '"so"']),
        ("co\u00adopera\u00adtion", "cooperation", ["co\u00adopera\u00adtion"]),
        ("الحقّ والحق", "الحق", ["الحقّ", "الحق"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("Üben über", "uber", ["über"]),
        ("anything", "", []),
        ("anything", "\u00ad", []),
        ("ΣΊΣΥΦΟΣ", "Σίσυφος".upper(), ["ΣΊΣΥΦΟΣ"]),
    ],
)
def test_finding(text, typed, hits):
    assert found(text, typed) == hits


def test_case_and_whole_words():
    assert found("Act act ACT react", "act") == ["Act", "act", "ACT", "act"]
    assert found("Act act ACT react", "act", match_case=True) == ["act", "act"]
    assert found("Act act ACT react", "act", whole_words=True) == ["Act", "act", "ACT"]
    assert found("acte acté act", "act", whole_words=True) == ["act"]


@given(texts, words, texts)
def test_what_stands_there_as_it_was_typed_is_found(before, typed, after):
    assume(any(unicodedata.category(char)[0] in "LNPS" for char in typed))
    typed = unicodedata.normalize("NFC", typed)

    hits = hits_in(f"{before} | {typed} | {after}", Wanted(typed.strip() or typed, match_case=True))

    assert hits or any(unicodedata.category(char)[0] in "MC" for char in typed + after)


@given(texts, words, words)
def test_replacing_leaves_all_other_text_as_it_was(text, typed, new):
    hits = hits_in(text, Wanted(typed))
    made = replaced(text, hits, new)

    outside = [text[last:first] for (_, last), (first, _) in zip([(0, 0), *hits], [*hits, (len(text), 0)], strict=True)]
    assert made == new.join(outside)
    assert all(start < end for start, end in hits)
    assert all(first[1] <= second[0] for first, second in pairwise(hits))


def letters(parts):
    """Each letter with its style."""
    return [
        (char, part.bold, part.italic, part.link) if isinstance(part, Span) else "\n"
        for part in parts
        for char in (part.text if isinstance(part, Span) else "\n")
    ]


@given(inlines, st.data(), words)
def test_replacing_in_styled_text_keeps_the_style_of_all_other_letters(parts, data, new):
    before = letters(parts)
    ends = sorted(data.draw(st.sets(st.integers(0, len(before)), max_size=6)))
    hits = [(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False) if start < end]

    after = letters(replaced_inlines(parts, hits, new))

    wanted = []
    done = 0
    for start, end in hits:
        look = before[start][1:] if before[start] != "\n" else (False, False, "")
        wanted += before[done:start] + [(char, *look) for char in new]
        done = end
    assert after == wanted + before[done:]


@given(documents, words)
def test_replacing_words_by_themselves_changes_nothing(document, typed):
    assume(not any(c in typed for c in "\u00ad\u2060\u200b\u200d") and typed.strip() == typed)
    made, count = replaced_document(document, Wanted(typed, match_case=True), "\ufdfa")
    _, again = replaced_document(made, Wanted("\ufdfa", match_case=True), typed)

    if count and plain_text(document).count("\ufdfa") == 0:
        assert again == count
    if not count:
        assert made == document


def test_formatting_around_a_hit_stays_and_the_new_words_look_as_the_old_began():
    document = Document((Paragraph((Span("a "), Span("old", bold=True), Span(" word"), LineBreak(), Span("old"))),))

    made, count = replaced_document(document, Wanted("old word"), "new")

    assert (made, count) == (
        Document((Paragraph((Span("a "), Span("new", bold=True), LineBreak(), Span("old"))),)),
        1,
    )


@given(documents, words, words)
def test_what_comes_of_replacing_is_normal(document, typed, new):
    made, _ = replaced_document(document, Wanted(typed), new)

    assert made == normal(made)
