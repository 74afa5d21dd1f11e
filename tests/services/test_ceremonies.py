"""A ceremony: who, in which order, when; what is kept of the plan, and its papers."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from growth_kit import LATER, cohort_of, finish, ready_for_certificate, ready_for_proof
from office_kit import cohort, statements
from pypdf import PdfReader

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.services.ceremonies import CeremonyPart, CeremonyPlan, times_of
from ct_desktop.services.meeting_change import MeetingChange
from ct_desktop.services.print_kinds import PrintKind

PROOF, CERTIFICATE = DocumentKind


@pytest.fixture
def office(open_at):
    return open_at(LATER)


@pytest.fixture
def two_groups(office):
    """Two groups with certificates, three people and one; their cohorts."""
    cohorts = []
    for people, name in ((3, "Najaar"), (1, "Avond")):
        enrolments = ready_for_certificate(office, people, name)
        cohorts.append(cohort_of(office, enrolments[0]))
        for kind in (PROOF, CERTIFICATE):
            office.issuing.issue(cohorts[-1], kind)
    return cohorts


def text(made) -> str:
    pages = PdfReader(BytesIO(made.pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def names(office, plan) -> list[str]:
    return [one.name for one in office.issued_papers.guests(plan.order)]


class TestFirstPlan:
    def test_certificates_by_group_as_given_and_then_by_name(self, office, two_groups) -> None:
        papers = office.issued_papers
        plan = papers.ceremony_of_cohorts(two_groups)
        guests = papers.guests(plan.order)
        assert [one.cohort for one in guests] == ["Najaar"] * 3 + ["Avond"]
        assert [one.sort_key for one in guests[:3]] == sorted(one.sort_key for one in guests[:3])
        assert {one.kind for one in guests} == {CERTIFICATE}
        turned = papers.ceremony_of_cohorts(two_groups[::-1])
        assert names(office, turned)[1:] == names(office, plan)[:3]

    def test_without_a_meeting_for_it_this_evening(self, office, two_groups) -> None:
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        assert (plan.day, plan.begin, plan.place) == (LATER.date(), time(19, 30), "")
        assert plan.title == ""

    def test_on_the_day_and_place_of_the_ceremony_meeting(self, office, two_groups) -> None:
        office.schedule.add(
            two_groups[1],
            MeetingChange(
                date=date(2027, 3, 4),
                start=time(20),
                minutes=120,
                kind=MeetingKind.CEREMONY,
                title="",
                place="Stadhuis",
                room="Grote Zaal",
            ),
        )
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        assert (plan.day, plan.begin) == (date(2027, 3, 4), time(20))
        assert plan.place == "Stadhuis, Grote Zaal"

    def test_proofs_where_there_is_no_certificate_yet(self, office) -> None:
        enrolments = ready_for_proof(office, 2)
        cohort_id = cohort_of(office, enrolments[0])
        assert office.issued_papers.ceremony_of_cohorts([cohort_id]).order == ()
        office.issuing.issue(cohort_id, PROOF)
        plan = office.issued_papers.ceremony_of_cohorts([cohort_id])
        assert [one.kind for one in office.issued_papers.guests(plan.order)] == [PROOF, PROOF]

    def test_groups_that_have_something_to_hand_out(self, office, two_groups) -> None:
        cohort(office, "Leeg")
        found = {one.name: one.documents for one in office.issued_papers.ceremony_cohorts()}
        assert found == {"Najaar": 3, "Avond": 1}


class TestGuests:
    def test_what_is_said_of_somebody(self, office, two_groups) -> None:
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        first = office.issued_papers.guests(plan.order)[0]
        assert (first.topic, first.guests) == ("Mijn wijk", 2)
        assert first.number.startswith("2027-")

    def test_in_the_order_asked_each_once(self, office, two_groups) -> None:
        order = office.issued_papers.ceremony_of_cohorts(two_groups).order
        asked = (order[2], order[0], order[2])
        found = office.issued_papers.guests(asked)
        assert [one.document_id for one in found] == [order[2], order[0]]

    def test_who_was_revoked_is_not_called(self, office, two_groups) -> None:
        order = office.issued_papers.ceremony_of_cohorts(two_groups).order
        office.issuing.revoke(order[0], "naam verkeerd")
        assert len(office.issued_papers.guests(order)) == 3
        assert order[0] not in office.issued_papers.ceremony_of_cohorts(two_groups).order

    def test_sixty_take_no_more_queries_than_one(self, office, two_groups) -> None:
        order = office.issued_papers.ceremony_of_cohorts(two_groups).order
        counts = []
        for ids in (order[:1], order):
            with statements(office) as made:
                office.issued_papers.guests(ids)
            counts.append(len(made))
        assert counts[0] == counts[1]


class TestKept:
    def test_a_plan_comes_back_as_it_was_left(self, office, two_groups) -> None:
        papers = office.issued_papers
        plan = papers.ceremony_of_cohorts(two_groups)
        changed = CeremonyPlan(
            "Feest",
            date(2027, 3, 5),
            time(20, 15),
            "Stadhuis",
            plan.order[1:][::-1],
            1.5,
            (CeremonyPart("Welkom", 10),),
            (CeremonyPart("Borrel", 45),),
            plan.order[:1],
        )
        papers.keep_ceremony(two_groups, changed)
        assert papers.ceremony_of_cohorts(two_groups[::-1]) == changed
        assert papers.ceremony_of_cohorts(two_groups[:1]) != changed

    def test_undo_brings_the_order_back(self, office, two_groups) -> None:
        papers = office.issued_papers
        plan = papers.ceremony_of_cohorts(two_groups)
        papers.keep_ceremony(two_groups, replace(plan, order=plan.order[::-1]))
        office.history.undo()
        assert papers.ceremony_of_cohorts(two_groups).order == plan.order

    def test_who_gets_a_certificate_later_comes_last(self, office) -> None:
        enrolments = ready_for_certificate(office, 3)
        cohort_id = cohort_of(office, enrolments[0])
        people = [one.person_id for one in office.assessments.status(cohort_id)]
        office.issuing.issue(cohort_id, PROOF)
        office.issuing.issue(cohort_id, CERTIFICATE, only=people[1:])
        papers = office.issued_papers
        plan = papers.ceremony_of_cohorts([cohort_id])
        assert len(plan.order) == 2
        papers.keep_ceremony([cohort_id], replace(plan, order=plan.order[::-1]))
        office.issuing.issue(cohort_id, CERTIFICATE)
        after = papers.ceremony_of_cohorts([cohort_id]).order
        assert after[:2] == plan.order[::-1]
        assert len(after) == 3

    @pytest.mark.parametrize(
        ("part", "said"),
        [
            (CeremonyPart(" ", 5), "no name"),
            (CeremonyPart("Welkom", 0), "Welkom"),
            (CeremonyPart("Welkom", 481), "480"),
        ],
    )
    def test_nonsense_is_refused(self, office, two_groups, part, said) -> None:
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        with pytest.raises(UserError, match=said):
            office.issued_papers.keep_ceremony(two_groups, replace(plan, before=(part,)))
        with pytest.raises(UserError, match="Handing out"):
            office.issued_papers.keep_ceremony(two_groups, replace(plan, minutes_each=0))
        assert office.issued_papers.ceremony_of_cohorts(two_groups) == plan


class TestPapers:
    def test_times_run_on_over_parts_and_people(self, office, two_groups) -> None:
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        times = times_of(plan, ["a", "b", "c", "d"])
        assert [one.begins for one in times.each] == [time(19, 40 + 2 * n) for n in range(4)]
        assert times.before[0].ends == time(19, 40)
        assert times.ends == time(20, 18)

    def test_the_list(self, office, two_groups) -> None:
        made = office.issued_papers.of_ceremony(PrintKind.CEREMONY_LIST, two_groups, "nl")
        said = text(made)
        first = office.issued_papers.guests(
            office.issued_papers.ceremony_of_cohorts(two_groups).order
        )[0]
        assert "Uitreikingslijst · Certificaatuitreiking" in said
        assert f"1 19:40 {first.name} Najaar Mijn wijk 2 {first.number}" in said
        assert "4 documenten · 8 gasten · klaar om 19:48" in said
        assert made.file_name == "ceremony-list.pdf"

    def test_the_programme(self, office, two_groups) -> None:
        made = office.issued_papers.of_ceremony(PrintKind.CEREMONY_PROGRAMME, two_groups, "en")
        said = text(made)
        assert "19:40 The certificates are handed out" in said
        plan = office.issued_papers.ceremony_of_cohorts(two_groups)
        assert all(name in said for name in names(office, plan))
        assert "Saturday 20 February 2027" in said

    def test_a_ceremony_of_proofs_is_called_so(self, office) -> None:
        enrolments = ready_for_proof(office)
        cohort_id = cohort_of(office, enrolments[0])
        office.issuing.issue(cohort_id, PROOF)
        finish(office, enrolments)
        made = office.issued_papers.of_ceremony(PrintKind.CEREMONY_PROGRAMME, [cohort_id], "nl")
        assert "Uitreiking van de bewijzen van deelname" in text(made)

    def test_nobody_and_midnight_are_refused(self, office, two_groups) -> None:
        papers = office.issued_papers
        empty = cohort(office, "Leeg")
        for kind in (PrintKind.CEREMONY_LIST, PrintKind.CEREMONY_PROGRAMME):
            with pytest.raises(UserError, match="nobody to hand a document to"):
                papers.of_ceremony(kind, [empty], "nl")
        plan = papers.ceremony_of_cohorts(two_groups)
        with pytest.raises(UserError, match="midnight"):
            papers.ceremony_list(replace(plan, begin=time(23, 30)), "nl")
        with pytest.raises(ValueError, match="schedule"):
            papers.of_ceremony(PrintKind.SCHEDULE, two_groups, "nl")
