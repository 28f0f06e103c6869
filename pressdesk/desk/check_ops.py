"""House style on a stored release: what the checks find, and mending what has a fix."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk import spelling_ops
from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.release_ops import OWN_OPERATIONS
from pressdesk.desk.spelling_ops import Unknown
from pressdesk.desk.stage_ops import open_words
from pressdesk.domain import house_style
from pressdesk.domain.house_style import Finding, Fix
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields
from pressdesk.store import releases, settings
from pressdesk.store.database import Database


def check_release(db: Database, release_id: str, *, now: datetime, unknown: Unknown | None = None) -> list[Finding]:
    """What the house style has to say of a release as it is stored, and the dictionary, where `unknown` asks it.

    Raises NotFoundError.
    """
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
    found = house_style.check(sheet, house, now=now)
    return found + spelling_ops.misspelt(db, release_id, unknown, now=now) if unknown else found


def mend(db: Database, release_id: str, fixes: Sequence[Fix], *, now: datetime) -> Change:
    """Apply fixes to the release's own text fields. One whose words have changed since does nothing."""
    with db.transaction() as session:
        release = releases.get_release(session, release_id)
        fields = {name: getattr(release, name) for name in ReleaseFields.model_fields}
        mended = fields | {
            name: house_style.apply_all([fix for fix in fixes if fix.field == name], text)
            for name, text in fields.items()
            if isinstance(text, str) and any(fix.field == name for fix in fixes)
        }
        if mended == fields:
            return NOTHING
        open_words(session, release_id, now)
        releases.update_release(session, release_id, ReleaseDraft.model_validate(mended), now, leave=OWN_OPERATIONS)
    return Change(releases=frozenset({release_id}))
