"""The bus on which a page says what its operation touched."""

from PySide6.QtCore import QObject, Signal

from pressdesk.desk.change import Change


class ChangeBus(QObject):
    """`changed(Change, initiator)`: each open view decides what to refresh; the initiator knows already."""

    changed = Signal(object, object)

    def post(self, change: Change, initiator: QObject | None = None) -> None:
        self.changed.emit(change, initiator)
