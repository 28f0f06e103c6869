"""Formats and means of what left, in words."""

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.models.dispatch import Means


def format_word(name: str) -> str:
    """The format in a word or two, in the window's language."""
    say = QCoreApplication.translate
    known = {"txt": say("dispatch", "Plain text"), "html": say("dispatch", "HTML"), "eml": say("dispatch", "E-mail")}
    return known.get(name, name.upper())


def means_word(means: Means) -> str:
    """How it left, in the window's language."""
    say = QCoreApplication.translate
    return {
        Means.FILE: say("dispatch", "saved to a file"),
        Means.CLIPBOARD: say("dispatch", "copied"),
        Means.MAIL_PROGRAM: say("dispatch", "to the mail program"),
    }[means]
