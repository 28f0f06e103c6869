"""The sheet on which people are chosen for a release: a search line, who fits, and what is shown of each."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from pressdesk.domain.contact import folded
from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole
from pressdesk.domain.picking import PickingIndex
from pressdesk.domain.release import Enquiry
from pressdesk.ui.delegates.person_row import PersonRow
from pressdesk.ui.dialogs.new_person import NewPerson
from pressdesk.ui.forms.people_choice import PeopleChoice
from pressdesk.ui.forms.person_options import PersonOptions
from pressdesk.ui.models.people_found import PeopleFound
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.row_list import RowList

WIDTH, HEIGHT = 640, 480


def _local_now() -> datetime:
    return datetime.now().astimezone()


class ContactPicker(QDialog):
    """Works on what it is given and writes nothing: `choice` holds what was chosen; `create` makes a new person."""

    def __init__(
        self,
        people: Sequence[ContactView],
        chosen: Sequence[Enquiry],
        *,
        theme: Theme,
        create: Callable[[ContactDraft], object],
        region: str = "GB",
        clock: Callable[[], datetime] = _local_now,
        begin_with: str = "",
        role: EnquiryRole = EnquiryRole.ENQUIRIES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(self.tr("People on this release"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._theme = theme
        self._create = create
        self.choice = PeopleChoice(chosen, role)
        known = {person.id for person in people}
        # somebody in the bin stays on the releases that name them
        self._index = PickingIndex([*people, *(e.contact for e in chosen if e.contact.id not in known)])
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, organisation, topic or language"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setProperty("inner", True)
        self.search.setMaxLength(200)
        font = theme.font("title")
        font.setWeight(font.Weight.Normal)
        self.search.setFont(font)
        self.model = PeopleFound(lambda key: key in self.choice, self)
        self.list = RowList(self.tr("People"))
        self.list.setItemDelegate(PersonRow(theme, self.list))
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setProperty("ground", "sheet")
        self.options = PersonOptions(self.choice, theme)
        self._clock, self._region = clock, region
        self.new_person: NewPerson | None = None
        self.done_button = QPushButton(self.tr("Done"))
        self._count = QLabel()
        self._pages = QStackedWidget()
        self._assemble()
        self._connect()
        self._find("")
        self.search.setText(begin_with)

    @classmethod
    def pick(
        cls,
        parent: QWidget,
        people: Sequence[ContactView],
        chosen: Sequence[Enquiry],
        *,
        theme: Theme,
        create: Callable[[ContactDraft], object],
        region: str = "GB",
        begin_with: str = "",
        role: EnquiryRole = EnquiryRole.ENQUIRIES,
    ) -> list[EnquiryDraft] | None:
        """Ask who is on the release. None where the officer left things as they were.

        `create` stores a new person and returns the ContactView; it may raise a DeskError. `begin_with` is searched for
        at once; `role` is what those newly chosen are there for.
        """
        sheet = cls(
            people,
            chosen,
            theme=theme,
            create=create,
            region=region,
            begin_with=begin_with,
            role=role,
            parent=parent,
        )
        try:
            return sheet.choice.drafts() if sheet.exec() == QDialog.DialogCode.Accepted else None
        finally:
            sheet.deleteLater()

    # the keys: the search line has them all, whatever has the focus

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not self._on_search_page():
            return super().eventFilter(watched, event)
        return self._on_key(event, in_search=watched is self.search)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_search_page():
            self._on_key_in_form(event)
        elif not self._on_key(event, in_search=False):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (parent := self.parentWidget()) is not None:
            window = parent.window()
            at = window.mapToGlobal(
                QPoint((window.width() - self.width()) // 2, (window.height() - self.height()) // 3)
            )
            self.move(at)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_key(self, event: QKeyEvent, *, in_search: bool) -> bool:
        key, modifiers = event.key(), event.modifiers()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -6, Qt.Key.Key_PageDown: 6}.get(
            Qt.Key(key), 0
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.accept()
            elif in_search:
                self._act_on(self.list.current_row())
            else:
                return False
        elif key == Qt.Key.Key_Space and in_search and self._nothing_typed():
            self._act_on(self.list.current_row())
        elif step and in_search and modifiers & Qt.KeyboardModifier.AltModifier:
            self._move_current(step)
        elif step and in_search:
            self._go(self.list.current_row() + step)
        elif not in_search and event.text().isprintable() and event.text().strip() and not _is_command(event):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(event.text())
        else:
            return False
        return True

    def _nothing_typed(self) -> bool:
        """Whether a space cannot be meant for the search: no name begins with one."""
        return self.search.selectedText() == self.search.text()

    def _on_key_in_form(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back_to_search()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._make_person()
        else:
            super().keyPressEvent(event)

    # finding and choosing

    def _find(self, text: str) -> None:
        people = self._index.find(text, self.choice.ids())
        wanted = folded(" ".join(text.split()))
        offers_new = bool(wanted) and all(folded(person.name) != wanted for person in people[:20])
        self.model.show_people(people, text, offers_new=offers_new)
        self._go(0)
        self._say_count()

    def _go(self, row: int) -> None:
        count = self.model.rowCount()
        index = self.model.index(max(0, min(row, count - 1))) if count else QModelIndex()
        self.list.setCurrentIndex(index)
        self._on_row(index)

    def _on_row(self, index: QModelIndex) -> None:
        self.options.show_person(self.model.person(index.row()) if index.isValid() else None)

    def _act_on(self, row: int) -> None:
        """Add or take off who is in this row, or begin a new person."""
        if self.model.is_new(row):
            self._begin_person()
        elif (person := self.model.person(row)) is not None:
            self.choice.toggle(person)
            self._on_choice_changed()
            # the next name can be typed at once over this one
            self.search.selectAll()

    def _on_choice_changed(self) -> None:
        self.model.repaint()
        self.options.refresh()
        self._say_count()

    def _move_current(self, by: int) -> None:
        person = self.model.person(self.list.current_row())
        if person is not None and person.id in self.choice:
            self._on_moved(person.id, self._place_of_neighbour(person.id, by))

    def _place_of_neighbour(self, contact_id: str, by: int) -> int:
        """Where the next of the chosen that are on show stands, so that a move is always seen."""
        shown = [key for key in self.choice.ids() if self.model.row_of(key) >= 0]
        place = shown.index(contact_id) + by
        return self.choice.ids().index(shown[max(0, min(place, len(shown) - 1))])

    def _on_dropped(self, contact_id: str, row: int) -> None:
        shown = [key for key in self.choice.ids() if self.model.row_of(key) >= 0]
        place = sum(self.model.row_of(key) < row for key in shown if key != contact_id) if row >= 0 else len(shown)
        others = [key for key in self.choice.ids() if key != contact_id]
        before = [key for key in shown if key != contact_id][:place]
        self._on_moved(contact_id, others.index(before[-1]) + 1 if before else 0)

    def _on_moved(self, contact_id: str, to: int) -> None:
        self.choice.move(contact_id, to)
        self._find(self.search.text())
        self._go(self.model.row_of(contact_id))

    def _say_count(self) -> None:
        count = len(self.choice)
        text = self.tr("%n chosen", "", count) if count else self.tr("Nobody chosen yet")
        self._count.setText(text)

    # a new person, in place

    def _begin_person(self) -> None:
        page = self.new_person
        if page is None:  # made when it is wanted: the sheet opens in half the time without it
            page = self.new_person = NewPerson(self._theme, self._clock, self._region)
            page.made.connect(self._make_person)
            page.left.connect(self._back_to_search)
            self._pages.addWidget(page)
        page.begin(" ".join(self.search.text().split()), self._index)
        self._pages.setCurrentWidget(page)

    def _make_person(self) -> None:
        page = self.new_person
        draft = page.form.draft() if page else None
        if page is None or draft is None:
            return
        try:
            made = self._create(draft)
        except DeskError as error:
            page.show_error(error.sentence)
            return
        if not isinstance(made, ContactView):
            raise TypeError(made)
        self._index = self._index.with_contact(made)
        self.choice.toggle(made)
        page.finish()
        self._back_to_search()
        self._find(self.search.text())
        self._go(self.model.row_of(made.id))

    def _back_to_search(self) -> None:
        self._pages.setCurrentIndex(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_page(self) -> bool:
        return self._pages.currentIndex() == 0

    # putting it together

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        for widget in (*self.options.roles.values(), self.options.points):
            widget.installEventFilter(self)
        self.list.row_changed.connect(self._on_row)
        self.list.doubleClicked.connect(lambda index: self._act_on(index.row()))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]
        self.list.clicked.connect(self._on_clicked)
        self.model.toggled.connect(self._act_on)
        self.model.moved.connect(self._on_dropped)
        self.options.edited.connect(self._on_options_edited)
        self.done_button.clicked.connect(self.accept)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.is_new(index.row()):
            self._begin_person()
        else:
            self.search.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_options_edited(self) -> None:
        self.model.repaint()
        self._say_count()

    def _assemble(self) -> None:
        loupe = QLabel()
        loupe.setPixmap(icon("search", self._theme, "quiet").pixmap(20, 20))
        top = QHBoxLayout()
        top.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        top.setSpacing(SPACE[1])
        top.addWidget(loupe)
        top.addWidget(self.search, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list, 1)
        middle.addWidget(_line(vertical=True))
        self.options.setFixedWidth(264)
        middle.addWidget(self.options)
        searching = QWidget()
        column = QVBoxLayout(searching)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(_line())
        column.addLayout(middle, 1)
        column.addWidget(_line())
        column.addLayout(self._foot())
        self._pages.addWidget(searching)
        sheet = QFrame()
        sheet.setObjectName("card")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sheet)
        self.setFixedSize(WIDTH, HEIGHT)
        self.setTabOrder(self.search, self.options)
        self.setTabOrder(self.options, self.done_button)

    def _foot(self) -> QHBoxLayout:
        keys = QLabel(self.tr("↵ add or take off   Alt ↑↓ order   Tab details   Ctrl ↵ done   Esc leave"))
        for label in (keys, self._count):
            label.setProperty("quiet", True)
            label.setFont(self._theme.font("small"))
        self.done_button.setProperty("primary", True)
        self.done_button.setAutoDefault(False)
        self.done_button.setToolTip(self.tr("Use these people on the release (Ctrl+Enter)"))
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], SPACE[1])
        foot.setSpacing(SPACE[2])
        foot.addWidget(keys)
        foot.addStretch(1)
        foot.addWidget(self._count)
        foot.addWidget(self.done_button)
        return foot


def _line(*, vertical: bool = False) -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    return bool(held)
