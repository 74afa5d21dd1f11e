"""A group with intakes, assessments and an end, and every kind of change of these."""

from dataclasses import replace
from datetime import date, time

from growth_kit import BEGIN, END, LEADER, SELF, SUPERVISOR, assess, finish, intake
from office_kit import cohort, person
from practice_kit import ASSESSED, DONE, placement, practising

from ct_desktop.rules.competences import PARTICIPANT, Audience, Words
from ct_desktop.services.ceremonies import CeremonyPlan
from ct_desktop.services.final_works import FinalFacts
from ct_desktop.services.intakes import PlanStepFacts
from ct_desktop.services.office import Office

LEADERS = "leader-1"


class GrowthScene:
    """Four people: one with everything, her double in the same group, one in practice, one new."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.one, self.again, self.busy, self.new = practising(office, 4)
        self.cohort = office.cohorts.find("Najaar")
        self.other = cohort(office, "Parallel")
        people = office.assessments.status(self.cohort)
        self.kept, self.double = people[0].person_id, people[1].person_id
        person(office, "Lena Leider", birth_date=date(1990, 1, 1))
        for enrolment, level in ((self.one, 2), (self.again, 3)):
            intake(office, enrolment, "bellen", f"stap {level}", story=f"verhaal {level}")
            assess(office, enrolment, BEGIN, SELF, {"ideas": level, "planning": level})
            assess(office, enrolment, END, LEADER, level, remarks=f"goed {level}")
            finish(office, [enrolment], date(2026, 10, level))
        assess(office, self.again, BEGIN, LEADER, {"listening": 4})
        self.placement = placement(office, self.busy, DONE)
        self.step = office.intakes.get(self.one).steps[0].id
        self.given = office.assessments.growth(self.one).assessments[0].id
        self.own = office.profiles.make("Van ons", Audience.PARTICIPANT, PARTICIPANT)
        _reword(self, LEADERS, "Begeleider")


def _reword(s: GrowthScene, key: str, name: str) -> None:
    s.office.profiles.save(replace(s.office.profiles.get(key), name=Words(name, name)))


def _intake(s: GrowthScene) -> None:
    facts = s.office.intakes.get(s.one)
    steps = (PlanStepFacts(None, "eerst dit"), facts.steps[1])
    s.office.intakes.save(replace(facts, goal="Iets anders.", steps=steps))


def _assessments(s: GrowthScene) -> None:
    of_self = {s.one: {"ideas": None, "listening": 2}, s.new: {"ideas": 1}}
    s.office.assessments.set_level(s.cohort, BEGIN, SELF, of_self)


def by_the_supervisor(s: GrowthScene) -> None:
    """The end assessment of who has made the hours: the placement moves on with it."""
    assess(s.office, s.busy, END, SUPERVISOR)
    assert s.office.placements.page(s.placement).card.stage is ASSESSED


GROWTH_OPERATIONS = {
    "intake changed": _intake,
    "plan step ticked": lambda s: s.office.intakes.tick(s.step, date(2026, 10, 20)),
    "assessments given": _assessments,
    "assessment removed": lambda s: s.office.assessments.remove(s.given),
    "final work noted": lambda s: s.office.final_works.save(
        [FinalFacts(s.one), FinalFacts(s.new, date(2026, 10, 20), guests=3)]
    ),
    "competence profile changed": lambda s: _reword(s, PARTICIPANT, "Wij"),
    "competence profile made": lambda s: s.office.profiles.make(
        "Nog een", Audience.COURSE_LEADER, LEADERS
    ),
    "competence profile restored": lambda s: s.office.profiles.restore(LEADERS),
    "competence profile archived": lambda s: s.office.profiles.archive("supervisor-1"),
    "competence profile removed": lambda s: s.office.profiles.remove(s.own),
    "persons merged": lambda s: s.office.merging.merge(s.double, s.kept),
    "moved to another cohort": lambda s: s.office.moves.move(s.one, s.other),
    "ceremony planned": lambda s: s.office.issued_papers.keep_ceremony(
        [s.cohort], CeremonyPlan("Feest", date(2026, 12, 10), time(20), "Stadhuis", ())
    ),
}
"""Every kind of change of the growth, and two of others that take it along."""
