"""The laptop's own settings, kept as TOML. The house style lives in the store (`store/settings.py`).

Imports pydantic: the window reads it after its first paint.
"""

import contextlib
import json
import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as PydanticField

from pressdesk.system.files import write_whole
from pressdesk.system.paths import private_folder


class Settings(BaseModel):
    """What this laptop remembers. A value that cannot be read falls back to its default."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    mail_program: str = ""
    """Name of the chosen mail program (see `delivery/mail_programs.py`), or "" where none was chosen yet."""
    export_folder: str = ""
    """Folder of the last export, or ""."""
    interface_language: str = ""
    """Language of the window, BCP 47; "": the system's."""
    colours: Literal["system", "light", "dark"] = "system"
    store: str = ""
    """Folder of the store opened last, or "" for the usual one."""
    smart_typography: bool = True
    """Whether quotation marks, dashes and spaces become the language's own as one types."""
    zoom: int = PydanticField(default=100, ge=50, le=300)
    """Of the writing sheet, in per cent."""
    spelling: bool = True
    """Whether misspelt words are marked."""
    dictionaries_missed: tuple[str, ...] = ()
    """Languages of which the officer has been told that they have no dictionary here."""


def read_settings(path: Path) -> Settings:
    """Read the file. A missing or broken file gives the defaults: settings are never worth a refusal to start."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings()
    kept: dict[str, object] = {}
    for name, value in values.items():
        with contextlib.suppress(ValidationError):
            Settings.model_validate({name: value})
            kept[name] = value
    return Settings.model_validate(kept)


def write_settings(path: Path, settings: Settings) -> None:
    """Write the file whole, 0600. Raises OSError."""
    lines = ["# Settings of Pressdesk on this laptop"]
    # a JSON string is a TOML basic string, but for DEL
    lines += [
        f"{name} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f")
        for name, value in settings.model_dump().items()
    ]
    private_folder(path.parent)
    write_whole(path, ("\n".join(lines) + "\n").encode(errors="replace"))
