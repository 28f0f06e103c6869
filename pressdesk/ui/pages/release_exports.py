"""Handing a release on: saved to a file, copied, opened in the mail program. Each leaves a record in the outbox."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

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
from pressdesk.ui.services.actions import make_action
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme


class ReleaseExports(QObject):
    """Works on the release that is on the desk (see `attach`)."""

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
        self._not_taken.connect(messages.error)
        self._actions = self._make_actions()

    def attach(
        self, flush: Callable[[], bool], release_id: Callable[[], str], choose_line: Callable[[], None] | None = None
    ) -> None:
        """Take the release from here, once `flush` has saved it. `choose_line` asks what stands at its top."""
        self._flush, self._release_id = flush, release_id
        self._choose_line = choose_line

    def actions(self) -> list[QAction]:
        return list(self._actions)

    # the three ways out

    def save(self, name: str) -> None:
        """Save in a format to a file the officer names."""
        self._try(lambda: self._save(name))

    def copy(self) -> None:
        """Put plain text and HTML on the clipboard at once."""
        self._try(self._copy)

    def open_in_mail(self) -> None:
        """Open a draft in the mail program; the first time, ask which."""
        self._try(self._open_in_mail)

    def choose_mail_program(self) -> None:
        """Ask which mail program, and try it."""
        self._try(self._ask_and_keep)

    def _save(self, name: str) -> None:
        kept = read_settings(self._settings_path)
        stem = export_ops.compose_release(self._db, self._release_id(), now=self._clock()).file_stem
        folder = Path(kept.export_folder) if kept.export_folder else Path.home()
        wanted = FORMATS[name]
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the release"),
            str(folder / f"{stem}{wanted.suffix}"),
            f"{self._format_name(name)} (*{wanted.suffix})",
        )
        if not chosen:
            return
        path = Path(chosen)
        exported = self._export(name, Means.FILE)
        export_ops.write_over(path, exported)
        write_settings(self._settings_path, kept.model_copy(update={"export_folder": str(path.parent)}))
        self._messages.offer(
            self._warned(self.tr("Saved as {name}.").format(name=path.name), exported),
            self.tr("Show file"),
            lambda: _show_folder(path.parent),
        )

    def _copy(self) -> None:
        text = self._export("txt", Means.CLIPBOARD)
        page = export_ops.render(self._db, self._release_id(), "html", now=self._clock())
        _to_clipboard(text.content.decode(), page.decode())
        self._messages.tell(
            self._warned(self.tr("Copied as plain text and as formatted text. Paste it into a mail."), text)
        )

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

    def _choice(self) -> Choice | None:
        """The mail program that is remembered, else asked for."""
        kept = read_settings(self._settings_path)
        return Choice(kept.mail_program) if kept.mail_program in list(Choice) else self._ask_mail_program()

    def _open_in_mail(self) -> None:
        choice = self._choice()
        if choice is None:
            return
        exported = self._export("eml", Means.MAIL_PROGRAM)
        page = export_ops.render(self._db, self._release_id(), "html", now=self._clock()).decode()
        stem = exported.file_name.removesuffix(".eml")
        if choice is Choice.COPY:
            text = export_ops.render(self._db, self._release_id(), "txt", now=self._clock()).decode()
            _to_clipboard(text, page)
        known = tuple(exported.dispatch.recipients)
        one, many = (known, ()) if len(known) == 1 else ((), known)  # several never see each other
        draft = Draft(exported.content, stem, exported.dispatch.subject, page, to=one, bcc=many)
        self._hand_over(draft, choice)
        said = self._said(choice, len(exported.dispatch.recipients))
        self._messages.offer(self._warned(said, exported), self.tr("Other program…"), self.choose_mail_program)

    def _warned(self, said: str, exported: Exported) -> str:
        """With a word on quotations that left uncleared."""
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

    def _ask_and_keep(self) -> None:
        self._ask_mail_program()

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

    def _export(self, name: str, means: Means) -> Exported:
        release_id = self._release_id()
        known = stage_ops.recipients_to_tell(self._db, release_id) if means is Means.MAIL_PROGRAM else []
        exported = export_ops.export(self._db, release_id, name, means=means, now=self._clock(), recipients=known)
        self._bus.post(exported.change, self)
        return exported

    def _try(self, work: Callable[[], None]) -> None:
        if not self._flush():
            return
        if not self._release_id():
            self._messages.tell(self.tr("Write something first: an empty release cannot be exported."))
            return
        try:
            work()
        except ReleaseLineMissingError as error:
            if self._choose_line is None:
                self._messages.error(error)
            else:
                self._messages.offer(self._messages.sentence(error), self.tr("Choose…"), self._choose_line)
        except DeskError as error:
            self._messages.error(error)

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


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _to_clipboard(text: str, page: str) -> None:
    """Both forms at once: each program takes the one it can hold."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(page)
    QGuiApplication.clipboard().setMimeData(data)
