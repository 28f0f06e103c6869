"""Languages a release can be in, named in the window's language."""

from PySide6.QtCore import QLocale, Qt

LANGUAGES = ("en-GB", "en-US", "fr", "es", "de", "ar", "it", "pt", "nl", "ru", "zh", "he", "fa")
"""What the list offers; a release that came in with another tag keeps it."""


def language_name(tag: str) -> str:
    """A language as its own speakers write it, with the region where it matters: "English (UK)", "Français"."""
    locale = QLocale(tag.replace("-", "_"))
    name = locale.nativeLanguageName() or tag
    if locale.language() == QLocale.Language.English:
        return {"en": "English", "en-GB": "English (UK)", "en-US": "English (US)"}.get(tag, name)
    return name[:1].upper() + name[1:]


def is_right_to_left(tag: str) -> bool:
    return QLocale(tag.replace("-", "_")).textDirection() == Qt.LayoutDirection.RightToLeft
