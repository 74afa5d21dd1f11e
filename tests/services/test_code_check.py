"""Codes checked in another data folder, by nothing but public key files."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from code_files import as_file, picture_pdf, qr, text_pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from issuer_kit import (
    AFTER,
    MEANDER,
    SCHAKEL,
    another,
    elsewhere,
    issued,
    named,
    own_file,
    statement,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.exchange.certificate_signature import new_private_key
from ct_desktop.rules.certificate_code import CodeFault, code_text, packed, plain_code
from ct_desktop.services.code_check import Arrival, CodeChecker, Verdict
from ct_desktop.services.office import Office

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SPOILED = (Verdict.CHANGED, Verdict.UNKNOWN_KEY, Verdict.UNREADABLE)


@pytest.fixture
def schakel(open_at: Callable[[datetime], Office]) -> Office:
    return named(open_at(AFTER))


@pytest.fixture
def meander(tmp_path: Path) -> Iterator[Office]:
    office = another(tmp_path / "meander")
    yield office
    office.close()


@pytest.fixture
def key_file(schakel: Office, tmp_path: Path) -> Path:
    schakel.issuer_keys.make()
    return own_file(schakel, tmp_path / "schakel.ctkey")


@pytest.fixture
def there(tmp_path: Path, key_file: Path) -> CodeChecker:
    """A data folder that holds the key of De Schakel and nothing else."""
    return elsewhere(tmp_path / "there", key_file)


def test_a_real_document_is_genuine_elsewhere(schakel: Office, tmp_path: Path) -> None:
    rows = issued(schakel).issued
    there = elsewhere(tmp_path / "there", own_file(schakel, tmp_path / "schakel.ctkey"))
    for row in rows:
        found = there.check(row.code)
        assert found.verdict is Verdict.GENUINE
        assert found.genuine
        assert found.statement is not None
        assert (found.statement.number, found.statement.holder) == (row.number, row.person)
        assert found.statement.organisation == SCHAKEL
        assert found.statement.issued_on == row.issued_on
        assert found.fingerprint == schakel.issuer_keys.state().fingerprint
        assert found.list_of == AFTER.date()
        assert found.word == "Genuine"
        for word in (row.number, row.person, SCHAKEL, "05-12-2026"):
            assert word in found.message
    assert not (tmp_path / "there" / "store.db").exists()


def test_every_single_change_of_a_letter_fails(schakel: Office, there: CodeChecker) -> None:
    code = schakel.issuer_keys.code_for(statement())
    assert there.check(code).genuine
    seen: Counter[tuple[Verdict, str]] = Counter()
    for at in range(len(code)):
        # Every letter at some places, and some letters at every place.
        others = LETTERS if at % 9 == 0 or at > len(code) - 3 else LETTERS[at % 7 :: 7] + "*é /"
        for other in others:
            if other != code[at]:
                found = there.check(code[:at] + other + code[at + 1 :])
                seen[found.verdict, found.word] += 1
    assert set(seen) == {
        (Verdict.CHANGED, "Not valid"),
        (Verdict.UNREADABLE, "Not valid"),
    }
    assert seen.total() > 2000


def test_no_letter_of_the_name_of_the_organisation_can_be_changed(
    schakel: Office, there: CodeChecker
) -> None:
    for spare in range(3):
        said = replace(statement(), holder="Noor" + "r" * spare)
        code = schakel.issuer_keys.code_for(said)
        end = (len(packed(said)) * 8 + 5) // 6
        for at in range(end - 6, end):
            for other in LETTERS:
                if other != code[at]:
                    found = there.check(code[:at] + other + code[at + 1 :])
                    assert found.word == "Not valid", (at, other)
    elsewhere_known = replace(statement(), organisation=MEANDER)
    content, signature = packed(elsewhere_known), new_private_key()
    assert there.check(code_text(content, signature * 2)).verdict is Verdict.UNKNOWN_KEY


def test_every_letter_left_out_doubled_or_swapped_fails(
    schakel: Office, there: CodeChecker
) -> None:
    code = schakel.issuer_keys.code_for(statement())
    for at in range(len(code)):
        spoiled = [code[:at] + code[at + 1 :], code[:at] + code[at] + code[at:]]
        if at + 1 < len(code) and code[at] != code[at + 1]:
            spoiled.append(code[:at] + code[at + 1] + code[at] + code[at + 2 :])
        for one in spoiled:
            assert there.check(one).verdict in SPOILED
    for one in (code + code, code + "A", code + "=", "A" + code, code.lower(), code[::-1]):
        assert there.check(one).verdict in SPOILED


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(data=st.data())
def test_any_sign_anywhere(data: st.DataObject, schakel: Office, there: CodeChecker) -> None:
    code = schakel.issuer_keys.code_for(statement())
    at = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.characters().filter(lambda sign: plain_code(sign) != code[at]))
    assert there.check(code[:at] + other + code[at + 1 :]).verdict in SPOILED


def test_faults_in_words(there: CodeChecker) -> None:
    for text, fault, word in (
        ("", CodeFault.EMPTY, "no code"),
        ("2026-0147", CodeFault.ONLY_NUMBER, "number"),
        ("é" * 9, CodeFault.NOT_BASE64URL, "signs"),
        ("AQkyMDI2", CodeFault.TOO_SHORT, "not complete"),
    ):
        found = there.check(text)
        assert (found.verdict, found.fault) == (Verdict.UNREADABLE, fault)
        assert word in found.message
        assert found.advice
        assert found.statement is None


def test_without_any_key(tmp_path: Path, schakel: Office) -> None:
    code = schakel.issuer_keys.code_for(statement())
    nowhere = CodeChecker(tmp_path / "nothing")
    found = nowhere.check(code)
    assert found.verdict is Verdict.UNKNOWN_KEY
    assert SCHAKEL in found.message
    assert "key file" in found.advice
    assert nowhere.known() == ()
    assert not (tmp_path / "nothing").exists()


def test_a_known_organisation_signs_in_no_other_name(
    schakel: Office, meander: Office, tmp_path: Path
) -> None:
    """Meander has a key that is known: a code of it that says De Schakel is not believed."""
    forged = meander.issuer_keys.code_for(statement(SCHAKEL))
    meander_file = own_file(meander, tmp_path / "meander.ctkey")
    alone = elsewhere(tmp_path / "alone", meander_file)
    found = alone.check(forged)
    assert found.verdict is Verdict.UNKNOWN_KEY
    assert MEANDER in found.message
    schakel.issuer_keys.make()
    both = elsewhere(tmp_path / "both", meander_file, own_file(schakel, tmp_path / "schakel.ctkey"))
    assert both.check(forged).verdict is Verdict.CHANGED
    assert both.check(meander.issuer_keys.code_for(statement(MEANDER))).genuine


def test_a_forged_key_file_is_not_taken_for_the_real_one(
    schakel: Office, there: CodeChecker, tmp_path: Path
) -> None:
    forger = another(tmp_path / "forger", SCHAKEL.upper().replace("A", "А"))  # a Cyrillic А
    forger.issuer_keys.make()
    file = own_file(forger, tmp_path / "forged.ctkey")
    found = there.read_key(file)
    assert found.arrival is Arrival.OTHER_KEY
    assert "Careful" in found.message
    assert found.fingerprint == forger.issuer_keys.state().fingerprint
    forged = forger.issuer_keys.code_for(statement())
    assert there.check(forged).verdict is Verdict.CHANGED
    # Who keeps it all the same does not lose the real key, and can forget the forged one.
    there.keep_key(file)
    assert len(there.known()) == 2
    assert there.check(schakel.issuer_keys.code_for(statement())).genuine
    there.forget(found.fingerprint)
    assert there.check(forged).verdict is Verdict.CHANGED
    forger.close()


def test_the_own_name_on_another_key_is_a_plain_warning(schakel: Office, tmp_path: Path) -> None:
    schakel.issuer_keys.make()
    forger = another(tmp_path / "forger", SCHAKEL)
    forger.issuer_keys.make()
    found = schakel.issuer_keys.checker.read_key(own_file(forger, tmp_path / "f.ctkey"))
    assert found.arrival is Arrival.OTHER_KEY
    assert "your own organisation" in found.message
    forger.close()


def test_a_key_file_changed_by_hand_is_refused(there: CodeChecker, key_file: Path) -> None:
    data = json.loads(key_file.read_text())
    for change in (
        {"organisation": MEANDER},
        {"list": {**data["list"], "sequence": 2**40}},
        {
            "list": {
                **data["list"],
                "revoked": [{"number": "2026-0001", "revoked_on": "2026-12-05"}],
            }
        },
        {"former_names": [MEANDER]},
    ):
        key_file.write_text(json.dumps({**data, **change}))
        for act in (there.read_key, there.keep_key):
            with pytest.raises(UserError, match="signature does not fit"):
                act(key_file)
    key_file.write_text("niets")
    with pytest.raises(UserError, match="not the public key"):
        there.read_key(key_file)
    with pytest.raises(UserError, match="cannot be opened"):
        there.read_key(key_file.with_name("weg.ctkey"))


def test_a_file_changed_in_the_folder_is_told_and_not_used(
    schakel: Office, tmp_path: Path, key_file: Path
) -> None:
    there = elsewhere(tmp_path / "there", key_file)
    held = tmp_path / "there" / "keys" / "0.ctkey"
    held.write_text(held.read_text().replace("De Schakel", "De Sjakel"))
    assert there.known() == ()
    (problem,) = there.problems()
    assert "0.ctkey" in problem
    code = schakel.issuer_keys.code_for(statement())
    assert there.check(code).verdict is Verdict.UNKNOWN_KEY


def test_a_new_key_is_kept_and_forgotten(
    meander: Office, there: CodeChecker, tmp_path: Path
) -> None:
    meander.issuer_keys.make()
    file = own_file(meander, tmp_path / "meander.ctkey")
    found = there.read_key(file)
    assert (found.organisation, found.arrival) == (MEANDER, Arrival.NEW)
    assert "fingerprint" in found.message
    kept = there.keep_key(file)
    assert kept.fingerprint == found.fingerprint == meander.issuer_keys.state().fingerprint
    assert kept.file.name == f"{found.fingerprint[:19].replace(' ', '-').lower()}.ctkey"
    assert [one.organisation for one in there.known()] == [SCHAKEL, MEANDER]
    assert there.check(meander.issuer_keys.code_for(statement(MEANDER))).genuine
    there.forget(kept.fingerprint)
    assert [one.organisation for one in there.known()] == [SCHAKEL]
    with pytest.raises(NotFound):
        there.forget(kept.fingerprint)


def test_a_newer_list_is_an_update_and_an_older_never_replaces_it(
    schakel: Office, tmp_path: Path
) -> None:
    rows = issued(schakel).issued
    before = own_file(schakel, tmp_path / "before.ctkey")
    there = elsewhere(tmp_path / "there", before)
    assert there.read_key(before).arrival is Arrival.SAME
    schakel.issuing.revoke(next(row.id for row in rows), "verkeerde naam")
    after = own_file(schakel, tmp_path / "after.ctkey")
    assert there.check(rows[0].code).genuine
    arriving = there.read_key(after)
    assert (arriving.arrival, arriving.revoked) == (Arrival.UPDATE, 1)
    assert there.keep_key(after).revoked == 1
    found = there.check(rows[0].code)
    assert (found.verdict, found.revoked_on) == (Verdict.REVOKED, AFTER.date())
    assert not found.genuine
    assert there.check(rows[1].code).genuine
    assert there.read_key(before).arrival is Arrival.OLDER
    with pytest.raises(UserError, match="older"):
        there.keep_key(before)
    # Also when somebody puts the older file beside the newer one by hand.
    (tmp_path / "there" / "keys" / "zz.ctkey").write_bytes(before.read_bytes())
    assert there.check(rows[0].code).verdict is Verdict.REVOKED
    assert len(there.known()) == 1
    assert schakel.issuer_keys.checker.check(rows[0].code).verdict is Verdict.REVOKED


def test_the_own_key_cannot_be_forgotten_or_replaced(schakel: Office, tmp_path: Path) -> None:
    schakel.issuer_keys.make()
    checker = schakel.issuer_keys.checker
    file = own_file(schakel, tmp_path / "own.ctkey")
    found = checker.read_key(file)
    assert found.arrival is Arrival.SAME
    assert "own organisation" in found.message
    assert checker.keep_key(file).own
    assert len(list(schakel.issuer_keys.checker.known())) == 1
    with pytest.raises(UserError, match="cannot be forgotten"):
        checker.forget(found.fingerprint)


def test_a_renamed_organisation(schakel: Office, tmp_path: Path) -> None:
    rows = issued(schakel).issued
    there = elsewhere(tmp_path / "there", own_file(schakel, tmp_path / "before.ctkey"))
    named(schakel, "Sociaal Huis Schakel")
    later = schakel.issuer_keys.code_for(statement("Sociaal Huis Schakel", "2026-0900"))
    found = there.check(later)
    assert found.verdict is Verdict.UNKNOWN_KEY
    assert "newest key file" in found.advice
    after = own_file(schakel, tmp_path / "after.ctkey")
    assert there.read_key(after).arrival is Arrival.UPDATE
    there.keep_key(after)
    assert there.check(later).genuine
    before = there.check(rows[0].code)
    assert before.genuine
    assert f"{SCHAKEL} (now Sociaal Huis Schakel)" in before.message


def test_a_known_key_that_takes_the_name_of_another(
    schakel: Office, meander: Office, there: CodeChecker, tmp_path: Path
) -> None:
    meander.issuer_keys.make()
    there.keep_key(own_file(meander, tmp_path / "meander.ctkey"))
    named(meander, SCHAKEL)
    renamed = own_file(meander, tmp_path / "renamed.ctkey")
    assert there.read_key(renamed).arrival is Arrival.OTHER_KEY


def test_a_key_replaced_in_the_normal_way_is_known_at_once(schakel: Office, tmp_path: Path) -> None:
    rows = issued(schakel).issued
    there = elsewhere(tmp_path / "there", own_file(schakel, tmp_path / "first.ctkey"))
    schakel.issuer_keys.replace(stolen=False)
    schakel.issuer_keys.replace(stolen=False)
    later = schakel.issuer_keys.code_for(statement())
    assert there.check(later).verdict is Verdict.CHANGED
    third = own_file(schakel, tmp_path / "third.ctkey")
    arriving = there.read_key(third)
    assert arriving.arrival is Arrival.UPDATE
    assert "vouches" in arriving.message
    assert there.keep_key(third).keys == 3
    assert len(there.known()) == 1
    assert there.check(later).genuine
    assert there.check(rows[0].code).genuine
    assert there.read_key(tmp_path / "first.ctkey").arrival is Arrival.OLDER


def test_a_stolen_key(schakel: Office, tmp_path: Path) -> None:
    rows = issued(schakel).issued
    first = own_file(schakel, tmp_path / "first.ctkey")
    there = elsewhere(tmp_path / "there", first)
    # The thief signs before and after the theft is noticed.
    thiefs = schakel.issuer_keys.code_for(statement(number="2026-6666"))
    state = schakel.issuer_keys.replace(stolen=True)
    assert state.earlier == 1
    own = schakel.issuer_keys.checker
    assert own.check(rows[0].code).genuine
    assert own.check(thiefs).verdict is Verdict.STOLEN_KEY
    assert there.check(thiefs).genuine  # not told yet
    second = own_file(schakel, tmp_path / "second.ctkey")
    arriving = there.read_key(second)
    assert arriving.arrival is Arrival.OTHER_KEY
    assert "stolen" in arriving.message
    there.keep_key(second)
    assert len(there.known()) == 1
    found = there.check(thiefs)
    assert found.verdict is Verdict.STOLEN_KEY
    assert "stolen" in found.message
    assert all(there.check(row.code).genuine for row in rows)
    assert there.check(schakel.issuer_keys.code_for(statement(number="2026-0900"))).genuine
    # The thief's file, signed with the stolen key, is not let in again.
    with pytest.raises(UserError, match="reported stolen"):
        there.read_key(first)
    # And put there by hand it changes nothing.
    (tmp_path / "there" / "keys" / "thief.ctkey").write_bytes(first.read_bytes())
    assert there.check(thiefs).verdict is Verdict.STOLEN_KEY
    # What was vouched for can still be revoked.
    schakel.issuing.revoke(rows[0].id, "op verkeerde naam")
    there.keep_key(own_file(schakel, tmp_path / "third.ctkey"))
    assert there.check(rows[0].code).verdict is Verdict.REVOKED


def test_codes_in_files(schakel: Office, there: CodeChecker, tmp_path: Path) -> None:
    codes = [
        schakel.issuer_keys.code_for(statement(number=f"2026-{number:04}"))
        for number in range(1, 4)
    ]
    spoiled = codes[2][:-5] + ("AAAAA" if not codes[2].endswith("AAAAA") else "BBBBA")
    pdf = text_pdf(tmp_path / "bundel.pdf", [codes[0], codes[1], spoiled])
    found = there.check_file(pdf)
    assert [one.place for one in found] == ["page 1", "page 2", "page 3"]
    assert [one.genuine for one in found] == [True, True, False]
    scan = picture_pdf(tmp_path / "scan.pdf", [qr(codes[0], 6)])
    assert [one.genuine for one in there.check_file(scan)] == [True]
    picture = as_file(tmp_path / "foto.png", qr(codes[1]), "PNG")
    assert [one.genuine for one in there.check_file(picture)] == [True]
    with pytest.raises(UserError, match="No code"):
        there.check_file(picture_pdf(tmp_path / "wit.pdf", [None]))


def test_day_of_the_list_is_told(schakel: Office, there: CodeChecker) -> None:
    found = there.check(schakel.issuer_keys.code_for(statement()))
    assert found.list_of == date(2026, 12, 5)
    assert "05-12-2026" in found.advice
