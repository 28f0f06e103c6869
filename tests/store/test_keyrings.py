"""Which keyrings are trusted."""

import os

import pytest
from keyring.backends import chainer, fail, null

from pressdesk.domain.models.base import new_id
from pressdesk.store import keyrings


@pytest.mark.parametrize("name", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "no.such.Keyring"])
def test_a_keyring_that_keeps_nothing_safe_is_not_taken(monkeypatch, name):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)

    assert keyrings.find_keyring() is None


@pytest.mark.parametrize("backend", [null.Keyring(), fail.Keyring(), chainer.ChainerBackend()])
def test_only_named_back_ends_are_trusted(backend):
    assert not keyrings.is_trusted(backend)


@pytest.mark.keyring
@pytest.mark.skipif("DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="no session bus: see packaging/test.sh")
def test_a_real_keyring_keeps_a_key():
    backend = keyrings.find_keyring()
    assert backend is not None
    store, key = new_id(), os.urandom(32)

    keyrings.keep_key(backend, store, key)
    assert keyrings.read_key(backend, store) == key
    keyrings.forget_key(backend, store)

    assert keyrings.read_key(backend, store) is None


@pytest.mark.keyring
@pytest.mark.skipif("DBUS_SESSION_BUS_ADDRESS" not in os.environ, reason="no session bus: see packaging/test.sh")
def test_a_real_keyring_opens_a_store(tmp_path):
    from pressdesk.store.opening import create_store, open_store

    create_store(tmp_path / "s").close()

    open_store(tmp_path / "s").close()
