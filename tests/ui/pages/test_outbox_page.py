"""The outbox through its page."""

import hashlib

import pytest
from PySide6.QtGui import QGuiApplication

from pressdesk.desk import export_ops, release_ops
from pressdesk.domain.models.dispatch import Means
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import outbox
from pressdesk.ui.pages.outbox_page import OutboxPage


@pytest.fixture
def page(qtbot, db, bus, told, theme, clock):
    page = OutboxPage(db, bus, told, theme, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    return page


@pytest.fixture
def send(db, bus, now):
    def send(kind="txt", means=Means.FILE, **given):
        draft = ReleaseDraft(headline="Fees keep groups off squares", lead="A survey says so.", body="Nine fees.")
        release = release_ops.create_release(db, draft, now=now).made
        release_ops.choose_immediate(db, release, now=now)
        exported = export_ops.export(db, release, kind, means=means, now=now, **given)
        bus.post(exported.change)
        return exported

    return send


def test_an_empty_outbox_says_what_will_be_here(page):
    assert page.columns.empty.isVisible()


def test_what_leaves_appears_at_once(page, send):
    send()

    assert page.model.rowCount() == 1
    assert page.columns.list.isVisible()


def test_the_facts_are_those_of_the_bytes(page, send):
    exported = send(kind="eml", means=Means.MAIL_PROGRAM, recipients=("desk@paper.example.org",))

    page.open_dispatch(exported.dispatch.id)

    facts = {key: label.text() for key, label in page.sheet._facts.items()}
    assert facts["sha256"] == hashlib.sha256(exported.content).hexdigest()
    assert facts["to"] == "desk@paper.example.org"
    assert facts["utc"] == "2026-06-01 12:00:00 UTC"
    assert facts["file"] == exported.file_name


def test_the_text_is_shown_as_it_left(page, send):
    exported = send()

    page.open_dispatch(exported.dispatch.id)

    assert page.sheet._text.toPlainText() == exported.content.decode().replace("\r\n", "\n")


def test_html_is_shown_as_a_page(page, send):
    exported = send(kind="html")

    page.open_dispatch(exported.dispatch.id)

    page.sheet._html.fill()
    assert page.sheet._html.isVisible()
    assert "Fees keep groups off squares" in page.sheet._html.toPlainText()


def test_the_sha256_can_be_copied(page, send):
    exported = send()
    page.open_dispatch(exported.dispatch.id)

    page.sheet._copy.click()

    assert QGuiApplication.clipboard().text() == exported.dispatch.sha256


def test_a_copy_has_the_very_bytes(page, send, tmp_path):
    exported = send(kind="eml")
    page.open_dispatch(exported.dispatch.id)

    page.save_to(tmp_path / "copy.eml")

    assert (tmp_path / "copy.eml").read_bytes() == exported.content


def test_a_copy_that_cannot_be_written_is_told(page, send, told, tmp_path):
    page.open_dispatch(send().dispatch.id)

    page.save_to(tmp_path / "no such folder" / "copy.txt")

    assert told.notices[-1].error


def test_the_word_of_the_officer_is_kept_and_taken_back(page, send, db):
    dispatch = send().dispatch.id
    page.open_dispatch(dispatch)

    def sent():
        with db.reading() as session:
            return outbox.dispatches_by_id(session, [dispatch])[dispatch].sent

    page.sheet._yes.click()
    assert sent() is True
    page.sheet._no.click()
    assert sent() is False
    page.sheet._no.click()
    assert sent() is None


def test_choosing_in_the_list_shows_it(page, send):
    dispatch = send().dispatch.id

    page.list.setCurrentIndex(page.model.index(0))

    assert page.dispatch_id() == dispatch
    assert page.sheet.isVisible()
