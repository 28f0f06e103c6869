"""Icons: one family of line drawings in `resources/icons`, in the colour of a role."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from pressdesk.system.resources import resource
from pressdesk.ui.services.overriding import override
from pressdesk.ui.services.theme import Theme


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


class _LineIcon(QIconEngine):
    """Draws the SVG at any size in today's colour, so that a change of theme needs no new icons."""

    def __init__(self, name: str, theme: Theme, role: str) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self._role = role

    @override
    def paint(
        self,
        painter: QPainter,
        rect: object,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - Qt gives it
    ) -> None:
        drawing = _drawing(self._name).replace("currentColor", self._colour(mode))
        renderer = QSvgRenderer(QByteArray(drawing.encode()))
        renderer.render(painter, QRectF(rect))  # type: ignore[arg-type]  # a QRect, which the stub of paint() leaves open

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button that the layout has squeezed to nothing
            return QPixmap()
        key = f"{self._name} {self._colour(mode)} {size.width()} {size.height()}"
        made = QPixmap()
        if QPixmapCache.find(key, made):  # the same few drawings stand on hundreds of buttons
            return made
        made = QPixmap(size)
        made.fill(QColor(0, 0, 0, 0))
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def _colour(self, mode: QIcon.Mode) -> str:
        return self._theme.colour("quiet" if mode == QIcon.Mode.Disabled else self._role).name()

    @override
    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._theme, self._role)


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """The icon `resources/icons/NAME.svg` in the colour of `role`; follows the theme by itself."""
    return QIcon(_LineIcon(name, theme, role))


def program_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/pressdesk.svg")))
