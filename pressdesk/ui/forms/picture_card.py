"""What is said of a picture in the text: a small card over the page, there while one writes in it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from pressdesk.domain.models.asset import AssetDraft, AssetView
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.field import Field

WIDTH = 380


class PictureNote(QFrame):
    """Nothing has to be filled in: Esc, Enter in the last line, or going on writing closes it, and all is kept."""

    left = Signal(str, object)
    """The asset, and an AssetDraft where something was changed, else None."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: AssetView | None = None
        self.setObjectName("card")
        self.setProperty("ground", "floating-card")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("About this picture"))
        self._title = QLabel(self.tr("About this picture"))
        self._title.setFont(theme.font("strong"))
        close = QToolButton()
        close.setIcon(icon("close", theme, "quiet"))
        close.setIconSize(QSize(ICON, ICON))
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self.caption, self.credit, self.alt = QLineEdit(), QLineEdit(), QLineEdit()
        self.caption.setPlaceholderText(self.tr("Who, left to right; where, when"))
        self.credit.setPlaceholderText(self.tr("Name / Organisation"))
        self.alt.setPlaceholderText(self.tr("What the picture shows"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        for label, line in (
            (self.tr("&Caption"), self.caption),
            (self.tr("C&redit"), self.credit),
            (self.tr("&For those who cannot see it"), self.alt),
        ):
            layout.addWidget(Field(label, line))
        self.setTabOrder(self.alt, close)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def open_for(self, picture: AssetView, alt: str, over: QRect, *, at_left: bool = False) -> None:
        """Ask about a picture. `alt`: what the text says of it; `over`: where it stands, in the parent.

        `at_left`: the picture itself is at the right, as in Arabic.
        """
        self.leave()
        self._picture = picture
        for line, text in ((self.caption, picture.caption), (self.credit, picture.credit)):
            line.setText(text)
        self.alt.setText(picture.alt_text or alt)
        self._place(over, at_left=at_left)
        self.show()
        self.raise_()
        first = next((line for line in (self.caption, self.credit, self.alt) if not line.text()), self.caption)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and hand over what was written."""
        picture, self._picture = self._picture, None
        self.hide()
        if picture is None:
            return
        draft = AssetDraft(
            name=picture.name,
            caption=self.caption.text(),
            credit=self.credit.text(),
            alt_text=self.alt.text(),
            rights=picture.rights,
        )
        before = AssetDraft.model_validate(picture.model_dump(include=set(AssetDraft.model_fields)))
        self.left.emit(picture.id, draft if draft != before else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            following = {self.caption: self.credit, self.credit: self.alt}.get(self.focusWidget())  # type: ignore[call-overload]
            if following is not None:
                following.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.leave()
        else:
            super().keyPressEvent(event)

    def _place(self, over: QRect, *, at_left: bool) -> None:
        """Over the lower edge of the picture, inside the page."""
        page = self.parentWidget()
        if page is None:
            return
        width = min(WIDTH, page.width() - 2 * SPACE[1])
        height = self.sizeHint().height()
        left = over.left() + SPACE[3] if at_left else over.right() - width - SPACE[3]
        top = over.bottom() - height // 3
        seen = page.visibleRegion().boundingRect()
        if not seen.isEmpty():
            top = min(top, seen.bottom() - height - SPACE[1])
        top = max(SPACE[1], min(top, page.height() - height - SPACE[1]))
        left = max(SPACE[1], min(left, page.width() - width - SPACE[1]))
        self.setGeometry(QRect(QPoint(left, top), QSize(width, height)))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Writing goes on elsewhere in the window. Another window in front leaves the card where it is."""
        if self._picture is None or now is None or now is self or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self.leave()
