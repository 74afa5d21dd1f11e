"""Addresses as vCard 4.0 (RFC 6350).

The libraries at hand write vCard 3.0, whose encoding of texts and numbers differs, so the few
lines of a card are written here.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

_LONGEST_LINE = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_UNSEEN = dict.fromkeys((*range(9), *range(11, 32), 127))


@dataclass(frozen=True)
class VCard:
    """A person. ``uid`` stays the same for one person, so that a second import renews the card;
    phones are E.164 and texts empty when unknown; ``categories``: the names of the cohorts."""

    uid: str
    given_name: str
    infix: str = ""
    family_name: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    birth_date: date | None = None
    organisation: str = ""
    categories: tuple[str, ...] = ()
    note: str = ""


def vcard_bytes(cards: Iterable[VCard]) -> bytes:
    """All cards in one file, in their order: UTF-8 in NFC, lines of at most 75 bytes."""
    return b"".join(_folded(line) for card in cards for line in _lines(card))


def _lines(card: VCard) -> list[str]:
    family = " ".join(part for part in (card.infix, card.family_name) if part)
    full = " ".join(part for part in (card.given_name, family) if part)
    sort_as = _parameter(",".join((card.family_name, card.given_name)))
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID;VALUE=text:{_text(card.uid)}",
        f"FN:{_text(full)}",
        # Dutch order: the infix belongs to the family name, and does not count in sorting.
        f"N;SORT-AS={sort_as}:{_fields((family, card.given_name, '', '', ''))}",
    ]
    if card.phone:
        kind = "cell" if card.phone.startswith("+316") else "voice"
        lines.append(f"TEL;VALUE=uri;TYPE={kind}:tel:{card.phone}")
    if card.email:
        lines.append(f"EMAIL:{_text(card.email)}")
    if card.street or card.postcode or card.town:
        address = ("", "", card.street, card.town, "", card.postcode, "")
        lines.append(f"ADR;TYPE=home:{_fields(address)}")
    if card.birth_date:
        lines.append(f"BDAY:{card.birth_date:%Y%m%d}")
    if card.organisation:
        lines.append(f"ORG:{_text(card.organisation)}")
    if card.categories:
        lines.append(f"CATEGORIES:{','.join(map(_text, card.categories))}")
    if card.note:
        lines.append(f"NOTE:{_text(card.note)}")
    return [*lines, "END:VCARD"]


def _fields(parts: Sequence[str]) -> str:
    return ";".join(map(_text, parts))


def _text(text: str) -> str:
    return _clean(text).translate(_ESCAPES)


def _parameter(text: str) -> str:
    """A quoted parameter value, with the escapes of RFC 6868."""
    plain = _clean(text).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{plain}"'


def _clean(text: str) -> str:
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", one_kind.translate(_UNSEEN))


def _folded(line: str) -> bytes:
    """The line in UTF-8, folded between letters; a letter and its accent stay together in NFC."""
    pieces = [b""]
    for letter in line:
        encoded = letter.encode()
        if len(pieces[-1]) + len(encoded) > _LONGEST_LINE:
            pieces.append(b" ")
        pieces[-1] += encoded
    return b"\r\n".join(pieces) + b"\r\n"
