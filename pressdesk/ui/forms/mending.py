"""Mends of a check made in the fields of a release's form, where Undo and Ctrl+Z take them back."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit

from pressdesk.domain import markdown
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.editor.finding_places import mend_document, select_finding
from pressdesk.ui.forms.release_form import ReleaseForm

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding, Fix

Undo = Callable[[], bool]
"""Takes a mend back; False where something was written since."""


def show_place(form: ReleaseForm, finding: "Finding") -> None:
    """Put the cursor where a check points, and select the words there."""
    field = getattr(form, {"dateline_date": "date"}.get(finding.field, finding.field), None)
    if isinstance(field, BodyEditor):
        select_finding(field, markdown.write(field.document_now()), finding.start, finding.end)
    elif isinstance(field, QTextEdit):
        field.setFocus()
        _select(field, finding.start, finding.end)
    elif isinstance(field, QLineEdit):
        field.setFocus()
        field.setSelection(finding.start, finding.end - finding.start)
    elif finding.field in ("dateline_date", "language") and field is not None:
        field.setFocus()


def mend(form: ReleaseForm, fixes: "Sequence[Fix]") -> list[Undo]:
    """Make the mends that belong to fields of the form, as one step of undo in each. What takes each back."""
    by_field: defaultdict[str, list[Fix]] = defaultdict(list)
    for fix in fixes:
        by_field[fix.field].append(fix)
    undos: list[Undo] = []
    for name, wanted in by_field.items():
        field = getattr(form, name, None)
        if isinstance(field, BodyEditor):
            mend_document(field.document(), markdown.write(field.document_now()), wanted)
            undos.append(_undo_of(field))
        elif isinstance(field, QTextEdit):
            _mend_text(field, wanted)
            undos.append(_undo_of(field))
        elif isinstance(field, QLineEdit):
            undos.append(_mend_line(form, field, wanted))
    return undos


def is_in_form(fix: "Fix") -> bool:
    """Whether a mend is made in a field of the form; others are made in the store."""
    return fix.field in ("topic", "headline", "subheadline", "place", "lead", "body", "notes")


def _mend_text(field: QTextEdit, fixes: "list[Fix]") -> None:
    text = field.toPlainText()
    cursor = QTextCursor(field.document())
    cursor.beginEditBlock()
    reached = len(text)
    for fix in sorted(fixes, key=lambda fix: -fix.start):
        if fix.end <= reached and field.document().toRawText()[fix.start : fix.end].replace("\u2029", "\n") == fix.old:
            _place(cursor, text, fix.start, fix.end)
            cursor.insertText(fix.new)
            reached = fix.start
    cursor.endEditBlock()


def _mend_line(form: ReleaseForm, field: QLineEdit, fixes: "list[Fix]") -> Undo:
    from pressdesk.domain.house_style import apply_all

    mended = apply_all(fixes, field.text())
    if mended != field.text():
        field.selectAll()
        field.insert(mended)
        form.edited.emit()

    def undo() -> bool:
        if field.text() != mended:
            return False
        field.undo()
        form.edited.emit()
        return True

    return undo


def _undo_of(field: QTextEdit) -> Undo:
    steps = field.document().availableUndoSteps()

    def undo() -> bool:
        if field.document().availableUndoSteps() != steps:
            return False
        field.undo()
        return True

    return undo


def _select(field: QTextEdit, start: int, end: int) -> None:
    text = field.toPlainText()
    cursor = field.textCursor()
    _place(cursor, text, min(start, len(text)), min(end, len(text)))
    field.setTextCursor(cursor)
    field.ensureCursorVisible()


def _place(cursor: QTextCursor, text: str, start: int, end: int) -> None:
    cursor.setPosition(_units(text[:start]))
    cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)


def _units(text: str) -> int:
    """The length in Qt's counting, where rare characters are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
