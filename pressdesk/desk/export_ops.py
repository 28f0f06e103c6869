"""How a release leaves: composed, written in a format, and recorded in the outbox."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.desk.change import Change
from pressdesk.domain import stages
from pressdesk.domain.clearance import uncleared
from pressdesk.domain.composing import compose
from pressdesk.domain.composition import Composition
from pressdesk.domain.document import PictureReference
from pressdesk.domain.errors import (
    DeliveryError,
    InvalidFieldError,
    NotFoundError,
    ReleaseLineMissingError,
    RuleError,
    UnclearedError,
)
from pressdesk.domain.models.dispatch import DispatchFields, DispatchView, Means
from pressdesk.domain.models.release import ReleaseLine, ReleaseStatus
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import assets, contacting, enquiries, outbox, releases, settings, versions
from pressdesk.store.contacting import Addressed
from pressdesk.store.database import Database
from pressdesk.system.files import write_whole

if TYPE_CHECKING:
    from pressdesk.store.database import Session


@dataclass(frozen=True)
class Exported:
    """What left. Nothing is on disk yet: `write_export` puts it there."""

    content: bytes
    file_name: str
    dispatch: DispatchView
    change: Change
    uncleared: tuple[str, ...] = ()
    """Whose words left without having been cleared, a name for each quotation."""
    kept_out: tuple[str, ...] = ()
    """Names of who was to get it and is not to be contacted: they are not among the recipients."""
    beside: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """The same text in further formats, recorded nowhere: what goes onto the clipboard, what a mail program shows."""


@dataclass(frozen=True)
class _Written:
    """A release as it is to leave, and all that this hangs on."""

    sheet: ReleaseSheet
    house: House
    composition: Composition
    content: bytes
    beside: Mapping[str, bytes]
    speakers: tuple[str, ...]
    addressed: Addressed


def compose_release(db: Database, release_id: str, *, now: datetime, preview: bool = False) -> Composition:
    """The release as it would leave at `now`. Raises ReleaseLineMissingError unless it is for a preview."""
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
    if not preview:
        _require_line(sheet)
    return compose(sheet, house, now=now, preview=preview)


def render(db: Database, release_id: str, format: str, *, now: datetime, preview: bool = False) -> bytes:  # noqa: A002
    """The bytes of a format as they would leave at `now`, recorded nowhere: for previews, and beside an export.

    Raises ReleaseLineMissingError unless it is for a preview, and NotFoundError.
    """
    from pressdesk.export.registry import FORMATS

    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
        if not preview:
            _require_line(sheet)
        composition = compose(sheet, house, now=now, preview=preview)
        pictures = assets.contents(session, _used(composition))
        return FORMATS[format].render(composition, house, pictures)


def export(
    db: Database,
    release_id: str,
    format: str,  # noqa: A002 - the word officers use
    *,
    means: Means,
    now: datetime,
    recipients: Sequence[str] = (),
    identity: str = "",
    override: str = "",
    beside: Sequence[str] = (),
) -> Exported:
    """Write the release in a format, keep the state as a version, and record what left with its SHA-256.

    Who asked not to be contacted is left out of `recipients`, whatever list or hand put them there. `identity` replaces
    the house's From; `override` is a reason kept with the record; `beside` names formats in which
    the same text is wanted too. Raises ReleaseLineMissingError, NotFoundError, InvalidFieldError, and UnclearedError
    where the house wants every quotation cleared and no override is given; nothing is recorded then.
    """
    from pressdesk.export.registry import FORMATS

    wanted = FORMATS.get(format)
    if wanted is None:
        raise InvalidFieldError("format", f"There is no format {format!r}. Choose one of: {', '.join(FORMATS)}.")

    def write(session: "Session", sheet: ReleaseSheet, house: House) -> _Written:
        if sheet.release.deleted_at is not None:
            raise NotFoundError("This release is in the bin. Take it out, then export it.")
        _require_line(sheet)
        speakers = tuple(one.quotation.speaker for one in uncleared(sheet))
        if speakers and house.uncleared == "refuse" and not override.strip():
            raise _uncleared(speakers)
        composition = compose(sheet, house, now=now)
        pictures = assets.contents(session, _used(composition))
        to = _to(session, recipients)
        content = wanted.render(composition, house, pictures, recipients=to.allowed, identity=identity)
        more = {name: FORMATS[name].render(composition, house, pictures) for name in beside}
        return _Written(sheet, house, composition, content, more, speakers, to)

    with db.reading() as session:  # nobody who saves waits while it is written
        ready = write(session, releases.sheet(session, release_id), settings.house(session))
    with db.transaction() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
        if (sheet, house, _to(session, recipients)) != (
            ready.sheet,
            ready.house,
            ready.addressed,
        ):  # somebody has saved meanwhile
            ready = write(session, sheet, house)
        composition = ready.composition
        version = versions.take(session, release_id, "export", now=now, sheet=sheet)
        enquiries.freeze(session, release_id, _blocks(ready.sheet, composition))
        dispatch = outbox.record(
            session,
            DispatchFields(
                release_id=release_id,
                version_id=version.id,
                version_number=version.number,
                format=format,
                language=composition.language,
                means=means,
                file_name=wanted.file_name(composition),
                sha256="",
                size=0,
                subject=composition.subject,
                headline=composition.headline,
                recipients=list(ready.addressed.allowed),
                embargoed=composition.embargoed,
                override=override,
                at=now,
            ),
            ready.content,
        )
    change = Change(releases=frozenset({release_id}), dispatches=frozenset({dispatch.id}))
    kept_out = ready.addressed.kept_out
    return Exported(ready.content, dispatch.file_name, dispatch, change, ready.speakers, kept_out, ready.beside)


def _to(session: "Session", recipients: Sequence[str]) -> Addressed:
    """Those who may be written to. Raises RuleError where nobody would be left of those who were to get it."""
    found = contacting.addressed(session, recipients)
    if recipients and not found.allowed:
        raise RuleError(
            f"Not to be contacted: {', '.join(found.kept_out)}. Nobody else was to get it, so nothing was made. "
            "Choose other people."
        )
    return found


def write_export(folder: Path, exported: Exported) -> Path:
    """Put the file into the folder, whole and flushed, beside any of that name: "name 2.txt". Raises DeliveryError."""
    name = Path(exported.file_name)
    for number in itertools.count(1):
        path = folder / (name.name if number == 1 else f"{name.stem} {number}{name.suffix}")
        try:
            write_whole(path, exported.content, mode=0o644, replace=False)
        except FileExistsError:
            continue
        except OSError as error:
            raise _unwritten(folder, error) from error
        return path
    raise AssertionError("counting ended")


def write_over(path: Path, exported: Exported) -> None:
    """Write the file the officer named, whole and flushed, in place of what was there. Raises DeliveryError."""
    try:
        write_whole(path, exported.content, mode=0o644)
    except OSError as error:
        raise _unwritten(path.parent, error) from error


def _unwritten(folder: Path, error: OSError) -> DeliveryError:
    return DeliveryError(
        f"The file could not be written in {folder}: {error.strerror or 'no reason given'}. What was there is as it "
        "was. Choose another folder, or make room.",
        details=type(error).__name__,
    )


def _uncleared(speakers: tuple[str, ...]) -> UnclearedError:
    names = ", ".join(dict.fromkeys(speakers))
    return UnclearedError(
        f"Not everything that is quoted has been cleared: {names}. Record the clearance under Quotations, or give a "
        "reason for the outbox."
    )


def _require_line(sheet: ReleaseSheet) -> None:
    line = sheet.release.release_line
    if stages.standing(sheet.release) is ReleaseStatus.WITHDRAWN:  # what leaves is the notice, which has none
        return
    if line is ReleaseLine.UNSET or (line is ReleaseLine.EMBARGO and sheet.embargo is None):
        raise ReleaseLineMissingError(
            "Choose first what stands at the top: for immediate release, or an embargo. Then export again."
        )


def _used(composition: Composition) -> list[str]:
    """Ids of every picture that the composition shows."""
    return list(dict.fromkeys((*_placed(composition), *(picture.asset for picture in composition.pictures))))


def _placed(composition: Composition) -> list[str]:
    """Pictures that stand inside the body."""
    return [block.asset for block in composition.body.blocks if isinstance(block, PictureReference)]


def _blocks(sheet: ReleaseSheet, composition: Composition) -> dict[tuple[str, str], dict[str, object]]:
    """Each contact's lines as they leave, by (contact id, role).

    A contact is found among the composed lines by name: composing leaves some out, and two of a name share their line.
    """
    composed = {contact.name: contact for contact in composition.enquiries}
    blocks: dict[tuple[str, str], dict[str, object]] = {}
    for enquiry in sheet.enquiries:
        line = composed.get(enquiry.name or enquiry.contact.name)
        if line is not None:
            blocks[enquiry.contact.id, enquiry.role.value] = asdict(line)
    return blocks
