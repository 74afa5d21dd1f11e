"""``certificate issue --kind``, ``list certificates``, ``import certificates``: codes and words."""

from datetime import date, datetime

import pytest
from growth_kit import LATER, ready_for_certificate

HEAD = "Naam;Geboortedatum;Soort;Datum;Nummer;Groep;Praktijkuren\n"
GOOD = HEAD + "Sem Bos;01-02-2003;certificaat;01-06-2019;2019-0012;Zuid;15,5\n"


@pytest.fixture
def finished(program, open_at, monkeypatch):
    """Two people ready for the certificate, on 20 February 2027."""
    office = open_at(LATER)
    ready_for_certificate(office, 2)
    office.close()
    monkeypatch.setenv("CT_DESKTOP_NOW", LATER.isoformat())
    return program


@pytest.fixture
def earlier(tmp_path):
    def write(text: str):
        file = tmp_path / "eerder.csv"
        file.write_text(text, "utf-8-sig")
        return file

    return write


def test_what_is_due_comes_first_and_then_the_certificate(finished) -> None:
    ran = finished("certificate", "issue", "--cohort", "Najaar")
    assert (ran.code, ran.err) == (0, "")
    assert "2027-0001  Kees00 Najaar00" in ran.out
    assert "proof of participation: 2 documents issued." in ran.out
    kind = ("--kind", "certificate")
    ran = finished("certificate", "issue", "--cohort", "Najaar", *kind, "--date", "2027-02-19")
    assert "certificate: 2 documents issued." in ran.out
    ran = finished("certificate", "issue", "--cohort", "Najaar", *kind)
    assert (ran.code, "Kees00 Najaar00: issued before" in ran.out) == (0, True)
    rows = finished("list", "certificates", "--format", "json").data
    assert [(row["number"], row["kind"], row["issued_on"]) for row in rows] == [
        ("2027-0001", "proof", "2027-02-20"),
        ("2027-0002", "proof", "2027-02-20"),
        ("2027-0003", "certificate", "2027-02-19"),
        ("2027-0004", "certificate", "2027-02-19"),
    ]
    for row in rows:
        ran = finished("certificate", "verify", row["code"])
        assert (ran.code, row["person"] in ran.out) == (0, True)
        changed = row["code"][:30] + ("A" if row["code"][30] != "A" else "B") + row["code"][31:]
        assert finished("certificate", "verify", changed).code == 3


def test_who_misses_what_is_a_warning(program, open_at, monkeypatch) -> None:
    from office_kit import group

    office = open_at(LATER)
    group(office, 1)
    office.close()
    monkeypatch.setenv("CT_DESKTOP_NOW", LATER.isoformat())
    ran = program("certificate", "issue", "--cohort", "Najaar", "--kind", "certificate")
    assert ran.code == 1
    assert "Kees00 Najaar00: 0 of the 6 meetings needed; " in ran.err
    assert "final presentation" in ran.err
    assert program("certificate", "issue", "--cohort", "Najaar", "--kind", "diploma").code == 2


def test_a_clock_set_back_is_refused_in_one_sentence(finished, monkeypatch) -> None:
    assert finished("certificate", "issue", "--cohort", "Najaar").code == 0
    monkeypatch.setenv("CT_DESKTOP_NOW", datetime(2027, 1, 1, 12).isoformat())
    ran = finished("certificate", "issue", "--cohort", "Najaar")
    assert ran.code == 3
    assert "clock of this PC says 01-01-2027" in ran.err


def test_earlier_certificates_make_a_store_and_count(program, earlier) -> None:
    file = earlier(GOOD)
    ran = program("import", "certificates", file, "--dry-run", "--no-protection")
    assert ran.code == 0
    assert "Dry run: nothing was changed. 1 new" in ran.out
    ran = program("import", "certificates", file, "--no-protection")
    assert ran.code == 0
    assert "The next number of 2019 will be 2019-0013." in ran.out
    assert "row 2: new: Sem Bos, 2019-0012" in ran.out
    (row,) = program("list", "certificates", "--format", "json").data
    assert row == {
        "number": "2019-0012",
        "kind": "certificate",
        "person": "Sem Bos",
        "cohort": "Zuid",
        "issued_on": date(2019, 6, 1).isoformat(),
        "revoked_on": None,
        "code": "",
    }
    (person,) = program("list", "people", "--format", "json").data
    assert person["roles"] == ["citytrainer"]
    ran = program("import", "certificates", file)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "1 known already")


def test_refused_rows_and_skipping_them(program, earlier) -> None:
    file = earlier(GOOD + "Ida Bos;31-02-2003;c;01-06-2019;2019-0013;Zuid;\n")
    ran = program("import", "certificates", file, "--no-protection")
    assert ran.code == 3
    assert "row 3: refused: Ida Bos, 2019-0013" in ran.out
    assert "1 row was refused, so nothing was imported." in ran.err
    assert program("import", "certificates", file, "--dry-run", "--no-protection").code == 3
    ran = program("import", "certificates", file, "--skip-refused", "--no-protection")
    assert ran.code == 1
    assert len(program("list", "certificates", "--format", "json").data) == 1


def test_a_column_is_mapped(program, earlier) -> None:
    file = earlier("Naam;Dag van de uitreiking;Nummer\nSem Bos;01-06-2019;7\n")
    ran = program("import", "certificates", file, "--no-protection")
    assert ran.code == 3
    assert "Columns left out: Dag van de uitreiking (use --map COLUMN=FIELD)" in ran.out
    mapping = ("--map", "Dag van de uitreiking=issued_on")
    assert program("import", "certificates", file, *mapping, "--no-protection").code == 0
    assert program("import", "certificates", earlier("tekst"), "--no-protection").code == 3
