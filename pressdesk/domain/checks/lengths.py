"""Headline, lead and sentences: how long, and in which dress."""

import re
from collections.abc import Iterator

from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at

LEAD_WORDS = 35
SENTENCE_WORDS = 40
RELEASE_WORDS = (300, 800)

_WORD = re.compile(r"\w+(?:[’'\-‐‑.]\w+)*")
_END = re.compile(r"(?<![.!?…؟])[.!?…؟]++[\"'”’»)\]]*+(?=\s)")
_SHORT_FORMS = """
    mr mrs ms dr prof st no art vs gen sen rep gov sgt lt col jr sr inc ltd approx dept fig vol e.g i.e
    m mm mme p pp nr bzw usw ca z.b d.h u.a str sra srta ud uds
"""
_KNOWN_SHORT_FORMS = frozenset(_SHORT_FORMS.split())
_ABBREVIATION_AT_END = re.compile(r"(?:\b\w\.){2,}$|\b(?:Inc|Ltd|Jr|Sr|Co|Corp|etc)\.$")
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages that do not part words by spaces."""


def words(text: str) -> int:
    """Words of a text, as a word processor counts them."""
    return sum(1 for _ in _WORD.finditer(text))


def headline_length(subject: Subject) -> Iterator[Found]:
    limit, headline = subject.house.headline_limit, subject.lines[1]
    if 0 < limit < len(headline.text):
        message = f"The headline has {len(headline.text)} characters; the house keeps to {limit}. Shorten it."
        yield at(headline, limit, len(headline.text), message, about="")


def headline_capitals(subject: Subject) -> Iterator[Found]:
    headline = subject.lines[1]
    if headline.text.isupper() and sum(c.isupper() for c in headline.text) >= 10 and " " in headline.text.strip():
        message = "The headline is all in capitals. Write it as a sentence."
        yield at(headline, 0, len(headline.text), message)


def headline_stop(subject: Subject) -> Iterator[Found]:
    headline = subject.lines[1]
    text = headline.text.rstrip()
    if text.endswith(".") and not text.endswith("..") and not _ABBREVIATION_AT_END.search(text):
        yield at(headline, len(text) - 1, len(text), "A headline ends without a full stop.", "")


def missing_lead(subject: Subject) -> Iterator[Found]:
    if not subject.release.lead.strip():
        yield Found("There is no lead. Say in one sentence who did what, when, where and why.", "lead")


def lead_length(subject: Subject) -> Iterator[Found]:
    count = words(subject.lead.text)
    if count > LEAD_WORDS and subject.language not in _UNSPACED:
        message = f"The lead has {count} words. {LEAD_WORDS} carry further."
        yield at(subject.lead, 0, len(subject.lead.text), message, about="")


def long_sentence(subject: Subject) -> Iterator[Found]:
    if subject.language in _UNSPACED:
        return
    for passage in subject.texts:
        for begin, end in sentences(passage):
            count = words(passage.text[begin:end])
            if count > SENTENCE_WORDS:
                yield at(passage, begin, end, f"This sentence has {count} words. Part it in two.")


def release_length(subject: Subject) -> Iterator[Found]:
    count = words(subject.lead.text) + words(subject.body.text)
    least, most = RELEASE_WORDS
    if not subject.body.text.strip() or subject.language in _UNSPACED:
        return
    if count < least:
        yield Found(f"The release has {count} words; most have {least} to {most}.", "body")
    elif count > most:
        yield Found(f"The release has {count} words; most have {least} to {most}. Move some to the notes.", "body")


def sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Visible ranges of the sentences of a passage. A short form such as "Dr." ends none."""
    text = passage.text
    for begin, end in passage.paragraphs():
        start = begin
        for stop in _END.finditer(text, begin, end):
            if stop[0] == "." and _is_short_form(text, start, stop.start()):
                continue
            yield start, stop.end()
            start = stop.end() + 1
        if start < end:
            yield start, end


def _is_short_form(text: str, start: int, stop: int) -> bool:
    word = text[max(start, stop - 12) : stop].split()[-1:] or [""]
    last = word[0].strip("(«“‘„")
    return last.lower() in _KNOWN_SHORT_FORMS or (len(last) == 1 and last.isupper())
