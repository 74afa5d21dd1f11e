"""Our own signing keys in the vault: the one that signs, and those before it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ct_desktop.exchange.certificate_signature import (
    endorsed,
    is_signed,
    new_private_key,
    public_key,
    sign,
)
from ct_desktop.rules.certificate_code import CodeUnreadable, code_digest, read_code
from ct_desktop.rules.issuer_keys import IssuerKey, KeyState, in_order
from ct_desktop.storage.signing_keys import SigningKey
from ct_desktop.storage.vault import Vault


class OwnKeys:
    """Reads and changes the signing keys of an unlocked vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    @property
    def exist(self) -> bool:
        """Whether a key was ever made."""
        return self._vault.signs

    def held(self) -> tuple[SigningKey, ...]:
        """The keys, the current one last; raises StoreDamaged when they were tampered with.

        Two copies of a store may each have made a key; brought together, one of them signs on
        and the other endorses it.
        """
        held = _ordered(self._vault.signing_keys())
        signing = [own for own in held if own.key.state is KeyState.CURRENT]
        if len(signing) < 2:
            return held
        *former, last = signing
        kept = [own for own in held if own not in signing]
        kept += [_without_secret(own, KeyState.RETIRED) for own in former]
        held = _ordered((*kept, _endorsed_by(last, former)))
        self._vault.set_signing_keys(held)
        return held

    def current(self) -> SigningKey:
        """The key that signs; raises LookupError when none was made."""
        return self.held()[-1]

    def make(self, made_on: date) -> None:
        """The first key."""
        self._vault.set_signing_keys((_new(made_on),))

    def replace(self, made_on: date) -> None:
        """A new key that the present one vouches for."""
        *earlier, present = self.held()
        fresh = _endorsed_by(_new(made_on), [present])
        self._vault.set_signing_keys((*earlier, _without_secret(present, KeyState.RETIRED), fresh))

    def replace_stolen(self, made_on: date, codes: Iterable[str]) -> None:
        """A new key; of ``codes``, those that the keys until now signed are vouched for.

        Who took the key may have an old backup as well: every earlier key counts as stolen.
        """
        held = self.held()
        signed = [_parted(code) for code in codes]
        gone = []
        for own in held:
            mine = {
                code_digest(code)
                for code, content, signature in filter(None, signed)
                if is_signed(own.key.public, content, signature)
            }
            vouched = tuple(sorted({*own.vouched, *mine}))
            gone.append(replace(_without_secret(own, KeyState.STOLEN), vouched=vouched))
        self._vault.set_signing_keys((*gone, _new(made_on)))

    def sign(self, content: bytes) -> bytes:
        """The signature of the current key."""
        return sign(self.current().private, content)


def _new(made_on: date) -> SigningKey:
    private = new_private_key()
    return SigningKey(IssuerKey(public_key(private), made_on), private)


def _without_secret(own: SigningKey, state: KeyState) -> SigningKey:
    return replace(own, key=replace(own.key, state=state), private=b"")


def _endorsed_by(own: SigningKey, former: Iterable[SigningKey]) -> SigningKey:
    words = tuple((one.key.public, endorsed(one.private, own.key.public)) for one in former)
    return replace(own, key=replace(own.key, endorsements=(*own.key.endorsements, *words)))


def _ordered(held: Iterable[SigningKey]) -> tuple[SigningKey, ...]:
    by_public = {own.key.public: own for own in held}
    return tuple(by_public[key.public] for key in in_order(own.key for own in by_public.values()))


def _parted(code: str) -> tuple[str, bytes, bytes] | None:
    try:
        _said, content, signature = read_code(code)
    except CodeUnreadable:
        return None
    return code, content, signature
