"""A release desk over a store: what the pages of releases are made of."""

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QWidget

from pressdesk.desk import release_ops
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.ui.pages.release_desk import ReleaseDesk
from pressdesk.ui.pages.release_exports import ReleaseExports
from tests.making import put_in_state


@pytest.fixture
def exports(qtbot, db, bus, told, theme, clock, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    made = ReleaseExports(db, bus, told, theme, settings_path=tmp_path / "settings.toml", clock=clock, window=window)
    made.kept = window  # the test bed holds it by a weak reference alone
    return made


@pytest.fixture
def desk(qtbot, db, bus, told, theme, exports, clock):
    made = ReleaseDesk(db, bus, told, theme, exports, clock=clock, laptop_zone="Europe/Zurich")
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    yield made
    made._autosave.discard()
    QThreadPool.globalInstance().waitForDone(5_000)


@pytest.fixture
def add(db, now):
    """Store a release; its id."""

    def add(**fields):
        made = release_ops.create_release(db, ReleaseDraft(**fields), now=now).made
        put_in_state(db, made, fields.get("status"), now=now)
        return made

    return add
