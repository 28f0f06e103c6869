"""Plain text in, releases out: one in a text, or several as on an organisation's news page."""

import re
from collections.abc import Sequence

from pressdesk.domain.document import Document, clean, normal
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextKind
from pressdesk.importing.blocks import Block, blocks_of, to_body
from pressdesk.importing.languages import language_of
from pressdesk.importing.numbers import Numbers, regions_in
from pressdesk.importing.pages import take_apart
from pressdesk.importing.people_of_file import PeopleOfFile
from pressdesk.importing.release_text import ReleaseReader
from pressdesk.importing.result import Found, ImportedRelease, ImportedText, ImportResult

LONGEST = 3_000_000
MOST_LINES = 20_000

_SPACES = re.compile("[ \\u2000-\\u200a\\u205f\\u3000]{2,}")
_FRENCH_NBSP = re.compile("\xa0(?=[:;!?»%])|(?<=«)\xa0|(?<=\\d)\xa0(?=\\d)")
_KEPT = "\ue000"
"""Stands for a no-break space that belongs to the spelling while the others become plain spaces."""


def read_text(text: str, *, path: str, house: House | None = None) -> ImportResult:
    """Read a text. Never raises; what is no release, news item or passage is kept in a body, with a warning."""
    house = house or House()
    text = clean(text)
    if len(text) > LONGEST or text.count("\n") > MOST_LINES:
        sentence = (
            f"This text is longer than any page of releases: over {MOST_LINES:,} lines or {LONGEST:,} characters."
        )
        return ImportResult(path, ok=False, error=f"{sentence} Split it and import the parts.")
    lines = _tidy(text).split("\n")
    blocks = blocks_of(lines)
    page = take_apart(blocks)
    people = PeopleOfFile(Numbers(house.region, regions_in(lines)))
    releases: list[ImportedRelease] = []
    warnings: list[str] = []
    for piece in page.releases:
        language = language_of("\n".join(line for block in piece for line in block.lines), house.language)
        release = ReleaseReader(language, people).read(piece)
        releases.append(release)
        name = release.headline or release.lead[:60] or path
        warnings += [f"{name}: {warning}" for warning in release.warnings]
    texts = _rest(page.rest, house)
    for rest in texts:
        warnings.append(f"What follows the last release, from “{rest.title}” on, was kept as a text of its own.")
    if not releases and not page.news:
        return ImportResult(path, ok=False, error="There is nothing to read in this file.")
    warnings += people.warnings
    return ImportResult(
        path,
        releases=tuple(releases),
        contacts=people.contacts(),
        texts=tuple(texts),
        news=page.news,
        warnings=tuple(warnings),
    )


def _tidy(text: str) -> str:
    """With one kind of space: of no-break spaces only those stay that belong to the spelling."""
    if "\xa0" in text:
        text = _FRENCH_NBSP.sub(_KEPT, text.replace(_KEPT, " ")).replace("\xa0", " ").replace(_KEPT, "\xa0")
    return "\n".join(
        line[: len(line) - len(line.lstrip())] + _SPACES.sub(" ", line.strip()) for line in text.split("\n")
    )


def _rest(blocks: Sequence[Block], house: House) -> list[ImportedText]:
    if not blocks:
        return []
    inside = blocks[1:]
    if not any(block.items for block in inside):  # a site's milestones or links stand there, a line each
        inside = [Block(tuple(" ".join(block.lines) for block in inside), items=True)]
    body = normal(Document(tuple(to_body(inside))))
    language = language_of("\n".join(line for block in blocks for line in block.lines), house.language)
    found = Found(0.5, "a heading with a colon after a wide gap, behind the last release")
    return [ImportedText(blocks[0].single, body, language, TextKind.OTHER, found)]
