"""The ways into a store, as a user has them: what protects it and what opens it."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Password:
    """A password; ``user`` picks the slot where there are several."""

    password: str = field(repr=False)
    user: str | None = None


@dataclass(frozen=True)
class RecoveryCode:
    """The code of the sheet printed at the first start, typed as it may be."""

    code: str = field(repr=False)


@dataclass(frozen=True)
class Keychain:
    """The keychain of the system: opens on this PC without a question."""


@dataclass(frozen=True)
class Open:
    """No protection, by explicit choice."""


@dataclass(frozen=True)
class Auto:
    """Whatever opens without a question: the keychain slot or the open slot."""


Protection: TypeAlias = Password | Keychain | Open
Secret: TypeAlias = Password | RecoveryCode | Keychain | Open | Auto
