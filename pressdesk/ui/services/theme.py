"""Colours by role, spacing and type, for light and dark; the application's palette and style sheet."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from pressdesk.ui.services import grounds
from pressdesk.ui.services.dressing import dress
from pressdesk.ui.services.turns import Turns

SPACE = (4, 8, 12, 16, 24, 32)
"""The spacing scale in logical pixels."""

RADIUS = 6
ICON = 16
ICON_LARGE = 20


class Scheme(StrEnum):
    """Which set of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
    """One colour a role, as #rrggbb. Text roles keep 4.5:1 against window, list and sheet."""

    window: str
    list: str
    sheet: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    hover: str
    selected: str
    amber: str
    amber_ground: str
    amber_line: str
    red: str
    red_ground: str
    green: str
    green_ground: str
    teal: str
    blue: str
    grey: str
    mark: str
    """Ground behind a search hit."""


LIGHT = Colours(
    window=grounds.LIGHT.window,
    list="#fafbfc",
    sheet=grounds.LIGHT.sheet,
    text="#1b1e23",
    quiet="#565d69",
    line="#dfe2e7",
    accent="#3557c7",
    on_accent="#ffffff",
    hover="#e9ebef",
    selected="#dfe6fa",
    amber="#7a4a00",
    amber_ground="#fff3d6",
    amber_line="#efd9a6",
    red="#b3261e",
    red_ground="#fde7e5",
    green="#1a7044",
    green_ground="#e2f4e9",
    teal="#0d6b63",
    blue="#1d5fb8",
    grey="#565d69",
    mark="#ffe08a",
)

DARK = Colours(
    window=grounds.DARK.window,
    list="#202327",
    sheet=grounds.DARK.sheet,
    text="#e8eaed",
    quiet="#a7aeb9",
    line="#383c43",
    accent="#9bb2ff",
    on_accent="#14182a",
    hover="#2b2f35",
    selected="#323d60",
    amber="#f4c66c",
    amber_ground="#3a2f16",
    amber_line="#5c4a1e",
    red="#ff9b92",
    red_ground="#43211f",
    green="#7fd6a5",
    green_ground="#1b3a2a",
    teal="#6fd3c6",
    blue="#93bcff",
    grey="#a7aeb9",
    mark="#6b5410",
)


class Theme(QObject):
    """The colours in force. `changed` when the system or the officer switches between light and dark."""

    changed = Signal()

    def __init__(
        self, scheme: Scheme = Scheme.SYSTEM, parent: QObject | None = None, *, system_dark: bool | None = None
    ) -> None:
        """`system_dark`: whether the system is dark, where that is known already; asking Qt costs more."""
        super().__init__(parent)
        self._scheme = scheme
        self._system_dark = _system_is_dark() if system_dark is None else system_dark
        self._base_font = QFont(QApplication.font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.apply()

    @property
    def dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._system_dark
        return self._scheme is Scheme.DARK

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    def colours(self) -> Colours:
        return DARK if self.dark else LIGHT

    def colour(self, role: str) -> QColor:
        """The colour of a role, such as "quiet"."""
        return QColor(getattr(self.colours(), role))

    def set_scheme(self, scheme: Scheme) -> None:
        if scheme is not self._scheme:
            self._scheme = scheme
            self.apply()
            self.changed.emit()

    def font(self, kind: str = "body") -> QFont:
        """A font of the type scale: small 9, body 10.5, strong 10.5 bold, sheet 12, title 15, headline 20 points."""
        sizes = {"small": 9.0, "body": 10.5, "strong": 10.5, "sheet": 12.0, "title": 15.0, "headline": 20.0}
        made = QFont(self._base_font)
        made.setPointSizeF(sizes[kind])
        made.setWeight(QFont.Weight.DemiBold if kind in ("strong", "title", "headline") else QFont.Weight.Normal)
        return made

    def fixed_font(self) -> QFont:
        made = QFont("monospace")
        made.setStyleHint(QFont.StyleHint.Monospace)
        made.setPointSizeF(10.5)
        return made

    def apply(self) -> None:
        """Set font, palette and style sheet of the application. What is there already changes in the next turns."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            if app.font() != self.font("body"):
                app.setFont(self.font("body"))
            if self._dressing is not None:
                self._dressing.stop()
            self._dressing = dress(app, palette(self.colours()), self)

    @property
    def settled(self) -> bool:
        """Whether every widget has the colours in force."""
        return self._dressing is None or self._dressing.over

    _dressing: Turns | None = None

    def _on_system_changed(self) -> None:
        self._system_dark = _system_is_dark()
        if self._scheme is Scheme.SYSTEM:
            self.apply()
            self.changed.emit()


def _system_is_dark() -> bool:
    from PySide6.QtCore import Qt  # makes hundreds of enums: not before the window is furnished

    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(colours: Colours) -> QPalette:
    """Qt's palette made from the roles, those of the style sheet too (`dressing.ROLES`)."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, value in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.sheet),
        (role.AlternateBase, colours.list),
        (role.Text, colours.text),
        (role.Button, colours.sheet),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.red),
        (role.PlaceholderText, colours.quiet),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.amber_ground),
        (role.ToolTipText, colours.amber),
        (role.Light, colours.selected),
        (role.Midlight, colours.hover),
        (role.Mid, colours.line),
        (role.Dark, colours.amber_line),
        (role.Shadow, colours.red_ground),
        (role.Accent, colours.accent),
    ):
        made.setColor(target, QColor(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, QColor(colours.quiet))
    return made
