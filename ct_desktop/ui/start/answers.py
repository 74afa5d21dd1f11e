"""What the user answered in the first-start assistant, kept while steps come and go."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ct_desktop.services.official_holidays import Region


class Shield(StrEnum):
    """What opens the store."""

    PASSWORD = "password"
    KEYCHAIN = "keychain"
    NONE = "none"


class Beginning(StrEnum):
    """What the new store begins with."""

    EMPTY = "empty"
    DEMO = "demo"
    IMPORT = "import"


@dataclass
class Answers:
    """All answers; the password is let go of as soon as the store is made."""

    data_dir: Path
    name: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    logo: bytes | None = None
    region: Region | None = None
    user: str = ""
    shield: Shield = Shield.PASSWORD
    password: str = field(default="", repr=False)
    plainly_open: bool = False
    beginning: Beginning = Beginning.EMPTY
