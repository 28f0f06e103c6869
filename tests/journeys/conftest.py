"""The whole program on a temporary folder: a clock that the test moves, no keyring, nothing outside the folder."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool

from pressdesk.app import Pressdesk
from pressdesk.store import keyrings
from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store
from tests.journeys.hands import Hands

PASSPHRASE = "lantern harbour violet seven"


class Clock:
    """Tuesday 8 December 2026, 12:00 UTC, until it is moved."""

    def __init__(self):
        self.now = datetime(2026, 12, 8, 12, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def move(self, **by):
        self.now += timedelta(**by)


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch, tmp_path):
    monkeypatch.setattr(keyrings, "find_keyring", lambda *_: None)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def start(qtbot, tmp_path, clock):
    """Start Pressdesk, and wait for its office or, with `asks=True`, for the page that asks."""
    started = []

    def start(*, asks=False, passphrase=PASSPHRASE):
        desk = Pressdesk(
            tmp_path / "store",
            settings=QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
            settings_path=tmp_path / "settings.toml",
            clock=clock,
            zone="Europe/Zurich",
            passphrase=None if asks else passphrase,
        )
        started.append(desk)
        qtbot.addWidget(desk.window)
        with qtbot.waitSignal(desk.asked if asks else desk.office_opened, timeout=20_000):
            desk.show()
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        return desk

    yield start
    for desk in started:
        desk.close()
    QThreadPool.globalInstance().waitForDone(10_000)
    while started:  # the widgets go now: a style sheet set later would be worked out for all of them
        desk = started.pop()
        for gone in (desk.window, desk):
            gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def office(tmp_path, start):
    """An empty office that is there already, its window open."""
    create_store(tmp_path / "store", passphrase=PASSPHRASE, use_keyring=False, cost=Cost(8192, 1, 1)).close()
    return start()
