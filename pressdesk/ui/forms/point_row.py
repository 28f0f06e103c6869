"""One number, address or page of a contact: a card of two lines."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from pressdesk.domain.contact import read_point, show_point
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import NUMBER_KINDS, PointDraft, PointFields, PointKind, PointUsage
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.field import describe_input, mark_wrong

CONFIRMED_FOR = 365
"""Days after which a number should be confirmed again (craft's rule: twelve months)."""


class PointRow(QFrame):
    """What was typed is checked and put into its usual form when the officer leaves the field.

    What cannot be read stays as it was typed, with the sentence that says why below it.
    """

    edited = Signal()
    removed = Signal()
    moved = Signal(int)
    """Up (-1) or down (1)."""

    def __init__(self, theme: Theme, region: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._theme = theme
        self.region = region
        self._today = today
        self._id: str | None = None
        self._preferred = False
        self._confirmed: date | None = None
        self._kind_chosen = False
        self.kind = QComboBox()
        for kind, name in self._kind_names().items():
            self.kind.addItem(name, kind)
        self.value = QLineEdit()
        self.label = QLineEdit()
        self.label.setPlaceholderText(self.tr("Label, such as Office"))
        self.usage = QComboBox()
        for usage, name in self._usage_names().items():
            self.usage.addItem(name, usage)
        self.confirmed = QToolButton()
        self.confirmed.setProperty("quiet", True)
        self.confirmed.setToolButtonStyle(self.confirmed.toolButtonStyle().ToolButtonTextBesideIcon)
        self.confirmed.setIconSize(QSize(ICON, ICON))
        self.confirmed.setFont(theme.font("small"))
        self._error = QLabel()
        self._error.setProperty("wrongtext", True)
        self._error.setWordWrap(True)
        self._error.setFont(theme.font("small"))
        self.up = self._button("chevron-up", self.tr("Move up"))
        self.down = self._button("chevron-down", self.tr("Move down"))
        self.remove = self._button("close", self.tr("Remove"))
        self._assemble()
        self._connect()
        self._name_inputs()
        self._show_confirmed()

    def show_point(self, point: PointFields, point_id: str | None = None) -> None:
        """Fill the row without reporting an edit."""
        self._id = point_id
        self._preferred = point.preferred
        self._confirmed = point.confirmed_on
        self._kind_chosen = True
        self.kind.setCurrentIndex(self.kind.findData(point.kind))
        self.usage.setCurrentIndex(self.usage.findData(point.usage))
        self.label.setText(point.label)
        self.value.setText(show_point(point.kind, point.value))
        self.value.setCursorPosition(0)
        self._name_inputs()
        self._show_confirmed()
        self.check()

    def begin(self, kind: PointKind) -> None:
        """Make it a new, empty row of this kind."""
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._name_inputs()

    def adopt(self, point_id: str) -> None:
        """Be this stored point from now on."""
        self._id = point_id

    def is_empty(self) -> bool:
        return not self.value.text().strip()

    def check(self) -> bool:
        """Put the value into its usual form, or mark it and say why. Whether it is right (an empty one is)."""
        if self.is_empty():
            self.set_error("")
            return True
        try:
            shown = show_point(self._kind(), self._read())
        except InvalidFieldError as error:
            self.set_error(error.sentence)
            return False
        if self.value.text() != shown:
            self.value.setText(shown)
        self.set_error("")
        return True

    def error(self) -> str:
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        mark_wrong(self.value, bool(sentence))
        describe_input(self.value, sentence)

    def draft(self, *, as_typed: bool = False) -> PointDraft | None:
        """The point, or None where it is empty or wrong.

        `as_typed`: a wrong one too, as it was typed and never to be shown to anybody, so that nothing is lost.
        """
        if self.is_empty():
            return None
        usage = PointUsage(self.usage.currentData())
        try:
            value = self._read()
        except InvalidFieldError:
            if not as_typed:
                return None
            value, usage = self.value.text(), PointUsage.NEVER
        return PointDraft(
            id=self._id,
            kind=self._kind(),
            label=self.label.text(),
            value=value,
            usage=usage,
            preferred=self._preferred,
            confirmed_on=self._confirmed,
        )

    def _read(self) -> str:
        return read_point(self._kind(), self.value.text(), self.region)

    def _kind(self) -> PointKind:
        return PointKind(self.kind.currentData())

    def _kind_names(self) -> dict[PointKind, str]:
        return {
            PointKind.MOBILE: self.tr("Mobile"),
            PointKind.TELEPHONE: self.tr("Telephone"),
            PointKind.EMAIL: self.tr("E-mail"),
            PointKind.SIGNAL: self.tr("Signal"),
            PointKind.WHATSAPP: self.tr("WhatsApp"),
            PointKind.WEB: self.tr("Web page"),
            PointKind.SOCIAL: self.tr("Social media"),
        }

    def _usage_names(self) -> dict[PointUsage, str]:
        return {
            PointUsage.PUBLISH: self.tr("For publication"),
            PointUsage.JOURNALISTS: self.tr("For journalists only"),
            PointUsage.NEVER: self.tr("Never on a release"),
        }

    def _button(self, drawing: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, self._theme, "quiet"))
        button.setIconSize(QSize(ICON, ICON))
        button.setToolTip(text)
        return button

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        second = QHBoxLayout()
        second.setSpacing(SPACE[1])
        second.addWidget(self.label, 1)
        second.addWidget(self.usage, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[0])
        self.kind.setFixedWidth(128)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addLayout(buttons, 0, 2)
        grid.addWidget(self._error, 1, 1, 1, 2)
        grid.addWidget(self.confirmed, 2, 0)
        grid.addLayout(second, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self._error.hide()

    def _connect(self) -> None:
        self.kind.activated.connect(self._on_kind)
        self.usage.activated.connect(self.edited)
        self.label.textEdited.connect(self.edited)
        self.value.textEdited.connect(self.edited)
        self.value.editingFinished.connect(self._on_left)
        self.confirmed.clicked.connect(self._on_confirmed)
        self.remove.clicked.connect(self.removed)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))

    def _name_inputs(self) -> None:
        kind = self.kind.currentText()
        self.kind.setAccessibleName(self.tr("Kind"))
        self.value.setAccessibleName(kind)
        self.label.setAccessibleName(self.tr("Label of this %1").replace("%1", kind))
        self.usage.setAccessibleName(self.tr("Who may see this %1").replace("%1", kind))
        for button in (self.up, self.down, self.remove):
            button.setAccessibleName(f"{button.toolTip()}: {kind}")
        placeholders = {PointKind.EMAIL: "name@example.org", PointKind.WEB: "example.org", PointKind.SOCIAL: "@name"}
        number = "+44 20 7946 0018" if self._kind() in NUMBER_KINDS else ""
        self.value.setPlaceholderText(placeholders.get(self._kind(), number))

    def _show_confirmed(self) -> None:
        if self._confirmed is None:
            text, drawing, role = self.tr("Confirm"), "check", "quiet"
            tip = self.tr("Note that this was confirmed today")
        else:
            day = QLocale().toString(
                QDate(self._confirmed.year, self._confirmed.month, self._confirmed.day), "d MMM yyyy"
            )
            old = (self._today - self._confirmed).days > CONFIRMED_FOR
            text, drawing, role = day, "warning" if old else "check", "amber" if old else "green"
            tip = self.tr("Confirmed on %1. Press to note that it was confirmed today.").replace("%1", day)
        self.confirmed.setText(text)
        self.confirmed.setToolTip(tip)
        self.confirmed.setAccessibleName(tip)
        self.confirmed.setIcon(icon(drawing, self._theme, role))

    def _on_kind(self) -> None:
        self._kind_chosen = True
        self._name_inputs()
        if not self.is_empty():
            self.check()
        self.edited.emit()

    def _on_left(self) -> None:
        if not self._kind_chosen:
            self._guess_kind()
        self.check()

    def _guess_kind(self) -> None:
        """An address typed into a row for numbers makes it one for addresses."""
        text = self.value.text()
        guess = (
            PointKind.EMAIL if "@" in text.strip()[1:] else PointKind.WEB if "://" in text or "www." in text else None
        )
        if guess and self._kind() in NUMBER_KINDS:
            self.kind.setCurrentIndex(self.kind.findData(guess))
            self._name_inputs()

    def _on_confirmed(self) -> None:
        self._confirmed = self._today
        self._show_confirmed()
        self.edited.emit()
