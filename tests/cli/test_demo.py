import hashlib
import json
from pathlib import Path

import pytest

from pressdesk.cli.main import main
from pressdesk.export.registry import FORMATS


@pytest.fixture
def report(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("pressdesk.cli.demo._pictures", lambda *_: [])  # the windows have tests of their own
    assert main(["demo", "--out", str(tmp_path / "demo"), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_release_of_the_sample_office_is_exported_in_every_format(report):
    assert len(report["releases"]) == 7
    for release in report["releases"]:
        assert [done["format"] for done in release["exports"]] == list(FORMATS)
        for done in release["exports"]:
            assert hashlib.sha256(Path(done["path"]).read_bytes()).hexdigest() == done["sha256"]


def test_the_sample_store_opens_with_the_passphrase_in_the_report(report, capsys):
    words = ["--store", report["store"], "--passphrase-file", report["passphrase_file"], "--json"]

    assert main([*words, "list", "contacts"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 12


def test_a_number_never_to_be_printed_is_in_no_export(report):
    for release in report["releases"]:
        for done in release["exports"]:
            content = Path(done["path"]).read_bytes()
            assert b"900177" not in content
            assert b"900 177" not in content


def test_a_second_run_takes_up_the_sample_office_of_the_first(report, capsys):
    folder = Path(report["store"]).parent

    assert main(["demo", "--out", str(folder), "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert {release["id"] for release in again["releases"]} == {release["id"] for release in report["releases"]}
    assert len(list(folder.rglob("*.eml"))) == len(report["releases"])


def test_a_store_that_no_demonstration_made_is_left_alone(report, capsys):
    folder = Path(report["store"]).parent
    (folder / "passphrase.txt").unlink()

    assert main(["demo", "--out", str(folder)]) == 3
    assert "no demonstration made" in capsys.readouterr().err
