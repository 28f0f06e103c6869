"""Settings that hold before any test imports Qt, and fixtures that every test may ask for."""

import gc
import itertools
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("ordinary", max_examples=200, deadline=None)
settings.register_profile("long", max_examples=5_000, deadline=None)
settings.load_profile(os.environ.get("PRESSDESK_HYPOTHESIS", "ordinary"))


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="also the tests against large real programs")
    parser.addoption("--long", action="store_true", help="the long form of the tests that have one")


def pytest_collection_modifyitems(config, items):
    wanted = config.getoption("--all")
    for item in items:
        if item.get_closest_marker("heavy") and not wanted:
            item.add_marker(pytest.mark.skip(reason="needs large real programs: run with --all"))
        if item.get_closest_marker("slow") and not config.getoption("--long"):
            item.add_marker(pytest.mark.skip(reason="long form: run with --long"))


_tests_done = itertools.count(1)


@pytest.fixture(autouse=True)
def _collect_here():
    """Cycles are collected between tests and in this thread, as the program does: see `ui/services/collecting.py`."""
    gc.disable()
    yield
    gc.collect(2 if next(_tests_done) % 100 == 0 else 1)


@pytest.fixture(autouse=True)
def _no_dictionaries(monkeypatch):
    """What is spelt how does not hang on what this machine has installed. A test that wants a dictionary brings it."""
    monkeypatch.setattr("pressdesk.system.dictionaries.folders", list)


@pytest.fixture
def now():
    """A fixed moment: Monday 1 June 2026, 12:00 UTC."""
    return datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory):
    """A closed store without records, made once. Its passphrase is "paper boat", cheap to try."""
    from pressdesk.store.header import Cost
    from pressdesk.store.opening import create_store

    folder = tmp_path_factory.mktemp("empty") / "store"
    create_store(folder, passphrase="paper boat", use_keyring=False, cost=Cost(8, 1, 1)).close()
    return folder


@pytest.fixture
def store(tmp_path, empty_store):
    """The folder of a store of this test's own, closed."""
    return Path(shutil.copytree(empty_store, tmp_path / "store"))


@pytest.fixture
def db(store):
    """An open store on real files, without a keyring."""
    from pressdesk.store.opening import open_store

    db = open_store(store, passphrase="paper boat")
    yield db
    db.close()


@pytest.fixture
def make_release(db, now):
    """Store a release from the fields given, in the state given, and return its id."""
    from pressdesk.desk.release_ops import create_release
    from pressdesk.domain.models.release import ReleaseDraft
    from tests.making import put_in_state

    def make(**fields):
        made = create_release(db, ReleaseDraft(**{"headline": "Lake clean again", **fields}), now=now).made
        put_in_state(db, made, fields.get("status"), now=now)
        return made

    return make


@pytest.fixture
def make_contact(db, now):
    """Store a person from the fields given, and return the id."""
    from pressdesk.desk.contact_ops import create_contact
    from pressdesk.domain.models.contact import ContactDraft

    def make(**fields):
        return create_contact(db, ContactDraft(**{"name": "Madeleine Example", **fields}), now=now).made

    return make
