"""The keys with which the organisation signs, sealed in the vault under the key of the store.

The private part is AES-256-GCM with everything else that is noted of the key as associated data:
what was changed by hand, or carried over from another vault, is noticed. A key that was replaced
keeps no private part: only its public one is needed to know what it signed.
"""

import base64
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ct_desktop.rules.issuer_keys import IssuerKey, KeyState

_PURPOSE = "ct-vault signing key"


@dataclass(frozen=True)
class SigningKey:
    """A key of our own; ``private`` (32 bytes) is empty for one that signs no more.

    ``vouched`` are digests of the codes that a stolen key signed while it was in good hands.
    """

    key: IssuerKey
    private: bytes
    vouched: tuple[str, ...] = ()


@dataclass(frozen=True)
class SealedKey:
    """A key as the vault holds it."""

    key: IssuerKey
    vouched: tuple[str, ...]
    nonce: bytes
    sealed: bytes

    def as_json(self) -> dict[str, Any]:
        """For the slot file."""
        return {
            "public": _text(self.key.public),
            "made_on": self.key.made_on.isoformat(),
            "state": self.key.state.value,
            "endorsements": [[_text(by), _text(signed)] for by, signed in self.key.endorsements],
            "vouched": list(self.vouched),
            "nonce": _text(self.nonce),
            "sealed": _text(self.sealed),
        }


def sealed_key_from_json(content: Mapping[str, Any]) -> SealedKey:
    """The reverse of ``as_json``; raises KeyError, TypeError or ValueError on nonsense."""
    key = IssuerKey(
        public=_bytes(content["public"]),
        made_on=date.fromisoformat(content["made_on"]),
        state=KeyState(content["state"]),
        endorsements=tuple((_bytes(by), _bytes(signed)) for by, signed in content["endorsements"]),
    )
    vouched = tuple(str(one) for one in content["vouched"])
    return SealedKey(key, vouched, _bytes(content["nonce"]), _bytes(content["sealed"]))


def seal(own: SigningKey, vault: str, store_key: bytes) -> SealedKey:
    """A key under the key of the store."""
    nonce = os.urandom(12)
    bound = _bound_to(own.key, own.vouched, vault)
    sealed = AESGCM(store_key).encrypt(nonce, own.private, bound)
    return SealedKey(own.key, own.vouched, nonce, sealed)


def unseal(sealed: SealedKey, vault: str, store_key: bytes) -> SigningKey | None:
    """The key with its private part; None when something of it was changed."""
    bound = _bound_to(sealed.key, sealed.vouched, vault)
    try:
        private = AESGCM(store_key).decrypt(sealed.nonce, sealed.sealed, bound)
    except (InvalidTag, ValueError):
        return None
    return SigningKey(sealed.key, private, sealed.vouched)


def together(mine: Iterable[SealedKey], others: Iterable[SealedKey]) -> tuple[SealedKey, ...]:
    """My keys, and before them those of another copy of this vault that mine does not hold.

    Of a key that both hold, the one that says more counts: stolen over retired over current.
    """
    kept = {one.key.public: one for one in mine}
    fresh = []
    for one in others:
        own = kept.get(one.key.public)
        if own is None:
            fresh.append(one)
        elif _weight(one) > _weight(own):
            kept[one.key.public] = one
    return (*fresh, *kept.values())


def _weight(sealed: SealedKey) -> int:
    return list(KeyState).index(sealed.key.state)


def _bound_to(key: IssuerKey, vouched: tuple[str, ...], vault: str) -> bytes:
    parts = [_PURPOSE, vault, key.public.hex(), key.made_on.isoformat(), key.state.value]
    parts += [f"{by.hex()}:{signed.hex()}" for by, signed in key.endorsements]
    return "\0".join([*parts, "", *vouched]).encode()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(content: Any) -> bytes:
    return base64.b64decode(content, validate=True)
