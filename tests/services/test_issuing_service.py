"""Proofs: numbers in order, once, revoked, never undone, and printed as they were issued."""

import io
from datetime import date, datetime

import pytest
from office_kit import SPORT, group, meetings, person, rows_of
from pypdf import PdfReader

from ct_desktop.errors import UserError
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus, DocumentKind
from ct_desktop.services.settings import OwnOrganisation, SignerFacts

PROOF = DocumentKind.PROOF


@pytest.fixture
def held(open_at):
    """Three people on 5 December: two present everywhere, the third never."""
    office = open_at(datetime(2026, 9, 1, 12))
    people = group(office, 3, leader_id=person(office, "Mia de Wit"))
    office.settings.save_organisation(
        OwnOrganisation(name="Sportservice Waterstad", town="Den Bosch")
    )
    office.settings.save_signers((SignerFacts(None, "B. Directeur", "directeur", "director"),))
    office = open_at(datetime(2026, 12, 5, 12))
    cohort_id = office.cohorts.find("Najaar")
    for meeting_id in meetings(office, cohort_id):
        office.attendance.set_mark(people[2], meeting_id, Mark(AttendanceStatus.ABSENT))
        office.attendance.everyone_present(meeting_id)
    return office, cohort_id, people


def pages(made) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made.pdf)).pages]


def test_readiness_in_words(held) -> None:
    office, cohort_id, _ = held
    rows = office.issuing.readiness(cohort_id)
    assert [row.ready for row in rows] == [True, True, False]
    assert rows[2].missing == ("0 of the 6 meetings needed", "0 of the 2 follow-up days")
    assert rows[0].met == ("7 meetings, 6 needed", "2 of the 2 follow-up days")


def test_numbers_follow_names_and_are_given_once(held) -> None:
    office, cohort_id, _people = held
    first = office.issuing.issue(cohort_id, PROOF)
    assert [row.number for row in first.issued] == ["2026-0001", "2026-0002"]
    assert [row.person for row in first.issued] == ["Kees00 Najaar00", "Kees01 Najaar01"]
    assert [name for name, _ in first.not_ready] == ["Kees02 Najaar02"]
    again = office.issuing.issue(cohort_id, PROOF)
    assert (again.issued, len(again.already)) == ((), 2)


def test_only_some(held) -> None:
    office, cohort_id, people = held
    result = office.issuing.issue(cohort_id, PROOF, date(2026, 12, 1), only=(people[1],))
    assert [(row.person, row.issued_on) for row in result.issued] == [
        ("Kees01 Najaar01", date(2026, 12, 1))
    ]
    with pytest.raises(UserError, match="future"):
        office.issuing.issue(cohort_id, PROOF, date(2026, 12, 6))


def test_revoked_number_is_never_given_again(held) -> None:
    office, cohort_id, _ = held
    first = office.issuing.issue(cohort_id, PROOF).issued[0]
    with pytest.raises(UserError, match="needs a reason"):
        office.issuing.revoke(first.id, " ")
    office.issuing.revoke(first.id, "naam verkeerd")
    with pytest.raises(UserError, match="already revoked"):
        office.issuing.revoke(first.id, "nog eens")
    again = office.issuing.issue(cohort_id, PROOF)
    assert [row.number for row in again.issued] == ["2026-0003"]
    register = {row.number: (row.revoked_on, row.revoke_reason) for row in office.issuing.listed()}
    assert register == {
        "2026-0001": (date(2026, 12, 5), "naam verkeerd"),
        "2026-0002": (None, ""),
        "2026-0003": (None, ""),
    }


def test_issuing_cannot_be_undone(held) -> None:
    office, cohort_id, _ = held
    office.issuing.issue(cohort_id, PROOF)
    before = rows_of(office, without=set())
    with pytest.raises(UserError, match="stay in the register"):
        office.history.undo()
    assert rows_of(office, without=set()) == before


def test_a_new_year_starts_at_one(held, open_at) -> None:
    office, cohort_id, people = held
    office.issuing.issue(cohort_id, PROOF, only=(people[0],))
    later = open_at(datetime(2027, 1, 8, 12))
    assert [row.number for row in later.issuing.issue(cohort_id, PROOF).issued] == ["2027-0001"]


def test_print_keeps_what_was_issued(held) -> None:
    office, cohort_id, people = held
    office.issuing.issue(cohort_id, PROOF, only=(people[0],))
    first = next(r for r in office.participants.rows(cohort_id) if r.enrolment_id == people[0])
    facts = office.persons.get(first.person_id).facts
    office.persons.save(type(facts)(**{**vars(facts), "family_name": "Getrouwd"}))
    programme = office.programmes.get(office.programmes.find(SPORT))
    office.programmes.save(type(programme)(**{**vars(programme), "name": "Iets anders"}))
    office.settings.save_signers((SignerFacts(None, "N. Opvolger", "directeur", "director"),))
    office.issuing.issue(cohort_id, PROOF)
    old, new = pages(office.printing.participation_proofs(cohort_id, "nl"))
    assert "Kees00 Najaar00" in old
    assert "Getrouwd" not in old
    assert SPORT in old
    assert "B. Directeur" in old
    assert "N. Opvolger" not in old
    assert "2026-0001" in old
    assert "N. Opvolger" in new
    assert "Iets anders" in new
    assert "Mia de Wit" in old
    english = pages(office.printing.participation_proofs(cohort_id, "en"))
    assert "director" in english[0]


def test_moved_participant_takes_the_proof_where_they_are(held) -> None:
    office, cohort_id, people = held
    office.participants.withdraw(people[0], reason="verhuisd")
    result = office.issuing.issue(cohort_id, PROOF)
    assert [row.person for row in result.issued] == ["Kees01 Najaar01"]


def test_nothing_to_print(held) -> None:
    office, cohort_id, _ = held
    with pytest.raises(UserError, match="No proof"):
        office.printing.participation_proofs(cohort_id, "nl")
