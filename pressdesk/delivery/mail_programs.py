"""How a draft reaches the officer's mail program: the choice that is remembered, and what each does on each system.

Classic Outlook on Windows and Thunderbird open a draft file for editing. Apple Mail shows it only, and new Outlook and
web mail do not know it: there the text is copied, and an empty mail with address and subject opened. Ways of their own
for Apple Mail (a script) and Outlook (its object model) would each be a module beside this one.
"""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from pressdesk.delivery.drafts import write_draft
from pressdesk.delivery.running import Runner, run_detached
from pressdesk.domain.contact import check_email
from pressdesk.domain.errors import DeliveryError

MAILTO_LIMIT = 2_000
"""Characters of a mailto: address. Windows stops near 2,081."""

System = Literal["linux", "darwin", "win32"]

Finder = Callable[[str], str | None]
"""Where a program is, or None: `shutil.which`."""


class Choice(StrEnum):
    """How drafts are opened: what the settings remember."""

    DEFAULT = "default"
    """The system's mail program opens the file."""
    THUNDERBIRD = "thunderbird"
    """Thunderbird opens its own window to write in."""
    COPY = "copy"
    """The text goes to the clipboard, and an empty mail with address and subject opens."""
    FILE = "file"
    """The folder with the draft opens."""


_OPENERS: dict[System, tuple[tuple[str, ...], ...]] = {
    "linux": (("xdg-open",), ("gio", "open")),
    "darwin": (("open",),),
    "win32": (("explorer.exe",),),
}
"""What opens a file or address with the program it belongs to, best first."""

_THUNDERBIRDS: dict[System, tuple[str, ...]] = {
    "linux": ("thunderbird", "thunderbird-esr", "betterbird"),
    "darwin": ("thunderbird", "/Applications/Thunderbird.app/Contents/MacOS/thunderbird"),
    "win32": ("thunderbird.exe", r"C:\Program Files\Mozilla Thunderbird\thunderbird.exe"),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is handed over: the file's bytes, and the parts for programs that take no file.

    `html` has its pictures embedded; `to` and `bcc` are plain addresses.
    """

    eml: bytes
    file_stem: str
    subject: str
    html: str = ""
    to: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()


def available(system: str = sys.platform, find: Finder = shutil.which) -> list[Choice]:
    """What can be chosen here, best first. Copying and showing the file always can."""
    known = _system(system)
    choices: list[Choice] = []
    if _opener(known, find):
        choices.append(Choice.DEFAULT)
    if _thunderbird(known, find):
        choices.append(Choice.THUNDERBIRD)
    return [*choices, Choice.COPY, Choice.FILE]


def open_draft(
    draft: Draft,
    choice: Choice,
    *,
    runner: Runner = run_detached,
    folder: Path | None = None,
    system: str = sys.platform,
    find: Finder = shutil.which,
) -> Path | None:
    """Hand the draft over and return without waiting; the file that was written, or None where none was.

    For `Choice.COPY` the clipboard is the caller's: here only the empty mail is opened. Raises `DeliveryError`, and
    `InvalidFieldError` for an address that is none.
    """
    known = _system(system)
    if choice is Choice.COPY:
        runner([*_need_opener(known, find), mailto_url(draft.subject, draft.to)])
        return None
    if choice is Choice.THUNDERBIRD:
        program = _thunderbird(known, find)
        if program is None:
            raise DeliveryError("Thunderbird was not found. Choose another way to open drafts in the settings.")
        message = write_draft(draft.html.encode("utf-8", "replace"), draft.file_stem, ".html", folder=folder)
        runner([program, "-compose", _compose_options(draft, message)])
        return message
    opener = _need_opener(known, find)
    path = write_draft(draft.eml, draft.file_stem, folder=folder)
    runner([*opener, str(path)] if choice is Choice.DEFAULT else _show_file(known, opener, path))
    return path


def mailto_url(subject: str, to: tuple[str, ...] = ()) -> str:
    """An address that opens an empty mail. The subject is cut where all would be too long for Windows.

    Several recipients would see one another: they are left for the officer to put into Bcc.
    """
    address = quote(check_email(to[0], field="To"), safe="@.") if len(to) == 1 else ""
    start = f"mailto:{address}?subject="
    room = MAILTO_LIMIT - len(start)
    coded: list[str] = []
    for char in " ".join(subject.split()):
        piece = quote(char.encode("utf-8", "replace"), safe="")
        room -= len(piece)
        if room < 0:
            break
        coded.append(piece)
    return start + "".join(coded)


def _system(name: str) -> System:
    """The nearest of the three: other Unixes are opened on like Linux."""
    return "darwin" if name == "darwin" else "win32" if name == "win32" else "linux"


def _opener(system: System, find: Finder) -> tuple[str, ...] | None:
    return next((command for command in _OPENERS[system] if find(command[0])), None)


def _need_opener(system: System, find: Finder) -> tuple[str, ...]:
    found = _opener(system, find)
    if found is None:
        raise DeliveryError(
            "This system has nothing that opens files (xdg-open, of the package xdg-utils). "
            "Save the release to a file, or copy its text, instead."
        )
    return found


def _thunderbird(system: System, find: Finder) -> str | None:
    return next((name for name in _THUNDERBIRDS[system] if find(name)), None)


def _show_file(system: System, opener: tuple[str, ...], path: Path) -> list[str]:
    if system == "darwin":
        return [*opener, "-R", str(path)]
    if system == "win32":
        return [*opener, f"/select,{path}"]
    return [*opener, str(path.parent)]


def _compose_options(draft: Draft, message: Path) -> str:
    """Thunderbird's own notation: key='value', and no way to write an apostrophe inside a value.

    Several recipients stand in Bcc, so that none sees another's address.
    """
    if "'" in str(message):
        raise DeliveryError(
            "Thunderbird cannot open drafts from a folder with an apostrophe in its name. "
            "Choose another way to open drafts in the settings."
        )
    to, bcc = (draft.to, draft.bcc) if len(draft.to) < 2 else ((), (*draft.to, *draft.bcc))
    options = {
        "to": ",".join(check_email(address, field="To") for address in to),
        "bcc": ",".join(check_email(address, field="Bcc") for address in bcc),
        "subject": " ".join(draft.subject.split()),
        "format": "html",
        "message": str(message),
    }
    return ",".join(f"{name}='{_without_apostrophes(value)}'" for name, value in options.items() if value)


def _without_apostrophes(value: str) -> str:
    return value.replace("'", "’")
