"""Spelling in 10,000 words: what a key costs more on the GUI thread, and how long until all is marked."""

import contextlib
import gc
import random
import tempfile
import time
from pathlib import Path

from tests.benchmarks.editor_jobs import A_SECOND, _editor
from tests.benchmarks.timing import Figure
from tests.dictionaries import ENGLISH, SYSTEM, write_dictionary

A_KEY = 5.0
"""Milliseconds that spelling may take of a key."""

WRONG = ["wrnog", "offcie", "reprots"]


def spelling():
    """With the system's dictionary where there is one, else with a small one."""
    from pressdesk.domain.document import Document, Paragraph, Span, normal
    from pressdesk.ui.services.spelling import Spelling, State
    from pressdesk.ui.services.theme import Scheme, Theme
    from pressdesk.ui.widgets.text_marks import TextMarks
    from tests.ui.editor.conftest import Hands

    application, page, editor = _editor()
    words = random.Random(2).choices([*(word.partition("/")[0] for word in ENGLISH), *WRONG], k=10_000)
    blocks = [Paragraph((Span(" ".join(words[n : n + 60])),)) for n in range(0, 10_000, 60)]
    editor.show_document(normal(Document(tuple(blocks))))
    with tempfile.TemporaryDirectory() as scratch:
        folder = write_dictionary(Path(scratch) / "small", "en_GB")
        service = Spelling(Path(scratch) / "settings.toml", places=lambda: [SYSTEM, folder])
        with contextlib.closing(service):
            spent = []

            class Timed(TextMarks):
                """Keeps what all that it does takes of the GUI thread, whoever else wants the machine."""

                def paintEvent(self, event):
                    begin = time.thread_time()
                    super().paintEvent(event)
                    spent.append((time.thread_time() - begin) * 1_000)

                def refresh(self):
                    begin = time.thread_time()
                    super().refresh()
                    spent.append((time.thread_time() - begin) * 1_000)

            marks = Timed(editor, Theme(Scheme.LIGHT), service.misspelt)
            service.changed.connect(marks.refresh)
            begin = time.perf_counter()
            service.use("en-GB")
            while service.state is not State.FOUND:
                application.processEvents()
            done = []
            service.look_through(editor.toPlainText().split("\n"), lambda: done.append(True))
            longest = 0.0
            while not done:
                step = time.perf_counter()
                application.processEvents()
                longest = max(longest, (time.perf_counter() - step) * 1_000)
            application.processEvents()
            whole = (time.perf_counter() - begin) * 1_000
            yield Figure("all of 10,000 words marked, cold (floor: a second)", whole, A_SECOND, 1.0)
            yield Figure("the longest step meanwhile (floor: 50 ms)", longest, 50.0, 1.0)

            cursor = editor.textCursor()
            cursor.setPosition(editor.document().characterCount() // 2)
            editor.setTextCursor(cursor)
            editor.setFocus()
            application.processEvents()
            gc.collect()
            gc.freeze()  # as the program does once it is open
            hands, costs = Hands(editor), []
            for char in "the press offcie writes on and on wihtout waiting " * 4:
                spent.clear()
                hands.type(char)
                application.processEvents()
                costs.append(sum(spent))
            costs.sort()
            yield Figure(
                "the GUI thread's part of a key, 95th percentile (5 ms)", costs[int(len(costs) * 0.95)], A_KEY, 1.0
            )
            yield Figure("the GUI thread's part of a key, worst (floor: 5 ms)", costs[-1], A_KEY, 1.0)
            gc.unfreeze()
            marks.setParent(None)
    page.close()


JOBS = {"spelling": spelling}
