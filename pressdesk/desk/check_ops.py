"""House style on a stored release: what the checks find, and mending what has a fix."""

from collections.abc import Sequence
from datetime import datetime

from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.release_ops import OWN_OPERATIONS
from pressdesk.domain import house_style
from pressdesk.domain.house_style import Finding, Fix
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields
from pressdesk.store import releases, settings
from pressdesk.store.database import Database


def check_release(db: Database, release_id: str, *, now: datetime) -> list[Finding]:
    """What the house style has to say of a release as it is stored. Raises NotFoundError."""
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
    return house_style.check(sheet, house, now=now)


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
        releases.update_release(session, release_id, ReleaseDraft.model_validate(mended), now, leave=OWN_OPERATIONS)
    return Change(releases=frozenset({release_id}))
