"""The window is there before anything slow is imported, and the office opens behind it."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import PASSPHRASE

SLOW = (
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "sqlcipher3",
    "alembic",
    "babel",
    "phonenumbers",
    "keyring",
    "cryptography",
)

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from pressdesk.app import Pressdesk, make_application

folder, passphrase = Path(sys.argv[1]), sys.argv[2]
application = make_application()
settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
desk = Pressdesk(folder / "store", settings=settings, settings_path=folder / "settings.toml", passphrase=passphrase)
said = {}
desk.window.painted.disconnect()
desk.window.painted.connect(lambda: said.update(painted=sorted(sys.modules)))
desk.window.painted.connect(desk._begin)

def end(how):
    said["ended"] = how
    said["modules"] = sorted(sys.modules)
    QTimer.singleShot(0, application.quit)

desk.office_opened.connect(lambda: end("open"))
desk.asked.connect(lambda: end("asked"))
desk.show()
application.exec()
desk.close()
print(json.dumps(said))
"""


def started(folder):
    """What a process of its own has imported at its first paint, and how it ended."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), PASSPHRASE],
        capture_output=True,
        check=True,
        env=environment,
        text=True,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout)


def slow(modules):
    return sorted({name.partition(".")[0] for name in modules} & set(SLOW))


def test_the_first_paint_comes_before_anything_slow_is_imported(office, tmp_path):
    office.close()

    said = started(tmp_path)

    assert slow(said["painted"]) == []
    assert "pressdesk.store.database" not in said["painted"]


def test_after_the_first_paint_the_office_opens(office, tmp_path):
    office.close()

    said = started(tmp_path)

    assert said["ended"] == "open"
    assert "pressdesk.store.database" in said["modules"]


def test_the_list_is_there_before_the_records_are_imported(office, tmp_path):
    office.close()

    assert not {"sqlmodel", "sqlalchemy", "pydantic"} & set(slow(started(tmp_path)["modules"]))


def test_without_a_store_the_first_run_page_comes_up(tmp_path):
    assert started(tmp_path)["ended"] == "asked"


def test_on_the_first_run_enter_leads_on_at_once(start, hands):
    start(asks=True)

    assert hands.at().accessibleName() == "Start my own"


def test_the_passphrase_can_be_typed_at_once(qtbot, office, start, hands):
    office.close()
    desk = start(asks=True)

    hands.type(PASSPHRASE)
    with qtbot.waitSignal(desk.office_opened, timeout=20_000):
        hands.press(Qt.Key.Key_Return)


def test_in_an_open_office_the_keyboard_begins_at_the_search(office, hands):
    assert hands.at() is office.office.releases.search
