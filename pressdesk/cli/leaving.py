"""`check` and `export`: the house style, and what leaves the desk."""

from argparse import Namespace
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.cli import lists
from pressdesk.cli.json_shape import Record
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put, tell
from pressdesk.desk import spelling_ops
from pressdesk.desk.check_ops import look_over, mend
from pressdesk.desk.export_ops import export, write_export
from pressdesk.domain.contact import check_email, folded
from pressdesk.domain.errors import DeliveryError, DeskError, NotFoundError, UseError
from pressdesk.domain.models.contact import ContactView, PointKind
from pressdesk.domain.models.dispatch import Means
from pressdesk.export.registry import FORMATS
from pressdesk.store import contacts, ids, releases, translations
from pressdesk.system.speller import Speller

if TYPE_CHECKING:
    from pressdesk.store.database import Database

SOME_FAILED = 4


def run_check(options: Namespace) -> int:
    speller = Speller()
    with closing(speller), open_desk(options) as db:
        unknown = spelling_ops.asking(speller)
        release_id = release_id_of(db, options.id)
        checked = look_over(db, release_id, now=now(), unknown=unknown)
        findings = checked.findings
        if options.fix:
            fixes = [finding.fix for finding in findings if finding.fix]
            mend(db, release_id, fixes, now=now())
            checked = look_over(db, release_id, now=now(), unknown=unknown)
            tell(f"pressdesk: {len(findings) - len(checked.findings)} of {len(findings)} findings mended")
            findings = checked.findings
    if checked.silenced:
        tell(f"pressdesk: {len(checked.silenced)} silenced on this release")
    found: list[Record] = [asdict(finding) for finding in findings]
    lines = (f"{one.severity}: {one.message} ({one.field}, {one.rule})" for one in findings)
    put(found, lines, as_json=options.json)
    return 0


def release_id_of(db: "Database", beginning: str) -> str:
    """The release whose id begins so. Raises NotFoundError."""
    with db.reading() as session:
        kind, release_id = ids.resolve(session, beginning)
    if kind != "release":
        raise NotFoundError(f"{beginning} is the id of a {kind}. Give the id of a release.")
    return release_id


def run_export(options: Namespace) -> int:
    if options.format not in FORMATS:
        raise UseError(f"There is no format {options.format!r}. Choose one of: {', '.join(FORMATS)}.")
    report: list[Record] = []
    last: DeskError | None = None
    with open_desk(options) as db:
        recipients = [address for who in options.to for address in _addresses(db, who)]
        folder = _folder(options.out)
        for beginning in options.ids:
            try:
                report.append(_export(db, beginning, options, recipients, folder))
            except DeskError as error:
                if error.exit_code == UseError.exit_code or isinstance(error, DeliveryError):
                    raise
                tell(f"pressdesk: {beginning}: {error.sentence}")
                last = error
                report.append({"id": beginning, "format": options.format, "path": None, "error": error.sentence})
    put(report, (str(entry["path"]) for entry in report if entry["path"]), as_json=options.json)
    if last is None:
        return 0
    return SOME_FAILED if len(options.ids) > 1 else last.exit_code


def _export(db: "Database", beginning: str, options: Namespace, recipients: list[str], folder: Path) -> Record:
    release_id = release_id_of(db, beginning)
    if options.language:
        release_id = _in_language(db, release_id, options.language)
    exported = export(
        db,
        release_id,
        options.format,
        means=Means.FILE,
        now=now(),
        recipients=recipients,
        override=options.override,
    )
    path = write_export(folder, exported)
    if exported.uncleared:
        tell(f"pressdesk: {beginning}: not cleared by {', '.join(dict.fromkeys(exported.uncleared))}.")
    if exported.kept_out:
        tell(f"pressdesk: {beginning}: not to be contacted, left out: {', '.join(exported.kept_out)}.")
    dispatch = exported.dispatch
    return {
        "id": release_id,
        "format": options.format,
        "path": str(path),
        "sha256": dispatch.sha256,
        "dispatch": dispatch.id,
    }


def _folder(name: str) -> Path:
    folder = Path(name).expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeliveryError(f"The folder {folder} cannot be made: {error.strerror or error}.") from None
    return folder


def _in_language(db: "Database", release_id: str, language: str) -> str:
    """The version of the release in a language: itself, its original, or a translation. Raises NotFoundError."""
    with db.reading() as session:
        release = releases.get_release(session, release_id)
        if release.language == language:
            return release_id
        for relative in translations.relatives(session, release_id):
            if relative.language == language:
                return relative.id
    raise NotFoundError(f"This release has no version in {language}. Translate it first.")


def _addresses(db: "Database", who: str) -> tuple[str, ...]:
    """The addresses of a media list given by id or name, or that of one person. Raises DeskError."""
    found = None if "@" in who else lists.addresses_of(db, who)
    if found is None:
        return (_address(db, who),)
    if found.kept_out:
        tell(f"pressdesk: {who}: {found.kept_out} not to be contacted, left out")
    if found.without:
        tell(f"pressdesk: {who}: {found.without} without an e-mail address")
    return found.values


def _address(db: "Database", who: str) -> str:
    """The address of a contact given by id or name, or the address itself. Raises DeskError."""
    if "@" in who:
        return check_email(who, field="to")
    with db.reading() as session:
        people = contacts.all_for_picker(session)
    named = [
        one for one in people if folded(one.name) == folded(who) or (len(who) >= ids.LEAST and one.id.startswith(who))
    ]
    if len(named) != 1:
        raise NotFoundError(
            f"{'Nobody' if not named else 'More than one person'} is called {who}. Give an id or an address."
        )
    return _email_of(named[0])


def _email_of(contact: ContactView) -> str:
    emails = [point for point in contact.points if point.kind is PointKind.EMAIL]
    if not emails:
        raise NotFoundError(f"{contact.name} has no e-mail address. Put one on the record, or give an address.")
    return next((point.value for point in emails if point.preferred), emails[0].value)
