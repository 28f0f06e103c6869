"""The release line in the few words that a button or a bar has room for."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.embargo_line import line
from pressdesk.domain.models.embargo import EmbargoView
from pressdesk.domain.models.release import ReleaseLine, ReleaseView
from pressdesk.domain.models.setting import Profile
from pressdesk.ui.services.when import time_left


def release_line_button(release: ReleaseView, held: EmbargoView | None, now: datetime) -> tuple[str, str, str]:
    """What the button over a release says, the name of its icon and the role of its colour."""
    say = QCoreApplication.translate
    if release.release_line is ReleaseLine.UNSET:
        return say("line", "Choose release line…"), "warning", "red"
    if release.release_line is ReleaseLine.IMMEDIATE or held is None:
        return say("line", "For immediate release"), "check", "green"
    if held.in_force(now):
        return say("line", "Embargo · {left}").format(left=time_left(held.instant, now)), "embargo", "amber"
    return say("line", "Embargo lifted"), "check", "green"


def embargo_bar(release: ReleaseView, held: EmbargoView | None, now: datetime, profile: Profile) -> tuple[str, str]:
    """The line as it will be printed, and the time left; both "" where no embargo is in force."""
    if release.release_line is not ReleaseLine.EMBARGO or held is None or not held.in_force(now):
        return "", ""
    printed = line(held, language=release.language, profile=profile)
    left = QCoreApplication.translate("line", "lifts in {left}").format(left=time_left(held.instant, now))
    return "\n".join(printed[:2] if len(printed) > 2 else printed[:1]), left
