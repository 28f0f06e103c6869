"""The second step of an export of people: what leaves beside what is published, named before it is chosen."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pressdesk.desk.card_export_ops import Leaving
from pressdesk.ui.services.theme import SPACE, Theme

NAMED = 3
"""People named one by one; of more, their number is said."""


class PrivateChoice(QWidget):
    """`private()` and `at_risk()` say what was chosen. Nothing is ticked that was not chosen before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("What else may leave"))
        title.setFont(theme.font("title"))
        self.words = QCheckBox(self.tr("&Private words and what is not published"))
        self._named = _sentence()
        self._named.setProperty("quiet", True)
        self._named.setContentsMargins(SPACE[4], 0, 0, 0)
        self._heading = QLabel(self.tr("At risk when named"))
        self._heading.setFont(theme.font("strong"))
        self._warning = _sentence(
            self.tr(
                "In the wrong hands, a name or a number can put these people in danger. Tick only those who agreed "
                "that theirs leaves in this file."
            )
        )
        self._warning.setProperty("wrongtext", True)
        self.people: dict[str, QCheckBox] = {}
        self._area = QScrollArea()
        self._area.setObjectName("card")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(title)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self.words)
        layout.addWidget(self._named)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._heading)
        layout.addWidget(self._warning)
        layout.addWidget(self._area, 1)
        layout.addStretch()

    def begin(self, leaving: Leaving, *, words: bool, private: bool, at_risk: AbstractSet[str]) -> None:
        """Show what there is to choose. `words`: the format can hold what is private."""
        there = words and leaving.holds_private
        self.words.setVisible(there)
        self._named.setVisible(there)
        self.words.setChecked(there and private)
        self._named.setText(_what_is_private(leaving))
        self.words.setAccessibleDescription(self._named.text())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        self.people = {}
        for one in leaving.at_risk:
            box = QCheckBox(" · ".join(filter(None, (one.name, one.role))).replace("&", "&&"))
            box.setAccessibleDescription(self._warning.text())
            box.setChecked(one.id in at_risk)
            self.people[one.id] = box
            column.addWidget(box)
        column.addStretch(1)
        self._area.setWidget(inside)
        for widget in (self._heading, self._warning, self._area):
            widget.setVisible(bool(self.people))

    def take_focus(self) -> None:
        """Put the keyboard where one begins."""
        first = next(iter(self.people.values()), self.words)
        (first if self.words.isHidden() else self.words).setFocus()

    def private(self) -> bool:
        return self.words.isChecked()

    def at_risk(self) -> frozenset[str]:
        """Ids of those who leave although they are at risk."""
        return frozenset(found for found, box in self.people.items() if box.isChecked())


def names(people: Sequence[str]) -> str:
    """The first few by name, and how many more: "Ana, Bea, Cyd and 4 more"."""
    shown = ", ".join(people[:NAMED])
    if len(people) <= NAMED:
        return shown
    return _tr("{names} and {count} more").format(names=shown, count=len(people) - NAMED)


def _what_is_private(leaving: Leaving) -> str:
    words = [one.name for one in leaving.people if one.private]
    journalists = sum(one.journalists for one in leaving.people)
    never = sum(one.never for one in leaving.people)
    parts = [_tr("Notes, consent and other words of {names}.").format(names=names(words))] if words else []
    if journalists:
        parts.append(_tr("Numbers or addresses for journalists only: {count}.").format(count=journalists))
    if never:
        parts.append(_tr("Numbers or addresses that are never given: {count}.").format(count=never))
    parts.append(_tr("Whoever has the file can read them."))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PrivateChoice", text)


def _sentence(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
