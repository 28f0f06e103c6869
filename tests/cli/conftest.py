import io
import json

import pytest

from pressdesk.cli.main import main
from tests.desk.stores import PASSPHRASE, small_store


class Desk:
    """Runs commands on one store, and keeps what they printed."""

    def __init__(self, folder, capsys, monkeypatch):
        self.folder = folder
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.said = self.errors = ""

    def run(self, *words, typed=""):
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        code = main(["--store", str(self.folder), *map(str, words)])
        self.said, self.errors = self._capsys.readouterr()
        return code

    def json(self, *words, typed=""):
        assert self.run("--json", *words, typed=typed) == 0, self.errors
        return json.loads(self.said)

    def new(self, kind="release", **fields):
        return self.json("new", kind, "--from", "-", typed=json.dumps(fields))


@pytest.fixture
def desk(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("PRESSDESK_PASSPHRASE", PASSPHRASE)
    with small_store(tmp_path / "store"):
        pass
    return Desk(tmp_path / "store", capsys, monkeypatch)
