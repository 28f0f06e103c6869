"""JSON from outside made into drafts. What is wrong is said in a sentence, and nothing is stored."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from pressdesk.domain.contact import check_email, check_url, read_number
from pressdesk.domain.errors import UseError
from pressdesk.domain.models.contact import ContactDraft, ContactFields, ContactView, PointDraft, PointKind, PointUsage
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.notice import CorrectionDraft, WithdrawalDraft
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole, ReleaseDraft, ReleaseFields, ReleaseView
from pressdesk.domain.models.setting import House

Table = dict[str, Any]
_N = TypeVar("_N", CorrectionDraft, WithdrawalDraft)

_RELEASE = frozenset(ReleaseFields.model_fields) - {
    "dateline_date",
    "owner",
    "release_line",
    "archived_from",
}
_RELEASE_ONLY_SHOWN = frozenset(
    {"id", "embargo", "contacts", "quotations", "texts", "pictures", "confidence", "in_bin", "changed_at", "revision"}
    | {"notices", "archived_from", "source_changed", "translations"}
)
_NOTICES = frozenset({"correction", "withdrawal"})
"""What a step to "corrected" or "withdrawn" asks for."""
_CONTACT = frozenset(ContactFields.model_fields) | {"organisation"}
_CONTACT_ONLY_SHOWN = frozenset({"id", "in_bin"})


def read_table(source: str) -> Table:
    """The JSON object in a file or standard input. Raises UseError."""
    name = "standard input" if source == "-" else source
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        found: object = json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise UseError(f"{name} cannot be read: {error.strerror or error}.") from None
    except (ValueError, RecursionError) as error:
        raise UseError(f"{name} is not JSON in UTF-8: {error}.") from None
    if not isinstance(found, dict):
        raise UseError(f"{name} must hold one JSON object, in the form that `show --json` prints.")
    return cast("Table", found)


def release_draft(table: Table, base: ReleaseView | None, house: House) -> ReleaseDraft:
    """The release with the fields given set, the others as they are (or as the house has them for a new one)."""
    _refuse_unknown(table, _RELEASE | {"date", "release_line"} | _NOTICES | _RELEASE_ONLY_SHOWN)
    if base is not None:
        values: Table = {name: getattr(base, name) for name in ReleaseFields.model_fields}
    else:
        values = {"language": house.language, "place": house.place}
        if table.get("release_line") in ("unset", "immediate"):
            values["release_line"] = table["release_line"]
    values |= {name: value for name, value in table.items() if name in _RELEASE}
    if "date" in table:
        values["dateline_date"] = table["date"]
    try:
        return ReleaseDraft.model_validate(values)
    except ValidationError as error:
        raise wrong_fields(error) from None


def correction_draft(table: Table) -> CorrectionDraft:
    """What was wrong: "correction" as a sentence, or as {"changed", "grade"}. Raises UseError."""
    return _notice(table, "correction", "changed", CorrectionDraft)


def withdrawal_draft(table: Table) -> WithdrawalDraft:
    """Why it is withdrawn: "withdrawal" as a sentence, or as {"reason", "by_headline"}. Raises UseError."""
    return _notice(table, "withdrawal", "reason", WithdrawalDraft)


def _notice(table: Table, name: str, words: str, kind: "type[_N]") -> "_N":
    given: object = table.get(name, {})
    if not isinstance(given, str | dict):
        raise UseError(f'"{name}" is a sentence, or an object with "{words}".')
    values: Table = {words: given} if isinstance(given, str) else cast("Table", given)
    _refuse_unknown(values, frozenset(kind.model_fields))
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        raise wrong_fields(error) from None


def contact_draft(table: Table, base: ContactView | None, house: House) -> ContactDraft:
    """The person with the fields given set. Numbers are read as E.164, or as numbers of the house's country."""
    _refuse_unknown(table, _CONTACT | {"phones", "emails", "urls"} | _CONTACT_ONLY_SHOWN)
    values: Table = {}
    points: list[PointDraft] = []
    if base is not None:
        values = {name: getattr(base, name) for name in ContactFields.model_fields}
        values["organisation"] = base.organisation
        points = [PointDraft.model_validate(point.model_dump()) for point in base.points]
    values |= {name: value for name, value in table.items() if name in _CONTACT}
    for group in ("phones", "emails", "urls"):
        if group in table:
            points = [point for point in points if _group_of(point.kind) != group]
            points += [_point(group, entry, base, house) for entry in _list_of(table, group)]
    try:
        return ContactDraft.model_validate(values | {"points": points})
    except ValidationError as error:
        raise wrong_fields(error) from None


def _point(group: str, entry: object, base: ContactView | None, house: House) -> PointDraft:
    """One number, address or page: an object as `show` prints it, or its value alone."""
    key = {"phones": "e164", "emails": "address", "urls": "url"}[group]
    said = cast("Table", entry) if isinstance(entry, dict) else {key: entry}
    text = str(said.get(key, ""))
    default_kind = {"phones": PointKind.MOBILE, "emails": PointKind.EMAIL, "urls": PointKind.WEB}[group]
    if group == "phones":
        value = read_number(text, house.region, field="phones")
    else:
        value = check_email(text, field="emails") if group == "emails" else check_url(text, field="urls")
    known = next((p for p in base.points if p.value == value), None) if base else None
    usage: object = said.get("publish", PointUsage.PUBLISH)
    if isinstance(usage, bool):
        usage = PointUsage.PUBLISH if usage else PointUsage.NEVER
    try:
        return PointDraft.model_validate(
            {
                "id": known.id if known else None,
                "kind": said.get("kind", known.kind if known else default_kind),
                "label": said.get("label", ""),
                "value": value,
                "usage": usage,
                "preferred": known.preferred if known else False,
                "confirmed_on": known.confirmed_on if known else None,
            }
        )
    except ValidationError as error:
        raise wrong_fields(error) from None


def _group_of(kind: PointKind) -> str:
    if kind is PointKind.EMAIL:
        return "emails"
    return "urls" if kind in (PointKind.WEB, PointKind.SOCIAL) else "phones"


def enquiry_draft(entry: Table, record: ContactView) -> EnquiryDraft:
    """A contact on a release. What says the same as the record follows the record."""
    wordings = {
        name: None if entry.get(name, getattr(record, name)) == getattr(record, name) else entry.get(name)
        for name in ("name", "job_title", "organisation")
    }
    points: list[str] | None = None
    if {"phones", "emails", "urls"} & entry.keys():
        values = [_value(one) for group in ("phones", "emails", "urls") for one in _list_of(entry, group)]
        by_value = {point.value: point.id for point in record.points}
        unknown = [value for value in values if value not in by_value]
        if unknown:
            raise UseError(f"{unknown[0]} is not on the record of {record.name}. Put it there first (`edit`).")
        points = [by_value[value] for value in values]
        published = [point.id for point in record.points if point.usage is PointUsage.PUBLISH]
        points = None if sorted(points) == sorted(published) else points
    try:
        return EnquiryDraft.model_validate(
            {"contact_id": record.id, "role": entry.get("role", EnquiryRole.ENQUIRIES), "points": points} | wordings
        )
    except ValidationError as error:
        raise wrong_fields(error) from None


def _value(entry: object) -> str:
    if isinstance(entry, dict):
        said = cast("Table", entry)
        return str(said.get("e164") or said.get("address") or said.get("url") or "")
    return str(entry)


def embargo_draft(found: object) -> EmbargoDraft:
    """An embargo as `show` prints it: `local` and `zone` decide. Raises UseError."""
    if not isinstance(found, dict):
        raise UseError("“embargo” must be an object with `local` and `zone`, or null.")
    table = cast("Table", found)
    values = {name: value for name, value in table.items() if name in EmbargoDraft.model_fields}
    try:
        return EmbargoDraft.model_validate(values)
    except ValidationError as error:
        raise wrong_fields(error) from None


def tables_in(table: Table, name: str) -> list[Table]:
    """A field that is a list of objects. Raises UseError."""
    found = _list_of(table, name)
    if not all(isinstance(entry, dict) for entry in found):
        raise UseError(f"“{name}” must be a list of objects.")
    return cast("list[Table]", found)


def _list_of(table: Table, name: str) -> list[object]:
    found: object = table.get(name, [])
    if not isinstance(found, list):
        raise UseError(f"“{name}” must be a list.")
    return cast("list[object]", found)


def _refuse_unknown(table: Mapping[str, object], known: frozenset[str]) -> None:
    unknown = sorted(table.keys() - known)
    if unknown:
        raise UseError(f"There is no field {unknown[0]!r}. Fields are: {', '.join(sorted(known))}.")


def wrong_fields(error: ValidationError) -> UseError:
    """A validation that failed, in one sentence for each field."""
    said = [f"“{'.'.join(str(part) for part in problem['loc'])}”: {problem['msg']}" for problem in error.errors()]
    return UseError("These fields cannot be read. " + "; ".join(said) + ".")
