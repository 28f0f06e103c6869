"""Composes a release: picks what may leave, words it, and puts it in order. The only way out of the house.

Nothing internal passes: private notes, consent, tags, owners, status history and numbers that may not be
published have no field in a `Composition`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from pressdesk.domain import composing_enquiries, markdown, placeholders, stages, words
from pressdesk.domain.cleaning import one_line as _line
from pressdesk.domain.composition import (
    SECTIONS,
    ComposedPicture,
    Composition,
    Passage,
    Section,
)
from pressdesk.domain.document import (
    BulletList,
    Document,
    ListItem,
    Paragraph,
    PictureReference,
    Span,
    clean,
    plain_text,
)
from pressdesk.domain.errors import PlaceholderError, ReleaseLineMissingError
from pressdesk.domain.file_names import ascii_name
from pressdesk.domain.models.asset import AssetView
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.notice import NoticeKind
from pressdesk.domain.models.release import ReleaseLine, ReleaseStatus, ReleaseView
from pressdesk.domain.models.setting import House, Profile
from pressdesk.domain.models.text import TextKind, TextView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.domain.words import Wordings
from pressdesk.domain.zones import local_of

STEM_LIMIT = 120
"""Characters of a file name without its suffix: paths on Windows stop at 260."""

SUBJECT_LIMIT = 300
"""Characters of a mail's subject. A longer headline is cut there, and stands whole in the text."""

_ORDERS: dict[Profile, tuple[Section, ...]] = {
    Profile.BRITISH: ("end", *SECTIONS),
    Profile.AMERICAN: ("texts", "end", "enquiries", "notes", "credits", "links"),
    Profile.FRENCH: ("end", "notes", "texts", "enquiries", "credits", "links"),
}

_CREDIT_LABEL = re.compile(
    r"\s*(?:©|\(c\)|(?:photo|picture|image|foto|bild|bildnachweis|cr[eé]dit|صورة|الصورة|الصور|تصوير)\w*\b[^:]{0,40}[:：]"
    r"|(?:photo|picture|image)\w*\s+(?:by|courtesy)\b)",
    re.IGNORECASE,
)


def compose(
    sheet: ReleaseSheet, house: House, *, now: datetime, preview: bool = False, for_journalists: bool = False
) -> Composition:
    """One release at the moment `now` (aware), ready for an exporter.

    `preview` shows in brackets what is missing, instead of raising: `ReleaseLineMissingError` where the release line
    was not chosen yet, `PlaceholderError` where a standing text asks for what the release does not say.
    `for_journalists` also prints what only journalists may see, marked as such.
    """
    sheet = _without_people_at_risk(sheet)
    release = sheet.release
    known = words.wordings(release.language, house.profile)
    if stages.standing(release) is ReleaseStatus.WITHDRAWN:
        return _withdrawal(sheet, house, known, for_journalists=for_journalists)
    embargo = _embargo_in_force(sheet, now)
    enquiries = composing_enquiries.enquiries(sheet.enquiries, known, for_journalists=for_journalists)
    in_line = bool(enquiries) and not any(c.job_title or c.organisation or c.points for c in enquiries)
    body, notes = markdown.read(release.body), markdown.read(release.notes)
    said = {block.asset: block.alt for block in body.blocks if isinstance(block, PictureReference) and block.alt}
    if "notes" not in release.bare_sections:
        notes = _numbered(notes)
    embargo_lines = _embargo_lines(embargo, release, house) if embargo else ()
    return Composition(
        release_id=release.id,
        language=release.language,
        direction=words.direction(release.language),
        release_line=_release_line(sheet, embargo_lines, house, known, preview=preview),
        embargoed=embargo is not None,
        embargo_instant=embargo.instant if embargo else None,
        subject=_subject(release, embargo, house, known),
        file_stem=_file_stem(release, embargo, known),
        organisation=_line(house.organisation),
        date_line=words.long_date(release.dateline_date, release.language) if release.dateline_date else "",
        reference="",
        topic=_line(release.topic),
        headline=_line(release.headline),
        subheadline=_line(release.subheadline),
        pictures=tuple(_picture(asset, known, said.get(asset.id, "")) for asset in sheet.pictures),
        dateline=_dateline(release, known),
        lead=clean(release.lead).strip(),
        body=_with_pictures(body, {asset.id for asset in sheet.pictures}),
        end_mark=_line(words.end_mark(release.language, house) if release.end_mark is None else release.end_mark),
        enquiries_heading=composing_enquiries.heading(release, known) if enquiries else "",
        enquiries=enquiries,
        enquiries_in_line=words.join([c.name for c in enquiries], release.language, house.profile) if in_line else "",
        notes_heading=known.notes if notes and "notes" not in release.bare_sections else "",
        notes=notes,
        texts=tuple(_passages(sheet, house, preview=preview)),
        credits=tuple(_credit(line, known) for line in release.credits if _line(line)),
        links_heading=known.links if release.links else "",
        links=tuple(line for link in release.links if (line := _line(link))),
        order=_order(release, house),
        embargo_line=embargo_lines[0] if embargo_lines else "",
    )


def _without_people_at_risk(sheet: ReleaseSheet) -> ReleaseSheet:
    """Whoever has the safety flag is not there for anything that is composed, standing texts included."""
    return replace(sheet, enquiries=tuple(one for one in sheet.enquiries if not one.contact.safety))


# the top


def _embargo_in_force(sheet: ReleaseSheet, now: datetime) -> EmbargoView | None:
    embargo = sheet.embargo
    if sheet.release.release_line is ReleaseLine.EMBARGO and embargo is not None and embargo.in_force(now):
        return embargo
    return None


def _embargo_lines(embargo: EmbargoView, release: ReleaseView, house: House) -> tuple[str, ...]:
    # the names of the world's cities come with it: most releases do without
    from pressdesk.domain import embargo_line as embargoes

    return embargoes.line(embargo, language=release.language, profile=house.profile)


def _release_line(
    sheet: ReleaseSheet, embargo_lines: tuple[str, ...], house: House, known: Wordings, *, preview: bool
) -> tuple[str, ...]:
    """The one line. After the lift the release line takes over by itself. A corrected text says so before it."""
    release = sheet.release
    first = (_correction(sheet, house, known),) if stages.standing(release) is ReleaseStatus.CORRECTED else ()
    if embargo_lines:
        return (*first, *embargo_lines)
    if release.release_line is ReleaseLine.UNSET or (
        release.release_line is ReleaseLine.EMBARGO and sheet.embargo is None
    ):
        if preview:
            return (words.CHOOSE_RELEASE_LINE,)
        raise ReleaseLineMissingError(
            "Choose the release line first: for immediate release, or an embargo with its time and place."
        )
    return (*first, known.immediate)


def _correction(sheet: ReleaseSheet, house: House, known: Wordings) -> str:
    issued = [notice for notice in sheet.notices if notice.kind is NoticeKind.CORRECTION]
    if not issued:  # corrected elsewhere, and taken in here
        return known.corrected
    from pressdesk.domain import notice_line

    return notice_line.correction(issued[-1], sheet.release.language, house)


def _withdrawal(sheet: ReleaseSheet, house: House, known: Wordings, *, for_journalists: bool) -> Composition:
    """What leaves of a withdrawn release: the notice alone, with whom to telephone. Its text never leaves again."""
    from pressdesk.domain import notice_line

    release = sheet.release
    issued = [notice for notice in sheet.notices if notice.kind is NoticeKind.WITHDRAWAL]
    notice = issued[-1] if issued else None
    named = _line(release.headline) if notice is None or notice.by_headline else ""
    heading = notice_line.heading(release.language)
    said = notice_line.withdrawal(notice, named, release.language, house)
    enquiries = composing_enquiries.enquiries(sheet.enquiries, known, for_journalists=for_journalists)
    in_line = bool(enquiries) and not any(c.job_title or c.organisation or c.points for c in enquiries)
    day = local_of(notice.at, house.zone).date() if notice else None
    start = f"{day:%Y-%m-%d}_WITHDRAWN_" if day else "WITHDRAWN_"
    return Composition(
        release_id=release.id,
        language=release.language,
        direction=words.direction(release.language),
        # no embargo line and no "for immediate release": either would say when to publish what must not be
        release_line=(known.withdrawn,),
        embargoed=False,
        embargo_instant=None,
        subject=known.withdrawn_subject + _shortened(named or heading),
        file_stem=start + (ascii_name(named, STEM_LIMIT - len(start)) or "press-release"),
        organisation=_line(house.organisation),
        date_line=words.long_date(day, release.language) if day else "",
        reference="",
        topic="",
        headline=heading,
        subheadline="",
        pictures=(),
        dateline="",
        lead=said[0],
        body=Document(tuple(Paragraph((Span(paragraph),)) for paragraph in said[1:])),
        end_mark=_line(words.end_mark(release.language, house)),
        enquiries_heading=composing_enquiries.heading(release, known) if enquiries else "",
        enquiries=enquiries,
        enquiries_in_line=words.join([c.name for c in enquiries], release.language, house.profile) if in_line else "",
        notes_heading="",
        notes=Document(),
        texts=(),
        credits=(),
        links_heading="",
        links=(),
        order=_order(release, house),
    )


def _subject(release: ReleaseView, embargo: EmbargoView | None, house: House, known: Wordings) -> str:
    title = " | ".join(part for part in (_line(release.topic), _line(release.headline)) if part)
    if not title:
        title = f"{known.press_release} – {_line(house.organisation)}" if house.organisation else known.press_release
    prefix = known.corrected_subject if stages.standing(release) is ReleaseStatus.CORRECTED else ""
    if embargo is not None:
        from pressdesk.domain import embargo_line as embargoes

        prefix = embargoes.subject_prefix(embargo, language=release.language, profile=house.profile) + prefix
    return prefix + _shortened(title)


def _shortened(title: str) -> str:
    return title if len(title) <= SUBJECT_LIMIT else title[: SUBJECT_LIMIT - 1].rstrip() + "…"


def _file_stem(release: ReleaseView, embargo: EmbargoView | None, known: Wordings) -> str:
    """ASCII, without spaces or colons. Under embargo it begins with the embargo, so that no list of files hides it."""
    start = ""
    if embargo is not None:
        from pressdesk.domain import embargo_line as embargoes

        start = f"{embargoes.file_prefix(embargo)}_"
    elif release.dateline_date:
        start = f"{release.dateline_date:%Y-%m-%d}_"
    title = f"{release.headline} {release.topic}" if not release.headline.strip() else release.headline
    room = STEM_LIMIT - len(start)
    slug = ascii_name(title, room) or ascii_name(known.press_release, room) or "press-release"
    return start + slug


def _dateline(release: ReleaseView, known: Wordings) -> str:
    parts = [_line(release.place).upper()]
    if release.dateline_date:
        parts.append(words.date_in_dateline(release.dateline_date, release.language))
    said = known.comma.join(part for part in parts if part)
    return f"{said} –" if said else ""


def _picture(asset: AssetView, known: Wordings, said: str) -> ComposedPicture:
    """`said`: the alternative text that came with the body. What is kept with the picture itself goes before it."""
    return ComposedPicture(
        asset=asset.id,
        media_type=asset.media_type,
        caption=_line(asset.caption),
        credit=_credit(asset.credit, known),
        alt=_line(asset.alt_text) or _line(said),
        rights=_line(asset.rights),
        width=asset.width,
    )


def _credit(line: str, known: Wordings) -> str:
    line = _line(line)
    return f"{known.photo} {line}" if line and not _CREDIT_LABEL.match(line) else line


# the body and what follows it


def _with_pictures(body: Document, at_hand: set[str]) -> Document:
    """The body without references to pictures that the release no longer has."""
    kept = (b for b in body.blocks if not isinstance(b, PictureReference) or b.asset in at_hand)
    return Document(tuple(kept))


def _numbered(notes: Document) -> Document:
    """Notes to editors are numbered, unless there is one only or the officer gave them another form."""
    paragraphs = [block for block in notes.blocks if isinstance(block, Paragraph)]
    if len(paragraphs) < 2 or len(paragraphs) != len(notes.blocks):
        return notes
    return Document((BulletList(tuple(ListItem(p.inlines) for p in paragraphs), numbered=True),))


def _passages(sheet: ReleaseSheet, house: House, *, preview: bool) -> Iterator[Passage]:
    """The standing texts, filled in. In the preview a gap stands in brackets; otherwise `PlaceholderError`."""
    for text in sheet.texts:
        if not text.body.strip():
            continue
        document, title = markdown.read(text.body), _line(text.title)
        if _is_untitled(text):
            title = ""
        if "{" in text.title + text.body:
            known = placeholders.values(sheet, house, text.language)
            if not preview:
                _refuse_gaps(text, document, title, known)
            document = placeholders.fill(document, known, words.gap)
            title = placeholders.fill_line(title, known, words.gap)
        yield _passage(title, document)


def _refuse_gaps(text: TextView, document: Document, title: str, known: Mapping[str, placeholders.Value]) -> None:
    for place in (*placeholders.find(title), *placeholders.names_in(document)):
        if place.name not in known:
            raise PlaceholderError(f"“{_line(text.title)}”: {placeholders.why(place)} Then export again.")


def _is_untitled(text: TextView) -> bool:
    """The title of a signature or a legal line names it for the house only."""
    return text.kind in (TextKind.SIGNATURE, TextKind.LEGAL)


def _passage(title: str, document: Document) -> Passage:
    """A standing text. Its title is not printed where the text says it."""
    said = plain_text(document).casefold().startswith(title.casefold())
    return Passage("" if said else title, document)


def _order(release: ReleaseView, house: House) -> tuple[Section, ...]:
    """Every section once: as the release has it, the rest as the house's customs have it."""
    custom = _ORDERS[house.profile]
    named: list[str] = [name for name in dict.fromkeys(release.section_order) if name in custom]
    if not named:
        return custom
    if "end" not in named:
        named.insert(0, "end")
    return (*(section for name in named for section in custom if section == name), *_missing(custom, named))


def _missing(custom: Iterable[Section], named: list[str]) -> Iterable[Section]:
    return (section for section in custom if section not in named)
