"""``list …``: the keys and values of the contract, in every format."""

import csv
import io
import json
from datetime import datetime

import pytest

from ct_desktop.rules.enumerations import DocumentKind

KEYS = {
    "people": "id given_name infix family_name birth_date gender education email phone postcode "
    "town recruited_by roles",
    "cohorts": "id name programme start_date leader place capacity enrolled waiting balance",
    "meetings": "cohort number label kind title date start end place leaders planned_hours "
    "cancelled",
    "attendance": "person meeting date status minutes_late minutes_early hours",
    "certificates": "number kind person cohort issued_on revoked_on code",
}


@pytest.fixture
def full(najaar, open_at):
    """The group of fourteen with everybody present everywhere and the proofs issued."""
    office = open_at(datetime(2026, 12, 5, 12))
    cohort_id = office.cohorts.find("Najaar")
    for meeting in office.schedule.of_cohort(cohort_id).meetings:
        office.attendance.everyone_present(meeting.id)
    assert len(office.issuing.issue(cohort_id, DocumentKind.PROOF).issued) == 14
    office.close()
    return najaar


def test_keys_in_every_format(full) -> None:
    for kind, words in KEYS.items():
        keys = words.split()
        rows = full("list", kind, "--format", "json").data
        assert rows, kind
        assert all(list(row) == keys for row in rows)
        lines = list(csv.reader(io.StringIO(full("list", kind, "--format", "csv").out)))
        assert lines[0] == keys
        assert len(lines) == len(rows) + 1
        assert all(len(line) == len(keys) for line in lines)
        plain = full("list", kind).out.splitlines()
        assert plain[0].split() == keys
        assert len(plain) == len(rows) + 1


def test_nothing_stored_is_an_empty_list(program) -> None:
    words = ("--programme", "Ik train mijn stad", "--start", "2026-09-10")
    assert program("--no-protection", "cohort", "create", "X", *words).code == 0
    for kind in ("people", "attendance", "certificates"):
        assert program("list", kind, "--format", "json").data == []
        assert program("list", kind, "--format", "csv").out.strip() == ",".join(KEYS[kind].split())


def test_people_as_in_the_file(najaar) -> None:
    rows = najaar("list", "people", "--format", "json").data
    assert [row["family_name"] for row in rows] == [
        "Amrani", "Bakker", "Berg", "Çelik", "Dijk", "Fernandes", "Groot", "Haddad",
        "Jansen-'t Hooft", "Kowalska", "Meijer", "Nguyễn", "Smit", "Vries",
    ]  # fmt: skip
    daan = rows[2]
    identity = daan.pop("id")
    assert isinstance(identity, int)
    assert daan == {
        "given_name": "Daan", "infix": "van den", "family_name": "Berg",
        "birth_date": "2008-11-02", "gender": "man", "education": 3,
        "email": "daan.1@voorbeeld.example", "phone": daan["phone"], "postcode": "5213 AB",
        "town": "Den Bosch", "recruited_by": "", "roles": ["participant"],
    }  # fmt: skip
    assert daan["phone"].replace("-", "").replace(" ", "") == "0612345607"
    assert [row["gender"] for row in rows].count("woman") == 8
    assert rows[4]["education"] is None
    assert {row["given_name"]: row["recruited_by"] for row in rows if row["recruited_by"]} == {
        "Yasmina": "Emre", "Naomi": "Fleur", "Bram": "Noor",
    }  # fmt: skip


def test_cohort_with_its_balance(najaar) -> None:
    (row,) = najaar("list", "cohorts", "--format", "json").data
    assert row.pop("id") == 1
    balance = row.pop("balance")
    assert row == {
        "name": "Najaar", "programme": "Ik train mijn stad", "start_date": "2026-09-10",
        "leader": "", "place": "De Schakel", "capacity": 15, "enrolled": 14, "waiting": 0,
    }  # fmt: skip
    # 8 women and 6 men: TVD = ½(|8/14−½| + |6/14−½|) = 1/14.
    assert balance["gender"] == pytest.approx(1 - 1 / 14)
    # Education stated by 11: 0, 3, 5, 3 over four bands.
    shares = (0, 3 / 11, 5 / 11, 3 / 11)
    assert balance["education"] == pytest.approx(1 - sum(abs(p - 0.25) for p in shares) / 2)


def test_meetings_numbered_over_all_kinds(najaar) -> None:
    rows = najaar("list", "meetings", "--format", "json").data
    assert [row["number"] for row in rows] == list(range(1, 11))
    assert [row["label"] for row in rows] == ["1", "2", "3", "T1", "4", "5", "6", "7", "T2", "EP"]
    assert [row["kind"] for row in rows].count("meeting") == 7
    assert rows[3] == {
        "cohort": "Najaar", "number": 4, "label": "T1", "kind": "follow_up",
        "title": "Terugkomdag 1", "date": "2026-10-03", "start": "10:00", "end": "14:00",
        "place": "De Schakel", "leaders": [], "planned_hours": 4.0, "cancelled": False,
    }  # fmt: skip
    assert rows[9]["kind"] == "final_presentation"
    hours = sum(row["planned_hours"] for row in rows if row["kind"] != "final_presentation")
    assert hours == 25.5


def test_certificates(full) -> None:
    rows = full("list", "certificates", "--format", "json").data
    assert len({row["number"] for row in rows}) == 14
    assert {(row["kind"], row["cohort"], row["issued_on"], row["revoked_on"]) for row in rows} == {
        ("proof", "Najaar", "2026-12-05", None)
    }
    assert rows[0]["person"] == "Yasmina el Amrani"


def test_only_one_cohort(najaar) -> None:
    assert (
        najaar(
            "cohort",
            "create",
            "Voorjaar",
            "--programme",
            "Ik maak mijn stad",
            "--start",
            "2027-02-04",
        ).code
        == 0
    )
    assert len(najaar("list", "cohorts", "--format", "json").data) == 2
    assert [
        r["name"] for r in najaar("list", "cohorts", "--cohort", "najaar", "--format", "json").data
    ] == ["Najaar"]
    assert najaar("list", "people", "--cohort", "Voorjaar", "--format", "json").data == []
    assert {
        r["cohort"]
        for r in najaar("list", "meetings", "--cohort", "VOORJAAR", "--format", "json").data
    } == {"Voorjaar"}
    unknown = najaar("list", "people", "--cohort", "Zomer")
    assert (unknown.code, unknown.out) == (3, "")
    assert "There is no group “Zomer”" in unknown.err


def test_dutch_csv_has_semicolons_and_safe_cells(najaar, samples, tmp_path) -> None:
    text = najaar("list", "people", "--format", "csv", language="nl").out
    assert text.splitlines()[0] == ";".join(KEYS["people"].split())
    assert (
        najaar(
            "cohort", "create", "=1+1", "--programme", "Ik train mijn stad", "--start", "2027-02-04"
        ).code
        == 0
    )
    lines = list(csv.DictReader(io.StringIO(najaar("list", "cohorts", "--format", "csv").out)))
    assert [line["name"] for line in lines] == ["'=1+1", "Najaar"]
    names = [row["name"] for row in najaar("list", "cohorts", "--format", "json").data]
    assert names == ["=1+1", "Najaar"]


def test_json_stays_english_in_dutch(najaar) -> None:
    dutch = json.loads(najaar("list", "people", "--format", "json", language="nl").out)
    assert dutch == najaar("list", "people", "--format", "json", language="en").data
