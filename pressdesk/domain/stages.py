"""How a release comes from a draft to a text that is out: which steps there are, and what each asks for.

A release is embargoed where it is approved and its embargo is in force: that is derived, never stored, so that the lift
needs nobody at the laptop. What is out changes only by a correction, and a correction or a withdrawal is told to those
who got the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pressdesk.domain.errors import StageError
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.release import ReleaseFields, ReleaseLine, ReleaseStatus
from pressdesk.domain.zones import local_of, offset_text

INTERNAL = frozenset(
    {
        "tags",
        "owner",
        "status",
        "archived_from",
        "release_line",
        "translation_of",
        "translation_version",
        "correction_of",
    }
)
"""Fields of a release that are never printed, or that have operations of their own."""

PRINTED = frozenset(ReleaseFields.model_fields) - INTERNAL
"""Fields whose words leave the house: changing one of them changes the text."""


class Need(StrEnum):
    """What a step asks for."""

    CHECKS = "checks"
    """No failing check."""
    LIFT = "lift"
    """For immediate release, or an embargo that has lifted."""
    SENT = "sent"
    """Something of it has left the desk."""
    UNSENT = "unsent"
    """Nothing of it has left the desk since it was released."""
    WORDS = "words"
    """What was wrong, or why."""


@dataclass(frozen=True)
class Step:
    """A step to another state. `harmless`: it can be undone without anybody outside having noticed."""

    to: ReleaseStatus
    needs: tuple[Need, ...] = ()
    harmless: bool = True


_S = ReleaseStatus
_WITHDRAW = Step(_S.WITHDRAWN, (Need.SENT, Need.WORDS), harmless=False)
_ARCHIVE = Step(_S.ARCHIVED)

STEPS: dict[ReleaseStatus, tuple[Step, ...]] = {
    _S.DRAFT: (Step(_S.REVIEW), Step(_S.APPROVED, (Need.CHECKS,)), _WITHDRAW, _ARCHIVE),
    _S.REVIEW: (Step(_S.DRAFT), Step(_S.APPROVED, (Need.CHECKS,)), _WITHDRAW, _ARCHIVE),
    _S.APPROVED: (
        Step(_S.DRAFT),
        Step(_S.REVIEW),
        Step(_S.RELEASED, (Need.LIFT,)),
        # a text that was sent under embargo and is found wrong before the lift
        Step(_S.CORRECTED, (Need.SENT, Need.WORDS), harmless=False),
        _WITHDRAW,
        _ARCHIVE,
    ),
    _S.RELEASED: (
        Step(_S.APPROVED, (Need.UNSENT,)),
        Step(_S.CORRECTED, (Need.WORDS,), harmless=False),
        Step(_S.WITHDRAWN, (Need.WORDS,), harmless=False),
        _ARCHIVE,
    ),
    _S.CORRECTED: (
        Step(_S.CORRECTED, (Need.WORDS,), harmless=False),
        Step(_S.WITHDRAWN, (Need.WORDS,), harmless=False),
        _ARCHIVE,
    ),
    _S.WITHDRAWN: (_ARCHIVE,),
}
"""From each state. An archived release goes back to where it came from, and nowhere else."""


@dataclass(frozen=True)
class Facts:
    """What is known of a release when a step is asked for. Moments are aware."""

    status: ReleaseStatus
    line: ReleaseLine = ReleaseLine.UNSET
    embargo: EmbargoView | None = None
    archived_from: ReleaseStatus | None = None
    failing: tuple[str, ...] | None = None
    """The messages of failing checks; None: not looked yet, which a step that asks for them never passes."""
    sent_at: datetime | None = None
    """When something of it last left the desk."""
    released_at: datetime | None = None
    """When it was last called released, where that is known."""
    corrected_at: datetime | None = None
    words: str = ""
    """What was wrong, or why it is withdrawn."""


@dataclass(frozen=True)
class Lack:
    """What stands in the way of a step."""

    need: Need
    sentence: str


def standing(release: ReleaseFields) -> ReleaseStatus:
    """The state a release counts as when it is composed: an archived one stays what it was."""
    if release.status is ReleaseStatus.ARCHIVED:
        return release.archived_from or ReleaseStatus.ARCHIVED
    return release.status


def is_embargoed(facts: Facts, now: datetime) -> bool:
    """Whether the release is approved and waits for its lift."""
    return facts.status is ReleaseStatus.APPROVED and _held(facts, now)


def steps(facts: Facts) -> tuple[Step, ...]:
    """Every step there is from here, possible now or not."""
    if facts.status is ReleaseStatus.ARCHIVED:
        return (Step(facts.archived_from or ReleaseStatus.DRAFT),)
    return STEPS[facts.status]


def lacks(step: Step, facts: Facts, now: datetime) -> tuple[Lack, ...]:
    """What stands in the way of a step at `now` (aware)."""
    found = (Lack(need, sentence) for need in step.needs if (sentence := _lack(need, step, facts, now)))
    return tuple(found)


def require(to: ReleaseStatus, facts: Facts, now: datetime) -> Step:
    """The step to a state. Raises `StageError` where there is none, or something stands in its way."""
    step = next((step for step in steps(facts) if step.to is to), None)
    if step is None:
        raise StageError(_no_such(to, facts))
    for lack in lacks(step, facts, now):
        raise StageError(lack.sentence, need=lack.need)
    return step


def may_be_written(facts: Facts) -> bool:
    """Whether the words of a release may change: not once it is out, but for a correction that has not left yet."""
    if facts.status in (ReleaseStatus.RELEASED, ReleaseStatus.WITHDRAWN, ReleaseStatus.ARCHIVED):
        return False
    return not (facts.status is ReleaseStatus.CORRECTED and _sent_since(facts, facts.corrected_at))


def why_closed(facts: Facts) -> str:
    """A sentence for a release whose words may not change."""
    return {
        ReleaseStatus.RELEASED: "This release is out. It can only be changed as a correction.",
        ReleaseStatus.CORRECTED: "The corrected text has left the desk. Correct it again to change it.",
        ReleaseStatus.WITHDRAWN: "This release is withdrawn: its text stays as it was. Make a copy to write a new one.",
        ReleaseStatus.ARCHIVED: "This release is archived. Bring it back to change it.",
    }[facts.status]


def may_change_line(facts: Facts, now: datetime) -> bool:
    """Whether an embargo may be set, moved or taken off: not once the text is out."""
    if facts.status is ReleaseStatus.CORRECTED:
        return _held(facts, now)
    return facts.status in (ReleaseStatus.DRAFT, ReleaseStatus.REVIEW, ReleaseStatus.APPROVED)


def changed_words(before: ReleaseFields, after: ReleaseFields) -> bool:
    """Whether anything that is printed differs."""
    return any(getattr(before, name) != getattr(after, name) for name in PRINTED)


def _lack(need: Need, step: Step, facts: Facts, now: datetime) -> str:
    match need:
        case Need.CHECKS:
            return _failing(facts.failing)
        case Need.LIFT:
            return _before_lift(facts, now)
        case Need.SENT:
            return "" if facts.sent_at is not None else _NEVER_SENT[step.to]
        case Need.UNSENT:
            gone = _sent_since(facts, facts.released_at)
            return "It has left the desk since it was released. Correct it, or withdraw it." if gone else ""
        case Need.WORDS:
            return "" if facts.words.strip() else _NO_WORDS[step.to]


_NEVER_SENT = {
    ReleaseStatus.CORRECTED: "Nothing of it has left the desk yet: change the text, there is nobody to tell.",
    ReleaseStatus.WITHDRAWN: "Nothing of it has left the desk yet: move it to the bin, there is nobody to tell.",
}
_NO_WORDS = {
    ReleaseStatus.CORRECTED: "Say what was changed: it stands over the corrected text.",
    ReleaseStatus.WITHDRAWN: "Say why it is withdrawn: it stands in the notice.",
}


def _failing(found: tuple[str, ...] | None) -> str:
    if found is None:
        return "The checks have not been run yet."
    if not found:
        return ""
    if len(found) == 1:
        return f"One check stands in the way: {found[0]}"
    return f"{len(found)} checks stand in the way: {_listed(found)}"


def _listed(found: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(found))


def _before_lift(facts: Facts, now: datetime) -> str:
    if facts.line is ReleaseLine.UNSET or (facts.line is ReleaseLine.EMBARGO and facts.embargo is None):
        return "Choose the release line first: for immediate release, or an embargo."
    if not _held(facts, now) or facts.embargo is None:
        return ""
    return (
        f"The embargo has not lifted yet: it holds until {_lift(facts.embargo)}. Lift it first, or wait for its time."
    )


def _lift(embargo: EmbargoView) -> str:
    there = local_of(embargo.instant, embargo.zone)
    return f"{there:%H:%M} on {there:%A} {there.day} {there:%B %Y} ({offset_text(there)})"


def _held(facts: Facts, now: datetime) -> bool:
    return facts.line is ReleaseLine.EMBARGO and facts.embargo is not None and facts.embargo.in_force(now)


def _sent_since(facts: Facts, since: datetime | None) -> bool:
    return facts.sent_at is not None and (since is None or facts.sent_at >= since)


def _no_such(to: ReleaseStatus, facts: Facts) -> str:
    if facts.status is to:
        return f"This release is {_WORDS[to]} already."
    if facts.status is ReleaseStatus.ARCHIVED:
        return why_closed(facts)
    if to is ReleaseStatus.RELEASED:
        return "Only an approved release can be released. Have it approved first."
    if facts.status is ReleaseStatus.WITHDRAWN:
        return why_closed(facts)
    if to in (ReleaseStatus.DRAFT, ReleaseStatus.REVIEW, ReleaseStatus.APPROVED):
        return why_closed(facts)
    return f"A release that is {_WORDS[facts.status]} cannot become {_WORDS[to]}."


_WORDS = {
    ReleaseStatus.DRAFT: "a draft",
    ReleaseStatus.REVIEW: "in review",
    ReleaseStatus.APPROVED: "approved",
    ReleaseStatus.RELEASED: "released",
    ReleaseStatus.CORRECTED: "corrected",
    ReleaseStatus.WITHDRAWN: "withdrawn",
    ReleaseStatus.ARCHIVED: "archived",
}
