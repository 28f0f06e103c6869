"""The two grounds of the empty frame, light and dark. Costs nothing to import: the frame is painted first."""

from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

HALF = 128


class Grounds(NamedTuple):
    """Colours as #rrggbb: behind the places, and behind what is written."""

    window: str
    sheet: str


LIGHT = Grounds("#f2f3f5", "#ffffff")
DARK = Grounds("#1b1d20", "#25282c")


def grounds(scheme: str) -> Grounds:
    """The grounds of a scheme: "light", "dark", or else the system's, told by its palette."""
    if scheme in ("light", "dark"):
        return DARK if scheme == "dark" else LIGHT
    return DARK if system_is_dark() else LIGHT


def system_is_dark() -> bool:
    """What the palette tells before the program has one of its own."""
    return QGuiApplication.palette().window().color().lightness() < HALF
