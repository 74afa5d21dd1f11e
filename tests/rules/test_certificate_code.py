"""The statement in a code: reads back, and nothing else reads as a code."""

import base64
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.certificate_code import (
    LONGEST_NAME,
    SIGNATURE_BYTES,
    VERSION,
    CodeFault,
    CodeUnreadable,
    Statement,
    code_digest,
    code_text,
    codes_in,
    packed,
    plain_code,
    read_code,
    signed_name,
)
from ct_desktop.rules.enumerations import DocumentKind

ISSUER = "Stichting Wijkcentrum De Schakel"
SAID = Statement(
    "2026-0147", DocumentKind.CERTIFICATE, "Noor van der Łaskşğ Nguyễn", date(2026, 10, 22), ISSUER
)
SIGNATURE = bytes(range(64))
CODE = code_text(packed(SAID), SIGNATURE)

names = st.text(min_size=1, max_size=90).map(signed_name).filter(bool)
statements = st.builds(
    Statement,
    number=st.from_regex(r"[0-9]{4}-[0-9]{4,9}", fullmatch=True).filter(str.isascii),
    kind=st.sampled_from(DocumentKind),
    holder=names,
    issued_on=st.dates(),
    organisation=st.one_of(names, st.just("")),
)
signatures = st.binary(min_size=SIGNATURE_BYTES, max_size=SIGNATURE_BYTES)


def fault_of(text: str) -> CodeFault:
    with pytest.raises(CodeUnreadable) as refused:
        read_code(text)
    return refused.value.fault


def code_of(whole: bytes) -> str:
    return base64.urlsafe_b64encode(whole).rstrip(b"=").decode()


@given(statements, signatures)
def test_reads_back(said: Statement, signature: bytes) -> None:
    code = code_text(packed(said), signature)
    assert read_code(code) == (said, packed(said), signature)
    assert code.startswith("A")
    assert "=" not in code


def test_the_bytes_are_as_written() -> None:
    content = packed(SAID)
    holder, issuer = SAID.holder.encode(), ISSUER.encode()
    assert content == (
        bytes([VERSION, 9])
        + b"2026-0147"
        + bytes([2, len(holder)])
        + holder
        + date(2026, 10, 22).toordinal().to_bytes(3, "big")
        + bytes([len(issuer)])
        + issuer
    )


@given(statements, signatures, st.data())
def test_as_people_copy_it(said: Statement, signature: bytes, data: st.DataObject) -> None:
    code = code_text(packed(said), signature)
    at = data.draw(st.integers(0, len(code)))
    between = data.draw(st.text("\u200b\ufeff\u00ad \t\r\n\u00a0\u2028", min_size=1, max_size=3))
    assert read_code(f" {code[:at]}{between}{code[at:]}\n")[0] == said


@given(statements, signatures, st.data())
def test_a_change_is_another_content_or_none(
    said: Statement, signature: bytes, data: st.DataObject
) -> None:
    code = code_text(packed(said), signature)
    at = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(
        st.one_of(
            st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/"),
            st.characters(),
            st.just(""),
        ).filter(lambda sign: plain_code(sign) != code[at])
    )
    try:
        _said, content, signed = read_code(code[:at] + other + code[at + 1 :])
    except CodeUnreadable:
        return
    assert (content, signed) != (packed(said), signature)


@given(st.text())
def test_no_other_text_is_a_code(text: str) -> None:
    try:
        said, content, signature = read_code(text)
    except CodeUnreadable:
        return
    assert code_text(content, signature) == plain_code(text)
    assert packed(said) == content


def test_faults() -> None:
    content = packed(SAID)
    assert fault_of("") is CodeFault.EMPTY
    assert fault_of(" \n\u200b") is CodeFault.EMPTY
    for number in (" 2026-0147 ", "2026 0147", "2026/147", "2026\u20130147", "20260147"):
        assert fault_of(number) is CodeFault.ONLY_NUMBER
    assert fault_of(CODE.replace(CODE[20], "é")) is CodeFault.NOT_BASE64URL
    assert fault_of(f"{CODE}=") is CodeFault.NOT_BASE64URL
    assert fault_of("https://example.org/" + CODE) is CodeFault.NOT_BASE64URL
    assert fault_of(CODE[:-1]) in (CodeFault.TOO_SHORT, CodeFault.NOT_CANONICAL)
    assert fault_of(CODE[:100]) is CodeFault.TOO_SHORT
    assert fault_of("A") is CodeFault.TOO_SHORT
    assert fault_of(code_of(content + SIGNATURE + b"x")) is CodeFault.MALFORMED
    assert fault_of(code_of(bytes([0]) + content[1:] + SIGNATURE)) is CodeFault.MALFORMED


def test_a_later_version_is_told_from_a_spoiled_beginning() -> None:
    content = packed(SAID)
    later = bytes([VERSION + 1])
    assert fault_of(code_of(later + content[1:] + b"more" + SIGNATURE)) is CodeFault.NEWER_VERSION
    assert fault_of(code_of(later + content[1:] + SIGNATURE)) is CodeFault.MALFORMED
    assert fault_of(code_of(later + b"\xff" + content[2:] + SIGNATURE)) is CodeFault.MALFORMED
    for at in (0, 1):
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_":
            if other != CODE[at]:
                assert fault_of(CODE[:at] + other + CODE[at + 1 :]) is not CodeFault.NEWER_VERSION


def test_the_last_letter_is_read_strictly() -> None:
    # 126 bytes leave spare bits in the last letter: only zeros count.
    holder = "Noor" + "r" * ((-len(packed(SAID)) - SIGNATURE_BYTES + 2) % 3)
    for extra in range(3):
        said = Statement("2026-1", DocumentKind.PROOF, holder + "a" * extra, SAID.issued_on, "")
        code = code_text(packed(said), SIGNATURE)
        if len(code) % 4 == 0:
            continue
        spare = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        last = spare.index(code[-1])
        assert fault_of(code[:-1] + spare[last + 1]) is CodeFault.NOT_CANONICAL


def with_field(**changes: bytes) -> str:
    parts = {
        "version": b"\x01",
        "number": b"\x092026-0147",
        "kind": b"\x02",
        "holder": b"\x04Noor",
        "day": date(2026, 10, 22).toordinal().to_bytes(3, "big"),
        "organisation": b"\x02De",
    }
    return code_of(b"".join({**parts, **changes}.values()) + SIGNATURE)


def test_the_fields_stand_as_they_would_be_packed() -> None:
    assert read_code(with_field())[0].holder == "Noor"
    decomposed = "No\u0301or"
    assert unicodedata.normalize("NFC", decomposed) != decomposed
    for changes in (
        {"kind": b"\x00"},
        {"kind": b"\x03"},
        {"day": b"\x00\x00\x00"},
        {"day": b"\xff\xff\xff"},
        {"number": b"\x00"},
        {"number": bytes([2]) + "é".encode()},
        {"number": b"\x20" + b"1" * 32},
        {"holder": b"\x00"},
        {"holder": b"\x01\xff"},
        {"holder": b"\x05 Noor"},
        {"holder": b"\x05No\nor"},
        {"holder": bytes([7]) + "N\u202eoor".encode()},
        {"holder": bytes([len(decomposed.encode())]) + decomposed.encode()},
    ):
        assert fault_of(with_field(**changes)) is CodeFault.MALFORMED, changes


def test_a_long_name_is_cut_after_a_whole_letter() -> None:
    plain = signed_name("a" * 300)
    assert plain == "a" * LONGEST_NAME
    euros = signed_name("€" * 90)
    assert euros == "€" * 85
    # A letter with an accent that has no sign of its own stays whole or goes as a whole.
    assert signed_name("x" * 253 + "q\u0301" + "y") == "x" * 253
    assert signed_name("x" * 252 + "q\u0301" + "y") == "x" * 252 + "q\u0301"
    assert signed_name("\u0301" * 200)


@given(st.text(max_size=400))
def test_signing_a_name_twice_is_signing_it_once(name: str) -> None:
    once = signed_name(name)
    assert signed_name(once) == once
    assert len(once.encode()) <= LONGEST_NAME


def test_a_statement_needs_number_and_holder() -> None:
    for number, holder in (("", "Noor"), ("2026-0001", " \n"), ("é", "Noor"), ("1" * 32, "Noor")):
        with pytest.raises(ValueError, match=r"number or holder|ascii"):
            packed(Statement(number, DocumentKind.PROOF, holder, SAID.issued_on, ISSUER))


def test_the_digest_is_of_the_code() -> None:
    assert len(code_digest(CODE)) == 32
    assert code_digest(CODE) != code_digest(CODE[:-4])


@given(statements, signatures, st.integers(20, 90), st.sampled_from(["\n", "\r\n", " \n  "]))
def test_found_in_a_longer_text(
    said: Statement, signature: bytes, width: int, between: str
) -> None:
    code = code_text(packed(said), signature)
    lines = between.join(code[at : at + width] for at in range(0, len(code), width))
    text = f"Certificaat\nAQuarel en Atletiek\n{lines}\nBewijs-van deelname AQ\n"
    assert codes_in(text) == (code,)
    assert codes_in(f"{text}{text}") == (code,)


def test_several_codes_in_one_text() -> None:
    other = code_text(packed(SAID), bytes(64))
    assert codes_in(f"a {CODE} b {other}\n{CODE}") == (CODE, other)


def test_a_broken_code_in_a_text_is_given_as_it_stands() -> None:
    broken = CODE[:1] + "g" + CODE[2:]
    assert codes_in(f"Code:\n{broken[:60]}\n{broken[60:120]}\n{broken[120:]}\n") == (broken,)
    assert codes_in("Bewijs van deelname 2026-0147, " + "woorden " * 200) == ()
