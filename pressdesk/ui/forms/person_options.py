"""What a release shows of one person: roles, numbers and addresses in their order."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.domain.contact import show_point
from pressdesk.domain.models.contact import ContactView, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryRole
from pressdesk.ui.forms.people_choice import PeopleChoice
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme


class _Points(QListWidget):
    """Check boxes that Alt+Up and Alt+Down, or the mouse, put into another order."""

    ordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "sheet")
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.model().rowsMoved.connect(self.ordered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            row = self.currentRow()
            if 0 <= row + by < self.count():
                item = self.takeItem(row)
                self.insertItem(row + by, item)
                self.setCurrentRow(row + by)
                self.ordered.emit()
            return
        super().keyPressEvent(event)


class PersonOptions(QFrame):
    """Reads and changes the choice it is given; `edited` after each change."""

    edited = Signal()

    def __init__(self, choice: PeopleChoice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._theme = theme
        self._person: ContactView | None = None
        self._name, self._said, self._never = QLabel(), QLabel(), QLabel()
        self._name.setFont(theme.font("strong"))
        for label in (self._name, self._said, self._never):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._said, self._never):
            label.setProperty("quiet", True)
            label.setFont(theme.font("small"))
        self.roles = {
            EnquiryRole.ENQUIRIES: QCheckBox(self.tr("For enquiries")),
            EnquiryRole.QUOTED: QCheckBox(self.tr("Quoted")),
            EnquiryRole.SIGNATORY: QCheckBox(self.tr("Signatory")),
        }
        self.points = _Points()
        self._heading = self._small_heading(self.tr("Shown on this release"))
        self.points.setAccessibleName(self._heading.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[2], SPACE[2])
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._name)
        layout.addWidget(self._said)
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._small_heading(self.tr("On this release")))
        for role, box in self.roles.items():
            layout.addWidget(box)
            box.clicked.connect(partial(self._on_role, role, box))
        layout.addSpacing(SPACE[2])
        layout.addWidget(self._heading)
        layout.addWidget(self.points, 1)
        layout.addWidget(self._never)
        self.points.itemChanged.connect(self._on_points)
        self.points.ordered.connect(self._on_points)
        self.show_person(None)

    def show_person(self, person: ContactView | None) -> None:
        """Show what the choice holds of somebody."""
        self._person = person
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.setVisible(person is not None)
        if person is None:
            return
        self._name.setText(person.name)
        self._said.setText(" · ".join(filter(None, (person.job_title, person.organisation))))
        self._said.setVisible(bool(self._said.text()))
        self.refresh()

    def refresh(self) -> None:
        """The choice has changed: show it."""
        if self._person is None:
            return
        roles = self._choice.roles(self._person.id)
        for role, box in self.roles.items():
            box.setChecked(role in roles)
        offered = self._choice.points(self._person)
        with QSignalBlocker(self.points):
            self.points.clear()
            for point, shown in offered:
                self.points.addItem(self._item(point, shown=shown and bool(roles)))
        never = sum(point.usage is PointUsage.NEVER for point in self._person.points)
        self._heading.setVisible(bool(offered))
        self.points.setVisible(bool(offered))
        self._never.setVisible(bool(never) or not offered)
        if offered:
            self._never.setText(self.tr("%n kept off every release, by this person's record.", "", never))
        else:
            self._never.setText(self.tr("There is no number or address to show. Add one under Contacts."))

    def _item(self, point: PointView, *, shown: bool) -> QListWidgetItem:
        text = show_point(point.kind, point.value)
        # a number runs from left to right, in Arabic too
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        item = QListWidgetItem(f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if mirrored else text)
        notes = [point.label] if point.label else []
        if point.usage is PointUsage.JOURNALISTS:
            item.setIcon(icon("eye-off", self._theme, "amber"))
            notes.append(self.tr("for journalists only: left out of what is published"))
        item.setToolTip(", ".join((text, *notes)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join((text, *notes)))
        item.setData(Qt.ItemDataRole.UserRole, point.id)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )
        item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        return item

    def _small_heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font("small"))
        label.setProperty("quiet", True)
        return label

    def _on_role(self, role: EnquiryRole, box: QCheckBox) -> None:
        if self._person:
            self._choice.set_role(self._person, role, on=box.isChecked())
            self.refresh()
            self.edited.emit()

    def _on_points(self) -> None:
        if self._person is None:
            return
        items = [self.points.item(row) for row in range(self.points.count())]
        shown = [str(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == Qt.CheckState.Checked]
        self._choice.set_points(self._person, shown)
        for role, box in self.roles.items():
            box.setChecked(role in self._choice.roles(self._person.id))
        self.edited.emit()
