"""House style on a stored release: what the checks find, and mending what has a fix."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pressdesk.desk import spelling_ops
from pressdesk.desk.change import NOTHING, Change
from pressdesk.desk.house_ops import save_house
from pressdesk.desk.release_ops import OWN_OPERATIONS
from pressdesk.desk.spelling_ops import Unknown
from pressdesk.desk.stage_ops import open_words
from pressdesk.desk.words_ops import words_of
from pressdesk.domain import house_style
from pressdesk.domain.house_style import Finding, Fix, Known
from pressdesk.domain.models.release import ReleaseDraft, ReleaseFields
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.silence import SilenceDraft, SilenceView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import contacts, releases, settings, silences, versions
from pressdesk.store.database import Database
from pressdesk.system.apart import Apart


@dataclass(frozen=True)
class Checked:
    """What the checks say of a release: what is open, and what was silenced with the reason why."""

    findings: list[Finding]
    silenced: list[tuple[Finding, SilenceView]] = field(default_factory=list[tuple[Finding, SilenceView]])


def check_release(db: Database, release_id: str, *, now: datetime, unknown: Unknown | None = None) -> list[Finding]:
    """What the house style has to say of a release as it is stored, and the dictionary, where `unknown` asks it.

    What was silenced on the release is left out. Raises NotFoundError.
    """
    return look_over(db, release_id, now=now, unknown=unknown).findings


def look_over(
    db: Database, release_id: str, *, now: datetime, unknown: Unknown | None = None, apart: Apart | None = None
) -> Checked:
    """The findings, and those silenced; the rules are applied `apart` where that is given. Raises NotFoundError."""
    with db.reading() as session:
        sheet, house = releases.sheet(session, release_id), settings.house(session)
        silenced = {(one.rule, one.about): one for one in silences.of_release(session, release_id)}
        names = contacts.names(session)
    about = (sheet, house, names, now)
    found = apart.call(_apply_rules, *about) if apart else _apply_rules(*about)
    if unknown and house.checks.get(spelling_ops.RULE, True):
        found = found + spelling_ops.misspelt(db, release_id, unknown, now=now)
    keys = [(one, silenced.get((one.rule, one.about))) for one in found]
    return Checked(
        [one for one, silence in keys if silence is None],
        [(one, silence) for one, silence in keys if silence is not None],
    )


def _apply_rules(sheet: ReleaseSheet, house: House, names: tuple[str, ...], now: datetime) -> list[Finding]:
    return house_style.check(sheet, house, Known(names, words_of(house)), now=now)


def silence(db: Database, release_id: str, finding: Finding, reason: str, *, now: datetime, who: str = "") -> Change:
    """Let a finding stand on this release, for a reason. `who` did; "": the office's person.

    Raises InvalidFieldError without a reason, and NotFoundError.
    """
    with db.transaction() as session:
        releases.get_release(session, release_id)
        by = who or versions.person(session)
        draft = SilenceDraft(rule=finding.rule, about=finding.about, message=finding.message, reason=reason, who=by)
        silences.add(session, release_id, [draft], now)
    return Change(releases=frozenset({release_id}))


def speak_again(db: Database, release_id: str, silence_id: str) -> Change:
    """Take a silence back: the finding shows again."""
    with db.transaction() as session:
        gone = silences.remove(session, release_id, silence_id)
    return Change(releases=frozenset({release_id})) if gone else NOTHING


def switch(db: Database, wanted: Mapping[str, bool], *, now: datetime) -> Change:
    """Say which checks speak in this house, by name. Those as they come with the program are not kept."""
    shipped = {rule.name: rule.on for rule in house_style.RULES}
    own = {name: on for name, on in wanted.items() if shipped.get(name, True) is not on}
    with db.reading() as session:
        house = settings.house(session)
    return save_house(db, house.model_copy(update={"checks": own}), now=now)


def mend(db: Database, release_id: str, fixes: Sequence[Fix], *, now: datetime) -> Change:
    """Apply fixes to the release's own text fields. One whose words have changed since does nothing."""
    with db.transaction() as session:
        release = releases.get_release(session, release_id)
        fields: dict[str, Any] = {name: getattr(release, name) for name in ReleaseFields.model_fields}
        mended = fields | {
            name: house_style.apply_all([fix for fix in fixes if fix.field == name], text)
            for name, text in fields.items()
            if isinstance(text, str) and any(fix.field == name for fix in fixes)
        }
        mended["links"] = [
            house_style.apply_all([fix for fix in fixes if fix.field == f"links[{place}]"], link)
            for place, link in enumerate(release.links)
        ]
        if mended == fields:
            return NOTHING
        open_words(session, release_id, now)
        releases.update_release(session, release_id, ReleaseDraft.model_validate(mended), now, leave=OWN_OPERATIONS)
    return Change(releases=frozenset({release_id}))
