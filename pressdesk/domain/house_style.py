"""The house style: what a careful colleague would say of a release before it leaves.

`check` never changes anything and never raises for any text. A finding's `start` and `end` are offsets into the stored
text of its `field`: plain text for "topic", "headline", "subheadline", "place", "lead" and "links[0]", the Markdown
string for "body" and "notes". Findings about what is missing, about "enquiries[0]", "pictures[0]", "embargo",
"release_line" or "dateline_date" have both at 0. Numbers in brackets are places on the sheet, from 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from pressdesk.domain.checks.registry import RULES as RULES
from pressdesk.domain.checks.rule import NOTHING_KNOWN, Found, Subject
from pressdesk.domain.checks.rule import Fix as Fix
from pressdesk.domain.checks.rule import Known as Known
from pressdesk.domain.checks.rule import Severity as Severity
from pressdesk.domain.models.setting import House
from pressdesk.domain.release import ReleaseSheet

MOST = 500
"""Findings of one rule that are reported: beyond that the list helps nobody."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of one rule at one place. `message` is an English sentence; `rule` is its name for good."""

    rule: str
    severity: Severity
    message: str
    field: str
    start: int
    end: int
    fix: Fix | None = None
    about: str = ""
    """What it speaks of: the words at its place, or "" for the release as a whole (see `SilenceFields`)."""


def check(sheet: ReleaseSheet, house: House, known: Known = NOTHING_KNOWN, *, now: datetime) -> list[Finding]:
    """All findings, rule by rule in the order of `RULES`, each rule's in reading order. `now` is aware.

    `known`: what the office knows beyond the release. Rules that the house has switched off say nothing.
    """
    subject = Subject(sheet, house, now, known)
    return [
        Finding(
            rule.name,
            rule.severity,
            found.message,
            found.field,
            found.start,
            found.end,
            found.fix,
            _about(found, sheet),
        )
        for rule in RULES
        if rule.is_on(house)
        for found in islice(rule.find(subject), MOST)
    ]


def _about(found: Found, sheet: ReleaseSheet) -> str:
    if found.about is not None:
        return " ".join(found.about.split())
    if found.end > found.start:
        text = getattr(sheet.release, found.field, "")
        return " ".join(text[found.start : found.end].split()) if isinstance(text, str) else found.message
    return found.message if "[" in found.field else ""


def keeps_from_approval(finding: Finding) -> bool:
    """Whether a release cannot be approved with this finding: a failing check, or words that nobody has cleared."""
    return finding.severity == "error" or finding.rule == "quotation-uncleared"


def apply_fix(fix: Fix, text: str) -> str:
    """The text of the fix's field with it applied; unchanged where the place holds something else by now."""
    if text[fix.start : fix.end] != fix.old:
        return text
    return text[: fix.start] + fix.new + text[fix.end :]


def apply_all(fixes: Iterable[Fix], text: str) -> str:
    """The text of one field with all these fixes of it applied. Of two that overlap, the earlier is."""
    done: list[Fix] = []
    for fix in sorted(set(fixes), key=lambda fix: (fix.start, fix.end)):
        if not done or fix.start >= done[-1].end:
            done.append(fix)
    for fix in reversed(done):
        text = apply_fix(fix, text)
    return text
