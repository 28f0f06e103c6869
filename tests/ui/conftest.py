"""A store in a temporary folder, and what every widget is given."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store
from pressdesk.ui.services.changes import ChangeBus
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Scheme, Theme


class Told(Messages):
    """Remembers what was shown, and answers questions as the test wants."""

    def __init__(self):
        super().__init__()
        self.notices = []
        self.questions = []
        self.answer = True
        self.shown.connect(self.notices.append)

    def ask(self, parent, question, verb, *, danger=False):
        self.questions.append((question, verb))
        return self.answer


@pytest.fixture
def db(tmp_path):
    db = create_store(tmp_path / "store", passphrase="an office of paper", use_keyring=False, cost=Cost(8192, 1, 1))
    yield db
    db.close()


@pytest.fixture
def bus(qapp):
    return ChangeBus()


@pytest.fixture
def told(qapp):
    return Told()


@pytest.fixture
def theme(qapp):
    return Theme(Scheme.LIGHT)


@pytest.fixture
def clock(now):
    return lambda: now


@pytest.fixture(autouse=True)
def _free_widgets():
    """Free what a test has closed: it has no event loop that would, and each theme styles all that is alive."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
