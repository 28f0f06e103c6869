import codecs

import pytest

from pressdesk.importing.files import decode, read_bytes, read_path, sources

TEXT = "Mer | Un phare s’éteint à l’été\n\nLe phare s’est éteint dans la nuit : « plus rien », dit le gardien.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_marked_and_utf_8_text_is_read_without_a_guess(data):
    assert decode(data) == (TEXT, "")


def test_western_text_is_guessed_with_a_warning():
    result = read_bytes(TEXT.encode("cp1252"), path="a.txt")

    assert result.releases[0].headline == "Un phare s’éteint à l’été"
    assert "cp1252" in result.warnings[0]


def test_cyrillic_text_is_guessed():
    said = "Корабли остались в гавани, потому что маяк погас. Никто не знает, когда его зажгут снова.\n" * 3

    assert decode(said.encode("cp1251"))[0] == said


def test_a_picture_is_refused_with_a_sentence():
    result = read_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, path="a")

    assert not result.ok
    assert "plain text" in result.error


def test_a_body_longer_than_a_release_can_hold_is_refused():
    result = read_bytes(b"Sea | A headline here\n\nLead.\n\n" + b"word " * 120_000, path="a.txt")

    assert not result.ok
    assert "characters" in result.error


@pytest.mark.parametrize(("name", "said"), [("a.docx", "plain text"), ("missing.txt", "no file")])
def test_what_cannot_be_read_says_why(tmp_path, name, said):
    result = read_path(tmp_path / name)

    assert not result.ok
    assert said in result.error


def test_a_folder_gives_its_texts_in_order(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden.txt", "c.png"):
        (tmp_path / name).write_text("x")

    assert [path.name for path in sources([tmp_path])] == ["a.txt", "b.txt"]


def test_lone_surrogates_and_controls_do_no_harm():
    result = read_bytes(
        "Sea | A head\x00line here\n\nLead\x07 text.\ud800\n".encode("utf-8", "surrogatepass"), path="a"
    )

    assert result.releases[0].headline == "A headline here"
