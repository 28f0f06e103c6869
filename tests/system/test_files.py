"""Files written whole, folders, shipped files, settings and the log."""

import logging
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.system import paths
from pressdesk.system.files import write_whole
from pressdesk.system.logs import LOG_NAME, start_log, stop_log
from pressdesk.system.resources import resource
from pressdesk.system.settings import Settings, read_settings, write_settings


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "a.txt"
    write_whole(path, b"old")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_left_alone_when_asked(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    with pytest.raises(FileExistsError):
        write_whole(path, b"new", replace=False)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_store_folder_is_the_one_given_else_the_one_named_else_the_systems(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.STORE_VARIABLE, str(tmp_path / "named"))
    assert paths.store_folder(tmp_path / "given") == tmp_path / "given"
    assert paths.store_folder() == tmp_path / "named"

    monkeypatch.delenv(paths.STORE_VARIABLE)
    assert paths.store_folder().name == "store"


def test_a_private_folder_is_closed_to_others_even_where_it_was_open(tmp_path):
    folder = tmp_path / "drafts"
    folder.mkdir(mode=0o755)

    paths.private_folder(folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_shipped_file_is_found():
    assert resource("icons").is_dir()


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "icons/../../LICENSE"])
def test_a_name_that_leaves_the_folder_is_refused(name):
    with pytest.raises(ValueError, match="shipped"):
        resource(name)


def test_a_file_that_was_not_shipped_is_named():
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg"):
        resource("icons/none.svg")


@given(st.text(), st.sampled_from(["system", "light", "dark"]))
def test_settings_come_back_as_they_were_written(tmp_path_factory, text, colours):
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings = Settings(export_folder=text.encode("utf-8", "replace").decode(), colours=colours)

    write_settings(path, settings)

    assert read_settings(path) == settings


def test_a_broken_setting_falls_back_and_the_others_stay(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('colours = "plaid"\nmail_program = "thunderbird"\nunknown = 3\n')

    assert read_settings(path) == Settings(mail_program="thunderbird")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"= =", b""])
def test_a_broken_settings_file_gives_the_defaults(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)

    assert read_settings(path) == Settings()


def test_the_log_tells_where_something_failed_and_not_what_was_typed(tmp_path):
    handler = start_log(tmp_path)
    try:
        int("a secret headline")
    except ValueError:
        logging.getLogger("pressdesk.store").exception("Saving failed")
    stop_log(handler)

    written = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert "Saving failed" in written
    assert "ValueError" in written
    assert "test_files.py" in written
    assert "secret headline\n" not in written.replace('int("a secret headline")', "")
