"""Where the window stands the first time."""

import pytest
from PySide6.QtCore import QSize

from pressdesk.ui.services.geometry import size_within


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        (QSize(2560, 1440), QSize(1280, 800)),
        (QSize(1280, 800), QSize(1280, 760)),
        (QSize(1366, 768), QSize(1280, 728)),
        (QSize(1024, 768), QSize(1024, 728)),
    ],
)
def test_the_first_window_is_whole_on_the_screen(screen, size):
    assert size_within(screen) == size


def test_a_screen_that_is_too_small_for_the_window_gets_the_usual_size():
    assert size_within(QSize(800, 800)) == QSize(1280, 800)
