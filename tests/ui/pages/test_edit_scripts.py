"""Whatever is done to a release, the store, the desk and the plain text agree on its words, also after a restart."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pressdesk.domain.cleaning import clean, one_line
from pressdesk.domain.composing import compose
from pressdesk.domain.document import BlockQuote, BulletList, Rule, inline_text
from pressdesk.domain.markdown import read
from pressdesk.domain.models.release import ReleaseLine
from pressdesk.domain.models.setting import House
from pressdesk.export.plain_text import RULE, render
from pressdesk.store import releases
from pressdesk.store.opening import open_store
from pressdesk.ui.pages.release_desk import ReleaseDesk
from pressdesk.ui.pages.release_exports import ReleaseExports
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.theme import Scheme, Theme
from tests.domain.documents import texts
from tests.ui.conftest import Told
from tests.ui.editor.conftest import Hands
from tests.ui.editor.test_edit_scripts import do, steps

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
"""A script takes a second: it is told as it was found, and not made smaller for minutes."""
ADDRESS = "<https://example.org>"

typed = st.sampled_from(('"it\'s" -- so', "5'10\" 10 km ", "a... b", "- x", "1. y", "word ", "x\n", "3) "))
bodies = st.tuples(st.sampled_from(("body", "body", "body", "notes")), steps)
typing = st.tuples(st.sampled_from(("body", "notes")), st.tuples(st.just("type"), typed))
lines = st.tuples(
    st.sampled_from(("topic", "headline", "subheadline", "lead")),
    st.one_of(
        st.tuples(st.just("type"), typed),
        st.tuples(st.just("paste"), texts),
        st.tuples(st.sampled_from(("undo", "redo", "selectAll", "cut")), st.none()),
        st.tuples(st.just("press"), st.sampled_from((Qt.Key.Key_Backspace, Qt.Key.Key_Home, Qt.Key.Key_Return))),
    ),
)
languages = st.tuples(st.just("language"), st.sampled_from(("en-GB", "en-US", "fr", "de", "es", "ar", "he")))
moments = st.sampled_from((("check", None), ("check", None), ("restart", None)))
scripts = st.lists(st.one_of(bodies, bodies, typing, lines, languages, moments), min_size=1, max_size=14)


class Office:
    """A desk over a store on real files, that can be closed and opened again."""

    def __init__(self, folder, empty_store):
        self.folder = Path(shutil.copytree(empty_store, folder / "store"))
        self._open()
        self.desk.begin()

    def _open(self):
        self.db = open_store(self.folder, passphrase="paper boat")
        self.theme, self.told, self.window = Theme(Scheme.LIGHT), Told(), QWidget()
        settings_path = self.folder.parent / "settings.toml"
        parts = (self.db, ChangeBus(), self.told, self.theme)
        exports = ReleaseExports(*parts, settings_path=settings_path, clock=lambda: NOW, window=self.window)
        self.desk = ReleaseDesk(*parts, exports, clock=lambda: NOW, laptop_zone="Europe/Zurich")

    def close(self):
        assert self.desk.leave()
        self.desk._autosave.discard()
        QThreadPool.globalInstance().waitForDone(10_000)
        self.db.close()
        for gone in (self.desk, self.window):
            gone.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def restart(self):
        release_id = self.desk.release_id()
        shown = self.words() if release_id else None
        self.close()
        self._open()
        if not release_id:
            self.desk.begin()
            return
        assert self.desk.show_release(release_id)
        assert self.words() == shown

    def words(self):
        """What the desk shows, to the letter."""
        form = self.desk.form
        plain = {name: one_line(getattr(form, name).text()) for name in ("topic", "headline", "subheadline")}
        plain["lead"] = clean(form.lead.text()).strip()
        return plain | {name: getattr(form, name).document_now() for name in ("body", "notes")}

    def check(self):
        """Save, and compare the desk with the store and with what would leave."""
        assert self.desk.flush()
        if not self.desk.release_id():
            return
        with self.db.reading() as session:
            sheet = releases.sheet(session, self.desk.release_id())
        kept, shown = sheet.release, self.words()
        for name in ("body", "notes"):
            assert read(getattr(kept, name)) == shown[name]
        for name in ("topic", "headline", "subheadline", "lead"):
            assert getattr(kept, name).split() == shown[name].split()
        chosen = replace(sheet, release=kept.model_copy(update={"release_line": ReleaseLine.IMMEDIATE}))
        text = squeezed(render(compose(chosen, House(), now=NOW), House()))
        assert squeezed("".join(said(shown["body"].blocks))) in text
        for piece in said(shown["notes"].blocks):  # several paragraphs of notes are numbered
            assert squeezed(piece) in text
        for name in ("topic", "headline", "subheadline", "lead"):
            assert squeezed(shown[name]) in text


def squeezed(text):
    """Without white space and the addresses that a text shows after links."""
    return "".join(text.split()).replace(ADDRESS, "")


def said(blocks):
    """What the text says of these blocks, written down again by other hands."""
    for block in blocks:
        if isinstance(block, BulletList):
            for number, item in enumerate(block.items, block.start):
                yield (f"{number}. " if block.numbered else "• ") + inline_text(item.inlines)
                yield from said([item.nested] if item.nested else [])
        elif isinstance(block, BlockQuote):
            yield from (inline_text(paragraph.inlines) for paragraph in block.paragraphs)
        else:
            yield RULE if isinstance(block, Rule) else inline_text(block.inlines)


def act(office, where, step):
    form = office.desk.form
    match where:
        case "check" | "restart":
            getattr(office, where)()
        case "language":
            form.language.setCurrentIndex(form.language.findData(step))
            form.language.activated.emit(form.language.currentIndex())
        case "body" | "notes":
            do(Hands(getattr(form, where)), *step)
        case _:
            in_line(getattr(form, where), *step)


def in_line(field, what, value):
    match what:
        case "type":
            QTest.keyClicks(field, value.replace("\n", ""))
        case "press":
            QTest.keyClick(field, value)
        case "paste" if hasattr(field, "insertFromMimeData"):
            source = QMimeData()
            source.setText(value)
            field.insertFromMimeData(source)
        case "paste":
            field.insert(value)
        case _:
            getattr(field, what)()


def run(empty_store, script):
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder), empty_store)
        try:
            for where, step in script:
                act(office, where, step)
            office.check()
            office.restart()
            office.check()
        finally:
            office.desk._autosave.discard()
            QThreadPool.globalInstance().waitForDone(10_000)
            office.db.close()
            office.desk.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@settings(
    max_examples=60, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(script=scripts)
def test_store_desk_and_text_agree_after_any_script(qapp, empty_store, script):
    run(empty_store, script)


@pytest.mark.slow
@pytest.mark.timeout(7_200)
@settings(
    max_examples=1_000, phases=PHASES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(script=scripts)
def test_store_desk_and_text_agree_after_any_of_1000_scripts(qapp, empty_store, script):
    run(empty_store, script)
