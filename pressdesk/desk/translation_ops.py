"""What an officer does with a release in several languages. Each function that writes is one transaction.

All languages of a release hang on the original: a translation made from a translation counts as one of the original, so
that one text is the measure. They share one embargo, see `embargo_ops`.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from pressdesk.desk.change import NOTHING, Change
from pressdesk.domain import quotations
from pressdesk.domain.comparing import WORDS, Section, compare_sheets
from pressdesk.domain.errors import NotFoundError, RuleError
from pressdesk.domain.models.asset import AssetDraft, AssetFields
from pressdesk.domain.models.embargo import EmbargoDraft, EmbargoFields
from pressdesk.domain.models.release import EnquiryDraft, ReleaseLine
from pressdesk.domain.release import Enquiry, ReleaseSheet
from pressdesk.domain.translating import Pair, pair_quotations, texts_in, translated_draft
from pressdesk.store import assets, embargoes, enquiries, releases, settings, texts, translations, versions
from pressdesk.store.database import Database

if TYPE_CHECKING:
    from pressdesk.store.database import Session


def translate(db: Database, release_id: str, language: str, *, prefilled: bool, now: datetime) -> Change:
    """Make a translation of a release: its words to be written over, or left empty; all else as the source has it.

    Standing texts are those of the language where there are any. Pictures become its own, so that their captions can
    be written in its language. Raises RuleError where the release is in that language, or has a text in it.
    """
    with db.transaction() as session:
        original = releases.get_release(session, release_id).translation_of
        if original is not None and _exists(session, original):
            release_id = original
        sheet = releases.sheet(session, release_id)
        _refuse_double(session, sheet, language)
        version = versions.take(session, release_id, "translated", now=now)
        draft = translated_draft(sheet.release, language, prefilled=prefilled, original=release_id, version=version.id)
        copies = _copy_pictures(session, sheet, prefilled=prefilled, now=now)
        body, notes = draft.body, draft.notes
        for old, new in copies.items():
            body, notes = body.replace(f"asset:{old}", f"asset:{new}"), notes.replace(f"asset:{old}", f"asset:{new}")
        draft = draft.model_copy(update={"body": body, "notes": notes, "release_line": _line(sheet)})
        made = releases.insert_release(session, draft, now)
        enquiries.replace(session, made, [_drafted(one) for one in sheet.enquiries], now)
        everything = texts.rows_by_id(session, texts.text_ids(session, texts.TextFilter())).values()
        texts.replace_texts(session, made, texts_in(sheet.texts, everything, language), now)
        assets.replace_pictures(session, made, list(copies.values()), now)
        _copy_embargo(session, sheet, made, now)
    embargoed = {made} if sheet.embargo else set[str]()
    return Change(releases=frozenset({made, release_id}), embargoes=frozenset(embargoed), made=made)


def join(db: Database, release_id: str, *, now: datetime) -> Change:
    """Let a release that was written elsewhere, and names its original, have that one's release line and embargo.

    It counts as up to date with the original as it is. Nothing happens where it names none that is there.
    """
    with db.transaction() as session:
        original = releases.get_release(session, release_id).translation_of
        if original is None or not _exists(session, original):
            return NOTHING
        sheet = releases.sheet(session, original)
        version = versions.take(session, original, "translated", now=now)
        releases.set_translation_version(session, release_id, version.id, now)
        releases.set_line(session, release_id, _line(sheet), now)
        embargoes.remove(session, release_id)
        _copy_embargo(session, sheet, release_id, now)
    return Change(releases=frozenset({release_id}), embargoes=frozenset({release_id}))


def align(db: Database, release_id: str, *, now: datetime) -> Change:
    """Say that the translation has been brought up to its source as it is. Raises NotFoundError where it has none."""
    with db.transaction() as session:
        release = releases.get_release(session, release_id)
        if release.translation_of is None or not _exists(session, release.translation_of):
            raise _no_source()
        version = versions.take(session, release.translation_of, "translated", now=now)
        if version.id == release.translation_version:
            return NOTHING
        releases.set_translation_version(session, release_id, version.id, now)
    return Change(releases=frozenset({release_id}))


def source_changes(db: Database, release_id: str, *, before: str = "then", after: str = "") -> tuple[Section, ...]:
    """What changed in the source since the translation was brought up to it, field by field. Run it in a worker.

    "then" is the source as it was at that time, "" as it is now.
    """
    with db.reading() as session:
        release = releases.get_release(session, release_id)
        if release.translation_of is None or release.translation_version is None:
            raise _no_source()
        then = versions.sheet_of(session, release.translation_version)
        now = releases.sheet(session, release.translation_of)
        profile = settings.house(session).profile
    return compare_sheets(then if before else now, then if after else now, profile, WORDS)


def quotation_pairs(db: Database, release_id: str) -> tuple[Pair, ...]:
    """The quotations of source and translation side by side. Run it in a worker. Raises NotFoundError."""
    with db.reading() as session:
        sheet = releases.sheet(session, release_id)
        if sheet.release.translation_of is None:
            raise _no_source()
        source = releases.sheet(session, sheet.release.translation_of)
    return pair_quotations(quotations.find(source), quotations.find(sheet))


def _no_source() -> NotFoundError:
    return NotFoundError("This release is no translation, or what it was made from is gone. It stands by itself.")


def _exists(session: "Session", release_id: str) -> bool:
    try:
        releases.get_release(session, release_id)
    except NotFoundError:
        return False
    return True


def _refuse_double(session: "Session", sheet: ReleaseSheet, language: str) -> None:
    there = {relative.language for relative in translations.relatives(session, sheet.release.id)}
    if language == sheet.release.language or language in there:
        raise RuleError("There is a text in this language already. Open that one, or choose another language.")


def _line(sheet: ReleaseSheet) -> ReleaseLine:
    line = sheet.release.release_line
    return ReleaseLine.UNSET if line is ReleaseLine.EMBARGO and sheet.embargo is None else line


def _copy_embargo(session: "Session", sheet: ReleaseSheet, made: str, now: datetime) -> None:
    if sheet.embargo is None:
        return
    values = {name: getattr(sheet.embargo, name) for name in EmbargoFields.model_fields} | {"raw": None}
    embargoes.put(session, made, EmbargoDraft.model_validate(values), sheet.embargo.instant, now)
    if sheet.embargo.lifted_at is not None:
        embargoes.lift(session, made, sheet.embargo.lifted_at)


def _copy_pictures(session: "Session", sheet: ReleaseSheet, *, prefilled: bool, now: datetime) -> dict[str, str]:
    """The pictures as the translation's own, by the id they had. Not prefilled: what is said of them is left empty."""
    copies: dict[str, str] = {}
    for picture in sheet.pictures:
        said = {name: getattr(picture, name) for name in AssetFields.model_fields}
        if not prefilled:
            said |= {"caption": "", "alt_text": ""}
        copies[picture.id] = assets.add(
            session,
            assets.content(session, picture.id),
            AssetDraft.model_validate(said),
            media_type=picture.media_type,
            measures=(picture.width, picture.height),
            now=now,
        )
    return copies


def _drafted(enquiry: Enquiry) -> EnquiryDraft:
    return EnquiryDraft(
        contact_id=enquiry.contact.id,
        role=enquiry.role,
        points=None if enquiry.points is None else list(enquiry.points),
        name=enquiry.name,
        job_title=enquiry.job_title,
        organisation=enquiry.organisation,
    )
