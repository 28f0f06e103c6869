"""The ways into a press office."""

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog

from pressdesk.domain.errors import (
    NoKeyringError,
    NoStoreError,
    PassphraseNeededError,
    StoreDamagedError,
    StoreInUseError,
    StoreTooNewError,
    WrongPassphraseError,
)
from pressdesk.domain.models.setting import House, Profile
from pressdesk.store import keyrings, opening, release_list, settings
from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store, open_store
from pressdesk.ui.doors import Doors, house_of
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.pages.first_run_page import FirstRun, FirstRunPage
from pressdesk.ui.pages.trouble_page import TroublePage
from pressdesk.ui.pages.unlock_page import UnlockPage
from pressdesk.ui.services.grounds import LIGHT

PASSPHRASE = "lantern harbour violet seven"
CHEAP = Cost(8192, 1, 1)


@pytest.fixture
def owner(qapp):
    return QObject()


@pytest.fixture
def doors(qtbot, monkeypatch, tmp_path, theme, told, clock, owner):
    monkeypatch.setattr(keyrings, "find_keyring", lambda *_: None)
    window = MainWindow(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), LIGHT)
    qtbot.addWidget(window)
    window.furnish(theme, told)
    window.show()
    made = Doors(window, theme, told, folder=tmp_path / "store", zone="Europe/Zurich", clock=clock, parent=owner)
    made.kept = window
    return made


@pytest.fixture
def wanted(doors):
    """What the doors ask to be done: folder and work."""
    wanted = []
    doors.open_wanted.connect(lambda folder, work: wanted.append((folder, work)))
    return wanted


@pytest.fixture
def store(tmp_path):
    create_store(tmp_path / "store", passphrase=PASSPHRASE, use_keyring=False, cost=CHEAP).close()
    return tmp_path / "store"


@pytest.mark.parametrize(
    ("error", "page"),
    [
        (NoStoreError("none"), FirstRunPage),
        (PassphraseNeededError("needed"), UnlockPage),
        (WrongPassphraseError("wrong"), UnlockPage),
        (StoreDamagedError("damaged"), TroublePage),
        (StoreTooNewError("new"), TroublePage),
        (StoreInUseError("in use"), TroublePage),
    ],
)
def test_each_failure_has_the_page_that_helps(doors, error, page):
    doors.show_for(error)

    assert isinstance(doors._page, page)
    assert doors._page.isVisible()


def test_a_bug_is_no_door(doors):
    with pytest.raises(ZeroDivisionError):
        doors.show_for(ZeroDivisionError())


def test_ones_own_office_begins_empty_with_its_house_style(doors, wanted):
    doors.show_for(NoStoreError("none"))
    doors._page.chosen.emit(
        FirstRun(
            sample=False,
            organisation="Eastern Rights Network",
            place="Nairobi",
            zone="Africa/Nairobi",
            passphrase=PASSPHRASE,
        )
    )

    db = wanted[0][1]()

    with db.reading() as session:
        house = settings.house(session)
        counts = release_list.counts(session)
    db.close()
    assert (house.organisation, house.place, house.zone) == ("Eastern Rights Network", "Nairobi", "Africa/Nairobi")
    assert counts.total == 0


def test_the_sample_office_comes_filled(doors, wanted):
    doors.show_for(NoStoreError("none"))
    doors._page.chosen.emit(FirstRun(sample=True, zone="Europe/Zurich", passphrase=PASSPHRASE))

    db = wanted[0][1]()

    with db.reading() as session:
        assert release_list.counts(session).total >= 6
    db.close()


def test_without_a_keyring_the_first_run_page_stays_and_asks_for_a_passphrase(doors):
    doors.show_for(NoStoreError("none"))
    page = doors._page

    doors.show_for(NoKeyringError("none"))

    assert doors._page is page
    assert page._error.isVisible()


def test_the_passphrase_opens_the_store(doors, wanted, store):
    doors.show_for(PassphraseNeededError("needed"))
    doors._page.passphrase_given.emit(PASSPHRASE)

    db = wanted[0][1]()

    assert db.folder == store
    assert not db.read_only
    db.close()


def test_a_wrong_passphrase_stays_on_its_page_and_says_so(doors, wanted, store):
    doors.show_for(PassphraseNeededError("needed"))
    page = doors._page
    page.passphrase_given.emit("wrong words entirely")

    with pytest.raises(WrongPassphraseError) as refused:
        wanted[0][1]()
    doors.show_for(refused.value)

    assert doors._page is page
    assert page.isVisible()


def test_a_store_that_is_open_elsewhere_opens_to_read(doors, wanted, store):
    other = open_store(store, passphrase=PASSPHRASE)
    doors.show_for(PassphraseNeededError("needed"))
    doors._page.passphrase_given.emit(PASSPHRASE)

    db = wanted[0][1]()

    assert db.read_only
    db.close()
    other.close()


@pytest.mark.parametrize(("signal", "read_only"), [("again_wanted", False), ("read_only_wanted", True)])
def test_trouble_can_be_tried_again_or_read_only(monkeypatch, doors, wanted, signal, read_only):
    asked = []
    monkeypatch.setattr(opening, "open_store", lambda _folder, **more: asked.append(more.get("read_only", False)))
    doors.show_for(StoreInUseError("in use"))

    getattr(doors._page, signal).emit()
    wanted[0][1]()

    assert asked == [read_only]


def test_another_folder_is_opened_when_one_is_chosen(monkeypatch, doors, wanted, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "other"))
    doors.show_for(NoStoreError("none"))

    doors._page.other_folder_wanted.emit()

    assert wanted[0][0] == tmp_path / "other"
    with pytest.raises(NoStoreError):
        wanted[0][1]()


def test_no_folder_chosen_leaves_the_page(monkeypatch, doors, wanted):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    doors.show_for(NoStoreError("none"))

    doors._page.other_folder_wanted.emit()

    assert wanted == []


@pytest.mark.parametrize(
    ("zone", "profile", "language"),
    [
        ("America/New_York", Profile.AMERICAN, "en-US"),
        ("Europe/Zurich", Profile.BRITISH, "en-GB"),
        ("", Profile.BRITISH, "en-GB"),
    ],
)
def test_the_house_style_is_proposed_by_the_zone(zone, profile, language):
    house = house_of(FirstRun(sample=False, organisation="Example", zone=zone))

    assert isinstance(house, House)
    assert (house.profile, house.language) == (profile, language)
    assert house.zone == (zone or "UTC")
