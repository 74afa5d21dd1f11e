"""``practice import`` and the lists of the practice."""

import csv
import io
from datetime import date, datetime, time
from pathlib import Path

import pytest
from form_files import letter
from form_kit import SIX, printed, returned
from office_kit import rows_of
from practice_kit import ANYTHING, BUSY, hours, offer, placement, practising, supervisor

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.supervisor_form import ORGANISATION
from ct_desktop.services.offers import DayTime

NOW = datetime(2026, 10, 1, 12)
HELD = date(2026, 9, 14)
PLACEMENTS = "person cohort organisation supervisor stage hours_confirmed hours_open handover_date"
OFFERS = "organisation supervisor field title days places free minimum_age vog town from until"
FIVE = tuple((f"{day}-9-2026", "3", "training") for day in (15, 17, 19, 22, 24))


@pytest.fixture
def desk(open_at, program):
    """The office before, and the program after: ``leave`` closes the one for the other."""

    class Desk:
        def __init__(self) -> None:
            self.office = open_at(NOW)
            self.run = program

        def leave(self):
            self.office.close()
            return self.run

        def again(self):
            self.office = open_at(NOW)
            return self.office

    return Desk()


@pytest.fixture
def placed(desk) -> tuple[int, int]:
    """Two people in practice at SV Overmaas since 14 September."""
    one, two = practising(desk.office, 2)
    where = offer(desk.office, supervisor_id=supervisor(desk.office, "Ria Maas"))
    return tuple(
        placement(desk.office, enrolment, BUSY, where, held_on=HELD) for enrolment in (one, two)
    )


def names(desk, placed) -> list[str]:
    return [desk.office.placements.page(one).card.name for one in placed]


def test_clean_forms_are_listed_then_taken(desk, placed, tmp_path) -> None:
    first, second = names(desk, placed)
    forms = [
        returned(
            desk.office, tmp_path, one, *FIVE, levels=SIX, remarks="Doet\nhet goed.",
            filled_on="25-9-2026", name=f"{number}.pdf",
        )
        for number, one in enumerate(placed)
    ]  # fmt: skip
    run = desk.leave()
    ran = run("practice", "import", forms[0])
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == f"0.pdf: {first} · SV Overmaas · Ria Maas · 15 hours · in the check list"
    assert lines[1] == "    15-09-2026: 3 hours, training"
    assert lines[6].startswith("    assessment: Keeps to agreements and arrives on time: 3 · ")
    assert lines[7] == "    remarks: Doet het goed."
    assert lines[8] == "1 form read in"
    ran = run("practice", "import", "--accept", forms[1])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0].endswith("15 hours · taken over")
    assert ran.out.splitlines()[-1] == "1 form read in, 1 taken over"
    rows = {row["person"]: row for row in run("list", "placements", "--format", "json").data}
    assert rows[first] == {
        "person": first, "cohort": "Najaar", "organisation": "SV Overmaas",
        "supervisor": "Ria Maas", "stage": "in_practice", "hours_confirmed": 0.0,
        "hours_open": 0.0, "handover_date": "2026-09-14",
    }  # fmt: skip
    assert (rows[second]["stage"], rows[second]["hours_confirmed"]) == ("assessed", 15.0)
    # The first was only read before; once more it is known.
    ran = run("practice", "import", forms[0], "--accept")
    assert ran.code == 1
    assert "0.pdf: read before, nothing was changed" in ran.err
    assert ran.out == "0 forms read in, 1 file read before\n"


def test_what_is_not_clean_waits_and_warns(desk, placed, tmp_path) -> None:
    hours(desk.office, placed[0], 120, confirmed_by="", last=date(2026, 9, 15))
    mixed = returned(
        desk.office, tmp_path, placed[0], ("15-9-2026", "3", ""), ("16-9-2026", "?", ""),
        name="verschil.pdf",
    )  # fmt: skip
    strange = returned(
        desk.office, tmp_path, placed[1], *FIVE, name="anders.pdf", **{ORGANISATION: "BC De Brug"}
    )
    (tmp_path / "brief.pdf").write_bytes(letter())
    run = desk.leave()
    ran = run("practice", "import", mixed, strange, tmp_path / "brief.pdf", "--accept")
    assert ran.code == 1
    assert "– The record says 2 hours, the form says 3 hours." in ran.out
    assert "– The hours cannot be read: “?”." in ran.out
    assert "The form is of “BC De Brug”, but" in ran.out
    assert ran.out.count("in the check list, to be looked at") == 2
    assert ran.out.splitlines()[-1] == "2 forms read in, 1 file refused"
    assert "“brief.pdf” is a PDF, but no supervisor's form." in ran.err
    office = desk.again()
    assert len(office.received_forms.rows()) == 2
    assert [one.minutes for one in office.practice_hours.entries(placed[0])] == [120]


def test_what_differs_from_a_form_of_the_same_run_warns(desk, placed, open_at, tmp_path) -> None:
    desk.office.close()
    earlier = open_at(datetime(2026, 9, 25, 12))
    blank = printed(earlier, placed[0])
    earlier.close()
    office = desk.again()
    forms = [
        returned(office, tmp_path, placed[0], ("15-9-2026", "3", ""), blank=blank, name="a.pdf"),
        returned(office, tmp_path, placed[0], ("15-9-2026", "4", ""), name="b.pdf"),
    ]
    ran = desk.leave()("practice", "import", *forms, "--accept")
    assert ran.code == 1
    assert ran.out.splitlines()[-1] == "2 forms read in, 1 taken over"
    assert ran.out.count("in the check list, to be looked at") == 1


def test_nothing_that_can_be_read_is_refused(desk, placed, tmp_path) -> None:
    (tmp_path / "brief.pdf").write_bytes(letter())
    (tmp_path / "blanco.pdf").write_bytes(printed(desk.office, placed[0]))
    (tmp_path / "map").mkdir()
    before = rows_of(desk.office)
    run = desk.leave()
    files = [tmp_path / name for name in ("brief.pdf", "blanco.pdf", "map", "weg.pdf")]
    ran = run("practice", "import", *files, "--accept")
    assert ran.code == 3
    assert len(ran.err.splitlines()) == 4
    assert all(line.endswith(".") for line in ran.err.splitlines())
    assert rows_of(desk.again()) == before
    assert run("practice", "import").code == 2
    assert run("practice").code == 2


def test_a_folder_at_once(desk, placed, tmp_path) -> None:
    folder = tmp_path / "post"
    folder.mkdir()
    for one in placed:
        returned(desk.office, folder, one, *FIVE[:2], name=f"{one}.pdf")
    ran = desk.leave()("practice", "import", folder, "--accept")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "2 forms read in, 2 taken over"


def test_without_a_store(program, tmp_path: Path) -> None:
    ran = program("practice", "import", tmp_path / "form.pdf")
    assert ran.code == 3
    assert ran.err


def test_placements_and_offers_in_every_format(desk, placed) -> None:
    office = desk.office
    hours(office, placed[0], 90, confirmed_by="", last=date(2026, 9, 20))
    hours(office, placed[0], 150, last=date(2026, 9, 22))
    office.placements.stop(placed[1], "verhuisd")
    office.placements.begin([office.placements.page(placed[1]).card.enrolment_id])
    offer(
        office, "Spelmiddag", field=Field.WELFARE, places=3, minimum_age=16, vog_needed=True,
        days=(DayTime(2, time(13), time(15, 30)), DayTime(5)), starts_on=date(2026, 9, 1),
        ends_on=date(2027, 6, 30),
    )  # fmt: skip
    office.offers.withdraw(offer(office, "Kantine"), "verbouwing")
    first, second = names(desk, placed)
    run = desk.leave()
    for kind, keys in (("placements", PLACEMENTS.split()), ("offers", OFFERS.split())):
        rows = run("list", kind, "--format", "json").data
        assert all(list(row) == keys for row in rows)
        assert len(rows) == {"placements": 3, "offers": 2}[kind]
        lines = list(csv.reader(io.StringIO(run("list", kind, "--format", "csv").out)))
        assert lines[0] == keys
        assert [len(line) for line in lines] == [len(keys)] * (len(rows) + 1)
        text = run("list", kind).out.splitlines()
        assert text[0].split() == keys
        assert len(text) == len(rows) + 1
    rows = run("list", "placements", "--format", "json").data
    assert [(row["person"], row["stage"]) for row in rows] == [
        (first, "in_practice"),
        (second, "stopped"),
        (second, "looking"),
    ]
    assert (rows[0]["hours_confirmed"], rows[0]["hours_open"]) == (2.5, 1.5)
    assert (rows[2]["organisation"], rows[2]["handover_date"]) == ("", None)
    games, training = run("list", "offers", "--format", "json").data
    assert games == {
        "organisation": "SV Overmaas", "supervisor": "", "field": "welfare",
        "title": "Spelmiddag", "days": ["wednesday 13:00-15:30", "saturday"], "places": 3,
        "free": 3, "minimum_age": 16, "vog": True, "town": "Waterstad", "from": "2026-09-01",
        "until": "2027-06-30",
    }  # fmt: skip
    assert (training["supervisor"], training["places"], training["free"]) == ("Ria Maas", 2, 1)


def test_lists_of_one_group(desk, placed) -> None:
    (other,) = practising(desk.office, 1, "Voorjaar")
    elsewhere = offer(desk.office, "Spelmiddag")
    placement(desk.office, other, BUSY, elsewhere, reasons=ANYTHING)
    run = desk.leave()
    rows = run("list", "placements", "--cohort", "voorjaar", "--format", "json").data
    assert [row["cohort"] for row in rows] == ["Voorjaar"]
    rows = run("list", "offers", "--cohort", "Voorjaar", "--format", "json").data
    assert [row["title"] for row in rows] == ["Spelmiddag"]
    assert len(run("list", "offers", "--format", "json").data) == 2


def test_nothing_is_an_empty_list(program) -> None:
    words = ("--programme", "Ik train mijn stad", "--start", "2026-09-10")
    assert program("--no-protection", "cohort", "create", "X", *words).code == 0
    for kind in ("placements", "offers"):
        assert program("list", kind, "--format", "json").data == []
