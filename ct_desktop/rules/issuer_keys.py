"""The keys of an issuer: one signs now; those before it were replaced, or stolen.

A key that was replaced in the normal way endorsed the one after it with its own signature, so who
knew the old one need not ask again. A stolen key endorses nothing: its thief could do that too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.rules.names import fold


class KeyState(StrEnum):
    """Whether a key signs, did so, or is not to be trusted any more."""

    CURRENT = "current"
    RETIRED = "retired"
    STOLEN = "stolen"


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """A public key (32 bytes). ``endorsements``: earlier public keys with their signatures."""

    public: bytes
    made_on: date
    state: KeyState = KeyState.CURRENT
    endorsements: tuple[tuple[bytes, bytes], ...] = ()


def current_of(keys: Sequence[IssuerKey]) -> IssuerKey:
    """The key that signs: the last, and the only one with that state. Raises ValueError."""
    signing = [one for one in keys if one.state is KeyState.CURRENT]
    if len(signing) != 1 or signing[0] is not keys[-1]:
        raise ValueError("current")
    return signing[0]


def leads_to_current(keys: Sequence[IssuerKey], known: bytes) -> bool:
    """Whether endorsements lead from a known key to the current one; ``keys`` oldest first."""
    trusted = {one.public for one in keys if one.public == known and _is_trusted(one)}
    for one in keys:
        if _is_trusted(one) and any(by in trusted for by, _signature in one.endorsements):
            trusted.add(one.public)
    return keys[-1].public in trusted


def in_order(keys: Iterable[IssuerKey]) -> tuple[IssuerKey, ...]:
    """Each key behind those that endorsed it, and the current one last."""
    known = {one.public: one for one in keys}

    def depth(key: IssuerKey, above: frozenset[bytes] = frozenset()) -> int:
        if key.public in above:
            return 0
        below = above | {key.public}
        earlier = [known[by] for by, _signature in key.endorsements if by in known]
        return max((1 + depth(one, below) for one in earlier), default=0)

    return tuple(
        sorted(
            known.values(),
            key=lambda one: (one.state is KeyState.CURRENT, depth(one), one.made_on),
        )
    )


def unproven(keys: Sequence[IssuerKey]) -> tuple[IssuerKey, ...]:
    """Replaced keys that endorsed none of those after them: somebody else may have added them."""
    return tuple(
        one
        for at, one in enumerate(keys)
        if one.state is KeyState.RETIRED
        and not any(by == one.public for later in keys[at + 1 :] for by, _ in later.endorsements)
    )


def same_organisation(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two issuers share a name, whatever its capitals, accents, signs and blanks.

    Letters of other alphabets that look like Latin ones count as these.
    """
    return bool({_plain(name) for name in one} & {_plain(name) for name in other} - {""})


def _is_trusted(key: IssuerKey) -> bool:
    return key.state is not KeyState.STOLEN


# Cyrillic and Greek letters that cannot be told from Latin ones on a screen, folded.
_LOOK_ALIKE = str.maketrans("авеѕіјкмнорстухԁһԛԝαβεηικνορτυχϲ", "abesijkmhopctyxdhqwabehikvoptyxc")


def _plain(name: str) -> str:
    return "".join(sign for sign in fold(name).translate(_LOOK_ALIKE) if sign.isalnum())
