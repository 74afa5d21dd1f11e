"""Growth in the timeline, in the record of a person, in the history and in the overview."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from growth_kit import BEGIN, END, LEADER, SELF, SUPERVISOR, assess, finish, intake
from office_kit import person, store_of
from practice_kit import practising

from ct_desktop import language
from ct_desktop.documents.person_record import FactsSection, TableSection
from ct_desktop.rules.competences import PARTICIPANT, Words
from ct_desktop.services.happening import HappeningKind
from ct_desktop.services.intakes import IntakeFacts
from ct_desktop.services.person_growth import growth_sections

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = NOW.date()
EARLY = date(2026, 9, 20)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


@pytest.fixture
def one(office):
    """Somebody with a bit of everything."""
    first, _ = practising(office, 2)
    intake(office, first, "bellen", "mailen")
    office.intakes.tick(office.intakes.get(first).steps[0].id, TODAY)
    assess(office, first, BEGIN, SELF, {"ideas": 2}, given_on=EARLY)
    assess(office, first, END, LEADER, {"initiative": 3}, assessor_name="Lena", remarks="Sterk!")
    finish(office, [first])
    return first


def person_of(office, enrolment) -> int:
    return office.intakes.get(enrolment).person_id


def sections(office, person_id, code="en"):
    with store_of(office).read() as session, language.speaking(code):
        return list(growth_sections(session, person_id))


class TestTimeline:
    def test_every_step_on_its_day(self, office, one) -> None:
        found = {
            (row.on, row.text, row.detail)
            for row in office.timeline.of_person(person_of(office, one))
            if row.kind is HappeningKind.GROWTH
        }
        assert found == {
            (TODAY, "Intake held", "by Lena Leider"),
            (TODAY, "Step of the personal plan done", "bellen"),
            (EARLY, "Assessed at the start by the participant", ""),
            (TODAY, "Assessed at the end by the course leader", "Lena; Sterk!"),
            (TODAY, "Final report received", ""),
            (TODAY, "Final presentation held", "Mijn wijk"),
        }

    def test_who_changed_what_names_the_competence(self, office, one) -> None:
        profile = office.profiles.get(PARTICIPANT)
        items = tuple(
            replace(item, name=Words("Vindingrijk", "Inventive")) if item.key == "ideas" else item
            for item in profile.items
        )
        office.profiles.save(replace(profile, items=items))
        changes = office.timeline.changes(person_of(office, one))
        told = {(row.what, field[0], field[2]) for row in changes for field in row.fields}
        assert ("score", "Item", "Inventive") in told
        assert ("intake", "Challenge", "Praten voor een groep.") in told
        assert ("step of the personal plan", "Done on", "22-10-2026") in told
        assert ("final report and presentation", "Topic", "Mijn wijk") in told


class TestRecord:
    def test_everything_that_is_kept(self, office, one) -> None:
        facts, plan, given, end = sections(office, person_of(office, one))
        assert isinstance(facts, FactsSection)
        assert facts.heading == "Intake for Najaar"
        assert dict(facts.facts)["Challenge"] == "Praten voor een groep."
        assert dict(facts.facts)["Held by"] == "Lena Leider"
        assert isinstance(plan, TableSection)
        assert plan.rows == (("bellen", "", "22-10-2026"), ("mailen", "", ""))
        assert isinstance(given, TableSection)
        start, last = given.rows
        assert start[:3] == ("20-09-2026", "at the start", "the participant")
        assert start[3].startswith("Coming up with ideas: 2")
        assert last[2:] == ("the course leader, Lena", last[3], "Sterk!")
        assert last[3].startswith("Takes initiative: 3")
        assert isinstance(end, TableSection)
        assert end.rows == (("Najaar", "22-10-2026", "22-10-2026", "Mijn wijk", "2"),)

    def test_in_the_language_of_the_paper(self, office, one) -> None:
        profile = office.profiles.get(PARTICIPANT)
        ideas = profile.item("ideas")
        assert ideas is not None
        given = sections(office, person_of(office, one), "nl")[2]
        assert isinstance(given, TableSection)
        assert given.rows[0][3].startswith(ideas.name.nl)

    def test_nothing_of_who_has_nothing(self, office) -> None:
        assert sections(office, person(office)) == []

    def test_a_plan_without_an_intake_has_no_empty_facts(self, office, one) -> None:
        said = office.intakes.get(one)
        office.intakes.save(IntakeFacts(one, steps=said.steps))
        plan = sections(office, person_of(office, one))[0]
        assert isinstance(plan, TableSection)
        assert plan.heading == "Personal plan in Najaar"

    def test_it_stands_in_the_print(self, office, one) -> None:
        made = office.printing.person_record(person_of(office, one), "nl")
        assert made.pdf.startswith(b"%PDF")


class TestOverview:
    def test_what_somebody_has_of_growth_and_end(self, office, one) -> None:
        assess(office, one, END, SUPERVISOR, {"contact": 2})
        first, other = office.overview.rows(office.cohorts.find("Najaar"))
        assert set(first.growth.given) == {(BEGIN, SELF), (END, LEADER), (END, SUPERVISOR)}
        assert (first.growth.intake, first.growth.report_on) == (True, TODAY)
        assert first.practice.assessed
        assert (other.growth.given, other.growth.intake) == ({}, False)
        assert (first.certificate_number, first.certificate_on) == ("", None)
