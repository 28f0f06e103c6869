"""The release as it will be sent."""

import pytest

from pressdesk.ui.pages.release_preview import ReleasePreview, Rendered


@pytest.fixture
def preview(qtbot, theme):
    made = ReleasePreview(theme)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


@pytest.mark.parametrize(
    ("language", "words", "on_the_right"),
    [("en-GB", "A pier reopens.", False), ("ar", "رصيف يفتح من جديد.", True), ("fr", "Un quai rouvre.", False)],
)
def test_the_plain_text_stands_on_the_side_of_its_language(preview, language, words, on_the_right):
    preview.show_rendered(Rendered("عنوان", "<p></p>", "ar"))  # what was shown before leaves no trace

    preview.show_rendered(Rendered(words, "<p></p>", language))

    line = preview._text.document().firstBlock().layout().lineAt(0)
    assert (line.naturalTextRect().x() > line.width() / 2) == on_the_right


def test_a_page_comes_in_the_next_turn_once_and_keeps_its_place(qtbot, preview):
    page = "<p>" + "A pier reopens. </p><p>" * 2_000 + "</p>"
    preview.show_form("html")
    with qtbot.waitSignal(preview._html.document().contentsChanged):
        preview.show_rendered(Rendered("", page, "en-GB"))
        assert preview._html.toPlainText() == ""
    bar = preview._html.verticalScrollBar()
    bar.setValue(500)

    with qtbot.assertNotEmitted(preview._html.textChanged, wait=50):
        preview.show_rendered(Rendered("", page, "en-GB"))
    preview.show_rendered(Rendered("", page + "<p>The end.</p>", "en-GB"))

    assert preview.html_words().endswith("The end.")
    assert bar.value() == 500


def test_what_is_forgotten_does_not_come_any_more(qtbot, preview):
    preview.show_form("html")
    preview.show_rendered(Rendered("", "<p>A pier reopens.</p>", "en-GB"))

    preview.forget()

    assert preview.html_words() == ""
