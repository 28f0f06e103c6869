"""The small file beside the store: which store it is, and its key wrapped by the recovery passphrase.

Without the passphrase the file gives nothing away: the key is sealed with AES-256-GCM under a key that Argon2id
(RFC 9106) derives from the passphrase. `check` only tells whether a key found elsewhere belongs to this store.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from pressdesk.domain.errors import StoreDamagedError, WrongPassphraseError
from pressdesk.system.files import write_whole

HEADER_NAME = "pressdesk.key.json"
_FORMAT = 1
KEY_BYTES = 32


@dataclass(frozen=True)
class Cost:
    """What guessing a passphrase costs: Argon2id's memory in KiB, passes and lanes."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


ORDINARY = Cost()


@dataclass(frozen=True)
class Wrapped:
    """A key under a passphrase."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True)
class Header:
    """What the file says. `in_keyring`: the key is to be looked for in the system keyring as well."""

    store_id: str
    check: bytes
    in_keyring: bool
    wrapped: Wrapped | None = None

    def fits(self, key: bytes) -> bool:
        """Whether the key is this store's."""
        return hmac.compare_digest(self.check, _check(key, self.store_id))


def new_header(store_id: str, key: bytes, *, in_keyring: bool) -> Header:
    return Header(store_id, _check(key, store_id), in_keyring)


def with_passphrase(header: Header, key: bytes, passphrase: str, cost: Cost = ORDINARY) -> Header:
    """The header with the key wrapped anew."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, key, header.store_id.encode())
    return replace(header, wrapped=Wrapped(cost, salt, nonce, sealed))


def unwrap(header: Header, passphrase: str) -> bytes:
    """The key. Raises WrongPassphraseError."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    wrapped = header.wrapped
    if wrapped is None:
        raise WrongPassphraseError(
            "This store has no passphrase: its key is in the keyring of the system it was made on. Open it there."
        )
    try:
        key = AESGCM(_derive(passphrase, wrapped.salt, wrapped.cost)).decrypt(
            wrapped.nonce, wrapped.sealed, header.store_id.encode()
        )
    except InvalidTag:
        raise WrongPassphraseError(
            "This passphrase does not open the store. Check capital letters and the keyboard's language, then try "
            "again."
        ) from None
    if not header.fits(key):
        raise broken("the wrapped key is another store's")
    return key


def write_header(folder: Path, header: Header) -> None:
    """Write the file whole and flushed, 0600. Raises OSError."""
    values: dict[str, object] = {
        "pressdesk": _FORMAT,
        "store": header.store_id,
        "check": _text(header.check),
        "keyring": header.in_keyring,
        "passphrase": None,
    }
    if wrapped := header.wrapped:
        values["passphrase"] = {
            "kdf": "argon2id",
            "memory": wrapped.cost.memory,
            "passes": wrapped.cost.passes,
            "lanes": wrapped.cost.lanes,
            "salt": _text(wrapped.salt),
            "cipher": "aes-256-gcm",
            "nonce": _text(wrapped.nonce),
            "key": _text(wrapped.sealed),
        }
    write_whole(folder / HEADER_NAME, (json.dumps(values, indent=2) + "\n").encode())


def read_header(folder: Path) -> Header:
    """Read the file. Raises StoreDamagedError, OSError."""
    try:
        values = json.loads((folder / HEADER_NAME).read_text(encoding="utf-8"))
        if values["pressdesk"] != _FORMAT:
            raise broken("unknown format")
        return Header(
            store_id=str(UUID(values["store"])),
            check=_bytes(values["check"], 32),
            in_keyring=values["keyring"] is True,
            wrapped=_read_wrapped(values["passphrase"]),
        )
    except FileNotFoundError:
        raise broken("missing") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise broken(type(error).__name__) from error


def _read_wrapped(values: dict[str, object] | None) -> Wrapped | None:
    if values is None:
        return None
    if values["kdf"] != "argon2id" or values["cipher"] != "aes-256-gcm":
        raise broken("unknown cipher")
    # a header that somebody changed must not make the laptop run out of memory
    cost = Cost(
        _number(values["memory"], 8, 4 * 1024 * 1024),
        _number(values["passes"], 1, 1_000),
        _number(values["lanes"], 1, 64),
    )
    return Wrapped(cost, _bytes(values["salt"], 16), _bytes(values["nonce"], 12), _bytes(values["key"], KEY_BYTES + 16))


def broken(details: str) -> StoreDamagedError:
    return StoreDamagedError(
        f"The file {HEADER_NAME} beside the store is missing or damaged, and without it the store cannot be unlocked. "
        "Nothing was changed. Put the file back from a backup.",
        details=details,
    )


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # one keyboard writes é as one character, another as two
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "replace")
    return Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    ).derive(typed)


def _check(key: bytes, store_id: str) -> bytes:
    return hmac.digest(key, b"pressdesk key check " + store_id.encode(), hashlib.sha256)


def _number(value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError("out of range")
    return value


def _text(value: bytes) -> str:
    return b64encode(value).decode("ascii")


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str):
        raise TypeError("not text")
    decoded = b64decode(value, validate=True)
    if len(decoded) != length:
        raise ValueError("wrong length")
    return decoded
