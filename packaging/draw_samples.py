"""Draws the two pictures of the sample office: python packaging/draw_samples.py"""

import math
import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 960, 600
SHOWN = 700  # pixels across in the files
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"


def canvas():
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return image, painter


def shade(top, bottom, height=HEIGHT, start=0):
    gradient = QLinearGradient(0, start, 0, start + height)
    gradient.setColorAt(0, QColor(top))
    gradient.setColorAt(1, QColor(bottom))
    return QBrush(gradient)


def meeting_hall():
    """A round hall: curved rows of desks with people, a podium, a lamp like a moon."""
    chance = random.Random(4)  # noqa: S311 - a pattern
    image, painter = canvas()
    painter.fillRect(0, 0, WIDTH, HEIGHT, shade("#20344a", "#8fa3ad"))
    centre = QPointF(WIDTH / 2, 150)
    for ring in range(18):  # the panelled ceiling
        painter.setPen(QPen(QColor(255, 255, 255, 10 + ring), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 60 + ring * 34, 22 + ring * 12)
    painter.setPen(Qt.PenStyle.NoPen)
    glow = QRadialGradient(QPointF(WIDTH / 2, 96), 190)
    glow.setColorAt(0, QColor(255, 244, 214, 235))
    glow.setColorAt(0.42, QColor(255, 236, 190, 120))
    glow.setColorAt(1, QColor(255, 236, 190, 0))
    painter.setBrush(glow)
    painter.drawEllipse(QPointF(WIDTH / 2, 96), 190, 110)
    painter.setBrush(QColor("#fff6df"))
    painter.drawEllipse(QPointF(WIDTH / 2, 92), 74, 26)
    painter.setBrush(shade("#5b4636", "#3a2c24", 90, 210))
    painter.drawRoundedRect(QRectF(WIDTH / 2 - 130, 226, 260, 62), 8, 8)
    painter.setBrush(QColor("#d9c7a6"))
    painter.drawRect(QRectF(WIDTH / 2 - 130, 222, 260, 7))
    for place in (-70, 0, 70):
        person(painter, WIDTH / 2 + place, 224, 15, chance)
    for row in range(6):
        radius_x, radius_y = 250 + row * 88, 70 + row * 42
        middle, size = 262 + row * 12, 9 + row * 3.2
        count = 13 + row * 3
        for seat in range(count):
            angle = math.radians(20 + 140 * seat / (count - 1))
            x, y = WIDTH / 2 + radius_x * math.cos(angle), middle + radius_y * math.sin(angle)
            if -40 < x < WIDTH + 40 and chance.random() < 0.86:
                person(painter, x, y, size, chance)
        pen = QPen(QColor("#6d5340").lighter(96 + row * 6), 9 + row * 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        area = QRectF(WIDTH / 2 - radius_x, middle - radius_y + size, 2 * radius_x, 2 * radius_y)
        painter.drawArc(area, -160 * 16, 140 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
    painter.end()
    return image


def person(painter, x, y, size, chance):
    coat = QColor.fromHsv(chance.choice((205, 215, 18, 30, 345, 160)), chance.randint(40, 120), chance.randint(70, 170))
    painter.setBrush(coat)
    painter.drawRoundedRect(QRectF(x - size * 0.95, y - size * 0.9, size * 1.9, size * 1.8), size * 0.7, size * 0.7)
    painter.setBrush(QColor(chance.choice(("#8d5a3b", "#c68e63", "#e8c39e", "#5e3b26", "#d8a67c"))))
    painter.drawEllipse(QPointF(x, y - size * 1.45), size * 0.62, size * 0.7)
    painter.setBrush(QColor(chance.choice(("#2b211c", "#4a3728", "#85705c", "#b9b2a8"))))
    painter.drawChord(QRectF(x - size * 0.66, y - size * 2.2, size * 1.32, size * 1.3), 0, 180 * 16)


def lake_skyline():
    """A lake at dusk: mountains, a town with a cathedral, a fountain, a sail."""
    chance = random.Random(8)  # noqa: S311 - a pattern
    image, painter = canvas()
    painter.fillRect(0, 0, WIDTH, HEIGHT, shade("#2c3f6b", "#f2b694", 370))
    painter.setBrush(QColor(255, 226, 176))
    painter.drawEllipse(QPointF(700, 268), 34, 34)
    for base, top, colour in ((330, 130, "#8a86a8"), (346, 70, "#6c6f95"), (362, 40, "#505a80")):
        points = [QPointF(0, 372), QPointF(0, base)]
        x = 0.0
        while x < WIDTH:
            x += chance.uniform(34, 92)
            points.append(QPointF(x, base - chance.uniform(0.15, 1) * top))
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([*points, QPointF(WIDTH, 372)]))
    painter.setBrush(QColor("#2e3550"))
    x = 60.0
    windows = []
    while x < WIDTH - 60:
        width, height = chance.uniform(20, 46), chance.uniform(22, 58)
        painter.drawRect(QRectF(x, 374 - height, width, height))
        painter.drawPolygon(
            QPolygonF(
                [QPointF(x, 374 - height), QPointF(x + width / 2, 362 - height), QPointF(x + width, 374 - height)]
            )
        )
        windows += [(x + chance.uniform(4, width - 6), 370 - chance.uniform(6, height - 6)) for _ in range(4)]
        x += width + chance.uniform(0, 5)
    for left, width, height in ((300, 34, 104), (350, 34, 112), (328, 30, 70)):  # the cathedral
        painter.drawRect(QRectF(left, 374 - height, width, height))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left, 374 - height),
                    QPointF(left + width / 2, 330 - height),
                    QPointF(left + width, 374 - height),
                ]
            )
        )
    painter.setBrush(QColor("#ffd98a"))
    for left, top in windows:
        painter.drawRect(QRectF(left, top, 3, 4))
    painter.fillRect(0, 374, WIDTH, HEIGHT - 374, shade("#c98f86", "#1d2b4a", HEIGHT - 374, 374))
    for _ in range(220):  # light on the waves
        y = chance.uniform(380, HEIGHT)
        length = (y - 360) * chance.uniform(0.08, 0.5)
        middle = 700 + chance.gauss(0, 40 + (y - 374) * 0.7)
        painter.setPen(QPen(QColor(255, 222, 178, chance.randint(25, 105)), 1.6))
        painter.drawLine(QPointF(middle - length, y), QPointF(middle + length, y))
    painter.setPen(Qt.PenStyle.NoPen)
    plume = QLinearGradient(560, 150, 640, 150)
    plume.setColorAt(0, QColor(255, 255, 255, 225))
    plume.setColorAt(1, QColor(255, 255, 255, 0))
    painter.setBrush(plume)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(560, 378),
                QPointF(557, 150),
                QPointF(580, 134),
                QPointF(640, 250),
                QPointF(604, 378),
                QPointF(566, 378),
            ]
        )
    )
    painter.setBrush(QColor("#f4efe6"))
    painter.drawPolygon(QPolygonF([QPointF(180, 350), QPointF(180, 470), QPointF(250, 470)]))
    painter.drawPolygon(QPolygonF([QPointF(172, 372), QPointF(172, 470), QPointF(130, 470)]))
    painter.setBrush(QColor("#5b2f2a"))
    painter.drawPolygon(QPolygonF([QPointF(118, 478), QPointF(262, 478), QPointF(238, 500), QPointF(146, 500)]))
    painter.end()
    return image


def main():
    application = QGuiApplication([])
    for name, draw in (("meeting-hall.png", meeting_hall), ("lake-skyline.png", lake_skyline)):
        image = draw().scaledToWidth(SHOWN, Qt.TransformationMode.SmoothTransformation)
        image.save(str(FOLDER / name), "PNG", 0)
        print(name, (FOLDER / name).stat().st_size)
    del application


if __name__ == "__main__":
    main()
