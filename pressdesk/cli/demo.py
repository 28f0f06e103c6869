"""`demo`: the sample office, filled, checked, exported in every format, its windows pictured."""

import secrets
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from pressdesk.cli.json_shape import Record
from pressdesk.cli.opening import now
from pressdesk.cli.output import put, tell
from pressdesk.desk import release_ops
from pressdesk.desk.check_ops import check_release
from pressdesk.desk.export_ops import export, write_over
from pressdesk.desk.sample_ops import fill_with_sample_office
from pressdesk.domain.errors import DeliveryError, DeskError, StoreExistsError
from pressdesk.domain.file_names import ascii_name
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.export.registry import FORMATS
from pressdesk.store import release_list, releases
from pressdesk.store.database import Database
from pressdesk.store.opening import create_store, open_store, store_exists
from pressdesk.system.files import write_whole

PASSPHRASE_FILE = "passphrase.txt"  # noqa: S105 - the name of a file


def run_demo(options: Namespace) -> int:
    out = Path(options.out).expanduser().absolute()
    folder = out / "store"
    moment = now()
    passphrase = _filled(out, folder, moment)
    warnings: list[str] = []
    pictures = _pictures(folder, out / "pictures", passphrase, warnings)
    db = open_store(folder, passphrase=passphrase)
    try:
        with db.reading() as session:
            ids = release_list.release_ids(session, release_list.ReleaseFilter())
        done = [_release(db, release_id, out, moment) for release_id in ids]
    finally:
        db.close()
    report: Record = {
        "store": str(folder),
        "passphrase_file": str(out / PASSPHRASE_FILE),
        "releases": done,
        "pictures": pictures,
        "warnings": warnings,
    }
    for warning in warnings:
        tell(f"pressdesk: {warning}")
    put(report, _lines(report, done, pictures), as_json=options.json)
    return 0


def _filled(out: Path, folder: Path, moment: datetime) -> str:
    """See to a filled store, taking up the one that an earlier run made here. Returns its passphrase."""
    beside = out / PASSPHRASE_FILE
    if store_exists(folder):
        if not beside.is_file():
            raise StoreExistsError(
                f"There is a store in {folder} that no demonstration made. Choose another folder for the sample office."
            )
        return beside.read_text(encoding="utf-8").strip()
    passphrase = secrets.token_urlsafe(18)
    try:
        out.mkdir(parents=True, exist_ok=True)
        # the sample office holds nothing private: its passphrase lies beside it, so that anybody can open it
        write_whole(beside, f"{passphrase}\n".encode(), mode=0o600)
    except OSError as error:
        raise DeliveryError(f"The folder {out} cannot be written: {error.strerror or error}.") from None
    db = create_store(folder, passphrase=passphrase, use_keyring=False)
    try:
        fill_with_sample_office(db, now=moment)
    finally:
        db.close()
    return passphrase


def _release(db: Database, release_id: str, out: Path, moment: datetime) -> Record:
    """Check one release and export it in every format, into a folder of its own."""
    with db.reading() as session:
        release = releases.get_release(session, release_id)
    findings = check_release(db, release_id, now=moment)
    if release.release_line is ReleaseLine.UNSET:
        # nothing leaves without a release line; in the sample office the demonstration chooses it
        release_ops.choose_immediate(db, release_id, now=moment)
    folder = out / f"{release.language}-{ascii_name(release.headline, 50) or release_id[:8]}"
    folder.mkdir(parents=True, exist_ok=True)
    exports: list[Record] = []
    for name in FORMATS:
        exported = export(db, release_id, name, means=Means.FILE, now=moment)
        path = folder / exported.file_name
        write_over(path, exported)
        exports.append({"format": name, "path": str(path), "sha256": exported.dispatch.sha256})
    return {
        "id": release_id,
        "language": release.language,
        "headline": release.headline,
        "status": release.status,
        "findings": [
            {"rule": one.rule, "severity": one.severity, "message": one.message, "field": one.field} for one in findings
        ],
        "exports": exports,
    }


def _pictures(folder: Path, out: Path, passphrase: str, warnings: list[str]) -> list[str]:
    """Picture the real windows. Without Qt's system libraries the report says so, and all the rest is done."""
    try:
        from pressdesk.app import picture_windows
    except ImportError as error:
        warnings.append(
            f"No pictures of the windows: Qt cannot start here ({error}). Install its system libraries; "
            "packaging/run.sh names them."
        )
        return []
    out.mkdir(parents=True, exist_ok=True)
    try:
        return [str(path) for path in picture_windows(folder, out, passphrase=passphrase)]
    except (DeskError, OSError, RuntimeError) as error:
        warnings.append(f"No pictures of the windows: {error}")
        return []


def _lines(report: Record, done: list[Record], pictures: list[str]) -> list[str]:
    lines = [f"The sample office is in {report['store']}", f"Its passphrase is in {report['passphrase_file']}", ""]
    for entry in done:
        exports, findings = entry["exports"], entry["findings"]
        counted = len(exports) if isinstance(exports, list) else 0  # pyright: ignore[reportUnknownArgumentType]
        noted = len(findings) if isinstance(findings, list) else 0  # pyright: ignore[reportUnknownArgumentType]
        lines.append(f"{entry['language']}  {entry['headline']}: {counted} files, {noted} notes of the house style")
    return [*lines, "", *pictures]
