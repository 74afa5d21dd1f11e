"""``print handover|practice-log|supervisor-form``: of groups, of a person, and clear refusals."""

from datetime import datetime

import pytest
from practice_kit import PROPOSED, offer, organisation, placement
from pypdf import PdfReader

from ct_desktop.rules import supervisor_form as names
from ct_desktop.rules.enumerations import CohortStatus

KINDS = ("handover", "practice-log", "supervisor-form")


@pytest.fixture
def practising(najaar, open_at):
    """Sanne at two places, Emre at one, the others without any; a second group without practice."""
    office = open_at(datetime(2026, 10, 1, 12))
    cohort_id = office.cohorts.find("Najaar")
    for status in (CohortStatus.RUNNING, CohortStatus.IN_PRACTICE):
        if office.cohorts.get(cohort_id).status is not status:
            office.cohorts.set_status(cohort_id, status)
    enrolments = {row.name: row.enrolment_id for row in office.attendance.grid(cohort_id).rows}
    overmaas = offer(office, places=9)
    kitchen = offer(office, "Kookclub", organisation(office, "Buurthuis"), places=9)
    for name, place in (
        ("Bakker, Sanne", overmaas),
        ("Bakker, Sanne", kitchen),
        ("Çelik, Emre", overmaas),
    ):
        placement(office, enrolments[name], PROPOSED, place)
    office.close()
    assert (
        najaar(
            "cohort", "create", "Voorjaar", "--programme", "Ik maak mijn stad",
            "--start", "2027-02-04",
        ).code
        == 0
    )  # fmt: skip
    return najaar


@pytest.fixture
def paper(tmp_path):
    """The path of a print, and a reader of its words."""
    file = tmp_path / "print.pdf"

    def read() -> str:
        pages = PdfReader(file).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)

    return file, read


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_group(practising, paper, kind) -> None:
    file, read = paper
    texts = {}
    for language in ("nl", "en"):
        ran = practising("print", kind, "--cohort", "Najaar", "--output", file, language=language)
        assert (ran.code, ran.err) == (0, "")
        assert str(file) in ran.out
        texts[language] = read()
        for words in ("Sanne Bakker", "Emre Çelik", "SV Overmaas", "Buurthuis"):
            assert words in texts[language]
        assert "Yasmina" not in texts[language]
    assert texts["nl"] != texts["en"]


@pytest.mark.parametrize("kind", KINDS)
def test_of_one_person_with_all_placements(practising, paper, kind) -> None:
    file, read = paper
    for words in (
        ["--person", "Bakker, Sanne"],
        ["--cohort", "Najaar", "--person", "sanne bakker"],
    ):
        assert practising("print", kind, *words, "--output", file).code == 0
        text = read()
        assert "SV Overmaas" in text
        assert "Buurthuis" in text
        assert "Emre" not in text


def test_one_placement_is_one_form_without_parts(practising, paper) -> None:
    file, _ = paper
    words = ("print", "supervisor-form", "--output", file)
    assert practising(*words, "--person", "Emre Çelik").code == 0
    assert names.PARTICIPANT in PdfReader(file).get_fields()
    assert practising(*words, "--cohort", "Najaar").code == 0
    fields = PdfReader(file).get_fields()
    assert names.PARTICIPANT not in fields
    assert fields[names.in_form(3, names.PARTICIPANT)]["/V"] == "Emre Çelik"


def test_several_groups_are_one_print_and_nobody_twice(practising, paper) -> None:
    file, _ = paper
    ran = practising(
        "print", "handover", "--cohort", "Najaar", "Voorjaar", "Najaar", "--output", file
    )
    assert ran.code == 0
    assert len(PdfReader(file).pages) == 3


REFUSED = (
    ([], "--cohort NAME or --person NAME"),
    (["--cohort", "Voorjaar"], "no practice place"),
    (["--person", "Yasmina el Amrani"], "no practice place"),
    (["--cohort", "Voorjaar", "--person", "Emre Çelik"], "no practice place"),
    (["--cohort", "Zomer"], "no group"),
    (["--person", "Niemand Hier"], "Nobody is called"),
)


@pytest.mark.parametrize("kind", KINDS)
def test_refused_prints_write_nothing(practising, tmp_path, kind) -> None:
    file = tmp_path / "niets.pdf"
    for words, said in REFUSED:
        ran = practising("print", kind, *words, "--output", file)
        assert ran.code == 3
        assert said in ran.err
        assert not file.exists()


def test_the_sheet_of_a_practice_place_is_of_the_window(practising, tmp_path) -> None:
    ran = practising("print", "offer-sheet", "--output", tmp_path / "x.pdf")
    assert ran.code == 2
    assert "offer-sheet" not in practising("print", "--help").out
