"""What goes with a release besides its text: standing passages, pictures, credits, tags."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.models.asset import AssetDraft, AssetView
from pressdesk.domain.models.release import ReleaseDraft, ReleaseView
from pressdesk.domain.models.text import TextView
from pressdesk.ui.forms.text_choice import TextChoice
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme
from pressdesk.ui.widgets.field import Field

THUMB = QSize(200, 120)


class ExtrasPanel(QScrollArea):
    """Signals say which part was edited; the page saves it."""

    edited = Signal()
    """Tags, credits, links, heading or end mark."""
    texts_edited = Signal()
    picture_edited = Signal(str)
    pictures_moved = Signal()
    add_picture_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: list[AssetView] = []
        self._cards: dict[str, PictureCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice = TextChoice(theme)
        self.choice.edited.connect(self.texts_edited)
        self._picture_column = QVBoxLayout()
        self._picture_column.setSpacing(SPACE[2])
        self._closed = False
        self._add = add = QPushButton(self.tr("Add picture…"))
        add.setIcon(icon("picture", theme))
        add.clicked.connect(self.add_picture_wanted)
        self._tags, self._heading, self._end_mark = QLineEdit(), QLineEdit(), QLineEdit()
        self._tags.setPlaceholderText(self.tr("Separated by commas"))
        self._heading.setPlaceholderText(self.tr("The house's wording"))
        self._end_mark.setPlaceholderText(self.tr("The house's mark"))
        self._credits, self._links = _lines_field(), _lines_field()
        inside = QWidget()
        inside.setMinimumWidth(1)  # as wide as the panel, whatever stands in it: nothing is out of reach at the side
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(self._title(self.tr("Texts at the end")))
        layout.addWidget(self.choice)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._title(self.tr("Pictures")))
        layout.addLayout(self._picture_column)
        layout.addWidget(add)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._title(self.tr("Details")))
        for label, editor in (
            (self.tr("Tags"), self._tags),
            (self.tr("Picture credits, a line each"), self._credits),
            (self.tr("Links, a line each"), self._links),
            (self.tr("Heading of the enquiries"), self._heading),
            (self.tr("End mark"), self._end_mark),
        ):
            layout.addWidget(Field(label, editor))
            signal = editor.textEdited if isinstance(editor, QLineEdit) else editor.textChanged
            signal.connect(self.edited)
        layout.addStretch(1)
        self.setWidget(inside)

    def show_release(self, release: ReleaseView) -> None:
        """Fill the details without reporting an edit."""
        with QSignalBlocker(self):
            self._tags.setText(", ".join(release.tags))
            self._credits.setPlainText("\n".join(release.credits))
            self._links.setPlainText("\n".join(release.links))
            self._heading.setText(release.enquiries_heading)
            self._end_mark.setText(release.end_mark or "")

    def draft(self, base: ReleaseDraft) -> ReleaseDraft:
        """What was typed here, over the rest of the draft."""
        typed = {
            "tags": self._tags.text().split(","),
            "credits": self._credits.toPlainText().split("\n"),
            "links": self._links.toPlainText().split("\n"),
            "enquiries_heading": self._heading.text(),
            "end_mark": self._end_mark.text().strip() or (None if base.end_mark is None or base.end_mark else ""),
        }
        return ReleaseDraft.model_validate(base.model_dump() | typed)

    def set_closed(self, closed: bool) -> None:
        """Whether what is printed stays as it is. Tags, which never leave, can be changed all the same."""
        self._closed = closed
        self.choice.set_closed(closed)
        for part in (self._add, self._credits, self._links, self._heading, self._end_mark, *self._cards.values()):
            part.setEnabled(not closed)

    def show_texts(
        self,
        all_texts: Sequence[TextView],
        chosen: Sequence[str],
        newer: Sequence[TextView] = (),
        language: str = "",
    ) -> None:
        """Offer the texts; see `TextChoice.show_texts`."""
        self.choice.show_texts(all_texts, chosen, newer, language)

    def texts(self) -> list[str]:
        """Ids of the chosen texts, in their order."""
        return self.choice.texts()

    def show_pictures(self, pictures: Sequence[AssetView], thumbs: dict[str, QPixmap]) -> None:
        """Show the pictures with what is said of them."""
        self._pictures = list(pictures)
        _empty(self._picture_column)
        self._cards = {}
        for picture in self._pictures:
            card = PictureCard(picture, thumbs.get(picture.id), self._theme)
            card.edited.connect(self.picture_edited)
            card.remove_wanted.connect(self._remove)
            self._picture_column.addWidget(card)
            card.setEnabled(not self._closed)
            self._cards[picture.id] = card

    def picture_draft(self, asset_id: str) -> AssetDraft:
        return self._cards[asset_id].draft()

    def pictures(self) -> list[str]:
        return [picture.id for picture in self._pictures]

    def _remove(self, asset_id: str) -> None:
        self._pictures = [picture for picture in self._pictures if picture.id != asset_id]
        card = self._cards.pop(asset_id)
        card.hide()
        card.deleteLater()
        self.pictures_moved.emit()

    def _title(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setFont(self._theme.font("strong"))
        return label


class PictureCard(QFrame):
    """A picture with caption, credit and alternative text."""

    edited = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, picture: AssetView, thumb: QPixmap | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setObjectName("card")
        image = QLabel()
        image.setAccessibleName(picture.alt_text or picture.name)
        if thumb:
            image.setPixmap(thumb)
        remove = QToolButton()
        remove.setIcon(icon("close", theme, "quiet"))
        remove.setIconSize(QSize(ICON, ICON))
        remove.setToolTip(self.tr("Take this picture off the release"))
        remove.setAccessibleName(remove.toolTip())
        remove.clicked.connect(lambda: self.remove_wanted.emit(picture.id))
        head = QHBoxLayout()
        head.addWidget(image, 1)
        head.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._caption, self._credit, self._alt = QLineEdit(), QLineEdit(), QLineEdit()
        self._caption.setPlaceholderText(self.tr("Who, left to right; where, when"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[2], SPACE[1], SPACE[1], SPACE[2])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        for label, editor, text in (
            (self.tr("Caption"), self._caption, picture.caption),
            (self.tr("Credit"), self._credit, picture.credit),
            (self.tr("For those who cannot see it"), self._alt, picture.alt_text),
        ):
            editor.setText(text)
            editor.textEdited.connect(lambda: self.edited.emit(picture.id))
            layout.addWidget(Field(label, editor))

    def draft(self) -> AssetDraft:
        return AssetDraft(
            name=self._picture.name,
            caption=self._caption.text(),
            credit=self._credit.text(),
            alt_text=self._alt.text(),
            rights=self._picture.rights,
        )


def _lines_field() -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setProperty("boxed", True)
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(60)
    return editor


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
