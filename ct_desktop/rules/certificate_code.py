"""The statement in the code of a certificate: packed into bytes, and those into text.

Contract: formats.md §5 — version, number, kind, holder's name, date, organisation and an Ed25519
signature (64 bytes, over everything before it), in base64url without padding, read strictly:
encoding it again must give the same text; it never starts with ``-``.

The bytes, in order: version (1), number (length in one byte, ASCII), kind (1), holder (length,
UTF-8), day (3, proleptic ordinal), organisation (length, UTF-8), signature (64). Every field says
how long it is, so a code is found in a longer text and nothing can be added to it. A later version
begins with its version and the number too, and is no shorter: what does not was changed.
"""

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import normalise

VERSION = 1
SIGNATURE_BYTES = 64
LONGEST_NAME = 255
"""Bytes of UTF-8: what one byte of length can say."""
_LONGEST_NUMBER = 31
_KINDS = (DocumentKind.PROOF, DocumentKind.CERTIFICATE)  # their places are stored: only add
_LETTERS = "A-Za-z0-9_-"
_NUMBER_BY_HAND = re.compile(r"[0-9]{4}[-‐‑–./_]?[0-9]{1,9}")
_ZERO_WIDTH = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_BEGIN = re.compile(rf"(?<![{_LETTERS}])A[QR]")
_RUN = re.compile(
    rf"[{_LETTERS}]{{24,}}(?:\s+[{_LETTERS}]{{24,}})*(?:\s+[{_LETTERS}]{{1,23}}(?=\s|$))?"
)
_JOINER = "\u200d"
_FEWEST_LETTERS = 96  # of 72 bytes: no code is shorter
_MOST_LETTERS = 1200


class CodeFault(StrEnum):
    """What is wrong with the text of a code, before any key is tried."""

    EMPTY = "empty"
    ONLY_NUMBER = "only_number"
    """It is a document number, not a code: by hand it is looked up in the issuer's register."""
    NOT_BASE64URL = "not_base64url"
    """Letters that no code has."""
    NOT_CANONICAL = "not_canonical"
    """Encoding it again gives another text."""
    TOO_SHORT = "too_short"
    """Something is missing at the end."""
    NEWER_VERSION = "newer_version"
    """Made by a later program."""
    MALFORMED = "malformed"
    """It does not hold what a code holds."""


class CodeUnreadable(ValueError):
    """The text is no code; ``fault`` says why."""

    def __init__(self, fault: CodeFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Statement:
    """What the issuer states; names in NFC, at most 255 bytes of UTF-8 each.

    ``number`` is ASCII, at most 31 characters.
    """

    number: str
    kind: DocumentKind
    holder: str
    issued_on: date
    organisation: str


def signed_name(name: str) -> str:
    """A name as it stands in a code: NFC, no more than 255 bytes, cut off after a whole letter."""
    text = normalise(name)
    size = 0
    for at, char in enumerate(text):
        size += len(char.encode())
        if size > LONGEST_NAME:
            return _whole_letters(text, at)
    return text


def packed(statement: Statement) -> bytes:
    """The bytes that are signed. A name longer than 255 bytes is shortened on a whole letter.

    Raises ValueError for a number that is empty, too long or not ASCII, and for no holder.
    """
    number = statement.number.encode("ascii")
    holder, organisation = signed_name(statement.holder), signed_name(statement.organisation)
    if not _is_number(statement.number) or not holder:
        raise ValueError("number or holder")
    return b"".join(
        (
            bytes((VERSION,)),
            _with_length(number),
            bytes((_KINDS.index(statement.kind) + 1,)),
            _with_length(holder.encode()),
            statement.issued_on.toordinal().to_bytes(3, "big"),
            _with_length(organisation.encode()),
        )
    )


def code_text(content: bytes, signature: bytes) -> str:
    """The code: content and signature in base64url."""
    return base64.urlsafe_b64encode(content + signature).rstrip(b"=").decode("ascii")


def code_digest(code: str) -> str:
    """What stands for a code where it is vouched for: the first half of its SHA-256, in hex."""
    return hashlib.sha256(code.encode("ascii")).hexdigest()[:32]


def plain_code(text: str) -> str:
    """The text of a code as it was copied, without white space and what cannot be seen."""
    return "".join(text.translate(_ZERO_WIDTH).split())


def read_code(text: str) -> tuple[Statement, bytes, bytes]:
    """Statement, signed bytes and signature of a code; white space is left out first.

    Raises CodeUnreadable.
    """
    code = plain_code(text)
    if not code:
        raise CodeUnreadable(CodeFault.EMPTY)
    if _NUMBER_BY_HAND.fullmatch(code):
        raise CodeUnreadable(CodeFault.ONLY_NUMBER)
    if re.search(rf"[^{_LETTERS}]", code):
        raise CodeUnreadable(CodeFault.NOT_BASE64URL)
    if len(code) % 4 == 1 or len(code) < _FEWEST_LETTERS:
        raise CodeUnreadable(CodeFault.TOO_SHORT)
    whole = _decoded(code)
    if base64.urlsafe_b64encode(whole).rstrip(b"=").decode("ascii") != code:
        raise CodeUnreadable(CodeFault.NOT_CANONICAL)
    if whole[0] > VERSION and not _is_later(whole):
        raise CodeUnreadable(CodeFault.MALFORMED)
    statement, length = _statement(whole)
    if len(whole) < length + SIGNATURE_BYTES:
        raise CodeUnreadable(CodeFault.TOO_SHORT)
    if len(whole) > length + SIGNATURE_BYTES:
        raise CodeUnreadable(CodeFault.MALFORMED)
    return statement, whole[:length], whole[length:]


def codes_in(text: str) -> tuple[str, ...]:
    """The codes in a longer text, also broken over lines, in order, each once.

    Where there is none that holds together, what only looks like one is given as it stands.
    """
    found = [code for begin in _BEGIN.finditer(text) if (code := _code_at(text, begin.start()))]
    if not found:
        runs = (plain_code(run[0]) for run in _RUN.finditer(text))
        found = [run for run in runs if len(run) >= _FEWEST_LETTERS]
    return tuple(dict.fromkeys(found))


def _code_at(text: str, start: int) -> str | None:
    """The code that begins here, as long as its fields say."""
    letters = re.match(rf"[{_LETTERS}]*", plain_code(text[start : start + 2 * _MOST_LETTERS]))
    code = letters[0][:_MOST_LETTERS] if letters else ""
    try:
        _said, length = _statement(_decoded(code[: len(code) // 4 * 4]))
    except CodeUnreadable:
        return None
    wanted = -(-(length + SIGNATURE_BYTES) * 4 // 3)
    return code[:wanted] if len(code) >= wanted else None


def _statement(whole: bytes) -> tuple[Statement, int]:
    """The fields, and how many bytes they take. Raises CodeUnreadable."""
    reader = _Reader(whole)
    version = reader.whole_number(1)
    if version > VERSION:
        raise CodeUnreadable(CodeFault.NEWER_VERSION)
    number = reader.text()
    kind = reader.whole_number(1)
    holder = reader.text()
    day = reader.whole_number(3)
    organisation = reader.text()
    known = version == VERSION and 1 <= kind <= len(_KINDS)
    if not known or not 1 <= day <= date.max.toordinal():
        raise CodeUnreadable(CodeFault.MALFORMED)
    statement = Statement(number, _KINDS[kind - 1], holder, date.fromordinal(day), organisation)
    try:
        same = packed(statement) == whole[: reader.at]
    except ValueError:
        same = False
    if not same:
        raise CodeUnreadable(CodeFault.MALFORMED)
    return statement, reader.at


def _is_later(whole: bytes) -> bool:
    """Whether a later program may have made it: not when only the version tells it from ours."""
    number = whole[2 : 2 + whole[1]].decode("latin-1")
    try:
        _said, length = _statement(bytes((VERSION,)) + whole[1:])
    except CodeUnreadable:
        return _is_number(number)
    return len(whole) != length + SIGNATURE_BYTES


class _Reader:
    """Takes field after field from the bytes of a code."""

    def __init__(self, whole: bytes) -> None:
        self._whole = whole
        self.at = 0

    def whole_number(self, size: int) -> int:
        return int.from_bytes(self._taken(size), "big")

    def text(self) -> str:
        content = self._taken(self.whole_number(1))
        try:
            return content.decode()
        except UnicodeDecodeError as error:
            raise CodeUnreadable(CodeFault.MALFORMED) from error

    def _taken(self, size: int) -> bytes:
        begin, self.at = self.at, self.at + size
        if self.at > len(self._whole):
            raise CodeUnreadable(CodeFault.TOO_SHORT)
        return self._whole[begin : self.at]


def _decoded(code: str) -> bytes:
    return base64.b64decode(code + "=" * (-len(code) % 4), altchars=b"-_")


def _with_length(content: bytes) -> bytes:
    return bytes((len(content),)) + content


def _is_number(number: str) -> bool:
    return 1 <= len(number) <= _LONGEST_NUMBER and number.isascii() and number.isprintable()


def _whole_letters(text: str, at: int) -> str:
    """``text`` up to ``at``, or less: no letter is parted from its accents."""
    end = at
    while end and (unicodedata.category(text[end]).startswith("M") or text[end - 1] == _JOINER):
        end -= 1
    # A name of accents alone is no name; it is cut off all the same.
    return (text[:end] or text[:at]).rstrip()
