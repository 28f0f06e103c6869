"""What goes with a release besides its text."""

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.ui.forms.extras_panel import THUMB, ExtrasPanel, PictureCard
from tests.making import make_picture, make_release, make_text

ABOUT = make_text("About Example", "An example.")
LEGAL = make_text("Legal note", "A note.")


@pytest.fixture
def panel(qtbot, theme):
    made = ExtrasPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    return made


@pytest.fixture
def boxes(qtbot, panel):
    """The titles that can be ticked, once they are on the screen."""

    def boxes():
        qtbot.waitUntil(lambda: any(box.isVisible() for box in panel.findChildren(QCheckBox)))
        shown = [box for box in panel.findChildren(QCheckBox) if box.isVisible()]
        return {box.text(): box for box in sorted(shown, key=lambda box: box.y())}

    return boxes


def test_showing_a_release_is_not_an_edit(qtbot, panel):
    with qtbot.assertNotEmitted(panel.edited):
        panel.show_release(make_release(tags=["a"], credits=["Photo: A"], links=["https://example.org"]))


def test_details_come_back_as_they_were(panel):
    release = make_release(
        tags=["letters", "courts"],
        credits=["Photo: A. Example", "Photo: B. Sample"],
        links=["The letter: https://example.org/letter"],
        enquiries_heading="For inquiries, please contact:",
        end_mark="ENDS",
    )
    panel.show_release(release)

    draft = panel.draft(ReleaseDraft.model_validate(release.model_dump()))

    assert draft == ReleaseDraft.model_validate(release.model_dump())


@pytest.mark.parametrize(("kept", "back"), [(None, None), ("", ""), ("###", "###")])
def test_an_end_mark_of_the_house_and_none_are_told_apart(panel, kept, back):
    release = make_release(end_mark=kept)
    panel.show_release(release)

    assert panel.draft(ReleaseDraft.model_validate(release.model_dump())).end_mark == back


def test_an_end_mark_taken_out_is_the_houses_again(panel):
    release = make_release(end_mark="###")
    panel.show_release(release)

    panel._end_mark.clear()

    assert panel.draft(ReleaseDraft.model_validate(release.model_dump())).end_mark is None


def test_typing_is_an_edit(qtbot, panel):
    for field in [panel._tags, panel._heading, panel._end_mark, panel._credits, panel._links]:
        with qtbot.waitSignal(panel.edited):
            qtbot.keyClicks(field, "a")


def test_line_ends_in_a_tag_are_made_harmless(panel):
    panel._tags.insert("one\r\nBcc: x@example.org, two\0")

    tags = panel.draft(ReleaseDraft()).tags

    assert not any(set(tag) & set("\r\n\0") for tag in tags)


def test_the_chosen_texts_stand_first_in_their_order(panel, boxes):
    other = make_text("Other", "Words.")
    panel.show_texts([ABOUT, LEGAL, other], [other.id, ABOUT.id])

    assert panel.texts() == [other.id, ABOUT.id]
    assert list(boxes()) == ["Other", "About Example", "Legal note"]


def test_ticking_a_text_is_an_edit_of_the_texts(qtbot, panel, boxes):
    panel.show_texts([ABOUT, LEGAL], [])

    ticked = boxes()["Legal note"]

    with qtbot.waitSignal(panel.texts_edited), qtbot.assertNotEmitted(panel.edited):
        ticked.click()

    assert panel.texts() == [LEGAL.id]


def test_without_texts_it_says_where_to_write_them(panel):
    panel.show_texts([], [])

    assert "No texts in this language yet. Write them under Texts." in [w.text() for w in panel.findChildren(QLabel)]


def test_a_picture_is_shown_with_what_is_said_of_it(panel):
    picture = make_picture(caption="The registrar.", credit="A. Example", alt_text="A man", rights="Free")
    panel.show_pictures([picture], {picture.id: QPixmap(10, 10)})

    draft = panel.picture_draft(picture.id)

    assert (draft.caption, draft.credit, draft.alt_text, draft.rights) == (
        "The registrar.",
        "A. Example",
        "A man",
        "Free",
    )


def test_a_caption_typed_says_which_picture(qtbot, panel):
    picture = make_picture()
    panel.show_pictures([picture], {})

    with qtbot.waitSignal(panel.picture_edited) as signal:
        qtbot.keyClicks(panel.findChild(PictureCard)._caption, "x")

    assert signal.args == [picture.id]


def test_a_picture_can_be_taken_off(qtbot, panel):
    first, second = make_picture("one"), make_picture("two")
    panel.show_pictures([first, second], {})

    with qtbot.waitSignal(panel.pictures_moved):
        panel.findChildren(PictureCard)[0].findChild(QToolButton).click()

    assert panel.pictures() == ["two"]


def test_the_button_asks_for_a_picture(qtbot, panel):
    with qtbot.waitSignal(panel.add_picture_wanted):
        next(button for button in panel.findChildren(QPushButton) if button.text() == "Add picture…").click()


def test_every_field_has_a_name_for_those_who_do_not_see_it(panel):
    panel.show_pictures([make_picture()], {})
    fields = [*panel.findChildren(QLineEdit), *panel.findChildren(QPlainTextEdit)]

    assert [field for field in fields if not field.accessibleName()] == []


def test_nothing_lies_beyond_the_side_of_the_panel(qtbot, panel):
    picture = make_picture("quay.png")
    thumb = QPixmap(THUMB * 2)
    thumb.setDevicePixelRatio(2)
    panel.show_texts([make_text("About the Association of Harbour Towns and of its many friends", "Words.")], [])
    panel.show_pictures([picture], {picture.id: thumb})
    card = panel.findChild(PictureCard)
    qtbot.waitUntil(card.isVisible)

    for widget in (*card.findChildren(QLineEdit), *card.findChildren(QToolButton)):
        right = widget.mapTo(panel.viewport(), widget.rect().topRight()).x()
        assert right < panel.viewport().width()
