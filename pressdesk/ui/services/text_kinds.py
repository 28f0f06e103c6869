"""Kinds of standing texts in words."""

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.models.text import TextKind


def text_kind_word(kind: TextKind) -> str:
    """The kind in a word or two, in the window's language."""
    say = QCoreApplication.translate
    return {
        TextKind.ABOUT: say("text_kind", "About us"),
        TextKind.NOTES: say("text_kind", "Notes to editors"),
        TextKind.SIGNATURE: say("text_kind", "Signature"),
        TextKind.LEGAL: say("text_kind", "Legal line"),
        TextKind.OTHER: say("text_kind", "Other"),
    }[kind]
