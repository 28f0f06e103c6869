"""The versions of one release, newest first."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from pressdesk.domain.models.release import VersionView
from pressdesk.ui.services import roles
from pressdesk.ui.services.version_words import version_line, version_name, version_why
from pressdesk.ui.services.when import short_when

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class VersionListModel(QAbstractListModel):
    """Which and when; why and whose."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._versions: list[VersionView] = []

    def show_versions(self, versions: Sequence[VersionView]) -> bool:
        """Take other versions. Whether anything is different: what is chosen stays chosen where not."""
        newest_first = sorted(versions, key=lambda version: version.number, reverse=True)
        if newest_first == self._versions:
            return False
        self.beginResetModel()
        self._versions = newest_first
        self.endResetModel()
        return True

    def version(self, row: int) -> VersionView:
        return self._versions[row]

    def versions(self) -> list[VersionView]:
        return list(self._versions)

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._versions)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        version = self._versions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, roles.TITLE):
            return version_name(version)
        if role == roles.SUBTITLE:
            return " · ".join(part for part in (version_why(version), version.who) if part)
        if role == roles.WHEN:
            return short_when(version.created_at, self._clock(), QLocale())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return version_line(version, QLocale())
        if role == roles.ID:
            return version.id
        return "" if role == roles.SNIPPET else None
