"""Pastes from the programs that people write in. `pastes/` holds the HTML, and beside it the body it becomes."""

from pathlib import Path

import pytest

from pressdesk.domain.markdown import read, write
from pressdesk.importing.html_elements import LeftOut
from pressdesk.importing.html_fragment import read_html

PASTES = Path(__file__).parent / "pastes"

LEFT_OUT = {
    "word-desktop": {LeftOut.PICTURES: 1, LeftOut.TRACKING: 1},
    "word-desktop-review": {LeftOut.COMMENTS: 2, LeftOut.DELETIONS: 2, LeftOut.HIDDEN: 1, LeftOut.STRUCK: 1},
    "word-desktop-plain-lists": {LeftOut.TABLES: 1},
    "word-online": {LeftOut.COMMENTS: 1, LeftOut.DELETIONS: 1, LeftOut.UNDERLINED: 1},
    "outlook": {LeftOut.PICTURES: 1, LeftOut.TRACKING: 2},
    "google-docs": {LeftOut.STRUCK: 1, LeftOut.TABLES: 1, LeftOut.TRACKING: 1},
    "google-docs-file": {LeftOut.COMMENTS: 1},
    "libreoffice": {LeftOut.DELETIONS: 1, LeftOut.PICTURES: 1, LeftOut.TRACKING: 1, LeftOut.UNDERLINED: 1},
    "pages": {},
    "browser": {LeftOut.HIDDEN: 2, LeftOut.PICTURES: 2, LeftOut.LINKS: 1, LeftOut.TABLES: 1, LeftOut.TRACKING: 1},
}
COLOURED = {"word-online", "word-desktop-review", "google-docs", "libreoffice", "outlook"}


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_a_paste_becomes_the_body_beside_it(name):
    found = read_html((PASTES / f"{name}.html").read_text(encoding="utf-8")).document

    assert write(found).replace("\u00a0", " ") == write(read((PASTES / f"{name}.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_a_paste_has_too_much_is_told(name):
    told = dict(read_html((PASTES / f"{name}.html").read_text(encoding="utf-8")).left_out)
    coloured = told.pop(LeftOut.COLOURS, 0)
    told.pop(LeftOut.FONTS, 0)

    assert told == LEFT_OUT[name]
    assert bool(coloured) == (name in COLOURED)


def test_every_paste_of_the_corpus_is_read():
    assert {path.stem for path in PASTES.iterdir()} == set(LEFT_OUT)
