"""How a picture looks on the page: itself, its caption and credit under it, and a sign where something is missing."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import ICON, SPACE, Theme

HIGHEST = 320
"""Logical pixels that a picture has at most on the page."""

_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True)
class Shown:
    """What the page shows of a picture. No image: it is on its way, or cannot be read."""

    caption: str = ""
    credit: str = ""
    alt: str = ""
    image: QImage | None = None
    state: str = "coming"
    """"coming", "there", "gone" where this office does not keep it, or "broken"."""


def draw(shown: Shown, own_alt: str, width: int, editor: QWidget, theme: Theme, *, right_to_left: bool) -> QPixmap:
    """The picture over its caption, its credit and what is missing; `width` in logical pixels."""
    font = theme.font("small")
    metrics = QFontMetricsF(font)
    said = [(line, "text" if place == 0 else "quiet") for place, line in enumerate((shown.caption, shown.credit))]
    lines = [(line, role, "") for line, role in said if line]
    if missing := _missing(shown, own_alt):
        lines.append((missing, "amber", "warning"))
    image = shown.image
    size = QSize(min(width, 300), 120)
    if image is not None:
        size = (image.deviceIndependentSize()).toSize()
        if size.width() > width or size.height() > HIGHEST:
            size = size.scaled(width, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSize(1, 1))
    indent = ICON + SPACE[0]
    heights = [
        metrics.boundingRect(QRectF(0, 0, width - (indent if mark else 0), 10_000), _FLAGS, line).height()
        for line, _, mark in lines
    ]
    ratio = editor.devicePixelRatioF()
    whole = size.height() + sum(heights) + (SPACE[0] + 2 if lines else 0)
    made = QPixmap(round(width * ratio), round(whole * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    area = QRectF(width - size.width() if right_to_left else 0, 0, size.width(), size.height())
    if image is not None:
        painter.drawImage(area, image)
    else:
        painter.fillRect(area, theme.colour("hover"))
        middle = area.center().toPoint()
        sign = "picture" if shown.state == "coming" else "warning"
        role = "quiet" if shown.state == "coming" else "amber"
        painter.drawPixmap(middle - QPoint(10, 10), icon(sign, theme, role).pixmap(QSize(20, 20), ratio))
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    top = size.height() + SPACE[0] + 2.0
    for (line, role, mark), height in zip(lines, heights, strict=True):
        left = indent if mark and not right_to_left else 0
        painter.setPen(theme.colour(role))
        painter.drawText(QRectF(left, top, width - (indent if mark else 0), height + 1), _FLAGS, line)
        if mark:
            corner = QPoint(width - ICON if right_to_left else 0, round(top + (metrics.height() - ICON) / 2))
            painter.drawPixmap(corner, icon(mark, theme, role).pixmap(QSize(ICON, ICON), ratio))
        top += height
    painter.end()
    return made


def _missing(shown: Shown, own_alt: str) -> str:
    """What an editor has to know about the picture before it leaves."""
    match shown.state:
        case "coming":
            return ""
        case "gone":
            return _tr("This picture is not kept in this office: nobody will see it.")
        case "broken":
            return _tr("This picture cannot be shown: its file is damaged.")
        case _:
            pass
    alt, credit = bool(shown.alt.strip() or own_alt.strip()), bool(shown.credit.strip())
    if alt and credit:
        return ""
    if not alt and not credit:
        return _tr("No credit and no alternative text")
    return _tr("No credit") if alt else _tr("No alternative text")


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyPictures", text)
