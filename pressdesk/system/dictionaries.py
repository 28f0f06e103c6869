"""Hunspell dictionaries on this laptop: where they are looked for, and which fits a language.

A dictionary is a pair of files, fr_FR.dic and fr_FR.aff. Pressdesk brings none: it uses those of the system, of
LibreOffice, and of its own folder.
"""

import importlib.util
import logging
import os
import re
import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from pressdesk.system.files import write_whole
from pressdesk.system.paths import APPLICATION, private_folder

log = logging.getLogger(__name__)

VARIABLE = "PRESSDESK_DICTIONARIES"
"""Environment variable that names a folder to look in first."""

_NAME = re.compile(r"(?P<language>[a-z]{2,3})(?:[_-](?P<region>[A-Z]{2}|[0-9]{3}))?(?:[_-].*)?", re.ASCII)
_KINDS = (".dic", ".aff")
_LARGEST = 100_000_000
"""Bytes of a file that are unpacked: the largest dictionaries have a tenth of it."""

_USUAL = {
    "en": ("GB", "AU", "NZ", "IE", "ZA", "CA", "US"),
    "fr": ("FR",),
    "es": ("ES",),
    "de": ("DE",),
    "pt": ("PT", "BR"),
    "it": ("IT",),
    "nl": ("NL",),
    "ru": ("RU",),
    "he": ("IL",),
    "fa": ("IR",),
}
"""Regions to fall back on, the nearest first. American English is asked for by its own tag."""

_PACKAGES = {
    "en-GB": "hunspell-en-gb",
    "en-US": "hunspell-en-us",
    "en": "hunspell-en-gb",
    "de": "hunspell-de-de",
    "pt": "hunspell-pt-pt",
    "pt-BR": "hunspell-pt-br",
    "he": "hunspell-he",
    "fa": "",
}
"""Debian's packages where the name is not hunspell- and the language; "" where there is none."""


@dataclass(frozen=True)
class Dictionary:
    """`name` as its files have it, "fr_FR"; `folder` holds fr_FR.dic and fr_FR.aff."""

    name: str
    folder: Path


def own_folder() -> Path:
    """The folder in which an officer puts dictionaries for Pressdesk. Not made here."""
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)) / "dictionaries"


def make_own_folder() -> Path:
    """The same, made when missing. Raises OSError."""
    folder = own_folder()
    private_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    return folder


def take_in(files: Iterable[Path]) -> list[str]:
    """Copy dictionaries into the own folder: pairs of .dic and .aff, or extensions of LibreOffice (.oxt).

    Returns the names of those that are whole there by now. Raises OSError.
    """
    folder = make_own_folder()
    taken: set[str] = set()
    for file in files:
        if file.suffix == ".oxt":
            taken |= {_write(folder, name, content) for name, content in _packed(file)}
        elif file.suffix in _KINDS:
            taken.add(_write(folder, file.name, file.read_bytes()))
    there = set(_names_in(folder))
    return sorted(taken & there)


def _write(folder: Path, name: str, content: bytes) -> str:
    """Write one file of a dictionary whole, so that nobody reads half of it. Returns the dictionary's name."""
    write_whole(folder / name, content)
    return name.rpartition(".")[0]


def _packed(extension: Path) -> Iterator[tuple[str, bytes]]:
    """The files of dictionaries in an extension, hyphenation and the like left out. None where it is broken."""
    try:
        with zipfile.ZipFile(extension) as archive:
            inside = {Path(info.filename).name: info for info in archive.infolist() if info.file_size <= _LARGEST}
            for name, info in inside.items():
                stem, _, kind = name.rpartition(".")
                whole = all(f"{stem}{one}" in inside for one in _KINDS)
                if f".{kind}" in _KINDS and whole and _NAME.fullmatch(stem):
                    yield name, archive.read(info)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        log.warning("not read: %s", type(error).__name__)


def folders() -> list[Path]:
    """Where dictionaries are looked for, first to last.

    The folder named by the environment, Pressdesk's own, the person's, the system's, LibreOffice's; last that of the
    binding itself, which has one for American English.
    """
    named = [Path(os.environ[VARIABLE]).expanduser()] if os.environ.get(VARIABLE) else []
    home = Path.home()
    if sys.platform == "darwin":
        system = [home / "Library/Spelling", Path("/Library/Spelling")]
        office = _children(Path("/Applications"), "LibreOffice*.app/Contents/Resources/extensions/dict-*")
        profile = home / "Library/Application Support/LibreOffice"
    elif sys.platform == "win32":
        system = []
        roots = {os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")} - {""}
        office = [f for root in sorted(roots) for f in _children(Path(root), "LibreOffice*/share/extensions/dict-*")]
        profile = Path(os.environ.get("APPDATA", home)) / "LibreOffice"
    else:
        system = [home / ".local/share/hunspell", Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts")]
        system += [Path("/usr/share/myspell"), Path("/usr/local/share/hunspell")]
        office = [
            *_children(Path("/usr"), "lib*/libreoffice/share/extensions/dict-*"),
            *_children(Path("/opt"), "libreoffice*/share/extensions/dict-*"),
            *_children(Path("/snap/libreoffice/current"), "lib/libreoffice/share/extensions/dict-*"),
        ]
        profile = home / ".config/libreoffice"
    added = _children(profile, "4/user/uno_packages/cache/uno_packages/*/*.oxt")
    with_inner = [inner for folder in added for inner in (folder, folder / "dictionaries")]
    return [*named, own_folder(), *system, *office, *with_inner, *_binding()]


def available(places: Iterable[Path]) -> list[Dictionary]:
    """Every dictionary in the folders, one a name: that of the earlier folder. What cannot be read is not there."""
    found: dict[str, Dictionary] = {}
    for folder in places:
        for name in _names_in(folder):
            found.setdefault(name, Dictionary(name, folder))
    return list(found.values())


def find(language: str, known: Sequence[Dictionary]) -> Dictionary | None:
    """The dictionary that fits a BCP 47 tag best.

    Its very region first, then one for the language alone, then the usual regions, then any of the language.
    """
    tag = language.replace("_", "-").split("-")
    wanted = tag[0].lower()
    region = next((part.upper() for part in tag[1:] if re.fullmatch(r"[A-Za-z]{2}|[0-9]{3}", part)), "")
    usual = _USUAL.get(wanted, ())
    best: tuple[tuple[int, int, str], Dictionary] | None = None
    for dictionary in known:
        match = _NAME.fullmatch(dictionary.name)
        if match is None or match["language"] != wanted:
            continue
        has = match["region"] or ""
        rank = 0 if has == region else 1 if not has else 2 + (usual.index(has) if has in usual else len(usual))
        key = (rank, len(dictionary.name), dictionary.name)
        if best is None or key < best[0]:
            best = (key, dictionary)
    return best[1] if best else None


def stands_in(dictionary: Dictionary, language: str) -> bool:
    """Whether American English is checked by another, or another English by the American: spellings differ."""
    tag = language.replace("_", "-")
    if not tag.startswith("en-"):
        return False
    return tag.upper().startswith("EN-US") != dictionary.name.startswith(("en_US", "en-US"))


def package(language: str) -> str:
    """Debian's and Ubuntu's package with the dictionary of a language, or "" where there is none."""
    alone = language.partition("-")[0].lower()
    return _PACKAGES.get(language, _PACKAGES.get(alone, f"hunspell-{alone}"))


def _names_in(folder: Path) -> Iterator[str]:
    try:
        names = {entry.name for entry in os.scandir(folder)}
    except OSError:
        return
    for name in sorted(names):
        stem, _, kind = name.rpartition(".")
        if kind == "aff" and f"{stem}.dic" in names and _NAME.fullmatch(stem):
            yield stem


def _binding() -> list[Path]:
    found = importlib.util.find_spec("hunspell")
    return [Path(found.origin).parent / "dictionaries"] if found and found.origin else []


def _children(root: Path, pattern: str) -> list[Path]:
    try:
        return sorted(root.glob(pattern))
    except OSError:
        return []
