"""The bar over a body that says what a paste left out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from pressdesk.importing.html_elements import LeftOut
from pressdesk.ui.editor.body_editor import BodyEditor
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.undo_bar import UndoBar

_SILENT = frozenset((LeftOut.FONTS,))
"""Kinds that nearly every paste has: they are named beside others, but alone they are not worth a bar."""


class PasteBar(UndoBar):
    """Follows an editor. Undo takes the whole paste back, and is offered while nothing was written since."""

    def __init__(self, editor: BodyEditor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._editor = editor
        editor.pasted.connect(self._on_pasted)
        editor.edited.connect(self._on_edited)
        editor.shown.connect(lambda: self.show_line(""))
        self.undo_chosen.connect(self._on_undo)
        self.closed.connect(editor.setFocus)

    def _on_pasted(self, left_out: Mapping[LeftOut, int]) -> None:
        self.show_line("" if _SILENT.issuperset(left_out) else sentence(left_out))

    def _on_edited(self) -> None:
        if self.line() and not self._editor.can_undo_paste():
            if self._editor.has_paste():
                self.withdraw_undo()
            else:  # it was taken back by the keyboard
                self.show_line("")

    def _on_undo(self) -> None:
        self._editor.undo_paste()
        self.show_line("")
        self._editor.setFocus()


def sentence(left_out: Mapping[LeftOut, int]) -> str:
    """What was left out, the weightiest first: "Left out: 2 comments, 1 deleted passage, colours"."""
    return _tr("Left out: {things}").format(
        things=_tr(", ").join(_thing(kind, left_out[kind]) for kind in LeftOut if kind in left_out)
    )


def _thing(kind: LeftOut, count: int) -> str:
    one, several = _names()[kind]
    return (one if count == 1 else several).format(count=count)


def _names() -> dict[LeftOut, tuple[str, str]]:
    return {
        LeftOut.COMMENTS: (_tr("1 comment"), _tr("{count} comments")),
        LeftOut.DELETIONS: (_tr("1 deleted passage"), _tr("{count} deleted passages")),
        LeftOut.HIDDEN: (_tr("1 hidden passage"), _tr("{count} hidden passages")),
        LeftOut.PICTURES: (_tr("1 picture"), _tr("{count} pictures")),
        LeftOut.STRUCK: (_tr("strike-through"), _tr("strike-through")),
        LeftOut.TABLES: (_tr("the grid of 1 table"), _tr("the grids of {count} tables")),
        LeftOut.LINKS: (_tr("1 link that leads nowhere"), _tr("{count} links that lead nowhere")),
        LeftOut.TRACKING: (_tr("tracking"), _tr("tracking")),
        LeftOut.UNDERLINED: (_tr("underlining"), _tr("underlining")),
        LeftOut.COLOURS: (_tr("colours"), _tr("colours")),
        LeftOut.FONTS: (_tr("fonts"), _tr("fonts")),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("PasteBar", text)
