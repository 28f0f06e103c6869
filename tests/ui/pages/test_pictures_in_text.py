import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest

from pressdesk.desk import picture_ops
from pressdesk.domain.markdown import placed_pictures
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.store import assets, releases
from tests.making import PNG


def png(width=400, height=200, colour="steelblue"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def encoded(image, kind):
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(device, kind)
    return bytes(device.data().data())


@pytest.fixture
def release(desk, add):
    release = add(headline="Lake clean again", body="First.\n\nSecond.\n")
    desk.show_release(release)
    return release


@pytest.fixture
def took(desk, qtbot):
    """Wait until so many pictures stand in the text as it is stored."""

    def wait(count=1):
        qtbot.waitUntil(lambda: len(list(desk.form.body.pictures.places())) == count and desk.flush(), timeout=10_000)

    return wait


def sheet(desk):
    with desk.db.reading() as session:
        return releases.sheet(session, desk.release_id())


def drop(editor, paths, at):
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert editor.canInsertFromMimeData(source)
    place = QPointF(editor.cursorRect(editor.document().find(at)).center())
    none = Qt.KeyboardModifier.NoModifier
    editor.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, source, Qt.MouseButton.LeftButton, none))


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp", "tiff"])
def test_a_picture_file_dropped_on_the_text_stands_where_it_was_dropped(desk, release, took, tmp_path, kind):
    path = tmp_path / f"lake.{kind}"
    path.write_bytes(encoded(png(), kind))

    drop(desk.form.body, [path], "First.")
    took()

    kept = sheet(desk)
    (picture,) = kept.pictures
    assert picture.name == path.name
    assert (picture.width, picture.height) == (400, 200)
    assert placed_pictures(kept.release.body) == {picture.id}
    assert kept.release.body.index("First") < kept.release.body.index("![") < kept.release.body.index("Second")
    assert picture.media_type in ("image/png", "image/jpeg")


def test_a_screenshot_is_pasted_and_undone_and_done_again(desk, release, took):
    source = QMimeData()
    source.setImageData(png())
    desk.form.body.insertFromMimeData(source)
    took()
    asset = sheet(desk).pictures[0].id

    desk.form.body.undo()
    took(0)
    assert sheet(desk).pictures == ()

    desk.form.body.redo()
    took()
    assert [picture.id for picture in sheet(desk).pictures] == [asset]


def test_words_that_come_with_a_picture_of_themselves_are_words(desk, release):
    source = QMimeData()
    source.setImageData(png())
    source.setHtml("<p>Words</p>")
    desk.form.body.insertFromMimeData(source)

    assert "Words" in desk.form.body.toPlainText()
    assert not list(desk.form.body.pictures.places())


def test_what_is_written_on_the_card_is_kept_and_shown(desk, release, took, qtbot):
    source = QMimeData()
    source.setImageData(png())
    desk.form.body.insertFromMimeData(source)
    took()
    card = desk.pictures_in_text.card
    qtbot.waitUntil(card.isVisible)

    card.caption.setText("The lake at dawn.")
    card.credit.setText("A. Example")
    card.alt.setText("A lake")
    for line in (card.caption, card.credit, card.alt):
        QTest.keyClick(line, Qt.Key.Key_Return)

    (picture,) = sheet(desk).pictures
    assert not card.isVisible()
    assert (picture.caption, picture.credit, picture.alt_text) == ("The lake at dawn.", "A. Example", "A lake")
    shown = desk.form.body.pictures.shown(picture.id)
    assert (shown.caption, shown.credit, shown.alt) == ("The lake at dawn.", "A. Example", "A lake")
    assert desk.panel.extras.picture_draft(picture.id).caption == "The lake at dawn."


def test_the_card_can_be_left_at_once_and_nothing_is_written(desk, release, took, qtbot):
    source = QMimeData()
    source.setImageData(png())
    desk.form.body.insertFromMimeData(source)
    took()
    card = desk.pictures_in_text.card
    qtbot.waitUntil(card.isVisible)

    QTest.keyClick(card.caption, Qt.Key.Key_Escape)

    assert not card.isVisible()
    assert sheet(desk).pictures[0].caption == ""


def test_a_picture_of_another_release_is_pasted_and_of_another_office_is_left_out(desk, release, add, now):
    other = add(headline="Other")
    asset = picture_ops.add_picture(desk.db, other, PNG, AssetDraft(name="x"), now=now).made
    told = []
    desk.form.body.pasted.connect(told.append)
    source = QMimeData()
    source.setData("application/x-pressdesk-body", f"a\n\n![](asset:{asset})\n\n![](asset:elsewhere)\n".encode())
    desk.form.body.insertFromMimeData(source)
    desk.flush()

    assert placed_pictures(sheet(desk).release.body) == {asset}
    assert [picture.id for picture in sheet(desk).pictures] == [asset]
    assert list(told[0].values()) == [1]


def test_a_file_that_is_no_picture_is_left_to_the_page(desk, release, tmp_path):
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(tmp_path / "old.txt"))])

    assert not desk.form.body.canInsertFromMimeData(source)
    assert not desk.form.notes.canInsertFromMimeData(source)


def test_a_damaged_picture_is_refused_in_a_sentence(desk, release, tmp_path, told, qtbot):
    path = tmp_path / "broken.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nno")
    drop(desk.form.body, [path], "First.")

    qtbot.waitUntil(lambda: bool(told.notices))
    assert told.notices[0].error
    assert not list(desk.form.body.pictures.places())


def test_where_a_picture_was_taken_does_not_stay(desk, release, took, tmp_path):
    from tests.domain.test_picture_privacy import SECRET, exif, segment

    data = encoded(png(40, 20), "jpg")
    path = tmp_path / "turned.jpg"
    path.write_bytes(data[:2] + segment(0xE1, exif(6)) + data[2:])
    drop(desk.form.body, [path], "First.")
    took()

    (picture,) = sheet(desk).pictures
    with desk.db.reading() as session:
        assert SECRET not in assets.content(session, picture.id)
    assert (picture.width, picture.height) == (20, 40)  # it stands upright now
