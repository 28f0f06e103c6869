"""States of a release as the window shows them: an icon, a word and a colour, never a colour alone."""

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.models.states import ReleaseStatus

STATUS_ICONS: dict[ReleaseStatus, tuple[str, str]] = {
    ReleaseStatus.DRAFT: ("draft", "grey"),
    ReleaseStatus.REVIEW: ("review", "blue"),
    ReleaseStatus.APPROVED: ("approved", "teal"),
    ReleaseStatus.RELEASED: ("released", "green"),
    ReleaseStatus.CORRECTED: ("corrected", "red"),
    ReleaseStatus.WITHDRAWN: ("withdrawn", "red"),
    ReleaseStatus.ARCHIVED: ("archived", "grey"),
}
"""Name of the icon and role of its colour."""


def status_word(status: ReleaseStatus) -> str:
    """The state in a word, in the window's language."""
    say = QCoreApplication.translate
    return {
        ReleaseStatus.DRAFT: say("status", "Draft"),
        ReleaseStatus.REVIEW: say("status", "In review"),
        ReleaseStatus.APPROVED: say("status", "Approved"),
        ReleaseStatus.RELEASED: say("status", "Released"),
        ReleaseStatus.CORRECTED: say("status", "Corrected"),
        ReleaseStatus.WITHDRAWN: say("status", "Withdrawn"),
        ReleaseStatus.ARCHIVED: say("status", "Archived"),
    }[status]
