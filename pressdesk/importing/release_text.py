"""One release: its head, lead and body, and the sections that follow, read from blocks of plain text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pressdesk.domain.document import Document, normal
from pressdesk.domain.words import wordings
from pressdesk.importing.blocks import Block, to_body
from pressdesk.importing.contact_lines import Reading
from pressdesk.importing.languages import read_date
from pressdesk.importing.pages import topic_and_headline
from pressdesk.importing.people_of_file import PeopleOfFile
from pressdesk.importing.phrases import EMBARGO, KIND_OF_TEXT, LINE, RELEASE_LINE
from pressdesk.importing.result import Found, ImportedEnquiry, ImportedRelease, ImportedText
from pressdesk.importing.tail import (
    ContactFinder,
    contact_heading,
    is_about_heading,
    is_credit,
    is_end_mark,
    is_notes_heading,
    tail_start,
)

_HEAD = 12
_DATELINE = re.compile(r"(?P<said>[^–—|.!?\d]{2,60}?(?:\d[^–—|!?]{1,40}?)?) ?[–—] (?=\S)")
_BEFORE_DATE = re.compile(r"(?:, ?| ?[(])(?=(?:le |el |den )?\w+\.? ?\w)")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*$")


@dataclass(slots=True)
class _Sections:
    """The sections behind the body while they are read. Each is opened once, so that their order is the source's."""

    order: list[str] = field(default_factory=list[str])
    end_mark: str | None = None
    enquiries_heading: str = ""
    enquiries: list[ImportedEnquiry] = field(default_factory=list[ImportedEnquiry])
    notes: list[Block] = field(default_factory=list[Block])
    notes_headed: bool = False
    texts: list[tuple[str, list[Block]]] = field(default_factory=list[tuple[str, list[Block]]])
    credits: list[str] = field(default_factory=list[str])

    @property
    def open(self) -> str:
        return self.order[-1] if self.order else ""

    def can_open(self, section: str) -> bool:
        return section == self.open or section not in self.order

    def turn_to(self, section: str) -> None:
        if section not in self.order:
            self.order.append(section)

    def full_order(self) -> tuple[str, ...]:
        """The order to keep on the release, whatever the house's own; empty where there is but one section."""
        return tuple(self.order) if len(self.order) > 1 else ()


class ReleaseReader:
    """Reads the blocks of one release."""

    def __init__(self, language: str, people: PeopleOfFile) -> None:
        self._language = language
        self._people = people
        self._found: dict[str, Found] = {}
        self._warnings: list[str] = []
        self._furniture: list[str] = []
        self._front: list[Block] = []
        self._head: dict[str, str] = dict.fromkeys(("topic", "headline", "subheadline", "date_line", "date"), "")
        self._embargo: str | None = None

    def read(self, blocks: Sequence[Block]) -> ImportedRelease:
        start = self._read_head(blocks)
        finder = self._people.finder
        lead, after_lead = "", start
        if start < len(blocks) and self._is_lead(blocks[start], finder):
            lead, after_lead = " ".join(blocks[start].lines), start + 1
            self._found["lead"] = Found(0.9, "first paragraph")
        end = tail_start(blocks, after_lead, finder)
        sections = _Sections()
        for place in range(end, len(blocks)):
            self._sort(blocks, place, sections)
        dateline, place_name, day, lead = self._dateline(lead)
        body = normal(Document(tuple(to_body([*self._front, *blocks[after_lead:end]]))))
        bare = [
            s
            for s, headed in (("enquiries", sections.enquiries_heading), ("notes", sections.notes_headed))
            if not headed
        ]
        return ImportedRelease(
            language=self._language,
            topic=self._head["topic"],
            headline=self._head["headline"],
            subheadline=self._head["subheadline"],
            dateline=dateline,
            date_line=self._head["date_line"],
            place=place_name,
            date=day or self._head["date"],
            lead=lead,
            body=body,
            end_mark=sections.end_mark,
            enquiries_heading=sections.enquiries_heading,
            enquiries=tuple(sections.enquiries),
            notes=normal(Document(tuple(to_body(sections.notes)))),
            texts=tuple(
                ImportedText(title, normal(Document(tuple(to_body(inside)))), self._language)
                for title, inside in sections.texts
            ),
            credits=tuple(sections.credits),
            furniture=tuple(self._furniture),
            section_order=sections.full_order(),
            bare_sections=tuple(section for section in bare if section in sections.order),
            embargo_raw=self._embargo,
            confidence=self._found,
            warnings=tuple(self._warnings),
        )

    # the head

    def _read_head(self, blocks: Sequence[Block]) -> int:
        """Read what stands above the lead; gives the index of the lead."""
        marked = next((p for p, b in enumerate(blocks[:_HEAD]) if b.single and topic_and_headline(b.single)), None)
        place = 0
        while place < len(blocks) and (marked is None or place < marked):
            if not self._set_aside(blocks[place]):
                if marked is None:
                    break
                self._front.append(blocks[place])
                self._warnings.append("Words above the headline fit nowhere; they stand at the start of the body.")
            place += 1
        if marked is not None:
            self._head["topic"], self._head["headline"] = topic_and_headline(blocks[marked].single) or ("", "")
            self._found["topic"] = self._found["headline"] = Found(0.95, "a line of its own with a vertical bar")
            place = marked + 1
        elif place + 1 < len(blocks) and self._reads_as_headline(blocks[place]):
            self._head["headline"] = blocks[place].single
            self._found["headline"] = Found(0.7, "first line, without a full stop")
            place += 1
        while place < len(blocks) and self._set_aside(blocks[place]):
            place += 1
        if place + 1 < len(blocks) and self._reads_as_subheadline(blocks[place], blocks[place + 1]):
            self._head["subheadline"] = blocks[place].single
            self._found["subheadline"] = Found(0.6, "short line under the headline, without a full stop")
            place += 1
        return place

    def _set_aside(self, block: Block) -> bool:
        """Take release line, embargo, kind of text and date out of the head. False: it is none of these."""
        line = block.lines[0]
        if block.items or len(line) > LINE:
            return False
        if block.single and (RELEASE_LINE.match(line) or KIND_OF_TEXT.match(line)):
            self._furniture.append(line)
            if RELEASE_LINE.match(line):
                self._warnings.append(
                    f"“{line}” was left out: choose the release line, it is printed from that choice."
                )
            return True
        if self._embargo is None and EMBARGO.match(line) and any(c.isdigit() for text in block.lines for c in text):
            self._embargo = " ".join(block.lines)
            self._front.append(block)
            self._found["embargo"] = Found(0.5, "a line that begins with the word for embargo")
            self._warnings.append(
                f"The text speaks of an embargo: “{self._embargo[:200]}”. Set it on the release,"
                " then take this line out of the body."
            )
            return True
        is_date, day = read_date(block.single)
        if is_date and day is not None and not self._head["date_line"]:
            self._head["date_line"], self._head["date"] = line, day.isoformat()
            self._found["date"] = Found(0.8, "a date on a line of its own")
            return True
        return False

    def _reads_as_headline(self, block: Block) -> bool:
        line = block.single
        return 0 < len(line) <= LINE and not line.endswith((".", ":", ";", ",")) and any(c.isalpha() for c in line)

    def _reads_as_subheadline(self, block: Block, after: Block) -> bool:
        line = block.single
        return bool(
            self._head["headline"]
            and 0 < len(line) <= 200
            and not _SENTENCE.search(line)
            and not line.endswith(":")
            and contact_heading(block) is None
            and after.single
            and len(after.single) > len(line)
            and _SENTENCE.search(after.single[-8:])
            and not self._people.finder.people_in(block, under_heading=False)
        )

    def _is_lead(self, block: Block, finder: ContactFinder) -> bool:
        return (
            not block.items
            and not block.is_decoration
            and not is_end_mark(block)
            and contact_heading(block) is None
            and not is_credit(block)
            and not finder.people_in(block, under_heading=False)
        )

    def _dateline(self, lead: str) -> tuple[str, str, str, str]:
        """Dateline as read, place, ISO date, and the lead without it. A date without a year is left in the lead."""
        match = _DATELINE.match(lead[:LINE])
        if match is None:
            return "", "", "", lead
        place, day = match["said"].strip(), ""
        for cut in _BEFORE_DATE.finditer(place):
            is_date, found = read_date(place[cut.end() :].strip(" )"))
            if is_date and found is not None:
                place, day = place[: cut.start()].strip(), found.isoformat()
                break
        if not day and not place.isupper():
            return "", "", "", lead
        if not place[0].isupper() or any(c.isdigit() for c in place) or len(place.split()) > 4:
            return "", "", "", lead
        self._found["place"] = Found(0.9 if day else 0.7, "dateline")
        if day:
            self._found["date"] = Found(0.9, "dateline")
        name = place.title() if place.isupper() else place
        return match.group().strip(), name, day, lead[match.end() :]

    # what follows the body

    def _sort(self, blocks: Sequence[Block], place: int, sections: _Sections) -> None:
        """Put one block behind the body where it belongs."""
        block = blocks[place]
        if is_end_mark(block) and sections.end_mark is None:
            sections.end_mark = block.single
            sections.turn_to("end")
            self._found["end_mark"] = Found(0.95, "end mark on a line of its own")
        elif self._sort_contacts(blocks, place, sections):
            pass
        elif is_credit(block) and sections.can_open("credits"):
            sections.turn_to("credits")
            sections.credits += block.lines
            self._found["credits"] = Found(0.9, "a line that begins with the word for photo")
        elif is_notes_heading(block, weak=True) and "notes" not in sections.order and place + 1 < len(blocks):
            sections.turn_to("notes")
            self._head_notes(block, sections)
        elif is_about_heading(blocks, place) and sections.can_open("texts"):
            sections.turn_to("texts")
            sections.texts.append((block.single, []))
            self._found["texts"] = Found(0.8, "a heading that begins with the word for about")
        elif sections.open == "texts":
            sections.texts[-1][1].append(block)
        else:
            self._to_notes(block, sections)

    def _head_notes(self, block: Block, sections: _Sections) -> None:
        """The house's own heading is printed by the house; another one stands at the start of the notes."""
        self._found["notes"] = Found(0.9, "heading")
        if block.single.casefold().strip(": ") == wordings(self._language).notes.casefold().strip(":\xa0 "):
            sections.notes_headed = True
            self._furniture.append(block.single)
        else:
            sections.notes.append(block)

    def _to_notes(self, block: Block, sections: _Sections) -> None:
        if sections.can_open("notes"):
            sections.turn_to("notes")
            self._found.setdefault("notes", Found(0.6, "unlabelled text behind the contacts or the end mark"))
        else:
            self._warnings.append("Some paragraphs behind the notes were put with them, out of their order.")
        sections.notes.append(block)

    def _sort_contacts(self, blocks: Sequence[Block], place: int, sections: _Sections) -> bool:
        block = blocks[place]
        finder = self._people.finder
        heading = contact_heading(block)
        if heading is not None:
            if "enquiries" in sections.order:
                return False
            if heading.lines:
                people = finder.people_in_lines(heading.lines, under_heading=True)
                if not people or not self._add(people, sections, "heading of the contacts"):
                    return False
            elif place + 1 >= len(blocks) or not finder.people_in(blocks[place + 1], under_heading=True):
                return False
            sections.turn_to("enquiries")
            sections.enquiries_heading = heading.text
            self._found["contacts"] = Found(0.95, "heading of the contacts")
            return True
        first = sections.open == "enquiries" and not sections.enquiries
        people = finder.people_in(block, under_heading=first)
        if not people or not sections.can_open("enquiries"):
            return False
        if not self._add(people, sections, "under the heading" if first else "a name with a number or address"):
            return False
        sections.turn_to("enquiries")
        self._found.setdefault("contacts", Found(0.8, "lines with a name and a number or address"))
        return True

    def _add(self, people: list[Reading], sections: _Sections, rule: str) -> bool:
        """Put people on the release. False, and nothing done, where somebody would stand there twice."""
        if self._people.full:
            return False
        known = {enquiry.contact for enquiry in sections.enquiries}
        places = [self._people.place_of(person) for person in people]
        new = [place for place in places if place is not None]
        if known & set(new) or len(set(new)) != len(new) or self._people.has_twins(people):
            return False
        sections.enquiries += [self._people.add(person, rule=rule) for person in people]
        return True
