"""How a release lies on the desk: header and banner over the sheet or its preview, the panel beside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget


class ReleaseColumns(QSplitter):
    """Two columns; the second may be hidden."""

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
        super().__init__(Qt.Orientation.Horizontal, parent)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        self._form, self._preview = scroll, preview
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(preview)
        middle = QWidget()
        for ground in (middle, form, panel):
            ground.setProperty("ground", "sheet" if ground is not panel else "list")
            ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(banner)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(middle)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setSizes([540, 300])

    def show_view(self, key: str) -> None:
        """Show the sheet for "write", else the preview."""
        self._stack.setCurrentWidget(self._form if key == "write" else self._preview)
