"""What was typed into the text and is printed by the program: embargo line, release line, end mark."""

import re
from collections.abc import Iterator

from pressdesk.domain import words
from pressdesk.domain.checks.passage import Passage
from pressdesk.domain.checks.rule import Found, Subject, at

_EMBARGO = re.compile(
    r"\W{0,4}(?:(?:strictly|strict|not for publication|under|news)\W{1,3}){0,2}"
    r"(?:embargo(?:ed)?\b.{0,30}?\b(?:until|till|to|for|:)|embargo[: ]|embargo\W{1,3}(?:until|:|\d)|"
    r"sous embargo|embargo jusqu|embargad[oa]|bajo embargo|embargo hasta|sperrfrist|مادة محظور|محظور النشر)",
    re.IGNORECASE,
)
_RELEASE_LINE = re.compile(
    r"\W{0,4}(?:for immediate (?:release|publication)|pour diffusion imm[ée]diate|para (?:publicaci[óo]n|difusi[óo]n) "
    r"inmediata|zur sofortigen ver[öo]ffentlichung|للنشر الفوري)\W{0,4}",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\s*_\\]*(?:[-–—]\s?(?:ends?|fin|ende|30|30-)\s?[-–—]|[-–—]{1,2}\s?30\s?[-–—]{1,2}|#\s?#\s?#|ENDS|END)\W{0,3}",
    re.I,
)
_LONGEST = 200
"""Characters of a line that can be an embargo line: longer ones speak of embargoes."""


def typed_embargo(subject: Subject) -> Iterator[Found]:
    for passage in (subject.lead, subject.body):
        for begin, end in passage.paragraphs():
            line = passage.text[begin:end]
            if len(line) <= _LONGEST and _EMBARGO.match(line) and re.search(r"\d", line):
                message = "An embargo line stands in the text. The one at the top is printed from the embargo itself."
                yield _whole(passage, begin, end, message)


def typed_release_line(subject: Subject) -> Iterator[Found]:
    for passage in (subject.lead, subject.body):
        for begin, end in passage.paragraphs():
            if _RELEASE_LINE.fullmatch(passage.text, begin, end):
                message = "A release line stands in the text. The one at the top is printed by itself."
                yield _whole(passage, begin, end, message)


def typed_end_mark(subject: Subject) -> Iterator[Found]:
    own = _end_mark(subject)
    for begin, end in subject.body.paragraphs():
        line = subject.body.text[begin:end].strip()
        if _END.fullmatch(line) or (own and line == own):
            message = "An end mark stands in the text. The house’s own is printed after it."
            yield _whole(subject.body, begin, end, message)


def missing_end_mark(subject: Subject) -> Iterator[Found]:
    """The house prints one in this language, and this release does not."""
    if not _end_mark(subject) and words.end_mark(subject.release.language, subject.house):
        message = "No end mark is printed: nobody sees where the text for print ends. Choose one under Extras."
        yield Found(message, "end_mark", about="")


def _end_mark(subject: Subject) -> str:
    own = subject.release.end_mark
    return words.end_mark(subject.release.language, subject.house) if own is None else own.strip()


def _whole(passage: Passage, begin: int, end: int, message: str) -> Found:
    """A finding about a whole paragraph, whose fix takes it out."""
    return at(passage, begin, end, message, "")
