"""`new` and `edit`: records from the JSON that `show` prints."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from pressdesk.cli import json_reading, lists
from pressdesk.cli.json_reading import Table
from pressdesk.cli.listing import record_json
from pressdesk.cli.opening import now, open_desk
from pressdesk.cli.output import put, tell
from pressdesk.desk import contact_ops, embargo_ops, enquiry_ops, release_ops, stage_ops, text_ops, translation_ops
from pressdesk.domain.errors import UseError
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseLine, ReleaseStatus
from pressdesk.domain.models.text import TextDraft
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import contacts, ids, releases, settings, texts

if TYPE_CHECKING:
    from pressdesk.domain.models.setting import House
    from pressdesk.store.database import Database


def run_new(options: Namespace) -> int:
    table = json_reading.read_table(options.source)
    with open_desk(options) as db:
        house = _house(db)
        if options.kind == "contact":
            draft = json_reading.contact_draft(table, None, house)
            made = contact_ops.create_contact(db, draft, now=now()).made
        elif options.kind == "list":
            made = lists.make_list(db, table, now())
        else:
            made = _new_release(db, table, house, now())
        _show(db, made, options)
    return 0


def run_edit(options: Namespace) -> int:
    table = json_reading.read_table(options.source)
    with open_desk(options) as db:
        house = _house(db)
        with db.reading() as session:
            kind, record_id = ids.resolve(session, options.id)
            contact = contacts.get_contact(session, record_id) if kind == "contact" else None
            sheet = releases.sheet(session, record_id) if kind == "release" else None
            text = texts.get_text(session, record_id) if kind == "text" else None
        if contact is not None:
            contact_ops.save_contact(db, record_id, json_reading.contact_draft(table, contact, house), now=now())
        elif sheet is not None:
            _edit_release(db, sheet, table, house, now())
        elif text is not None:
            values = text.model_dump() | {name: v for name, v in table.items() if name in TextDraft.model_fields}
            text_ops.save_text(db, record_id, TextDraft.model_validate(values), now=now())
        elif kind == "media_list":
            lists.edit_list(db, record_id, table, now())
        else:
            raise UseError("Releases, contacts, texts and media lists can be edited; this is none of them.")
        _show(db, record_id, options)
    return 0


def _house(db: "Database") -> "House":
    with db.reading() as session:
        return settings.house(session)


def _show(db: "Database", record_id: str, options: Namespace) -> None:
    record = record_json(db, record_id)
    put(
        record,
        [f"{record_id}  {record.get('headline') or record.get('name') or record.get('title')}"],
        as_json=options.json,
    )


def _new_release(db: "Database", table: Table, house: "House", moment: datetime) -> str:
    _resolve_original(db, table)
    draft = json_reading.release_draft(table, None, house)
    embargo = json_reading.embargo_draft(table["embargo"]) if table.get("embargo") is not None else None
    enquiries = _enquiries(db, table, moment)
    if draft.status is not ReleaseStatus.DRAFT:
        tell(f"pressdesk: made as a draft. It becomes {draft.status.value} by a step of its own: edit its status.")
    made = release_ops.create_release(db, draft, now=moment).made
    _attach(db, made, table, enquiries, draft.language, moment)
    if embargo is not None:
        embargo_ops.set_embargo(db, made, embargo, now=moment)
    elif draft.translation_of is not None and "release_line" not in table:
        translation_ops.join(db, made, now=moment)
    return made


def _resolve_original(db: "Database", table: Table) -> None:
    """`translation_of` may be the beginning of an id, as everywhere."""
    if table.get("translation_of"):
        with db.reading() as session:
            _kind, table["translation_of"] = ids.resolve(session, str(table["translation_of"]))


def _edit_release(db: "Database", sheet: ReleaseSheet, table: Table, house: "House", moment: datetime) -> None:
    release = sheet.release
    _resolve_original(db, table)
    draft = json_reading.release_draft(table, release, house)
    enquiries = _enquiries(db, table, moment)
    step = draft.status if draft.status is not release.status or table.keys() & {"correction", "withdrawal"} else None
    if step is ReleaseStatus.CORRECTED:  # what is out opens for its correction before its words can change
        stage_ops.correct(db, release.id, json_reading.correction_draft(table), now=moment)
    release_ops.take_version(db, release.id, why="left", now=moment)  # what a script writes over can be brought back
    release_ops.save_release(db, release.id, draft, now=moment)
    _attach(db, release.id, table, enquiries, draft.language, moment)
    if "embargo" in table:
        _edit_embargo(db, sheet, table["embargo"], moment)
    line = table.get("release_line")
    if line == ReleaseLine.IMMEDIATE and release.release_line is not ReleaseLine.IMMEDIATE:
        release_ops.choose_immediate(db, release.id, now=moment)
    if step is ReleaseStatus.WITHDRAWN:
        stage_ops.withdraw(db, release.id, json_reading.withdrawal_draft(table), now=moment)
    elif step not in (None, ReleaseStatus.CORRECTED):
        stage_ops.set_status(db, release.id, draft.status, now=moment)


def _edit_embargo(db: "Database", sheet: ReleaseSheet, wanted: object, moment: datetime) -> None:
    if wanted is None:
        if sheet.embargo is not None:
            embargo_ops.remove_embargo(db, sheet.release.id, now=moment)
        return
    draft = json_reading.embargo_draft(wanted)
    old = sheet.embargo
    names = ("local", "zone", "place", "fold", "show_zones", "reason")
    if old is None or any(getattr(old, name) != getattr(draft, name) for name in names):
        embargo_ops.set_embargo(db, sheet.release.id, draft, now=moment)


def _enquiries(db: "Database", table: Table, moment: datetime) -> list[EnquiryDraft] | None:
    """The contacts to put on the release; None: leave them. A person named without an id is found, or made."""
    if "contacts" not in table:
        return None
    drafts: list[EnquiryDraft] = []
    for entry in json_reading.tables_in(table, "contacts"):
        with db.reading() as session:
            if entry.get("contact_id"):
                _kind, contact_id = ids.resolve(session, str(entry["contact_id"]))
                record = contacts.get_contact(session, contact_id)
            else:
                record = contacts.find_by_name_or_point(
                    session, str(entry.get("name", "")), [], str(entry.get("organisation", ""))
                )
        if record is None:
            values = {name: value for name, value in entry.items() if name in ("name", "job_title", "organisation")}
            values |= {name: entry[name] for name in ("phones", "emails", "urls") if name in entry}
            draft: ContactDraft = json_reading.contact_draft(values, None, _house(db))
            made = contact_ops.create_contact(db, draft, now=moment).made
            tell(f"pressdesk: made a contact for {draft.name}")
            with db.reading() as session:
                record = contacts.get_contact(session, made)
            entry = {name: value for name, value in entry.items() if name not in ("phones", "emails", "urls")}
        drafts.append(json_reading.enquiry_draft(entry, record))
    return drafts


def _attach(
    db: "Database",
    release_id: str,
    table: Table,
    enquiries: list[EnquiryDraft] | None,
    language: str,
    moment: datetime,
) -> None:
    if enquiries is not None:
        enquiry_ops.set_enquiries(db, release_id, enquiries, now=moment)
    if "texts" not in table:
        return
    chosen: list[str] = []
    with db.reading() as session:
        used = texts.texts_of(session, release_id)
    for entry in json_reading.tables_in(table, "texts"):
        title, body = str(entry.get("title", "")), str(entry.get("body", ""))
        with db.reading() as session:
            known = texts.rows_by_id(session, texts.text_ids(session, texts.TextFilter(language=language))).values()
        same = next((t.id for t in known if (t.title, t.body.strip()) == (title, body.strip())), None)
        if same is None and entry.get("id") in {text.id for text in known} and "body" not in entry:
            same = str(entry["id"])
        if same is None and any((t.id, t.title, t.body) == (entry.get("id"), title, body) for t in used):
            same = str(entry["id"])  # in the wording that the release uses, whatever the text says by now
        if same is None:
            draft = TextDraft(title=title, language=language, body=body)
            same = text_ops.create_text(db, draft, now=moment).made
        chosen.append(same)
    enquiry_ops.set_texts(db, release_id, chosen, now=moment)
