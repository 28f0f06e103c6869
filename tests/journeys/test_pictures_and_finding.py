"""A picture is dragged in, described and sent; a word is found with the keys of everyday programs."""

from email import message_from_bytes, policy

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage

from pressdesk.desk import export_ops, release_ops
from pressdesk.domain.markdown import placed_pictures
from pressdesk.store import assets, releases
from tests.journeys.hands import CTRL


def test_a_picture_is_dragged_in_described_and_found_in_the_mail(office, hands, qtbot, tmp_path, clock):
    path = tmp_path / "lake.png"
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    image.setText("Location", "46.2 N, 6.1 E")
    assert image.save(str(path))
    desk = office.office.releases
    desk.begin()
    form = desk.desk.form
    form.headline.setFocus()
    hands.type("Lake clean again")
    form.body.setFocus()
    hands.type("Before the picture.\nAfter the picture.")

    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(path))])
    end_of_first = form.body.document().find("Before the picture.")
    at = QPointF(form.body.cursorRect(end_of_first).center())
    form.body.dropEvent(
        QDropEvent(at, Qt.DropAction.CopyAction, source, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    card = desk.desk.pictures_in_text.card
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    qtbot.waitUntil(card.caption.hasFocus)
    hands.type("The lake at dawn.\nA. Example\nA blue lake\n")
    assert not card.isVisible()
    hands.press(Qt.Key.Key_S, CTRL)
    assert desk.desk.flush()

    db, release = desk.desk.db, desk.desk.release_id()
    release_ops.choose_immediate(db, release, now=clock())
    exported = export_ops.render(db, release, "eml", now=clock())
    mail = message_from_bytes(exported, policy=policy.default)

    with db.reading() as session:
        (picture,) = assets.pictures_of(session, release)
        kept = assets.content(session, picture.id)
        assert placed_pictures(releases.get_release(session, release).body) == {picture.id}
    assert b"46.2 N" not in kept
    parts = list(mail.walk())
    (shown,) = [part for part in parts if part.get_content_type() == "image/png"]
    assert shown.get_content() == kept
    page = next(part for part in parts if part.get_content_type() == "text/html").get_content()
    assert f'src="cid:{shown["Content-ID"].strip("<>")}"' in page
    assert 'alt="A blue lake"' in page
    words = next(part for part in parts if part.get_content_type() == "text/plain").get_content()
    words = words.replace("\r\n", "\n")
    before, caption, after = (
        words.index(part) for part in ("Before the", "The lake at dawn.\nPhoto: A. Example", "After the")
    )
    assert before < caption < after
    assert words.count("The lake at dawn.") == 1


def test_the_key_for_finding_finds_in_the_text_and_in_the_list(office, hands, qtbot):
    page = office.office.releases
    page.begin()
    page.desk.form.headline.setFocus()
    hands.type("Lake clean again")
    page.desk.form.body.setFocus()
    hands.type("The lake is clean.")

    hands.press(Qt.Key.Key_F, CTRL)
    bar = page.desk.finding.bar
    assert bar.words.hasFocus()
    hands.type("clean")
    assert bar.count.text() == "1 of 2"
    hands.press(Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    hands.press(Qt.Key.Key_Escape)
    assert page.desk.form.body.hasFocus()

    page.list.setFocus()
    hands.press(Qt.Key.Key_F, CTRL)
    assert not bar.isVisible()
