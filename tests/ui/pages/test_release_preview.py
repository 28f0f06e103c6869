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
