"""Certificates without a window: issued, printed, and checked where only the public key is."""

import shutil
import string
from datetime import date
from pathlib import Path

import pytest
from growth_kit import LATER, ready_for_certificate
from issuer_kit import SCHAKEL, another, named
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from shell import REFUSED, WARNINGS, Shell

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.certificate_code import Statement
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.access import Access
from ct_desktop.services.code_check import CodeChecker, Verdict
from ct_desktop.services.office import Office

FIRST, SECOND = "Kees00 Najaar00", "Kees01 Najaar01"
LETTERS = string.ascii_letters + string.digits + "-_"
SPOILED = {Verdict.CHANGED, Verdict.UNREADABLE, Verdict.UNKNOWN_KEY}


class Organisation:
    """The organisation that issues: its data folder, by processes and by its own services."""

    def __init__(self, folder: Path) -> None:
        self.shell = Shell(folder, LATER)

    def office(self) -> Office:
        """The services over the store; to be closed before the next process."""
        return Access(self.shell.folder, fixed_clock(LATER)).open(user="Anna")

    def certificates(self) -> list[dict[str, object]]:
        """The certificates of the register."""
        return [row for row in self.shell.listed("certificates") if row["kind"] == "certificate"]

    def code(self, number: int = 0) -> str:
        """The code of a certificate, in order of number."""
        return str(self.certificates()[number]["code"])

    def hand_over(self, folder: Path) -> Shell:
        """Copy the public key, as it is now, into a data folder with nothing else."""
        keys = folder / "keys"
        keys.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(self.shell.folder / "keys" / "own.ctkey", keys / "schakel.ctkey")
        return Shell(folder, LATER)


@pytest.fixture
def schakel(tmp_path) -> Organisation:
    """Two people who met everything; proofs and certificates issued by the program itself."""
    made = Organisation(tmp_path / "schakel")
    access = Access(made.shell.folder, fixed_clock(LATER))
    office = named(access.create_open("Anna").office)
    ready_for_certificate(office, 2)
    office.close()
    for kind in ("proof", "certificate"):
        made.shell("certificate", "issue", "--cohort", "Najaar", "--kind", kind)
    return made


@pytest.fixture
def there(schakel, tmp_path) -> Shell:
    """The data folder of somebody else, who has only the public key."""
    return schakel.hand_over(tmp_path / "there")


def test_issued_and_listed(schakel):
    again = ("certificate", "issue", "--cohort", "Najaar", "--kind", "certificate")
    told = schakel.shell(*again).stdout
    assert f"{FIRST}: issued before" in told
    rows = schakel.shell.listed("certificates")
    assert [(row["number"], row["kind"], row["person"]) for row in rows] == [
        ("2027-0001", "proof", FIRST),
        ("2027-0002", "proof", SECOND),
        ("2027-0003", "certificate", FIRST),
        ("2027-0004", "certificate", SECOND),
    ]
    codes = {row.pop("code") for row in rows}
    assert len(codes) == 4
    assert rows[2] == {
        "number": "2027-0003", "kind": "certificate", "person": FIRST, "cohort": "Najaar",
        "issued_on": "2027-02-20", "revoked_on": None,
    }  # fmt: skip


def test_code_pdf_and_picture_are_genuine_elsewhere(schakel, there, tmp_path):
    pdf = tmp_path / "certificate.pdf"
    words = ("--cohort", "Najaar", "--person", FIRST, "--output", pdf)
    schakel.shell("print", "certificate", *words)
    assert len(PdfReader(pdf).pages) == 2
    printed = PdfDocument(pdf)
    pictures = []
    for number in range(len(printed)):
        picture = tmp_path / f"page{number}.png"
        printed[number].render(scale=150 / 72).to_pil().save(picture)
        pictures.append(picture)
    printed.close()
    shown = [one for one in pictures if has_code(there, one)]
    assert shown
    for what in (schakel.code(), pdf, *shown):
        told = there("certificate", "verify", what).stdout
        assert told.startswith("Genuine: ")
        for word in ("2027-0003", FIRST, SCHAKEL, "20-02-2027"):
            assert word in told
    assert sorted(path.name for path in there.folder.iterdir()) == ["keys"]


def has_code(there: Shell, picture: Path) -> bool:
    """Whether a page shows a QR code; of a page without one the program says so."""
    ran = there("certificate", "verify", picture, code=None)
    assert ran.returncode == 0 or "No code" in ran.stderr
    return ran.returncode == 0


def test_every_single_change_of_a_code_fails(schakel, there):
    code = schakel.code()
    checker = CodeChecker(there.folder)
    assert checker.check(code).genuine
    tried = 0
    for place, sign in enumerate(code):
        # In every place a handful of letters, other ones each time; in the last all there are.
        others = LETTERS if place >= len(code) - 2 else LETTERS[place % 5 :: 5] + ".é"
        for other in others:
            if other != sign:
                found = checker.check(code[:place] + other + code[place + 1 :])
                assert found.verdict in SPOILED, (place, other)
                tried += 1
    assert tried > 12 * len(code)


@pytest.mark.parametrize("place", [0, 3, 20, -1])
def test_a_changed_code_ends_in_a_refusal(schakel, there, place):
    code = schakel.code()
    place %= len(code)
    other = "A" if code[place] != "A" else "B"
    ran = there("certificate", "verify", code[:place] + other + code[place + 1 :], code=REFUSED)
    assert ran.stdout == ""
    assert "Genuine" not in ran.stderr
    assert len(ran.stderr.strip()) > 20


def test_revoked_once_the_newer_list_is_there(schakel, there):
    first, second = schakel.code(0), schakel.code(1)
    office = schakel.office()
    (row,) = [one for one in office.issuing.listed() if one.code == first]
    office.issuing.revoke(row.id, "wrong name")
    office.close()
    assert there("certificate", "verify", first).stdout.startswith("Genuine: ")
    schakel.hand_over(there.folder)
    told = there("certificate", "verify", first, code=WARNINGS)
    assert told.stdout.startswith("Revoked: ")
    assert "20-02-2027" in told.stdout
    there("certificate", "verify", second)
    rows = schakel.certificates()
    assert [row["revoked_on"] for row in rows] == ["2027-02-20", None]


def test_a_key_that_is_not_known(schakel, tmp_path):
    other = another(tmp_path / "meander")
    other.issuer_keys.make()
    other.close()
    nothing = Shell(tmp_path / "nothing", LATER)
    meander = Shell(tmp_path / "elsewhere", LATER)
    (meander.folder / "keys").mkdir(parents=True)
    public = tmp_path / "meander" / "keys" / "own.ctkey"
    shutil.copyfile(public, meander.folder / "keys" / "meander.ctkey")
    for shell in (nothing, meander):
        ran = shell("certificate", "verify", schakel.code(), code=REFUSED)
        assert ran.stdout == ""
        assert "not known here" in ran.stderr
        assert SCHAKEL in ran.stderr
    assert not nothing.folder.exists()


def test_after_a_theft_only_what_was_issued_is_genuine(schakel, there):
    issued = schakel.code()
    office = schakel.office()
    # Whoever has the key signs whatever he likes, also with a day long past.
    said = Statement("2026-0666", DocumentKind.CERTIFICATE, "Dirk Dief", date(2026, 6, 1), SCHAKEL)
    forged = office.issuer_keys.code_for(said)
    assert there("certificate", "verify", forged).stdout.startswith("Genuine: ")
    office.issuer_keys.replace(stolen=True)
    office.close()
    schakel.hand_over(there.folder)
    assert there("certificate", "verify", issued).stdout.startswith("Genuine: ")
    ran = there("certificate", "verify", forged, code=REFUSED)
    assert ran.stdout == ""
    assert "stolen" in ran.stderr
