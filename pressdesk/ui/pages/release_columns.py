"""How a release lies on the desk: header and banner over the sheet or its preview, the panel beside or over it."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

NARROW = 740
"""Below this width (a window of some 1,100 pixels) the panel lies over the sheet."""

PANEL = 300

THREE = 1_050
"""Below this width there is no room for a source, the sheet and the panel beside each other."""

LAYOUTS = 6


class ReleaseColumns(QWidget):
    """Two columns; the second can be hidden, and floats over the first where there is little room."""

    panel_shown = Signal(bool)
    """The panel was shown or hidden for want of room."""

    def __init__(
        self,
        header: QWidget,
        banner: QWidget,
        form: QWidget,
        preview: QWidget,
        foot: QWidget,
        panel: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # from the outside in: what is put into place is dressed by the style sheet again, with all that it holds
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._middle, self._stack, scroll = QWidget(), QStackedWidget(), QScrollArea()
        for ground in (self._middle, form, panel):
            ground.setProperty("ground", "sheet" if ground is not panel else "list")
            ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._splitter.addWidget(self._middle)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        self._bars = QWidget()  # which hides with the header, whatever the bar in it does
        column.addWidget(self._bars)
        column.addWidget(banner)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(scroll)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        self._stack.addWidget(preview)
        column.addWidget(foot)
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([540, PANEL])
        self._form, self._preview, self._header, self._foot, self._panel = scroll, preview, header, foot, panel
        self._narrow = self._alone = False
        self._panel_wanted = True
        self._beside: QWidget | None = None
        self._made_room = False

    def put_over_sheet(self, bar: QWidget) -> None:
        """Give a bar its place between the header and the sheet."""
        column = self._middle.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self._stack), bar)

    def show_view(self, key: str) -> None:
        """Show the sheet for "write", else the preview."""
        self._stack.setCurrentWidget(self._form if key == "write" else self._preview)

    @staticmethod
    def settle() -> None:
        """Lay out at once, so that nothing jumps before the eye: widths, heights by width, then the scrolled page."""
        for _ in range(LAYOUTS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def add_bar(self, bar: QWidget) -> None:
        """Put another line under the header."""
        inside = QVBoxLayout(self._bars)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(bar)

    def show_beside(self, beside: QWidget | None) -> None:
        """Show something before the sheet, to read from while writing; None: the sheet alone.

        Where there is no room for three columns, the panel makes way meanwhile.
        """
        if (beside is not None) != (self._beside is not None):
            self._make_room(beside is not None)
        if self._beside is not None and self._beside is not beside:
            self._beside.hide()
        if beside is not None and self._splitter.indexOf(beside) < 0:
            self._splitter.insertWidget(0, beside)
            rest = self._panel.width() if self._splitter.indexOf(self._panel) > 0 and self._panel.isVisible() else 0
            half = (self.width() - rest) // 2
            self._splitter.setSizes([half, half, rest])
        if beside is not None:
            beside.setVisible(not self._alone)
        self._beside = beside

    def _make_room(self, needed: bool) -> None:
        if needed and self._panel_wanted and self.width() < THREE:
            self._made_room = True
            self.show_panel(False)
            self.panel_shown.emit(False)
        elif not needed and self._made_room:
            self._made_room = False
            self.show_panel(True)
            self.panel_shown.emit(True)

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel."""
        self._panel_wanted = shown
        self._panel.setVisible(shown and not self._alone)
        self._float()

    def show_alone(self, *, alone: bool) -> None:
        """Show the sheet without header, foot and panel, or with them again. The embargo stays in sight."""
        self._alone = alone
        self._header.setVisible(not alone)
        self._foot.setVisible(not alone)
        self._bars.setVisible(not alone)
        if self._beside is not None:
            self._beside.setVisible(not alone)
        self.show_panel(self._panel_wanted)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(380, 300)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._narrow:
            self._narrow = not self._narrow
            if self._narrow:
                self._panel.setParent(self)
            else:
                self._splitter.addWidget(self._panel)
                self._splitter.setSizes([self.width() - PANEL, PANEL])
            self._panel_wanted = not self._narrow
            self._panel.setVisible(self._panel_wanted and not self._alone)
            self.panel_shown.emit(self._panel_wanted)
        self._float()

    def _float(self) -> None:
        if self._narrow:
            top = self._header.height() + 1
            width = min(PANEL, self.width())
            left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width
            self._panel.setGeometry(left, top, width, self.height() - top)
            self._panel.raise_()
