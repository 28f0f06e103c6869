"""Steps of a release and what stands in their way, in the few words that a menu has room for."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from pressdesk.domain.models.release import ReleaseStatus
from pressdesk.domain.stages import Facts, Lack, Need, is_embargoed
from pressdesk.ui.services.status import STATUS_ICONS, status_word
from pressdesk.ui.services.when import time_left


def step_words(facts: Facts, to: ReleaseStatus) -> str:
    """What a step is called: a verb, with dots where it asks for something first."""
    say = QCoreApplication.translate
    if facts.status is ReleaseStatus.ARCHIVED:
        return say("stage", "Bring back")
    if facts.status is ReleaseStatus.RELEASED and to is ReleaseStatus.APPROVED:
        return say("stage", "Not released after all")
    if facts.status is ReleaseStatus.CORRECTED and to is ReleaseStatus.CORRECTED:
        return say("stage", "Correct again…")
    return {
        ReleaseStatus.DRAFT: say("stage", "Back to draft"),
        ReleaseStatus.REVIEW: say("stage", "Hand in for review")
        if facts.status is ReleaseStatus.DRAFT
        else say("stage", "Back to review"),
        ReleaseStatus.APPROVED: say("stage", "Approve"),
        ReleaseStatus.RELEASED: say("stage", "Release"),
        ReleaseStatus.CORRECTED: say("stage", "Correct…"),
        ReleaseStatus.WITHDRAWN: say("stage", "Withdraw…"),
        ReleaseStatus.ARCHIVED: say("stage", "Archive"),
    }[to]


def lack_words(lack: Lack, facts: Facts, now: datetime) -> str:
    """Why a step is not possible yet."""
    say = QCoreApplication.translate
    if lack.need is Need.CHECKS:
        if facts.failing is None:
            return say("stage", "the checks are still running")
        count = len(facts.failing)
        if count == 1:
            return say("stage", "one check is in the way")
        return say("stage", "{count} checks are in the way").format(count=QLocale().toString(count))
    if lack.need is Need.LIFT:
        if facts.embargo is None or not facts.embargo.in_force(now):
            return say("stage", "choose the release line first")
        return say("stage", "the embargo lifts in {left}").format(left=time_left(facts.embargo.instant, now))
    return {
        Need.SENT: say("stage", "nothing has left the desk yet"),
        Need.UNSENT: say("stage", "it has left the desk"),
        Need.WORDS: "",
    }[lack.need]


def stage_look(facts: Facts, now: datetime) -> tuple[str, str, str]:
    """The state in a word, the name of its icon and the role of its colour: embargoed where approved and held."""
    if is_embargoed(facts, now):
        return QCoreApplication.translate("stage", "Embargoed"), "embargo", "amber"
    return status_word(facts.status), *STATUS_ICONS[facts.status]
