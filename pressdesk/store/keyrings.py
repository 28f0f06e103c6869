"""The system keyring, where the store's key is kept. Only keyrings that encrypt are accepted.

`keyring` itself would fall back to a plain-text file where one of its add-ons is installed, so back ends are taken by
name and looked for one by one; that also spares the scan of every installed package.
"""

import logging
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from pressdesk.domain.errors import NoKeyringError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Pressdesk"

ACCEPTED = (
    ("linux", "keyring.backends.SecretService"),
    ("linux", "keyring.backends.kwallet"),
    ("darwin", "keyring.backends.macOS"),
    ("win32", "keyring.backends.Windows"),
)
"""System and module of each accepted back end. `_CLASSES` has the names of their classes."""

_CLASSES = frozenset({"Keyring", "DBusKeyring", "DBusKeyringKWallet4", "WinVaultKeyring"})

_log = logging.getLogger(__name__)


def find_keyring() -> "KeyringBackend | None":
    """The keyring of this system, or None where there is none to trust."""
    chosen = _chosen_by_person()
    if chosen is not None:
        return _trusted_in(chosen)
    for system, module in ACCEPTED:
        if sys.platform.startswith(system) and (found := _usable(module)) is not None:
            return found
    return None


def is_trusted(backend: "KeyringBackend") -> bool:
    """Whether the back end is one of the named ones."""
    kind = type(backend)
    return kind.__module__ in {module for _, module in ACCEPTED} and kind.__name__ in _CLASSES


def read_key(backend: "KeyringBackend", store_id: str) -> bytes | None:
    """The key of a store, or None: not there, locked, or the person closed the keyring's question."""
    from keyring.errors import KeyringError

    try:
        kept = backend.get_password(SERVICE, store_id)
    except KeyringError as error:
        _log.warning("The keyring gave no key: %s", type(error).__name__)
        return None
    except Exception as error:  # noqa: BLE001 - back ends leak what their D-Bus library raises
        _log.warning("The keyring failed: %s", type(error).__name__)
        return None
    try:
        return bytes.fromhex(kept) if kept else None
    except ValueError:
        return None


def keep_key(backend: "KeyringBackend", store_id: str, key: bytes) -> None:
    """Put the key into the keyring and read it back. Raises NoKeyringError."""
    try:
        backend.set_password(SERVICE, store_id, key.hex())  # pyright: ignore[reportUnknownMemberType]
    except Exception as error:  # back ends leak what their D-Bus library raises
        raise _refused(type(error).__name__) from error
    if read_key(backend, store_id) != key:
        raise _refused("not kept")


def forget_key(backend: "KeyringBackend", store_id: str) -> None:
    """Take the key out of the keyring, if it is there."""
    try:
        backend.delete_password(SERVICE, store_id)
    except Exception as error:  # noqa: BLE001 - as above; a key without a store harms nobody
        _log.info("The keyring let no key be deleted: %s", type(error).__name__)


def _refused(details: str) -> NoKeyringError:
    return NoKeyringError(
        "The system's keyring did not take the key. Unlock it and try again, or choose a passphrase.", details=details
    )


def _chosen_by_person() -> "KeyringBackend | None":
    """The back end that the environment or keyring's own settings file names. An unusable one is none to trust."""
    from keyring import core
    from keyring.backends import fail

    try:
        if os.environ.get("PYTHON_KEYRING_BACKEND"):
            return core.load_env()
        return core.load_config()
    except Exception as error:  # noqa: BLE001 - anything can stand in that file
        _log.warning("The keyring that was chosen cannot be used: %s", type(error).__name__)
        return fail.Keyring()


def _trusted_in(backend: "KeyringBackend") -> "KeyringBackend | None":
    """The back end, or the first trusted one chained inside it."""
    for candidate in (backend, *getattr(backend, "backends", ())):
        if is_trusted(candidate):
            return candidate
    return None


def _usable(module: str) -> "KeyringBackend | None":
    try:
        loaded = import_module(module)
    except ImportError:
        return None
    for name in ("Keyring", "DBusKeyring", "WinVaultKeyring"):
        kind = getattr(loaded, name, None)
        if kind is not None and kind.__module__ == module and kind.viable:
            found: KeyringBackend = kind()
            return found
    return None
