"""Writing and pasting in the body, as long as somebody waits for it."""

import os
import random
import statistics
import time
from pathlib import Path

from tests.benchmarks.timing import Figure

A_FRAME = 16.0
WORST = 50.0
A_SECOND = 1_000.0
PASTES = Path(__file__).parents[1] / "ui" / "editor" / "pastes"
SIZE = 500_000


def _editor():
    """On a page that scrolls, as in the window: what is out of sight is not painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QScrollArea

    from pressdesk.ui.editor.body_editor import BodyEditor
    from pressdesk.ui.services.theme import Scheme, Theme

    application = QApplication.instance() or QApplication([])
    editor = BodyEditor(Theme(Scheme.LIGHT))
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(editor)
    page.resize(700, 700)
    page.show()
    return application, page, editor


def keys():
    """A key typed in the middle of 10,000 words until it is painted, against a frame and against a hitch one feels."""
    from pressdesk.domain.document import Document, Paragraph, Span, normal
    from tests.ui.editor.conftest import Hands

    application, page, editor = _editor()
    words = random.Random(2).choices(["defender", "of", "rights", "the", "said", "intimidation"], k=10_000)
    blocks = [Paragraph((Span(" ".join(words[n : n + 60])), Span(" x", bold=True))) for n in range(0, 10_000, 60)]
    editor.show_document(normal(Document(tuple(blocks))))
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().characterCount() // 2)
    editor.setTextCursor(cursor)
    editor.setFocus()
    application.processEvents()  # what showing has put off is no key's doing
    hands = Hands(editor)
    spent = []
    for char in "the press officer writes on and on without waiting " * 4:
        begin = time.perf_counter()
        hands.type(char)
        application.processEvents()
        spent.append((time.perf_counter() - begin) * 1_000)
    spent.sort()
    yield Figure("a key in 10,000 words, 95th percentile (floor: a frame)", spent[int(len(spent) * 0.95)], A_FRAME, 1.0)
    yield Figure("a key in 10,000 words, worst (floor: 50 ms)", spent[-1], WORST, 1.0)
    page.close()


def paste():
    """500 kB of HTML in each dialect, from the clipboard to the painted body, against a second."""
    from PySide6.QtCore import QMimeData

    from pressdesk.domain.document import Document

    application, page, editor = _editor()
    for path in sorted(PASTES.glob("*.html")):
        html = path.read_text(encoding="utf-8")
        source = QMimeData()
        source.setHtml(html * (SIZE // len(html)))
        times = []
        for _ in range(3):
            editor.show_document(Document())
            begin = time.perf_counter()
            editor.insertFromMimeData(source)
            application.processEvents()
            times.append((time.perf_counter() - begin) * 1_000)
        yield Figure(f"paste of 500 kB, {path.stem} (floor: a second)", statistics.median(times), A_SECOND, 1.0)
    page.close()


JOBS = {"keys": keys, "paste": paste}
