"""Who must not be written to: asked by everything that addresses a message, and overridden by nothing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from pressdesk.store.driver import driver_of

_ASKED = """
SELECT lower(point.value), contact.name
FROM contact JOIN contact_point AS point ON point.contact_id = contact.id
WHERE contact.do_not_contact AND contact.deleted_at IS NULL AND point.kind = 'email'
  AND lower(point.value) IN (SELECT value FROM json_each(?))
ORDER BY contact.seq
"""


@dataclass(frozen=True)
class Addressed:
    """`allowed`: addresses that may be written to, in the order given. `kept_out`: names of who is left out."""

    allowed: tuple[str, ...]
    kept_out: tuple[str, ...]


def addressed(session: Session, addresses: Sequence[str]) -> Addressed:
    """Leave out every address that belongs to somebody who asked not to be contacted, wherever it came from."""
    lowered = [address.lower() for address in addresses]
    if not lowered:
        return Addressed((), ())
    rows: list[tuple[str, str]] = driver_of(session).execute(_ASKED, (json.dumps(lowered),)).fetchall()
    refused = dict(rows)
    allowed = tuple(one for one, low in zip(addresses, lowered, strict=True) if low not in refused)
    return Addressed(allowed, tuple(dict.fromkeys(name for _, name in rows)))
