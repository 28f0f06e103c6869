"""A small encrypted store for tests, its passphrase cheap to derive."""

from contextlib import contextmanager

from pressdesk.store.header import Cost
from pressdesk.store.opening import create_store

PASSPHRASE = "an office of paper"


@contextmanager
def small_store(folder):
    opened = create_store(folder, passphrase=PASSPHRASE, use_keyring=False, cost=Cost(8, 1, 1))
    try:
        yield opened
    finally:
        opened.close()
