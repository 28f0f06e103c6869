"""Handing a release on: saved to a file, copied, opened in the mail program. Each leaves a record in the outbox.

A release is composed, written and recorded in the background: with many people on it that takes a while.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.delivery import mail_programs
from pressdesk.delivery.mail_programs import Choice, Draft
from pressdesk.delivery.running import run_detached
from pressdesk.desk import export_ops, stage_ops
from pressdesk.desk.export_ops import Exported
from pressdesk.domain.errors import DeskError, ReleaseLineMissingError
from pressdesk.domain.models.dispatch import Means
from pressdesk.export.registry import FORMATS
from pressdesk.store.database import Database
from pressdesk.system import paths
from pressdesk.system.settings import read_settings, write_settings
from pressdesk.ui.dialogs.mail_dialog import MailDialog
from pressdesk.ui.services import tasks
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.tasks import Task
from pressdesk.ui.services.theme import Theme

T = TypeVar("T")


@dataclass(frozen=True)
class _Wish:
    """What shall leave: asked for once, although the officer may go on to another release meanwhile."""

    release_id: str
    format: str
    means: Means
    beside: Sequence[str] = ()


class ReleaseExports(QObject):
    """Works on the release that is on the desk (see `attach`). One leaves at a time."""

    ended = Signal()
    """What was begun is over: the release has left, or it has been said why not."""
    _not_taken = Signal(object)
    """From the thread that waits for the mail program: it ended with an error."""

    def __init__(
        self,
        db: Database,
        bus: ChangeBus,
        messages: Messages,
        theme: Theme,
        *,
        settings_path: Path,
        clock: Callable[[], datetime],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._db, self._bus, self._messages, self._theme = db, bus, messages, theme
        self._settings_path, self._clock, self._window = settings_path, clock, window
        self._flush: Callable[[], bool] = lambda: True
        self._release_id: Callable[[], str] = lambda: ""
        self._choose_line: Callable[[], None] | None = None
        self._task: Task[Any] | None = None
        self._not_taken.connect(messages.error)
        self._actions = self._make_actions()
        self._leaving = self._actions[:-1]
        """Those by which a release leaves: none of them while one does."""

    def attach(
        self, flush: Callable[[], bool], release_id: Callable[[], str], choose_line: Callable[[], None] | None = None
    ) -> None:
        """Take the release from here, once `flush` has saved it. `choose_line` asks what stands at its top."""
        self._flush, self._release_id = flush, release_id
        self._choose_line = choose_line

    def actions(self) -> list[QAction]:
        return list(self._actions)

    @property
    def busy(self) -> bool:
        """Whether a release is on its way out; nothing else leaves meanwhile."""
        return self._task is not None

    # the three ways out

    def save(self, name: str) -> None:
        """Save in a format to a file the officer names."""
        if (release_id := self._begin()) is None:
            return
        db, now = self._db, self._clock()

        def stem() -> str:
            return export_ops.compose_release(db, release_id, now=now).file_stem

        self._run(stem, lambda found: self._ask_where(_Wish(release_id, name, Means.FILE), found))

    def copy(self) -> None:
        """Put plain text and HTML on the clipboard at once."""
        if (release_id := self._begin()) is not None:
            self._export(_Wish(release_id, "txt", Means.CLIPBOARD, ("html",)), self._on_copied)

    def open_in_mail(self) -> None:
        """Open a draft in the mail program; the first time, ask which."""
        if (release_id := self._begin()) is None:
            return
        choice = self._choice()
        if choice is not None:
            self._send(_Wish(release_id, "eml", Means.MAIL_PROGRAM, ("html", "txt")), choice)

    def choose_mail_program(self) -> None:
        """Ask which mail program, and try it."""
        self._ask_mail_program()

    def hand_over(self, eml: bytes, stem: str, subject: str, text: str, page: str, to: tuple[str, ...] = ()) -> bool:
        """Open a draft of another kind in the mail program. False where none was chosen. Raises DeliveryError."""
        choice = self._choice()
        if choice is None:
            return False
        if choice is Choice.COPY:
            _to_clipboard(text, page)
            self._messages.tell(self.tr("Copied. Paste it into the message that opens."))
        self._hand_over(Draft(eml, stem, subject, page, to), choice)
        return True

    # a file

    def _ask_where(self, wish: _Wish, stem: str) -> None:
        kept = read_settings(self._settings_path)
        folder = Path(kept.export_folder) if kept.export_folder else Path.home()
        wanted = FORMATS[wish.format]
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the release"),
            str(folder / f"{stem}{wanted.suffix}"),
            f"{self._format_name(wish.format)} (*{wanted.suffix})",
        )
        if not chosen or not self._flush():
            return
        path = Path(chosen)
        self._export(wish, partial(self._on_written, path), partial(export_ops.write_over, path))

    def _on_written(self, path: Path, exported: Exported) -> None:
        kept = read_settings(self._settings_path)
        if kept.export_folder != str(path.parent):
            write_settings(self._settings_path, kept.model_copy(update={"export_folder": str(path.parent)}))
        self._messages.offer(
            self._warned(self.tr("Saved as {name}.").format(name=path.name), exported),
            self.tr("Show file"),
            lambda: _show_folder(path.parent),
        )

    # the clipboard

    def _on_copied(self, exported: Exported) -> None:
        _to_clipboard(exported.content.decode(), exported.beside["html"].decode())
        said = self.tr("Copied as plain text and as formatted text. Paste it into a mail.")
        self._messages.tell(self._warned(said, exported))

    # the mail program

    def _send(self, wish: _Wish, choice: Choice) -> None:
        hand_over = self._hand_over

        def open_draft(exported: Exported) -> None:
            hand_over(_draft_of(exported), choice)

        def tell(exported: Exported) -> None:
            said = self._warned(self._said(choice, len(exported.dispatch.recipients)), exported)
            self._messages.offer(said, self.tr("Other program…"), self.choose_mail_program)

        def open_empty(exported: Exported) -> None:
            _to_clipboard(exported.beside["txt"].decode(), exported.beside["html"].decode())
            self._run(partial(open_draft, exported), lambda _: tell(exported))

        if choice is Choice.COPY:  # the words are on the clipboard before there is a message to paste them into
            self._export(wish, open_empty)
        else:
            self._export(wish, tell, open_draft)

    def _choice(self) -> Choice | None:
        """The mail program that is remembered, else asked for."""
        kept = read_settings(self._settings_path)
        return Choice(kept.mail_program) if kept.mail_program in list(Choice) else self._ask_mail_program()

    def _warned(self, said: str, exported: Exported) -> str:
        """With a word on who was left out, and on quotations that left uncleared."""
        if exported.kept_out:
            left_out = self.tr("Left out, since they are not to be contacted: {names}.")
            said = f"{said} {left_out.format(names=', '.join(exported.kept_out))}"
        count = len(exported.uncleared)
        if not count:
            return said
        one = self.tr("One quotation is not cleared: {names}.")
        many = self.tr("{count} quotations are not cleared: {names}.")
        names = ", ".join(dict.fromkeys(exported.uncleared))
        return f"{said} {(one if count == 1 else many).format(count=count, names=names)}"

    def _said(self, choice: Choice, known: int) -> str:
        """What happened to the draft. `known`: how many it is addressed to, since they got what it replaces."""
        if known and choice not in (Choice.COPY, Choice.FILE):
            one = self.tr("The draft is handed to your mail program, to the one who got it before.")
            many = self.tr("The draft is handed to your mail program, to the {count} who got it before.")
            return one if known == 1 else many.format(count=known)
        return {
            Choice.COPY: self.tr("Copied. Paste it into the message that opens; recipients go into Bcc."),
            Choice.FILE: self.tr("The folder with the draft is open. Recipients go into Bcc."),
        }.get(choice, self.tr("The draft is handed to your mail program. Recipients go into Bcc."))

    def _ask_mail_program(self) -> Choice | None:
        kept = read_settings(self._settings_path)
        choice = MailDialog.ask(self._theme, self._messages, kept.mail_program, self._try_out, parent=self._window)
        if choice is not None:
            write_settings(self._settings_path, kept.model_copy(update={"mail_program": choice.value}))
        return choice

    def _try_out(self, choice: Choice) -> None:
        """Open a draft without content, to see whether it can be typed in."""
        draft = Draft(b"X-Unsent: 1\r\nSubject: Pressdesk\r\nMIME-Version: 1.0\r\n\r\n", "pressdesk-test", "Pressdesk")
        self._hand_over(draft, choice)

    def _hand_over(self, draft: Draft, choice: Choice) -> None:
        runner = partial(run_detached, failed=self._not_taken.emit)
        mail_programs.open_draft(draft, choice, runner=runner, folder=paths.drafts_folder())

    # in the background

    def _begin(self) -> str | None:
        """The release that is to leave, saved as it stands; None where there is none, or another is on its way."""
        if self.busy or not self._flush():
            return None
        release_id = self._release_id()
        if not release_id:
            self._messages.tell(self.tr("Write something first: an empty release cannot be exported."))
            return None
        return release_id

    def _export(
        self, wish: _Wish, done: Callable[[Exported], None], hand: Callable[[Exported], object] | None = None
    ) -> None:
        """Compose and record it, `hand` it on from there, and go on with `done`."""
        db, now = self._db, self._clock()

        def work() -> tuple[Exported, DeskError | None]:
            mail = wish.means is Means.MAIL_PROGRAM
            known = stage_ops.recipients_to_tell(db, wish.release_id) if mail else []
            exported = export_ops.export(
                db, wish.release_id, wish.format, means=wish.means, now=now, recipients=known, beside=wish.beside
            )
            try:
                if hand is not None:
                    hand(exported)
            except DeskError as error:  # it is recorded all the same: nobody knows how far it got
                return exported, error
            return exported, None

        def finish(outcome: tuple[Exported, DeskError | None]) -> None:
            exported, error = outcome
            self._bus.post(exported.change, self)
            if error is None:
                done(exported)
            else:
                self._say(error)

        self._run(work, finish)

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do a step in the pool and go on with `done`, which may begin the next one."""

        def finish(result: T) -> None:
            self._task = None
            try:
                done(result)
            finally:
                self._settle()

        self._task = tasks.run(self, work, finish, self._on_failed)
        self._settle()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        try:
            self._say(error)
        finally:
            self._settle()

    def _say(self, error: Exception) -> None:
        if not isinstance(error, ReleaseLineMissingError) or self._choose_line is None:
            self._messages.error(error)
        else:
            self._messages.offer(self._messages.sentence(error), self.tr("Choose…"), self._choose_line)

    def _settle(self) -> None:
        for action in self._leaving:
            action.setEnabled(not self.busy)
        if not self.busy:
            self.ended.emit()

    def _format_name(self, name: str) -> str:
        return {
            "txt": self.tr("plain text"),
            "html": self.tr("HTML page"),
            "eml": self.tr("mail draft"),
        }.get(name, name.upper())

    def _make_actions(self) -> list[QAction]:
        acts: list[tuple[str, Callable[[], object], str, str]] = [
            (self.tr("&Open in mail program"), self.open_in_mail, "Ctrl+Shift+M", "mail"),
            (self.tr("&Copy for pasting"), self.copy, "Ctrl+Shift+C", "copy"),
        ]
        for name in FORMATS:
            said = self.tr("Save as {format}…").format(format=self._format_name(name))
            keys = "Ctrl+Shift+S" if name == "txt" else ""
            acts.append((said, partial(self.save, name), keys, "save"))
        acts.append((self.tr("Choose mail &program…"), self.choose_mail_program, "", "settings"))
        return [make_action(self, self._theme, *act) for act in acts]


def _draft_of(exported: Exported) -> Draft:
    known = tuple(exported.dispatch.recipients)
    one, many = (known, ()) if len(known) == 1 else ((), known)  # several never see each other
    page, stem = exported.beside["html"].decode(), exported.file_name.removesuffix(".eml")
    return Draft(exported.content, stem, exported.dispatch.subject, page, to=one, bcc=many)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _to_clipboard(text: str, page: str) -> None:
    """Both forms at once: each program takes the one it can hold."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(page)
    QGuiApplication.clipboard().setMimeData(data)
