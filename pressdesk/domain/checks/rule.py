"""What a rule is, what it reads and what it reports."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from pressdesk.domain.checks.passage import Passage, plain, prose
from pressdesk.domain.checks.quoted import quoted_ranges
from pressdesk.domain.checks.word_list import NO_WORDS, WordList
from pressdesk.domain.markdown import read
from pressdesk.domain.models.setting import House
from pressdesk.domain.quotations import FieldText, Quotation, field_texts, find_in, people_of
from pressdesk.domain.release import ReleaseSheet

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Fix:
    """Put `new` in place of `old`, which stands at `start` to `end` of `field`."""

    field: str
    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found. Offsets are into the stored text of the field, for body and notes its Markdown.

    `about` is what it speaks of, so that the same thing is known again when it has been silenced: None for the words at
    its place, "" for the release as a whole.
    """

    message: str
    field: str
    start: int = 0
    end: int = 0
    fix: Fix | None = None
    about: str | None = None


@dataclass(frozen=True)
class Known:
    """What the office knows beyond the release: the names of its people and organisations, and its house words."""

    names: tuple[str, ...] = ()
    words: WordList = NO_WORDS


NOTHING_KNOWN = Known()


class Subject:
    """A release under the eyes of the rules, its words read once for all of them. `now` is aware."""

    def __init__(self, sheet: ReleaseSheet, house: House, now: datetime, known: Known = NOTHING_KNOWN) -> None:
        self.sheet = sheet
        self.release = sheet.release
        self.house = house
        self.now = now
        self.known = known

    @property
    def language(self) -> str:
        """The base language of the release: "en"."""
        return self.release.language.partition("-")[0].lower()

    @cached_property
    def lines(self) -> tuple[Passage, ...]:
        """Fields of one line."""
        names = ("topic", "headline", "subheadline", "place")
        return tuple(plain(name, getattr(self.release, name)) for name in names)

    @cached_property
    def lead(self) -> Passage:
        return plain("lead", self.release.lead)

    @cached_property
    def body(self) -> Passage:
        return prose("body", self.release.body)

    @cached_property
    def notes(self) -> Passage:
        return prose("notes", self.release.notes)

    @cached_property
    def quotations(self) -> tuple[list[FieldText], list[Quotation]]:
        """Lead and body as they are searched for quotations, and those found."""
        fields = field_texts(self.release.lead, read(self.release.body))
        return fields, find_in(fields, self.release.language, people_of(self.sheet.enquiries))

    @property
    def texts(self) -> tuple[Passage, ...]:
        """Running text: lead, body and notes."""
        return self.lead, self.body, self.notes

    @property
    def everything(self) -> tuple[Passage, ...]:
        """All that an officer writes."""
        return self.lines + self.texts

    @cached_property
    def quoted(self) -> dict[str, list[tuple[int, int]]]:
        """By field, the visible ranges of what others said: their words are not the house's to change."""
        return {passage.field: quoted_ranges(passage, self.language) for passage in self.everything}


@dataclass(frozen=True)
class Rule:
    """A rule: its name for good, how bad a breach is, what it holds in a few words, and how breaches are found.

    `on`: whether it speaks where the house has not said anything about it.
    """

    name: str
    severity: Severity
    title: str
    find: Callable[[Subject], Iterable[Found]]
    on: bool = True

    def is_on(self, house: House) -> bool:
        return house.checks.get(self.name, self.on)


def at(
    passage: Passage, start: int, end: int, message: str, new: str | None = None, *, about: str | None = None
) -> Found:
    """A finding at a visible range, with a fix where `new` can take its place and nothing unseen stands inside."""
    first, last = passage.span(start, end)
    fix = None
    if new is not None and passage.is_whole(start, end):
        fix = Fix(passage.field, first, last, passage.source[first:last], new)
    return Found(message, passage.field, first, last, fix, passage.text[start:end] if about is None else about)


def is_quoted(subject: Subject, passage: Passage, start: int) -> bool:
    """Whether a visible place stands inside a quotation."""
    return any(begin <= start < end for begin, end in subject.quoted[passage.field])


def nothing() -> Iterator[Found]:
    """No findings."""
    return iter(())
