"""The recovery code: 8 groups of 4, meant to be printed once and typed back from paper.

Crockford's base 32 leaves out I, L, O and U; what is read as one of the first three is taken
for 1, 1 and 0. 30 characters carry 150 random bits, the last two a checksum, so that a typing
error is told apart from a wrong code.
"""

import hashlib
import secrets

from ct_desktop.errors import UserError
from ct_desktop.language import tr

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP_LENGTH = 4
CHECK_LENGTH = 2
LENGTH = GROUPS * GROUP_LENGTH
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new_code() -> str:
    """A fresh code, written in groups: ``7H2K-…``."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - CHECK_LENGTH))
    return grouped(body + _check(body))


def grouped(code: str) -> str:
    """The 32 characters in 8 groups with dashes."""
    return "-".join(code[i : i + GROUP_LENGTH] for i in range(0, len(code), GROUP_LENGTH))


def normal(typed: str) -> str:
    """The 32 characters behind what was typed: any case, spaces, dashes, O for 0, I and L for 1.

    Raises UserError when characters are missing or the checksum says it was mistyped.
    """
    code = "".join(c for c in typed.upper() if c.isalnum()).translate(_ALIKE)
    if len(code) != LENGTH:
        raise UserError(
            tr("A recovery code has {wanted} characters; this one has {found}.").format(
                wanted=LENGTH, found=len(code)
            ),
            tr("Type all eight groups of the recovery sheet."),
        )
    body, check = code[:-CHECK_LENGTH], code[-CHECK_LENGTH:]
    if any(c not in ALPHABET for c in code) or _check(body) != check:
        raise UserError(
            tr("There is a typing error in the recovery code."),
            tr("Compare it with the recovery sheet, group by group."),
        )
    return code


def _check(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(body.encode("ascii", "replace")).digest()[:2], "big")
    return ALPHABET[number >> 11] + ALPHABET[(number >> 6) & 31]
