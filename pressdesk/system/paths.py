"""Where things live on this laptop.

Standard library and platformdirs only: the window needs it before its first paint.
"""

import os
from pathlib import Path

import platformdirs

APPLICATION = "Pressdesk"

STORE_VARIABLE = "PRESSDESK_STORE"
"""Environment variable that names another store folder."""


def store_folder(given: Path | str | None = None) -> Path:
    """The folder of the store: the one given, else the one PRESSDESK_STORE names, else the system's. Not made here."""
    if given:
        return Path(given).expanduser().absolute()
    if named := os.environ.get(STORE_VARIABLE):
        return Path(named).expanduser().absolute()
    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)) / "store"


def settings_file() -> Path:
    """The file of this laptop's own settings. Nothing of the press office is in it."""
    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)) / "settings.toml"


def log_folder() -> Path:
    """The folder of the log files, made when missing."""
    return private_folder(Path(platformdirs.user_log_dir(APPLICATION, appauthor=False)))


def drafts_folder() -> Path:
    """A folder for drafts on their way to a mail program. Only this person can look into it."""
    return private_folder(Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False)) / "drafts")


def private_folder(folder: Path) -> Path:
    """Make the folder when missing and close it to everybody else (0700). Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder
