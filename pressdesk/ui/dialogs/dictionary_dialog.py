"""How to get a dictionary for a language: the system's package, LibreOffice's, or files put into a folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk.system import dictionaries
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.spelling import Spelling, State
from pressdesk.ui.services.theme import ICON, SPACE, Theme


class DictionaryDialog(QDialog):
    """Picks up at once what is put into the folder, and says when the dictionary is there."""

    def __init__(self, spelling: Spelling, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spelling, self._messages, self._theme = spelling, messages, theme
        self._name = language_name(spelling.language)
        self.setWindowTitle(self.tr("Dictionary for {language}").format(language=self._name))
        self.setMinimumWidth(520)
        self._mark, self._state = QLabel(), QLabel()
        self._state.setFont(theme.font("title"))
        self._state.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self._quiet(self.tr("Any one of these will do. Pressdesk never fetches anything by itself.")))
        layout.addSpacing(SPACE[2])
        self._add_package(layout)
        self._add_way(
            layout,
            self.tr("With LibreOffice"),
            self.tr("Pressdesk uses the dictionaries of a LibreOffice that is installed with this language."),
        )
        self._add_folder(layout)
        layout.addSpacing(SPACE[2])
        foot = QHBoxLayout()
        again, close = QPushButton(self.tr("Look again")), QPushButton(self.tr("Close"))
        again.setAutoDefault(False)
        again.clicked.connect(spelling.look_again)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(again)
        foot.addStretch(1)
        foot.addWidget(close)
        layout.addLayout(foot)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(spelling.look_again)
        self._watch()
        for signal in (spelling.state_changed, spelling.changed):  # the dictionary may be another one
            signal.connect(self._show_state)
        self._show_state()

    def _add_package(self, layout: QVBoxLayout) -> None:
        package = dictionaries.package(self._spelling.language)
        if not package or not sys.platform.startswith("linux"):
            return
        command = f"sudo apt install {package}"
        said = self._add_way(layout, self.tr("On Debian and Ubuntu"), command)
        said.setFont(self._theme.fixed_font())
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        copy = QPushButton(self.tr("Copy the command"))
        copy.setIcon(icon("copy", self._theme))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(command))
        self._add_buttons(layout, copy)

    def _add_folder(self, layout: QVBoxLayout) -> None:
        alone = self._spelling.language.partition("-")[0]
        said = self.tr(
            "Choose the two files of a Hunspell dictionary, such as {name}.dic and {name}.aff, or an extension of "
            "LibreOffice (.oxt). Files that you put into Pressdesk's folder yourself are picked up at once."
        )
        self._add_way(layout, self.tr("From files"), said.format(name=alone))
        show, add = QPushButton(self.tr("Open the folder")), QPushButton(self.tr("Choose files…"))
        show.setIcon(icon("folder", self._theme))
        show.clicked.connect(self._open_folder)
        add.clicked.connect(self._choose_files)
        self._add_buttons(layout, show, add)

    def _add_way(self, layout: QVBoxLayout, title: str, words: str) -> QLabel:
        heading = QLabel(title)
        heading.setFont(self._theme.font("strong"))
        layout.addSpacing(SPACE[1])
        layout.addWidget(heading)
        said = self._quiet(words)
        layout.addWidget(said)
        return said

    def _add_buttons(self, layout: QVBoxLayout, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE[1])
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)

    def _quiet(self, words: str) -> QLabel:
        made = QLabel(words)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setProperty("quiet", True)
        made.setWordWrap(True)
        return made

    def _open_folder(self) -> None:
        if (folder := self._folder()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _choose_files(self) -> None:
        """Copy chosen files into the folder."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Files of a dictionary"), "", self.tr("Dictionaries (*.dic *.aff *.oxt)")
        )
        if not chosen:
            return
        try:
            taken = dictionaries.take_in(Path(name) for name in chosen)
        except OSError:
            self._tell_unwritable()
            return
        if not taken:
            self._messages.tell(
                self.tr("These files hold no dictionary. Choose both the .dic and the .aff file, or one .oxt file.")
            )
        self._watch()
        self._spelling.look_again()

    def _folder(self) -> Path | None:
        """Pressdesk's folder, there and watched; None after a failure that was told."""
        try:
            folder = dictionaries.make_own_folder()
        except OSError:
            self._tell_unwritable()
            return None
        self._watch()
        return folder

    def _watch(self) -> None:
        folder = dictionaries.own_folder()
        if folder.is_dir():
            self._watcher.addPath(str(folder))

    def _tell_unwritable(self) -> None:
        said = self.tr("The folder {folder} cannot be written. Make room or free it, and try again.")
        self._messages.tell(said.format(folder=dictionaries.own_folder()))

    def _show_state(self) -> None:
        state = self._spelling.state
        if state is State.LOOKING:
            return  # what was said stays until more is known
        dictionary = self._spelling.dictionary
        drawing, role = ("check", "green") if state is State.FOUND else ("warning", "amber")
        if state is State.FOUND and dictionary is not None:
            said = self.tr("Spelling is checked with {name} from {folder}.")
            said = said.format(name=dictionary.name, folder=dictionary.folder)
            if dictionaries.stands_in(dictionary, self._spelling.language):
                drawing, role = "info", "amber"
                said = self.tr("There is no dictionary for {language} here: {name} stands in for it.")
                said = said.format(language=self._name, name=dictionary.name)
        elif state is State.BROKEN:
            said = self.tr("The dictionary for {language} cannot be read.").format(language=self._name)
        else:
            said = self.tr("There is no dictionary for {language} here.").format(language=self._name)
        self._state.setText(said)
        self._mark.setPixmap(
            icon(drawing, self._theme, role).pixmap(QSize(ICON + 4, ICON + 4), self.devicePixelRatio())
        )
