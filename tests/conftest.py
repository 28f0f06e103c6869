"""Settings that hold before any test imports Qt, and fixtures that every test may ask for."""

import os
from datetime import UTC, datetime

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


@pytest.fixture
def now():
    """A fixed moment: Monday 1 June 2026, 12:00 UTC."""
    return datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
