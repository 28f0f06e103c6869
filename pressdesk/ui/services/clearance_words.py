"""States of a quotation, and how people were asked and answered, in words and drawings."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from pressdesk.domain.clearance import Standing, State
from pressdesk.domain.models.clearance import ClearanceView, Means

STATE_ICONS = {
    State.UNKNOWN: ("contact-unknown", "amber"),
    State.NOT_ASKED: ("quote-open", "quiet"),
    State.ASKED: ("mail", "blue"),
    State.CLEARED: ("approved", "green"),
    State.PUBLIC: ("web", "green"),
    State.REFUSED: ("withdrawn", "red"),
    State.CHANGED: ("warning", "amber"),
    State.CHANGED_SINCE_ASKED: ("warning", "amber"),
}
"""The icon of a state and the role of its colour."""


def state_word(standing: Standing) -> str:
    """The state in a few words, such as "Cleared by Ada Example"."""
    say = QCoreApplication.translate
    kept = standing.clearance
    if standing.state is State.CLEARED and kept is not None:
        who = kept.answered_by or kept.speaker
        if who:
            return say("clearance", "Cleared by {name}").format(name=who)
    return {
        State.UNKNOWN: say("clearance", "Speaker unknown"),
        State.NOT_ASKED: say("clearance", "Not asked"),
        State.ASKED: say("clearance", "Asked"),
        State.CLEARED: say("clearance", "Cleared"),
        State.PUBLIC: say("clearance", "Public already"),
        State.REFUSED: say("clearance", "Not cleared"),
        State.CHANGED: say("clearance", "Changed since it was cleared"),
        State.CHANGED_SINCE_ASKED: say("clearance", "Changed since it was asked for"),
    }[standing.state]


def how_word(how: Means | None) -> str:
    """Such as "by e-mail"; "" where it is not known."""
    say = QCoreApplication.translate
    if how is None:
        return ""
    return {
        Means.EMAIL: say("clearance", "by e-mail"),
        Means.TELEPHONE: say("clearance", "by telephone"),
        Means.IN_PERSON: say("clearance", "in person"),
        Means.WRITING: say("clearance", "in writing"),
    }[Means(how)]


def means_choices() -> list[tuple[str, str]]:
    """Every way to ask and to answer, as (word, key)."""
    say = QCoreApplication.translate
    return [
        (say("clearance", "E-mail"), Means.EMAIL.value),
        (say("clearance", "Telephone"), Means.TELEPHONE.value),
        (say("clearance", "In person"), Means.IN_PERSON.value),
        (say("clearance", "In writing"), Means.WRITING.value),
    ]


def details(standing: Standing) -> str:
    """When and how, who took it and what was noted; "" where nothing is known."""
    kept = standing.clearance
    if kept is None:
        return ""
    say = QCoreApplication.translate
    lines: list[str] = []
    if kept.answered_at is not None:
        said = _when_and_how(kept.answered_at, kept.answered_how)
        taken = say("clearance", "taken by {name}").format(name=kept.taken_by) if kept.taken_by else ""
        lines.append(" · ".join(filter(None, (said, taken))))
    elif kept.asked_at is not None:
        lines.append(_asked(kept))
    if kept.note:
        lines.append(kept.note)
    return "\n".join(lines)


def _asked(kept: ClearanceView) -> str:
    said = _when_and_how(kept.asked_at, kept.asked_how)
    return f"{said} ({kept.asked_to})" if kept.asked_to else said


def _when_and_how(moment: datetime | None, how: Means | None) -> str:
    when = (
        QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), "d MMM yyyy, HH:mm") if moment else ""
    )
    said = how_word(how)
    return ", ".join(part for part in (when, said) if part)
