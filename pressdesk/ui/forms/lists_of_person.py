"""On which media lists somebody is and why, and the way onto another or off one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressdesk.domain.models.media_list import MediaListView
from pressdesk.store.media_lists import IN, Standing, Why
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.list_words import why_word
from pressdesk.ui.services.theme import SPACE, Theme


class ListsOfPerson(QWidget):
    """Each signal brings the id of a list. Knows nothing of the store."""

    list_wanted = Signal(str)
    """The list is to be shown."""
    add_wanted = Signal(str)
    """The person is to be put on it, or back on it."""
    leave_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nothing = QLabel(self.tr("On no media list."))
        self._nothing.setProperty("quiet", True)
        self.add = QPushButton(self.tr("Put on a list"))
        self.add.setIcon(icon("plus", theme))
        self.menu = QMenu(self.add)
        self.add.setMenu(self.menu)
        self.rows: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE[0])
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self._nothing)
        layout.addLayout(self._rows)
        layout.addLayout(foot)

    def show_lists(
        self,
        found: Sequence[tuple[MediaListView, Standing]],
        others: Sequence[MediaListView],
        *,
        no_contact: bool = False,
        only_read: bool = False,
    ) -> None:
        """Show the lists of a person; `others` are those onto which they can be put.

        `no_contact`: they are not to be contacted, and are put on no list.
        """
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(one, standing, only_read=only_read) for one, standing in found]
        for row in self.rows:
            self._rows.addWidget(row)
        self._nothing.setVisible(not found)
        self.menu.clear()
        for one in others:
            self.menu.addAction(one.name.replace("&", "&&")).triggered.connect(partial(self._on_add, one.id))
        self.add.setVisible(bool(others) and not no_contact and not only_read)

    def _on_add(self, list_id: str, _checked: bool = False) -> None:
        self.add_wanted.emit(list_id)

    def _row(self, one: MediaListView, standing: Standing, *, only_read: bool) -> QWidget:
        name = QPushButton(one.name.replace("&", "&&"))
        name.setProperty("words", True)
        name.setCursor(Qt.CursorShape.PointingHandCursor)
        name.setToolTip(self.tr("Show this list"))
        name.clicked.connect(lambda: self.list_wanted.emit(one.id))
        why = QLabel(why_word(standing.why))
        why.setFont(self._theme.font("small"))
        why.setProperty("quiet", standing.why is not Why.NO_CONTACT)
        why.setProperty("wrongtext", standing.why is Why.NO_CONTACT)
        move = QToolButton()
        on = standing.why in IN
        said = self.tr("Leave out of {name}") if on else self.tr("Put back on {name}")
        move.setIcon(icon("close" if on else "undo", self._theme, "quiet"))
        move.setAccessibleName(said.format(name=one.name))
        move.setToolTip(move.accessibleName())
        move.clicked.connect(lambda: (self.leave_wanted if on else self.add_wanted).emit(one.id))
        move.setVisible(standing.why is not Why.NO_CONTACT and not only_read)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        row.addWidget(name)
        row.addWidget(why)
        row.addStretch()
        row.addWidget(move)
        return made
