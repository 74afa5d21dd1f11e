"""Slots: the one key of a store, wrapped in different ways, and how each is opened.

A wrapped key is AES-256-GCM over the 32 bytes, with the vault's id, the kind and the user as
associated data, so that a slot cannot be carried to another vault or another user.
"""

import base64
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32


class SlotKind(StrEnum):
    """The ways in."""

    PASSWORD = "password"
    RECOVERY = "recovery"
    KEYCHAIN = "keychain"
    OPEN = "open"


@dataclass(frozen=True)
class Argon2Cost:
    """Work for one try of a password: passes, memory in KiB, lanes (RFC 9106, section 4)."""

    time_cost: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


@dataclass(frozen=True)
class Slot:
    """One way in. ``salt`` is empty for keychain and open, ``nonce`` is empty for open."""

    kind: SlotKind
    sealed: bytes
    user: str = ""
    salt: bytes = b""
    nonce: bytes = b""
    cost: Argon2Cost | None = None

    def as_json(self) -> dict[str, Any]:
        """For the slot file."""
        content: dict[str, Any] = {
            "kind": self.kind.value,
            "user": self.user,
            "salt": _text(self.salt),
            "nonce": _text(self.nonce),
            "sealed": _text(self.sealed),
        }
        if self.cost is not None:
            content["argon2id"] = {
                "time_cost": self.cost.time_cost,
                "memory_kib": self.cost.memory_kib,
                "lanes": self.cost.lanes,
            }
        return content


def slot_from_json(content: Mapping[str, Any]) -> Slot:
    """The reverse of ``as_json``; raises KeyError, TypeError or ValueError on nonsense."""
    cost = content.get("argon2id")
    return Slot(
        kind=SlotKind(content["kind"]),
        user=str(content["user"]),
        salt=_bytes(content["salt"]),
        nonce=_bytes(content["nonce"]),
        sealed=_bytes(content["sealed"]),
        cost=None
        if cost is None
        else Argon2Cost(int(cost["time_cost"]), int(cost["memory_kib"]), int(cost["lanes"])),
    )


def password_slot(vault: str, user: str, password: str, key: bytes, cost: Argon2Cost) -> Slot:
    """The key under a password."""
    salt = os.urandom(16)
    nonce, sealed = _seal(_from_password(password, salt, cost), key, vault, "password", user)
    return Slot(SlotKind.PASSWORD, sealed, user, salt, nonce, cost)


def recovery_slot(vault: str, code: str, key: bytes) -> Slot:
    """The key under a recovery code in its normal form; 150 random bits need no slow hash."""
    salt = os.urandom(16)
    nonce, sealed = _seal(_from_code(code, salt), key, vault, "recovery", "")
    return Slot(SlotKind.RECOVERY, sealed, "", salt, nonce)


def keychain_slot(vault: str, secret: bytes, key: bytes) -> Slot:
    """The key under a random secret that only this PC's keychain holds."""
    nonce, sealed = _seal(secret, key, vault, "keychain", "")
    return Slot(SlotKind.KEYCHAIN, sealed, "", b"", nonce)


def open_slot(key: bytes) -> Slot:
    """The key as it is: no protection."""
    return Slot(SlotKind.OPEN, key)


def open_with_password(slot: Slot, vault: str, password: str) -> bytes | None:
    """The key, or None when the password is not this slot's."""
    cost = slot.cost or Argon2Cost()
    return _unseal(slot, _from_password(password, slot.salt, cost), vault)


def open_with_code(slot: Slot, vault: str, code: str) -> bytes | None:
    """The key, or None when the normalised code is not this slot's."""
    return _unseal(slot, _from_code(code, slot.salt), vault)


def open_with_secret(slot: Slot, vault: str, secret: bytes) -> bytes | None:
    """The key, or None when the keychain's secret is not this slot's."""
    return _unseal(slot, secret, vault) if len(secret) == KEY_BYTES else None


def _from_password(password: str, salt: bytes, cost: Argon2Cost) -> bytes:
    # The same letters typed on another system may arrive composed differently.
    return hash_secret_raw(
        unicodedata.normalize("NFKC", password).encode(),
        salt,
        time_cost=cost.time_cost,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _from_code(code: str, salt: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt, b"ct-vault recovery").derive(code.encode())


def _seal(wrapper: bytes, key: bytes, vault: str, kind: str, user: str) -> tuple[bytes, bytes]:
    nonce = os.urandom(12)
    return nonce, AESGCM(wrapper).encrypt(nonce, key, _bound_to(vault, kind, user))


def _unseal(slot: Slot, wrapper: bytes, vault: str) -> bytes | None:
    try:
        bound = _bound_to(vault, slot.kind.value, slot.user)
        return AESGCM(wrapper).decrypt(slot.nonce, slot.sealed, bound)
    except InvalidTag:
        return None


def _bound_to(vault: str, kind: str, user: str) -> bytes:
    return "\0".join((vault, kind, user)).encode()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(content: Any) -> bytes:
    return base64.b64decode(content, validate=True)
