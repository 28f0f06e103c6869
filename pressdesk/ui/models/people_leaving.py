"""Who is to leave, a row each: the name, and which numbers and addresses leave with it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from pressdesk.desk.card_export_ops import Leaver
from pressdesk.domain.contact import show_number
from pressdesk.ui.services import roles


class PeopleLeaving(QAbstractListModel):
    """Answers for `TwoLineDelegate`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[Leaver] = ()
        self._private = False

    def show_people(self, people: Sequence[Leaver], *, private: bool) -> None:
        """`private`: what is not published leaves too."""
        self.beginResetModel()
        self._people, self._private = people, private
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._people)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._people[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return one.name
        if role == roles.WHEN:
            return one.role
        if role == roles.SUBTITLE:
            return self._points(one)
        if role == roles.STATE:
            return roles.State("warning", self.tr("At risk"), "red") if one.safety else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            at_risk = self.tr("At risk") if one.safety else ""
            return ", ".join(filter(None, (one.name, one.role, self._points(one), at_risk)))
        return None

    def _points(self, one: Leaver) -> str:
        said = [show_number(value) if value.startswith("+") else _bare(value) for value in one.published]
        further = one.journalists + one.never
        if self._private and further:
            said.append(
                self.tr("1 not published") if further == 1 else self.tr("{count} not published").format(count=further)
            )
        if self._private and one.private:
            said.append(self.tr("private words"))
        return " · ".join(said) or self.tr("The name only")


def _bare(value: str) -> str:
    return value.removeprefix("https://").removesuffix("/")
