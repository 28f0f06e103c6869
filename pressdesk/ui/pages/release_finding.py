"""Finding and replacing on the desk: in the release that lies there, and in all of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from typing_extensions import override

from pressdesk.ui.forms.find_bar import FindBar
from pressdesk.ui.forms.text_finder import TextFinder
from pressdesk.ui.services.actions import make_action

if TYPE_CHECKING:
    from pressdesk.domain.finding import Wanted
    from pressdesk.ui.pages.release_desk import ReleaseDesk


class ReleaseFinding(QObject):
    """With the cursor in the sheet the keys for finding mean the sheet; elsewhere they mean the list."""

    def __init__(self, desk: "ReleaseDesk") -> None:
        super().__init__(desk)
        self._desk = desk
        form = desk.form
        self._fields: tuple[QTextEdit | QLineEdit, ...] = (
            form.topic, form.headline, form.subheadline, form.place, form.lead, form.body, form.notes,
        )  # fmt: skip
        self.finder = TextFinder(self._fields, desk.theme, self)
        self.bar = FindBar(self.finder, desk.theme)
        for field in (*self._fields, self.bar.words, self.bar.instead):
            field.installEventFilter(self)
        tr, theme = self.tr, desk.theme
        find = make_action(desk, theme, tr("&Find in the text…"), self.find, "", "search")
        replace = make_action(desk, theme, tr("Find and r&eplace…"), self.find_and_replace, "Ctrl+H")
        after = make_action(desk, theme, tr("Find ne&xt"), lambda: self._step(1), "F3")
        before = make_action(desk, theme, tr("Find the one befo&re"), lambda: self._step(-1), "Shift+F3")
        everywhere = make_action(desk, theme, tr("Replace in a&ll releases…"), self.replace_everywhere)
        self.actions = [find, replace, after, before, everywhere]
        self.bar.replaced.connect(self._on_replaced)
        self.bar.everywhere_wanted.connect(self._everywhere)

    def find(self) -> None:
        """Open the bar to find."""
        self._desk.foot.show_view("write")
        self.bar.open(self._selected())

    def find_and_replace(self) -> None:
        """Open the bar to replace."""
        self._desk.foot.show_view("write")
        self.bar.open(self._selected(), replacing=True)

    def replace_everywhere(self) -> None:
        """Ask what to replace in all releases."""
        self._everywhere(self.bar.wanted(), self.bar.instead.text())

    def _everywhere(self, wanted: "Wanted", new: str) -> None:
        desk = self._desk
        if not desk.flush():
            return
        from pressdesk.ui.dialogs.replace_dialog import ReplaceDialog  # only once it is wanted

        done = ReplaceDialog.ask(desk.db, desk.theme, desk.messages, wanted, new, clock=desk.clock, parent=desk)
        if done is not None:
            desk.bus.post(done.change)
            said = self.tr("Replaced: {count} · releases: {releases}. The text before is kept under Versions.")
            desk.messages.tell(
                said.format(count=done.count, releases=len(done.change.releases)), lambda: self._take_back(done)
            )

    def _take_back(self, done: object) -> None:
        from pressdesk.desk import replacing_ops

        desk = self._desk
        if isinstance(done, replacing_ops.Replaced) and desk.flush():
            back = replacing_ops.take_back(desk.db, done, now=desk.clock())
            desk.bus.post(back.change)
            if back.left:
                desk.messages.tell(
                    self.tr("{count} releases were changed since and stay as they are. See their versions.").format(
                        count=back.left
                    )
                )

    def _step(self, by: int) -> None:
        if not self.bar.words.text():
            self.find()
        else:
            self.finder.step(by)

    def _selected(self) -> str:
        field: QWidget | None = QApplication.focusWidget()
        if isinstance(field, QTextEdit) and field in self._fields:
            return field.textCursor().selectedText()
        return field.selectedText() if isinstance(field, QLineEdit) and field in self._fields else ""

    def _on_replaced(self, count: int) -> None:
        self._desk.messages.tell(self.tr("Replaced: {count}. Undo in each field takes it back.").format(count=count))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Find):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else the list would take it
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.find()
            return True
        return False
