"""The public file of an issuer (``.ctkey``): its name, keys and list of revocations, signed.

JSON of format ``ct-issuer-1``; the signature is the current key's, over the rest as JSON with
sorted names and no blanks. What was changed by hand is refused as a whole.
"""

import base64
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from ct_desktop.errors import UserError
from ct_desktop.exchange.certificate_signature import (
    KEY_BYTES,
    fingerprint,
    is_endorsed,
    is_signed,
    sign,
)
from ct_desktop.language import tr
from ct_desktop.rules.certificate_code import signed_name
from ct_desktop.rules.issuer_keys import IssuerKey, KeyState, current_of, unproven

FORMAT = "ct-issuer-1"
_KIND = "ct-issuer-"
LARGEST = 20_000_000
"""Bytes: room for hundreds of thousands of revocations."""


@dataclass(frozen=True)
class IssuerList:
    """Revoked numbers with their day, and the digests vouched for of codes of stolen keys.

    Of two lists the one with the higher ``sequence`` is the newer.
    """

    sequence: int
    made_on: date
    revoked: tuple[tuple[str, date], ...] = ()
    vouched: tuple[str, ...] = ()


@dataclass(frozen=True)
class IssuerFile:
    """What the file says; keys oldest first, the last one signs."""

    organisation: str
    former_names: tuple[str, ...]
    keys: tuple[IssuerKey, ...]
    list: IssuerList

    @property
    def current(self) -> IssuerKey:
        """The key that signs."""
        return current_of(self.keys)

    @property
    def fingerprint(self) -> str:
        """Of the current key."""
        return fingerprint(self.current.public)

    @property
    def names(self) -> tuple[str, ...]:
        """The name of the organisation and those it had before."""
        return (self.organisation, *self.former_names)


def issuer_bytes(file: IssuerFile, private: bytes) -> bytes:
    """The content of the file, signed with the private part of its current key."""
    content = {
        "format": FORMAT,
        "organisation": file.organisation,
        "former_names": list(file.former_names),
        "keys": [
            {
                "public": _text(key.public),
                "made_on": key.made_on.isoformat(),
                "state": key.state.value,
                "endorsements": [
                    {"by": _text(by), "signature": _text(signed)} for by, signed in key.endorsements
                ],
            }
            for key in file.keys
        ],
        "list": {
            "sequence": file.list.sequence,
            "made_on": file.list.made_on.isoformat(),
            "revoked": [
                {"number": number, "revoked_on": day.isoformat()}
                for number, day in file.list.revoked
            ],
            "vouched": list(file.list.vouched),
        },
    }
    signature = _text(sign(private, _canonical(content)))
    return json.dumps({**content, "signature": signature}, indent=1, ensure_ascii=False).encode()


def read_issuer(content: bytes, name: str) -> IssuerFile:
    """The content of a file called ``name``, after its signatures were checked.

    Raises UserError: no key file, of a newer program, damaged or changed by hand.
    """
    data = _json(content, name)
    kind = data.get("format")
    if kind != FORMAT:
        newer = isinstance(kind, str) and kind.startswith(_KIND)
        raise _newer(name) if newer else _no_key_file(name)
    try:
        file = _file(data)
        signature = _bytes(data.pop("signature"))
        signed = is_signed(file.current.public, _canonical(data), signature)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise _altered(name) from error
    if not signed:
        raise _altered(name)
    return file


def _json(content: bytes, name: str) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise _no_key_file(name)
    try:
        data = json.loads(content, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as error:
        raise (_altered if FORMAT.encode() in content else _no_key_file)(name) from error
    if not isinstance(data, dict):
        raise _no_key_file(name)
    return data


def _file(data: dict[str, Any]) -> IssuerFile:
    """Raises KeyError, TypeError, ValueError … on anything that is not as it is written."""
    keys = tuple(_key(one) for one in data["keys"])
    listed = data["list"]
    revoked = tuple(
        (_word(one["number"]), date.fromisoformat(one["revoked_on"])) for one in listed["revoked"]
    )
    vouched = tuple(_word(one) for one in listed["vouched"])
    sequence = listed["sequence"]
    if type(sequence) is not int or sequence < 0:
        raise ValueError(sequence)
    file = IssuerFile(
        _name(data["organisation"]),
        tuple(_name(one) for one in data["former_names"]),
        keys,
        IssuerList(sequence, date.fromisoformat(listed["made_on"]), revoked, vouched),
    )
    _check_keys(keys)
    return file


def _check_keys(keys: tuple[IssuerKey, ...]) -> None:
    """One key signs, none stands there twice, and each that was replaced endorsed a later one."""
    current_of(keys)
    earlier: set[bytes] = set()
    for key in keys:
        if len(key.public) != KEY_BYTES or key.public in earlier:
            raise ValueError("key")
        for by, signature in key.endorsements:
            if by not in earlier or not is_endorsed(by, key.public, signature):
                raise ValueError("endorsement")
        earlier.add(key.public)
    if unproven(keys):
        raise ValueError("unproven")


def _key(content: Any) -> IssuerKey:
    return IssuerKey(
        _bytes(content["public"]),
        date.fromisoformat(content["made_on"]),
        KeyState(content["state"]),
        tuple((_bytes(one["by"]), _bytes(one["signature"])) for one in content["endorsements"]),
    )


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(
        content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _value in pairs}) != len(pairs):
        raise ValueError("a name stands there twice")
    return dict(pairs)


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _bytes(content: Any) -> bytes:
    found = base64.b64decode(_word(content) + "=" * (-len(content) % 4), b"-_", validate=True)
    if _text(found) != content:
        raise ValueError("base64url")
    return found


def _name(content: Any) -> str:
    """A name as people see it: nothing in it turns words round or cannot be seen."""
    if signed_name(_word(content)) != content:
        raise ValueError(content)
    return str(content)


def _word(content: Any) -> str:
    if not isinstance(content, str):
        raise TypeError(content)
    return content


def _no_key_file(name: str) -> UserError:
    return UserError(
        tr("“{name}” is not the public key of an organisation.").format(name=name),
        tr("Choose the file that ends in .ctkey, as the organisation exported it."),
    )


def _newer(name: str) -> UserError:
    return UserError(
        tr("“{name}” was made by a newer version of the program.").format(name=name),
        tr("Install the newest version and read it in again."),
    )


def _altered(name: str) -> UserError:
    return UserError(
        tr("The key file “{name}” was changed or is damaged: its signature does not fit.").format(
            name=name
        ),
        tr("Ask the organisation to send its key file again; this one is not used."),
    )
