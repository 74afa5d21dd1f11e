"""The identifier on a supervisor's form: says whose form it is, and that this store made it.

Placement (4 bytes), organisation (3), day (2, days since 2000) and the first 11 bytes of an
HMAC-SHA256 over them with the store's key are 160 bits: 32 characters of an alphabet without
0, 1, I and O, in groups of four after ``CT1``. Nothing is left over, so no two texts mean the same.
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.errors import UserError
from ct_desktop.language import tr

VERSION = "CT1"
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_SIGNS = 32
_GROUP = 4
_PURPOSE = b"ct-desktop supervisor form 1\0"
_SEAL = 11
_FIRST_DAY = date(2000, 1, 1)
_UPPER = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_BETWEEN = r"[\s\u00a0\u202f\u00ad\u2010-\u2015\u2212-]*"
_ANYWHERE = re.compile(
    rf"(?<![0-9A-Za-z]){_BETWEEN.join(VERSION)}(?:{_BETWEEN}[{ALPHABET}{ALPHABET.lower()}])"
    rf"{{{_SIGNS}}}(?![0-9A-Za-z])",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True)
class FormIdentity:
    """Whose form it is: the placement, the organisation it was then at, the day of printing."""

    placement_id: int
    organisation_id: int
    made_on: date


class IdentifierError(UserError):
    """An identifier that says nothing that can be relied on."""


class NoIdentifier(IdentifierError):
    """There is none, or what stands there is damaged and has not the form of one."""


class ForeignIdentifier(IdentifierError):
    """It looks like one, but was made by another store or changed since."""


def make_identifier(key: bytes, identity: FormIdentity) -> str:
    """The identifier as it is printed: ``CT1-XXXX-…``, eight groups of four.

    Raises OverflowError for an id beyond what it has room for (4 and 3 bytes).
    """
    facts = (
        identity.placement_id.to_bytes(4, "big")
        + identity.organisation_id.to_bytes(3, "big")
        + (identity.made_on - _FIRST_DAY).days.to_bytes(2, "big")
    )
    number = int.from_bytes(facts + _seal(key, facts), "big")
    signs = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(_SIGNS)))
    groups = [signs[start : start + _GROUP] for start in range(0, _SIGNS, _GROUP)]
    return "-".join([VERSION, *groups])


def read_identifier(key: bytes, text: str) -> FormIdentity:
    """What an identifier says; case, blanks and dashes do not matter.

    Raises NoIdentifier, ForeignIdentifier.
    """
    signs = "".join(sign for sign in text if not _is_between(sign)).translate(_UPPER)
    body = signs.removeprefix(VERSION)
    if body == signs or len(body) != _SIGNS or not set(body) <= set(ALPHABET):
        raise _none(bool(signs))
    number = 0
    for sign in body:
        number = number << 5 | ALPHABET.index(sign)
    whole = number.to_bytes(_SIGNS * 5 // 8, "big")
    facts, seal = whole[:-_SEAL], whole[-_SEAL:]
    if not hmac.compare_digest(seal, _seal(key, facts)):
        raise ForeignIdentifier(
            tr("The identifier of this form was changed, or the form was not made here."),
            tr("Compare the form with the record and say yourself whose it is."),
        )
    return FormIdentity(
        placement_id=int.from_bytes(facts[:4], "big"),
        organisation_id=int.from_bytes(facts[4:7], "big"),
        made_on=_FIRST_DAY + timedelta(days=int.from_bytes(facts[7:], "big")),
    )


def identifiers_in(text: str) -> tuple[str, ...]:
    """What looks like an identifier anywhere in a text, in order, each once."""
    return tuple(dict.fromkeys(found[0] for found in _ANYWHERE.finditer(text)))


def _seal(key: bytes, facts: bytes) -> bytes:
    whole = hmac.new(key, _PURPOSE + VERSION.encode() + facts, hashlib.sha256).digest()
    return whole[:_SEAL]


def _is_between(sign: str) -> bool:
    """Blanks, dashes of every length, and the soft hyphen of a broken line."""
    return sign.isspace() or sign in "\u00ad\u2212" or unicodedata.category(sign) == "Pd"


def _none(damaged: bool) -> NoIdentifier:
    if damaged:
        return NoIdentifier(
            tr("The identifier of this form is damaged."),
            tr("Compare the form with the record and say yourself whose it is."),
        )
    return NoIdentifier(
        tr("This form has no identifier."),
        tr("Compare the form with the record and say yourself whose it is."),
    )
