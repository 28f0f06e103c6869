"""A quotation put into the words and marks of a release's language: “…,” said Ada Example, Legal Counsel."""

import re
from dataclasses import dataclass
from enum import StrEnum

from pressdesk.domain.checks.quotation_marks import Marks, marks_of
from pressdesk.domain.document import Block, BlockQuote, Document, Paragraph, Span, clean, normal
from pressdesk.domain.models.setting import House
from pressdesk.domain.words import primary, wordings


class Form(StrEnum):
    """How a quotation stands in the body."""

    AFTER = "after"
    """In running text, the speaker behind it."""
    BEFORE = "before"
    """In running text, the speaker in front of it."""
    BLOCK = "block"
    """Set off, signed below: the setting off stands for the marks."""


@dataclass(frozen=True)
class Speaker:
    """Who says it. `title` and `organisation` are printed at the first mention only; pronouns as on the record."""

    name: str
    title: str = ""
    organisation: str = ""
    pronouns: str = ""


_VERBS = {
    "en": ("said", "added", "explained", "warned", "stated", "told journalists"),
    "fr": ("a déclaré", "a ajouté", "a expliqué", "a averti", "a souligné", "a rappelé"),
    "es": ("dijo", "añadió", "explicó", "advirtió", "señaló", "declaró"),
    "de": ("sagte", "erklärte", "betonte", "warnte", "ergänzte", "so"),
}
_ARABIC = (("قال", "قالت"), ("أضاف", "أضافت"), ("أوضح", "أوضحت"), ("أكد", "أكدت"), ("حذر", "حذرت"))
"""A man, a woman."""
_NAME_FIRST = frozenset({"told journalists"})
"""Verbs that do not stand before their subject."""
_ONLY_AFTER = frozenset({"so"})

_STOPS = ".!?…؟"
_DOUBLE = re.compile(r"[\"“”„«»＂]")
_INNER_SPACE = re.compile(r"(?<=«)[ \u00a0\u202f]|[ \u00a0\u202f](?=»)")
_SINGLE_PAIR = re.compile(r"(?<!\w)[‘‚']((?:[^‘’‚']|[’'](?=\w))+)[’‘'](?!\w)")
_ENCLOSED = re.compile(r"\s*[\"“„«»＂](?P<inside>[^\"“”„«»＂]+)[\"”“»«＂]\s*")


def verbs(language: str, form: Form = Form.AFTER, pronouns: str = "") -> tuple[str, ...]:
    """Verbs of saying to choose from, the plainest first. Arabic has them for a man and a woman.

    `pronouns` as on the speaker's record decide which; where they do not, both are offered.
    """
    base = primary(language)
    if base == "ar":
        told = pronouns.strip().lower()
        woman, man = told.startswith(("she", "هي")), told.startswith(("he", "هو"))
        pairs = [pair[1:] if woman else pair[:1] if man else pair for pair in _ARABIC]
        return tuple(verb for pair in pairs for verb in pair)
    return tuple(verb for verb in _VERBS.get(base, _VERBS["en"]) if form is Form.AFTER or verb not in _ONLY_AFTER)


def quotation(
    words: str, speaker: Speaker, verb: str, form: Form, language: str, house: House, *, first: bool = True
) -> Document:
    """The paragraphs to put into the body. `first`: whether the speaker is mentioned for the first time.

    Marks that the words came in are dropped, marks inside them become the language's inner ones.
    """
    lines = _lines(words, language, house)
    who = _named(speaker, language, first=first)
    if not lines:
        return Document()
    if form is Form.BLOCK:
        signature = [f"– {who}"] if who else []
        return normal(Document((BlockQuote(tuple(_paragraph(line) for line in (*lines, *signature))),)))
    said = (
        _behind(lines, who, verb, language, house) if form is Form.AFTER else _ahead(lines, who, verb, language, house)
    )
    blocks: tuple[Block, ...] = tuple(_paragraph(line) for line in said)
    return normal(Document(blocks))


def _named(speaker: Speaker, language: str, *, first: bool) -> str:
    parts = (speaker.name, speaker.title, speaker.organisation) if first else (speaker.name,)
    return wordings(language).comma.join(" ".join(part.split()) for part in parts if part.strip())


def _behind(lines: list[str], who: str, verb: str, language: str, house: House) -> list[str]:
    """“We row at dawn,” said Ada Example. « Nous ramons », a déclaré Ada Example."""
    base = primary(language)
    last = lines[-1]
    asks = last[-1] in _STOPS and not last.endswith(".")
    if not asks:
        last = last.rstrip(".,;،؛ ")
    comma = wordings(language).comma.strip()
    if not who:
        return _marked([*lines[:-1], lines[-1]], base, house)
    said = f"{who} {verb}" if verb in _NAME_FIRST else f"{verb} {who}"
    if base == "en":
        *before, end = _marked([*lines[:-1], last if asks else f"{last},"], base, house)
        return [*before, f"{end} {said}."]
    *before, end = _marked([*lines[:-1], last], base, house)
    return [*before, f"{end}{comma} {said}."]


def _ahead(lines: list[str], who: str, verb: str, language: str, house: House) -> list[str]:
    """Ada Example said: “We row at dawn.” In Arabic the verb comes first."""
    base = primary(language)
    outside = base in ("es", "ar")
    last = lines[-1] if lines[-1][-1] in _STOPS else f"{lines[-1].rstrip(',;،؛ ')}."
    stop = ""
    if outside and last.endswith("."):
        last, stop = last.rstrip("."), "."
    first, *others = _marked([*lines[:-1], last], base, house)
    said = [first, *others]
    said[-1] += stop
    if not who:
        return said
    comma = wordings(language).comma
    lead = f"{verb} {who}" if base == "ar" else f"{who}{comma.rstrip() if comma in who else ''} {verb}"
    return [f"{lead}{wordings(language).colon} {said[0]}", *said[1:]]


def _marked(lines: list[str], base: str, house: House) -> list[str]:
    """Every paragraph opens with a mark, the last one closes."""
    opening, closing = marks_of(base, house)[0]
    return [f"{opening}{line}{closing if place == len(lines) - 1 else ''}" for place, line in enumerate(lines)]


def _lines(words: str, language: str, house: House) -> list[str]:
    outer, inner = marks_of(primary(language), house)
    whole = words.strip()
    enclosed = _ENCLOSED.fullmatch(whole)
    if enclosed:
        whole = enclosed["inside"]
    lines = (" ".join(clean(line, lines=False).split(" ")).strip() for line in whole.split("\n"))
    return [_with_inner(line, outer, inner) for line in lines if line]


def _with_inner(line: str, outer: Marks, inner: Marks) -> str:
    line = _INNER_SPACE.sub("", line)
    if outer[0].strip() in "‘‚":
        line = _SINGLE_PAIR.sub(lambda found: f"{inner[0]}{found[1]}{inner[1]}", line)
    made: list[str] = []
    at, is_open = 0, False
    for mark in _DOUBLE.finditer(line):
        made += [line[at : mark.start()], inner[1] if is_open else inner[0]]
        at, is_open = mark.end(), not is_open
    text = "".join((*made, line[at:]))
    return re.sub(r"(?<=\w)'(?=\w)", "’", text)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))
