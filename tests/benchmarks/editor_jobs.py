"""Writing and pasting in the body, as long as somebody waits for it."""

import os
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer

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


def _long_body():
    """10,000 words with what a release has: quotations, a list now and then, words that are misspelt."""
    from pressdesk.domain.document import BulletList, Document, ListItem, Paragraph, Span, normal
    from pressdesk.domain.markdown import write

    words = random.Random(2).choices(["defender", "of", "rights", "the", "said", "intimidatoin", "Geneva"], k=10_000)
    blocks = []
    for n in range(0, 10_000, 60):
        said = " ".join(words[n : n + 60])
        blocks.append(Paragraph((Span(f"“{said[:120]},” said Madeleine Example. {said[120:]}"), Span(" x", bold=True))))
        if n % 1_200 == 0:
            blocks.append(BulletList((ListItem((Span("one"),)), ListItem((Span("two"),)))))
    return write(normal(Document(tuple(blocks))))


def _desk(folder):
    """The whole desk in its window: checks, spelling, quotations and typography are on."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

    from pressdesk.desk import release_ops
    from pressdesk.domain.models.release import ReleaseDraft
    from pressdesk.store.header import Cost
    from pressdesk.store.opening import create_store
    from pressdesk.system.apart import Apart
    from pressdesk.ui.office import get_ready
    from pressdesk.ui.pages.release_desk import ReleaseDesk
    from pressdesk.ui.pages.release_exports import ReleaseExports
    from pressdesk.ui.services.changes import ChangeBus
    from pressdesk.ui.services.messages import Messages
    from pressdesk.ui.services.spelling import Spelling
    from pressdesk.ui.services.theme import Scheme, Theme

    application = QApplication.instance() or QApplication([])
    db = create_store(folder / "store", passphrase="paper boat", use_keyring=False, cost=Cost(8, 1, 1))
    window, parts = QWidget(), (db, ChangeBus(), Messages(), Theme(Scheme.LIGHT))
    settings, clock = folder / "settings.toml", lambda: datetime.now(UTC)
    exports = ReleaseExports(*parts, settings_path=settings, clock=clock, window=window)
    spelling, apart = Spelling(settings, parent=window), Apart()
    desk = ReleaseDesk(*parts, exports, clock=clock, laptop_zone="Europe/Zurich", spelling=spelling, apart=apart)
    QVBoxLayout(window).addWidget(desk)
    window.resize(1100, 800)
    window.show()
    get_ready(clock(), db)  # as a worker does after the start
    made = release_ops.create_release(db, ReleaseDraft(headline="Long", body=_long_body()), now=clock()).made
    desk.show_release(made)
    return application, window, desk, spelling


class _Turns(QObject):
    """The longest turn that the event loop has taken, in milliseconds: how late a timer comes that is always due."""

    def __init__(self, application):
        super().__init__(application)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start(2)
        self.begin()

    def begin(self):
        self.longest, self._last = 0.0, time.perf_counter()

    def _on_turn(self):
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1_000)
        self._last = now


def keys():
    """A key typed in the middle of 10,000 words until it is painted, against a frame and against a hitch one feels.

    On the whole desk, with the pauses of somebody who thinks: it saves, checks, and looks for quotations and misspelt
    words meanwhile, and the next keys are typed while workers are at it.
    """
    from PySide6.QtTest import QTest

    with tempfile.TemporaryDirectory() as folder:
        application, window, desk, spelling = _desk(Path(folder))
        body = desk.form.body
        QTest.qWait(3_000)  # the dictionary is there, the first checks are done
        cursor = body.textCursor()
        cursor.setPosition(body.document().characterCount() // 2)
        body.setTextCursor(cursor)
        body.setFocus()
        QTest.qWait(300)
        turns, spent = _Turns(application), []
        for burst in range(8):
            for char in f'it\'s burst {burst} -- "so" she writes on... and on, 10 km ':
                begin = time.perf_counter()
                QTest.keyClick(body, char)
                application.processEvents()
                spent.append((time.perf_counter() - begin) * 1_000)
                QTest.qWait(20)
            QTest.qWait(900)  # saved after 800, and checks begin
        spent.sort()
        yield Figure("a key on the desk, 10,000 words, 95th percentile", spent[int(len(spent) * 0.95)], A_FRAME, 1.0)
        yield Figure("a key on the desk, 10,000 words, worst", spent[-1], WORST, 1.0)
        yield Figure("the longest turn of the event loop meanwhile", turns.longest, WORST, 1.0)
        desk.foot.show_view("txt")
        application.processEvents()
        turns.begin()
        cursor.insertText("now ")
        QTest.qWait(3_000)
        yield Figure("the same while the preview is on show", turns.longest, WORST, 1.0)
        desk._autosave.discard()
        QThreadPool.globalInstance().waitForDone(20_000)
        spelling.close()
        window.close()
        desk.db.close()


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
