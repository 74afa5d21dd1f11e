"""The own key: made once, kept in the vault, brought back, replaced; its public file in step."""

import json
import shutil
import tempfile
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from growth_kit import attend
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from issuer_kit import AFTER, SCHAKEL, another, elsewhere, issued, named, own_file, statement
from office_kit import group, store_of
from pypdf import PdfReader

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import UserError
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.certificate_code import code_digest, read_code
from ct_desktop.services.access import Access
from ct_desktop.services.code_check import Verdict
from ct_desktop.services.issuer_keys import OwnKey
from ct_desktop.services.office import Office
from ct_desktop.storage.backup import slots_of

OPEN = Callable[[datetime], Office]


@pytest.fixture
def schakel(open_at: OPEN) -> Office:
    return named(open_at(AFTER))


def published(data_dir: Path) -> dict:
    """The own public file as it lies there."""
    return json.loads((data_dir / "keys" / "own.ctkey").read_text())


def test_no_key_until_something_is_issued(schakel: Office, data_dir: Path) -> None:
    assert schakel.issuer_keys.state() == OwnKey(SCHAKEL, "", None, 0, 0, None)
    schakel.issuer_keys.publish()
    assert not (data_dir / "keys").exists()
    assert "signing" not in (data_dir / "vault.json").read_text()
    issued(schakel)
    state = schakel.issuer_keys.state()
    assert state.made_on == state.list_of == AFTER.date()
    assert (state.earlier, state.revoked) == (0, 0)
    assert len(state.fingerprint.split()) == 8
    assert published(data_dir)["organisation"] == SCHAKEL


def test_the_key_is_made_once(schakel: Office, data_dir: Path) -> None:
    first = schakel.issuer_keys.make()
    before = (data_dir / "vault.json").read_bytes()
    assert schakel.issuer_keys.make() == first
    codes = {schakel.issuer_keys.code_for(statement()) for _ in range(3)}
    assert len(codes) == 1
    assert (data_dir / "vault.json").read_bytes() == before


def test_two_threads_that_issue_first_make_one_key(schakel: Office) -> None:
    start = threading.Barrier(4)
    codes = []

    def issue() -> None:
        start.wait()
        codes.append(schakel.issuer_keys.code_for(statement()))

    threads = [threading.Thread(target=issue) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(codes)) == 1
    assert schakel.issuer_keys.state().earlier == 0
    assert schakel.issuer_keys.checker.check(codes[0]).genuine


def test_the_key_is_the_same_after_opening_again(schakel: Office, open_at: OPEN) -> None:
    code = schakel.issuer_keys.code_for(statement())
    later = open_at(datetime(2027, 3, 1, 9))
    assert later.issuer_keys.code_for(statement()) == code


def test_no_secret_in_the_public_file_or_the_folder(schakel: Office, data_dir: Path) -> None:
    schakel.issuer_keys.make()
    (own,) = schakel.issuer_keys._keys.held()
    for path in data_dir.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert own.private not in content
            assert own.private.hex().encode() not in content


def test_a_revocation_and_its_undo_are_published(schakel: Office, data_dir: Path) -> None:
    row = issued(schakel).issued[0]
    first = published(data_dir)["list"]
    schakel.issuing.revoke(row.id, "verkeerde naam")
    second = published(data_dir)["list"]
    assert second["revoked"] == [{"number": row.number, "revoked_on": "2026-12-05"}]
    assert second["sequence"] > first["sequence"]
    assert schakel.issuer_keys.state().revoked == 1
    assert schakel.issuer_keys.checker.check(row.code).verdict is Verdict.REVOKED
    schakel.history.undo()
    third = published(data_dir)["list"]
    assert third["revoked"] == []
    assert third["sequence"] > second["sequence"]
    assert schakel.issuer_keys.checker.check(row.code).genuine


def test_nothing_new_is_not_published_again(schakel: Office, data_dir: Path) -> None:
    issued(schakel)
    before = published(data_dir)
    issued(schakel, name="Voorjaar")
    schakel.issuer_keys.publish()
    assert published(data_dir) == before


def test_a_new_name_is_published_with_the_former_one(schakel: Office, data_dir: Path) -> None:
    issued(schakel)
    named(schakel, "Sociaal Huis Schakel")
    content = published(data_dir)
    assert content["organisation"] == "Sociaal Huis Schakel"
    assert content["former_names"] == [SCHAKEL]
    named(schakel)
    assert published(data_dir)["former_names"] == []


def test_signed_before_there_was_a_name(open_at: OPEN, tmp_path: Path) -> None:
    office = open_at(AFTER)
    row = issued(office).issued[0]
    assert office.issuer_keys.checker.check(row.code).genuine
    with pytest.raises(UserError, match="no name"):
        office.issuer_keys.export(tmp_path / "a.ctkey")
    named(office)
    there = elsewhere(tmp_path / "there", own_file(office, tmp_path / "a.ctkey"))
    found = there.check(row.code)
    assert found.genuine
    assert SCHAKEL in found.message


def test_export_is_of_today(schakel: Office, open_at: OPEN, tmp_path: Path) -> None:
    issued(schakel)
    later = open_at(datetime(2027, 3, 1, 9))
    file = own_file(later, tmp_path / "schakel.ctkey")
    assert json.loads(file.read_text())["list"]["made_on"] == "2027-03-01"
    assert later.issuer_keys.state().list_of == datetime(2027, 3, 1).date()


def test_export_needs_a_key_and_a_place(schakel: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no key yet"):
        schakel.issuer_keys.export(tmp_path / "a.ctkey")
    with pytest.raises(UserError, match="no key yet"):
        schakel.issuer_keys.replace(stolen=True)
    with pytest.raises(UserError, match="no key yet"):
        schakel.issuer_keys.fingerprint_sheet("nl")
    schakel.issuer_keys.make()
    with pytest.raises(UserError, match="cannot be written"):
        schakel.issuer_keys.export(tmp_path / "weg" / "a.ctkey")


def test_a_list_is_newer_also_with_the_clock_set_back(
    schakel: Office, open_at: OPEN, data_dir: Path
) -> None:
    row = issued(schakel).issued[0]
    before = published(data_dir)["list"]["sequence"]
    earlier = open_at(datetime(2026, 12, 4, 9))
    earlier.issuing.revoke(row.id, "verkeerde naam")
    assert published(data_dir)["list"]["sequence"] == before + 1


def test_a_list_is_newer_also_when_the_file_was_lost(
    schakel: Office, open_at: OPEN, data_dir: Path
) -> None:
    issued(schakel)
    before = published(data_dir)
    shutil.rmtree(data_dir / "keys")
    open_at(datetime(2027, 3, 1, 9))
    after = published(data_dir)
    assert after["keys"] == before["keys"]
    assert after["list"]["sequence"] > before["list"]["sequence"]


def test_the_own_file_damaged_or_changed_is_made_anew(
    schakel: Office, open_at: OPEN, data_dir: Path
) -> None:
    code = issued(schakel).issued[0].code
    path = data_dir / "keys" / "own.ctkey"
    path.write_text(path.read_text().replace("De Schakel", "De Sjakel"))
    assert schakel.issuer_keys.checker.check(code).verdict is Verdict.UNKNOWN_KEY
    again = open_at(AFTER)
    assert again.issuer_keys.checker.check(code).genuine
    assert again.issuer_keys.checker.problems() == ()


def test_the_recovery_code_brings_the_key_back(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    made = Access(folder, fixed_clock(AFTER)).create_with_password("geheim", "Anna")
    named(made.office)
    code = made.office.issuer_keys.code_for(statement())
    made.office.close()
    again = Access(folder, fixed_clock(AFTER)).open(recovery_code=made.recovery_code)
    assert again.issuer_keys.code_for(statement()) == code
    again.close()


def test_a_backup_brings_the_key_to_another_pc(schakel: Office, tmp_path: Path) -> None:
    rows = issued(schakel).issued
    schakel.issuing.revoke(rows[0].id, "verkeerde naam")
    schakel.backups.back_up_to(tmp_path / "a.ctbackup")
    access = Access(tmp_path / "there", fixed_clock(AFTER))
    access.restore(tmp_path / "a.ctbackup")
    office = access.open()
    assert office.issuer_keys.state().fingerprint == schakel.issuer_keys.state().fingerprint
    assert office.issuer_keys.state().revoked == 1
    assert office.issuer_keys.checker.check(rows[0].code).verdict is Verdict.REVOKED
    assert office.issuer_keys.checker.check(rows[1].code).genuine
    said = read_code(rows[1].code)[0]
    assert office.issuer_keys.code_for(said) == rows[1].code
    office.close()


def test_a_key_without_any_change_of_the_store_is_backed_up(tmp_path: Path) -> None:
    another(tmp_path / "data").close()
    access = Access(tmp_path / "data", fixed_clock(AFTER))
    office = access.open()
    office.issuer_keys.make()
    office.close()
    newest = access.latest_backup()
    assert newest is not None
    assert slots_of(newest.path).signs


def test_another_store_put_back_here_leaves_both_keys(tmp_path: Path) -> None:
    """The public file of the store that was here stays as that of another issuer."""
    one, other = another(tmp_path / "one", "Huis Een"), another(tmp_path / "two", "Huis Twee")
    first = one.issuer_keys.code_for(statement("Huis Een"))
    second = other.issuer_keys.code_for(statement("Huis Twee"))
    other.backups.back_up_to(tmp_path / "two.ctbackup")
    one.close()
    other.close()
    access = Access(tmp_path / "one", fixed_clock(AFTER))
    access.restore(tmp_path / "two.ctbackup")
    office = access.open()
    known = office.issuer_keys.checker.known()
    assert [(issuer.organisation, issuer.own) for issuer in known] == [
        ("Huis Twee", True),
        ("Huis Een", False),
    ]
    assert office.issuer_keys.checker.check(first).genuine
    assert office.issuer_keys.checker.check(second).genuine
    office.close()


def test_two_copies_of_a_store_that_each_replaced_the_key(tmp_path: Path) -> None:
    """Brought together by a restore, one key signs on and all codes stay genuine."""
    office = another(tmp_path / "one")
    codes = [office.issuer_keys.code_for(statement("Welzijn Meander"))]
    office.backups.back_up_to(tmp_path / "start.ctbackup")
    access = Access(tmp_path / "two", fixed_clock(AFTER))
    access.restore(tmp_path / "start.ctbackup")
    copy = access.open()
    copy.issuer_keys.replace(stolen=False)
    codes.append(copy.issuer_keys.code_for(statement("Welzijn Meander")))
    copy.backups.back_up_to(tmp_path / "copy.ctbackup")
    copy.close()
    office.issuer_keys.replace(stolen=False)
    codes.append(office.issuer_keys.code_for(statement("Welzijn Meander")))
    office.close()
    access = Access(tmp_path / "one", fixed_clock(AFTER))
    access.restore(tmp_path / "copy.ctbackup")
    again = access.open()
    assert again.issuer_keys.state().earlier == 2
    assert all(again.issuer_keys.checker.check(code).genuine for code in codes)
    assert len(set(codes)) == 3
    later = again.issuer_keys.code_for(statement("Welzijn Meander"))
    assert later in codes[1:]
    own_file(again, tmp_path / "joined.ctkey")
    there = elsewhere(tmp_path / "there", tmp_path / "joined.ctkey")
    assert all(there.check(code).genuine for code in codes)
    again.close()


def test_stolen_vouches_for_what_is_in_the_register(schakel: Office, data_dir: Path) -> None:
    rows = issued(schakel).issued
    loose = schakel.issuer_keys.code_for(statement(number="2026-6666"))
    state = schakel.issuer_keys.replace(stolen=True)
    content = published(data_dir)
    assert [key["state"] for key in content["keys"]] == ["stolen", "current"]
    assert content["keys"][1]["endorsements"] == []
    assert content["list"]["vouched"] == sorted(code_digest(row.code) for row in rows)
    assert state.earlier == 1
    checker = schakel.issuer_keys.checker
    assert checker.check(loose).verdict is Verdict.STOLEN_KEY
    # A second theft: what the first one vouched for stays vouched for.
    later = issued(schakel, name="Voorjaar").issued
    schakel.issuer_keys.replace(stolen=True)
    assert all(checker.check(row.code).genuine for row in (*rows, *later))
    assert checker.check(loose).verdict is Verdict.STOLEN_KEY


def test_stolen_after_a_normal_change(schakel: Office, data_dir: Path) -> None:
    rows = issued(schakel).issued
    loose = schakel.issuer_keys.code_for(statement(number="2026-6666"))
    schakel.issuer_keys.replace(stolen=False)
    later = issued(schakel, name="Voorjaar").issued
    schakel.issuer_keys.replace(stolen=True)
    checker = schakel.issuer_keys.checker
    assert all(checker.check(row.code).genuine for row in (*rows, *later))
    # An old backup holds the first key: who took it can no longer use it.
    assert checker.check(loose).verdict is Verdict.STOLEN_KEY
    assert {key["state"] for key in published(data_dir)["keys"][:2]} == {"stolen"}


def test_a_replaced_key_keeps_no_secret(schakel: Office) -> None:
    schakel.issuer_keys.make()
    schakel.issuer_keys.replace(stolen=False)
    schakel.issuer_keys.replace(stolen=True)
    assert [bool(own.private) for own in schakel.issuer_keys._keys.held()] == [False, False, True]


def registered(office: Office, number: int) -> str:
    """A document in the register with a code of the current key."""
    said = statement(SCHAKEL, f"2026-{number:04}")
    code = office.issuer_keys.code_for(said)
    with store_of(office).write("proofs issued") as session:
        session.add(
            IssuedDocument(
                number=said.number,
                kind=said.kind,
                holder_name=said.holder,
                issued_on=said.issued_on,
                issuer=said.organisation,
                code=code,
            )
        )
    return code


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(["issue", "replace", "stolen", "reopen"]), max_size=6))
def test_whatever_happens_what_was_issued_stays_genuine(steps: list[str], new_store: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        shutil.copytree(new_store, data, ignore=shutil.ignore_patterns("backups", "logs"))
        office = another(data, SCHAKEL)
        codes = [registered(office, 1)]
        for number, step in enumerate(steps, start=2):
            if step == "issue":
                codes.append(registered(office, number))
            elif step == "reopen":
                office.close()
                office = Access(data, fixed_clock(AFTER)).open()
            else:
                office.issuer_keys.replace(stolen=step == "stolen")
        own_file(office, Path(folder) / "a.ctkey")
        there = elsewhere(Path(folder) / "there", Path(folder) / "a.ctkey")
        assert all(there.check(code).genuine for code in codes)
        assert there.problems() == ()
        assert len(there.known()) == 1
        office.close()


def test_undo_of_issuing_work_does_not_take_the_key(schakel: Office) -> None:
    enrolments = group(schakel, 1)
    attend(schakel, enrolments)
    schakel.issuer_keys.make()
    schakel.history.undo()
    assert schakel.issuer_keys.state().fingerprint
    assert store_of(schakel).changed


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_fingerprint_on_paper(schakel: Office, tmp_path: Path, language: str) -> None:
    from ct_desktop.exchange.code_reading import _qr_texts

    schakel.issuer_keys.make()
    made = schakel.issuer_keys.fingerprint_sheet(language)
    (tmp_path / made.file_name).write_bytes(made.pdf)
    (page,) = PdfReader(tmp_path / made.file_name).pages
    letters = "".join(page.extract_text().split())
    fingerprint = schakel.issuer_keys.state().fingerprint
    assert fingerprint.replace(" ", "") in letters
    assert SCHAKEL.replace(" ", "") in letters
    from pypdfium2 import PdfDocument

    document = PdfDocument(made.pdf)
    picture = document[0].render(scale=3, grayscale=True).to_pil().convert("L")
    document.close()
    assert _qr_texts(picture, closely=True)[0].startswith(f"ct-issuer-key {fingerprint} ")
