"""People and their organisations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, delete, select

from pressdesk.domain.contact import folded
from pressdesk.domain.models.contact import (
    Contact,
    ContactDraft,
    ContactFields,
    ContactKind,
    ContactPoint,
    ContactRow,
    ContactView,
    Organisation,
    OrganisationView,
    PointFields,
    PointUsage,
    PointView,
)
from pressdesk.domain.models.engagement import (
    ContactPeriod,
    ContactRole,
    PeriodDraft,
    PeriodFields,
    PeriodView,
    RoleDraft,
    RoleFields,
    RoleView,
)
from pressdesk.domain.models.release import ReleaseContact
from pressdesk.store import plain, queries, records
from pressdesk.store.database import stoppable


@dataclass(frozen=True)
class ContactFilter:
    """Which people a list shows."""

    text: str = ""
    kind: ContactKind | None = None
    in_bin: bool = False


def contact_ids(session: Session, wanted: ContactFilter) -> list[str]:
    """Ids in display order: by family name, or by name where it is not known; or, where searched for, best first."""
    statement = select(col(Contact.id), col(Contact.seq), col(Contact.family), col(Contact.name)).where(
        records.in_bin_or_not(Contact, wanted.in_bin)
    )
    if wanted.kind is not None:
        statement = statement.where(col(Contact.kind) == wanted.kind.value)
    rows = session.connection().execute(statement).fetchall()
    if not wanted.text.strip():
        return [row[0] for row in sorted(rows, key=lambda row: (folded(row[2] or row[3]), folded(row[3]), row[1]))]
    query = queries.fts_query(wanted.text)
    if not query:
        return []
    with stoppable(session):
        found = queries.matches(session, "contact", query, queries.LISTED)
    known = {row[1]: row[0] for row in rows}
    return [known[seq] for seq, _ in found.rows if seq in known]


def rows_by_id(session: Session, ids: Sequence[str]) -> dict[str, ContactRow]:
    """Rows of a list."""
    return {contact_id: row_of(view) for contact_id, view in views_by_id(session, ids).items()}


def row_of(contact: ContactView) -> ContactRow:
    """A person as a list shows them, with the preferred of the points that may be shown."""
    shown = [point for point in contact.points if point.usage is not PointUsage.NEVER]
    preferred = next((point for point in shown if point.preferred), shown[0] if shown else None)
    return ContactRow(
        id=contact.id,
        kind=contact.kind,
        name=contact.name,
        job_title=contact.job_title,
        organisation=contact.organisation,
        languages=contact.languages,
        topics=contact.topics,
        preferred_point=preferred.value if preferred else "",
    )


def get_contact(session: Session, contact_id: str) -> ContactView:
    """One person, in the bin or not. Raises NotFoundError."""
    found = views_by_id(session, [contact_id])
    if contact_id not in found:
        raise records.missing()
    return found[contact_id]


def all_for_picker(session: Session) -> list[ContactView]:
    """Everybody but the bin, by name: the picker searches them in memory."""
    people = records.table_of(Contact)
    rows = records.columns_of(session, select_columns(people).where(people.c.deleted_at.is_(None)))
    views = _views(session, rows, records.columns_of(session, _bare_points()), everybody=True)
    return sorted(views, key=lambda view: (folded(view.family or view.name), folded(view.name)))


def names(session: Session) -> tuple[str, ...]:
    """The names of all people and organisations, the bin apart."""
    found: list[str] = []
    for column, table in ((col(Contact.name), Contact), (col(Organisation.name), Organisation)):
        found += session.connection().execute(select(column).where(col(table.deleted_at).is_(None))).scalars()
    return tuple(found)


def views_by_id(session: Session, ids: Sequence[str]) -> dict[str, ContactView]:
    """People of these ids, in five queries a page."""
    people, owners = records.table_of(Contact), records.table_of(ContactPoint).c.contact_id
    rows: dict[str, Mapping[str, Any]] = {}
    points: list[Mapping[str, Any]] = []
    for page in records.pages(list(dict.fromkeys(ids))):
        found = records.columns_of(session, select_columns(people).where(people.c.id.in_(page)))
        rows |= {row["id"]: row for row in found}
        points += records.columns_of(session, _bare_points().where(owners.in_(page)))
    in_order = [rows[contact_id] for contact_id in dict.fromkeys(ids) if contact_id in rows]
    return {view.id: view for view in _views(session, in_order, points)}


def find_by_name_or_point(
    session: Session, name: str, points: Iterable[str] = (), organisation: str = ""
) -> ContactView | None:
    """The person who has one of the numbers or addresses, else the one of that name; the bin apart.

    A name that several people bear finds the one of the organisation, or nobody: a wrong number printed does harm.
    """
    values = [value for value in points if value]
    if values:
        lowered = {value.casefold() for value in values}
        statement = (
            select(ContactPoint)
            .join(Contact, col(Contact.id) == col(ContactPoint.contact_id))
            .where(col(ContactPoint.value).in_({*values, *lowered}), col(Contact.deleted_at).is_(None))
            .order_by(col(ContactPoint.seq))
        )
        reached = [
            get_contact(session, owner) for owner in dict.fromkeys(p.contact_id for p in session.exec(statement))
        ]
        # a switchboard's number belongs to many: the name decides among them
        named = [person for person in reached if folded(person.name) == folded(name)]
        if named or (len(reached) == 1 and not name.strip()):
            return (named or reached)[0]
    wanted = folded(name)
    if not wanted:
        return None
    statement = select(col(Contact.id), col(Contact.name)).where(col(Contact.deleted_at).is_(None))
    same = [row[0] for row in session.connection().execute(statement) if folded(row[1]) == wanted]
    people = [get_contact(session, contact_id) for contact_id in same]
    if len(people) > 1 and organisation:
        people = [person for person in people if folded(person.organisation) == folded(organisation)]
    return people[0] if len(people) == 1 else None


def insert(session: Session, draft: ContactDraft, now: datetime) -> str:
    """Store a new person and return the id."""
    row = Contact(**_fields(draft), created_at=now, changed_at=now)
    session.add(row)
    _fill(session, row, draft, now)
    return row.id


def update(session: Session, contact_id: str, draft: ContactDraft, now: datetime) -> None:
    """Store what was typed; points without an id are new, those no longer named go. Raises NotFoundError."""
    row = records.one(session, Contact, contact_id)
    for name, value in _fields(draft).items():
        setattr(row, name, value)
    row.changed_at = now
    row.revision += 1
    session.add(row)
    _fill(session, row, draft, now)


def set_deleted(session: Session, contact_id: str, at: datetime | None, now: datetime) -> None:
    """Into the bin at a moment, or out of it with None. Raises NotFoundError."""
    records.set_deleted(session, Contact, contact_id, at, now)


def purge(session: Session, older_than: datetime) -> list[str]:
    """Delete for good who has been in the bin since before the moment and stands on no release."""
    used = select(col(ReleaseContact.seq)).where(col(ReleaseContact.contact_id) == col(Contact.id)).exists()
    rows = list(session.exec(select(Contact).where(col(Contact.deleted_at) < older_than, ~used)))
    for row in rows:
        session.delete(row)
    session.flush()
    return [row.id for row in rows]


def organisations(session: Session) -> list[OrganisationView]:
    """All organisations by name."""
    rows = session.exec(select(Organisation).where(col(Organisation.deleted_at).is_(None)))
    views = [OrganisationView.model_validate(row, from_attributes=True) for row in rows]
    return sorted(views, key=lambda view: folded(view.name))


def _organisation_id(session: Session, name: str, now: datetime) -> str | None:
    """The organisation of that name or short name, case and accents aside; made where there is none."""
    wanted = folded(name)
    if not wanted:
        return None
    rows = list(session.exec(select(Organisation).where(col(Organisation.deleted_at).is_(None))))
    for row in rows:
        if folded(row.name) == wanted:
            return row.id
    for row in rows:
        if row.short_name and folded(row.short_name) == wanted:
            return row.id
    made = Organisation(name=name, created_at=now, changed_at=now)
    session.add(made)
    session.flush()
    return made.id


def _fields(draft: ContactDraft) -> dict[str, Any]:
    return ContactFields.model_validate(
        draft.model_dump(exclude={"points", "roles", "periods", "organisation"})
    ).model_dump()


def _fill(session: Session, row: Contact, draft: ContactDraft, now: datetime) -> None:
    """What a person has besides their own columns: the organisation, the points, the words for the index."""
    row.organisation_id = _organisation_id(session, draft.organisation, now)
    row.plain = plain.of_contact(draft, draft.organisation, draft.points, draft.roles, draft.periods)
    session.flush()
    kept = {point.id: point for point in session.exec(_points().where(col(ContactPoint.contact_id) == row.id))}
    named: set[str] = set()
    for position, wanted in enumerate(draft.points):
        values: dict[str, Any] = PointFields.model_validate(wanted.model_dump(exclude={"id"})).model_dump() | {
            "position": position
        }
        point = kept.get(wanted.id) if wanted.id and wanted.id not in named else None
        if point is None:
            session.add(ContactPoint(**values, contact_id=row.id, created_at=now, changed_at=now))
            continue
        named.add(point.id)
        if any(getattr(point, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(point, name, value)
            point.changed_at = now
            point.revision += 1
            session.add(point)
    _replace_dated(session, ContactRole, RoleFields, row.id, draft.roles, now)
    _replace_dated(session, ContactPeriod, PeriodFields, row.id, draft.periods, now)
    gone = [point_id for point_id in kept if point_id not in named]
    if gone:
        session.connection().execute(delete(ContactPoint).where(col(ContactPoint.id).in_(gone)))
    session.flush()


def _replace_dated(
    session: Session,
    table: type[ContactRole] | type[ContactPeriod],
    shared: type[RoleFields] | type[PeriodFields],
    contact_id: str,
    drafts: Sequence[RoleDraft] | Sequence[PeriodDraft],
    now: datetime,
) -> None:
    """Store roles or periods in this order. Nothing points at them: where one changed, all are written anew."""
    rows = list(session.exec(_dated(table).where(col(table.contact_id) == contact_id)))
    wanted = [shared.model_validate(draft.model_dump()).model_dump() for draft in drafts]
    if [{name: getattr(row, name) for name in shared.model_fields} for row in rows] == wanted:
        return
    for row in rows:
        session.delete(row)
    for position, values in enumerate(wanted):
        session.add(table(**values, position=position, contact_id=contact_id, created_at=now, changed_at=now))
    session.flush()


def _dated(table: type[ContactRole] | type[ContactPeriod]):  # noqa: ANN202 - a SELECT of SQLModel
    return select(table).order_by(col(table.position), col(table.seq))


def _owned(session: Session, table: type[Any], view: type[Any], people: list[str] | None) -> dict[str, list[Any]]:
    """Roles or periods by person. None: those of everybody."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    pages = (
        [None]
        if people is None
        else [people[n : n + records.IDS_AT_ONCE] for n in range(0, len(people), records.IDS_AT_ONCE)]
    )
    for page in pages:
        statement = _dated(table) if page is None else _dated(table).where(col(table.contact_id).in_(page))
        for row in session.exec(statement):
            found[row.contact_id].append(view.model_validate(row, from_attributes=True))
    return found


def _points():  # noqa: ANN202 - a SELECT of SQLModel
    return select(ContactPoint).order_by(col(ContactPoint.position), col(ContactPoint.seq))


def _bare_points() -> "Select[Any]":
    points = records.table_of(ContactPoint)
    return select_columns(points).order_by(points.c.position, points.c.seq)


def _views(
    session: Session,
    rows: Sequence[Mapping[str, Any]],
    points: Sequence[Mapping[str, Any]],
    *,
    everybody: bool = False,
) -> list[ContactView]:
    names = {
        row[0]: row[1] for row in session.connection().execute(select(col(Organisation.id), col(Organisation.name)))
    }
    owned: defaultdict[str, list[PointView]] = defaultdict(list)
    for point in points:
        owned[point["contact_id"]].append(PointView.model_validate(point))
    people = None if everybody else [row["id"] for row in rows]
    roles = _owned(session, ContactRole, RoleView, people)
    periods = _owned(session, ContactPeriod, PeriodView, people)
    return [
        ContactView.model_validate(
            {name: row[name] for name in _COLUMNS}
            | {
                "organisation": names.get(row["organisation_id"] or "", ""),
                "points": tuple(owned[row["id"]]),
                "roles": tuple(roles.get(row["id"], ())),
                "periods": tuple(periods.get(row["id"], ())),
            }
        )
        for row in rows
    ]


_COLUMNS = tuple(name for name in ContactView.model_fields if name in Contact.model_fields)
