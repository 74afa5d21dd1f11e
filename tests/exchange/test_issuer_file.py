"""The public file of an issuer: reads back, and a change by hand is refused."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.exchange.certificate_signature import (
    endorsed,
    fingerprint,
    is_endorsed,
    is_signed,
    new_private_key,
    public_key,
    sign,
)
from ct_desktop.exchange.issuer_file import IssuerFile, IssuerList, issuer_bytes, read_issuer
from ct_desktop.rules.certificate_code import signed_name
from ct_desktop.rules.issuer_keys import IssuerKey, KeyState

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
OLD_PUBLIC, NEW_PUBLIC = public_key(OLD), public_key(NEW)
DAY = date(2026, 10, 22)
KEYS = (
    IssuerKey(OLD_PUBLIC, date(2024, 1, 1), KeyState.RETIRED),
    IssuerKey(NEW_PUBLIC, DAY, KeyState.CURRENT, ((OLD_PUBLIC, endorsed(OLD, NEW_PUBLIC)),)),
)
FILE = IssuerFile(
    "Wijkcentrum De Schakel",
    ("Buurthuis De Schakel",),
    KEYS,
    IssuerList(7, DAY, (("2026-0003", DAY),), ("0" * 32,)),
)
CONTENT = issuer_bytes(FILE, NEW)

words = st.text(max_size=40).map(signed_name)


def base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def resigned(change: Callable[[dict[str, Any]], object], private: bytes = NEW) -> bytes:
    """The file after a change, signed anew by somebody who has a key."""
    data = json.loads(CONTENT)
    del data["signature"]
    change(data)
    plain = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    data["signature"] = base64url(sign(private, plain))
    return json.dumps(data).encode()


def refusal(content: bytes) -> str:
    with pytest.raises(UserError) as refused:
        read_issuer(content, "schakel.ctkey")
    return refused.value.message


@given(
    words,
    st.lists(words, max_size=3).map(tuple),
    st.integers(0, 2**40),
    st.lists(st.tuples(st.text("0123456789-", max_size=12), st.dates()), max_size=4).map(tuple),
)
def test_reads_back(
    name: str, former: tuple[str, ...], sequence: int, revoked: tuple[tuple[str, date], ...]
) -> None:
    file = IssuerFile(name, former, KEYS, IssuerList(sequence, DAY, revoked))
    assert read_issuer(issuer_bytes(file, NEW), "x.ctkey") == file


def test_current_key_and_names() -> None:
    file = read_issuer(CONTENT, "x.ctkey")
    assert file == FILE
    assert file.current == KEYS[1]
    assert file.fingerprint == fingerprint(NEW_PUBLIC)
    assert file.names == ("Wijkcentrum De Schakel", "Buurthuis De Schakel")


def test_blanks_and_order_do_not_matter() -> None:
    data = json.loads(CONTENT)
    turned = json.dumps(dict(reversed(data.items())), separators=(",", ":")).encode()
    assert read_issuer(turned, "x.ctkey") == FILE


@given(st.data())
def test_every_change_of_a_value_by_hand_is_refused(data: st.DataObject) -> None:
    text = CONTENT.decode()
    at = data.draw(st.integers(0, len(text) - 1).filter(lambda one: not text[one].isspace()))
    other = data.draw(
        st.characters(codec="utf-8").filter(lambda sign: sign != text[at] and not sign.isspace())
    )
    assert refusal((text[:at] + other + text[at + 1 :]).encode())


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(organisation="Stichting Nep"),
        lambda data: data["list"]["revoked"].clear(),
        lambda data: data["list"].update(sequence=99),
        lambda data: data["keys"][0].update(state="stolen"),
        lambda data: data.update(extra=1),
        lambda data: data.pop("former_names"),
    ],
)
def test_changed_by_hand(change: Callable[[dict[str, Any]], object]) -> None:
    data = json.loads(CONTENT)
    change(data)
    assert "changed" in refusal(json.dumps(data).encode())


@pytest.mark.parametrize(
    "change",
    [
        # A key of somebody else taken in as a former one: that key never gave its word.
        lambda data: data["keys"].insert(
            0,
            {
                "public": base64url(public_key(bytes(32))),
                "made_on": "2020-01-01",
                "state": "retired",
                "endorsements": [],
            },
        ),
        lambda data: data["keys"][1].update(endorsements=[]),
        lambda data: data["keys"][1]["endorsements"][0].update(
            signature=data["keys"][1]["endorsements"][0]["signature"][:-4] + "AAAA"
        ),
        lambda data: data["keys"].reverse(),
        lambda data: data["keys"].append(data["keys"][1]),
        lambda data: data["keys"].clear(),
        lambda data: data["keys"][0].update(state="current"),
        lambda data: data["list"].update(sequence=True),
        lambda data: data["list"].update(sequence=-1),
        lambda data: data.update(organisation="De\u202eSchakel"),
        lambda data: data.update(organisation=5),
    ],
)
def test_what_cannot_be_is_refused_also_when_signed(
    change: Callable[[dict[str, Any]], object],
) -> None:
    assert "changed" in refusal(resigned(change))


def test_signed_with_another_key_than_the_current() -> None:
    assert "changed" in refusal(resigned(lambda data: None, OLD))
    assert read_issuer(resigned(lambda data: None), "x.ctkey") == FILE


def test_no_key_file() -> None:
    for content in (b"", b"{}", b"[]", b"null", b"PK\x03\x04", b"[" * 100_000, b'{"format": 3}'):
        assert "not the public key" in refusal(content)
    assert "newer version" in refusal(b'{"format": "ct-issuer-2"}')
    assert "changed" in refusal(CONTENT[: len(CONTENT) // 2])
    double = CONTENT.replace(b'"organisation"', b'"organisation": "Nep", "organisation"', 1)
    assert "changed" in refusal(double)


def test_a_stolen_key_endorses_nothing() -> None:
    stolen = IssuerKey(OLD_PUBLIC, DAY, KeyState.STOLEN)
    fresh = IssuerKey(NEW_PUBLIC, DAY)
    file = replace(FILE, keys=(stolen, fresh))
    assert read_issuer(issuer_bytes(file, NEW), "x.ctkey") == file


def test_signatures_and_fingerprints() -> None:
    # RFC 8032, section 7.1, test 2.
    private = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    public = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    signature = bytes.fromhex(
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )
    assert public_key(private) == public
    assert sign(private, b"\x72") == signature
    assert is_signed(public, b"\x72", signature)
    assert not is_signed(public, b"\x73", signature)
    assert not is_signed(public[:-1], b"\x72", signature)
    assert not is_signed(public, b"\x72", signature[:-1])
    assert new_private_key() != new_private_key()
    assert is_endorsed(OLD_PUBLIC, NEW_PUBLIC, endorsed(OLD, NEW_PUBLIC))
    assert not is_endorsed(NEW_PUBLIC, OLD_PUBLIC, endorsed(OLD, NEW_PUBLIC))
    groups = fingerprint(public).split(" ")
    assert [len(group) for group in groups] == [4] * 8
    assert not set("".join(groups)) & set("01IO")
    assert fingerprint(OLD_PUBLIC) != fingerprint(NEW_PUBLIC)
