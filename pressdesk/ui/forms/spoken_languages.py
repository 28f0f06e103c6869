"""Languages that people speak: kept as BCP 47 tags, typed and read by name in the window's language."""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QLocale

from pressdesk.domain.contact import folded
from pressdesk.domain.zones import locale_of
from pressdesk.ui.services.languages import language_name

_TAGS = """
    am ar az be bg bn bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk km ko ku ky lo lt lv mk
    mn ms mt my nb ne nl pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi zh
"""
OFFERED = tuple(_TAGS.split())


@lru_cache(maxsize=2)
def _names(window_locale: str) -> dict[str, str]:
    names = cast("Mapping[str, str]", locale_of(window_locale).languages)
    return {tag: name[:1].upper() + name[1:] for tag in OFFERED if (name := names.get(tag, ""))}


def _window_locale() -> str:
    return QLocale().name().replace("_", "-")


def spoken_names() -> list[str]:
    """What is offered as one types."""
    return sorted(_names(_window_locale()).values(), key=folded)


def spoken_name(kept: str) -> str:
    """A language as it is read: "French" for "fr", "English (UK)" for "en-GB"; what is no tag stays as it is."""
    name = _names(_window_locale()).get(kept, "")
    return name or (language_name(kept) if "-" in kept else kept)


def spoken_tag(typed: str) -> str:
    """The tag for a name typed in the window's language, in English or in the language itself; else what was typed."""
    wanted = folded(typed.strip())
    if wanted in OFFERED:
        return wanted
    for names in (_names(_window_locale()), _names("en")):
        for tag, name in names.items():
            if folded(name) == wanted:
                return tag
    own = (tag for tag in OFFERED if folded(QLocale(tag).nativeLanguageName()) == wanted)
    return next(own, typed.strip())
