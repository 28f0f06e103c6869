"""The whole program on a temporary folder: a clock that the test moves, no keyring, nothing outside the folder."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool

from pressdesk.app import Pressdesk
from pressdesk.store import keyrings, warming
from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store
from pressdesk.ui.office import get_ready
from tests.journeys.hands import Hands
from tests.journeys.watchdog import LIMIT, Watchdog, slowness

NOISE = 1.2
"""How much slower a shared processor gets between the two looks that are taken at it."""

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


@pytest.fixture(autouse=True)
def guard(qapp, no_keyring):
    """Nothing keeps the event loop for more than a tenth of a second, from starting the program to closing it."""
    if not Watchdog.available:
        yield None
        return
    get_ready(Clock()())  # a worker does so soon after the start, and nobody is as quick as a test
    slow = slowness()
    watchdog = Watchdog()
    watchdog.start()
    yield watchdog
    watchdog.stop()
    limit = NOISE * LIMIT * max(slow, slowness()) * watchdog.patience
    blocked = [block for block in watchdog.blocked if block.seconds > limit]
    assert not blocked, f"the limit is {limit * 1_000:.0f} ms\n\n" + "\n\n".join(map(str, blocked))


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def hands(qtbot, guard):
    return Hands(qtbot, guard.answered if guard else None)


@pytest.fixture
def start(qtbot, tmp_path, clock, guard):
    """Start Pressdesk, and wait for its office or, with `asks=True`, for the page that asks."""
    started = []

    def let_go():
        """The widgets of who has closed go: a style sheet set later would be worked out for all of them."""
        QThreadPool.globalInstance().waitForDone(10_000)
        while started:
            desk = started.pop()
            for gone in (desk.window, desk):
                gone.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def start(*, asks=False, passphrase=PASSPHRASE):
        if all(desk.window.isHidden() for desk in started):
            let_go()
        elif guard:
            guard.patience = 6  # two programs in one process, as nobody has them: the theme dresses both
        desk = Pressdesk(
            tmp_path / "store",
            settings=QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
            settings_path=tmp_path / "settings.toml",
            clock=clock,
            zone="Europe/Zurich",
            passphrase=None if asks else passphrase,
        )
        started.append(desk)
        with qtbot.waitSignal(desk.asked if asks else desk.office_opened, timeout=20_000):
            desk.show()
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        if desk.office:  # a worker and the next turns of the event loop get the desk ready, quicker than a person comes
            warming.read_once(desk.office._db)
            if not desk.office._db.read_only:
                warming.write_once(desk.office._db, now=clock())
            making = desk.office.releases.make_desk_ready()
            qtbot.waitUntil(lambda: making.over)
        return desk

    yield start
    for desk in started:
        desk.close()
    let_go()


@pytest.fixture
def office(tmp_path, start):
    """An empty office that is there already, its window open."""
    create_store(tmp_path / "store", passphrase=PASSPHRASE, use_keyring=False, cost=Cost(8192, 1, 1)).close()
    return start()
