import subprocess
import sys

PAINTING = """
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from pressdesk.system.interpreter import hold_none
hold_none()
application = QGuiApplication([])
image = QImage(9, 9, QImage.Format.Format_RGB32)
painter = QPainter(image)
for _ in range(50_000):
    painter.drawRect(QRectF(0, 0, 1, 1))
painter.end()
"""


def test_a_day_of_painting_does_not_end_the_process():
    done = subprocess.run([sys.executable, "-c", PAINTING], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr.count("none_dealloc")) == (0, 0)
