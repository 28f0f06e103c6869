"""Finding a record by the beginning of its id, for the command line."""

from typing import Literal

from sqlmodel import Session, col, select

from pressdesk.domain.errors import NotFoundError
from pressdesk.domain.models.asset import Asset
from pressdesk.domain.models.base import Record
from pressdesk.domain.models.contact import Contact
from pressdesk.domain.models.dispatch import Dispatch
from pressdesk.domain.models.media_list import MediaList
from pressdesk.domain.models.release import Release
from pressdesk.domain.models.text import Text

Kind = Literal["release", "contact", "text", "media_list", "asset", "dispatch"]

LEAST = 8
"""Characters of a beginning: fewer fit too much."""

_TABLES: tuple[tuple[Kind, type[Record]], ...] = (
    ("release", Release),
    ("contact", Contact),
    ("text", Text),
    ("media_list", MediaList),
    ("asset", Asset),
    ("dispatch", Dispatch),
)


def resolve(session: Session, beginning: str) -> tuple[Kind, str]:
    """Kind and id of the one record whose id begins so. Raises NotFoundError: none, several, or too short."""
    wanted = beginning.strip().casefold()
    if len(wanted) < LEAST:
        raise NotFoundError(f"Give at least {LEAST} characters of the id.")
    found: list[tuple[Kind, str]] = []
    for kind, table in _TABLES:
        statement = select(col(table.id)).where(col(table.id).startswith(wanted, autoescape=True)).limit(2)
        found.extend((kind, record_id) for record_id in session.exec(statement))
    if not found:
        raise NotFoundError("No record has an id that begins so. `pressdesk list` shows them.")
    if len(found) > 1:
        raise NotFoundError("Several records have an id that begins so. Give more of its characters.")
    return found[0]
