"""Intakes, assessments and final work for the tests, and people who may have the certificate."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from office_kit import P, mark, meetings
from practice_kit import BUSY, hours, placement, practising, today_of

from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.services.final_works import FinalFacts
from ct_desktop.services.intakes import IntakeFacts, PlanStepFacts
from ct_desktop.services.office import Office

LATER = datetime(2027, 2, 20, 12)
"""A moment at which a group from September has had all its meetings."""
BEGIN, HALF, END = AssessmentMoment
SELF, LEADER, SUPERVISOR = Assessor


def cohort_of(office: Office, enrolment: int) -> int:
    """The cohort of an enrolment."""
    return office.assessments.growth(enrolment).cohort_id


def levels(profile: Profile, level: int = 3, **other: int) -> dict[str, int]:
    """Every item of the profile on one level, but those named; 0 leaves an item out."""
    given = {one.key: level for one in profile.asked} | other
    return {item: one for item, one in given.items() if one}


def assess(
    office: Office,
    enrolment: int,
    moment: AssessmentMoment = END,
    assessor: Assessor = LEADER,
    scores: int | Mapping[str, int] = 3,
    **facts: object,
) -> None:
    """An assessment given today; ``scores`` one level for every item, or levels by item."""
    profile = office.assessments.growth(enrolment).profile
    given = levels(profile, scores) if isinstance(scores, int) else dict(scores)
    values = {"given_on": today_of(office), "levels": given, **facts}
    office.assessments.save([AssessmentFacts(None, enrolment, moment, assessor, **values)])


def assess_all(office: Office, enrolments: Sequence[int], **of_others: int) -> None:
    """All three moments by self and leader: level 1, 2 and 3 on every item but those named."""
    profile = office.assessments.growth(enrolments[0]).profile
    today = today_of(office)
    office.assessments.save(
        [
            AssessmentFacts(None, one, moment, who, today, levels(profile, number, **of_others))
            for one in enrolments
            for number, moment in enumerate(AssessmentMoment, start=1)
            for who in (SELF, LEADER)
        ]
    )


def attend(office: Office, enrolments: Sequence[int]) -> None:
    """Present at everything: the proof of participation can be issued."""
    all_of_them = meetings(office, cohort_of(office, enrolments[0]))
    for one in enrolments:
        mark(office, one, all_of_them, [P] * len(all_of_them))


def practised(office: Office, enrolments: Sequence[int], *, assessed: bool = True) -> list[int]:
    """A placement each with all hours confirmed, and the supervisor's end assessment; the ids.

    The cohort must be in practice, as ``practice_kit.practising`` makes it.
    """
    made = []
    for one in enrolments:
        made.append(placement(office, one, BUSY))
        hours(office, made[-1], *[150] * 6)
        if assessed:
            assess(office, one, END, SUPERVISOR)
    return made


def finish(
    office: Office, enrolments: Sequence[int], day: date | None = None, *, topic: str = "Mijn wijk"
) -> None:
    """Final report received and final presentation held, both today or on ``day``."""
    day = day or today_of(office)
    office.final_works.save([FinalFacts(one, day, day, topic, 2) for one in enrolments])


def intake(office: Office, enrolment: int, *steps: str, **facts: object) -> None:
    """An intake in the person's own words, with these steps."""
    values = {
        "held_on": today_of(office),
        "held_by": "Lena Leider",
        "talents": "dansen",
        "story": "Ik woon hier mijn hele leven.",
        "challenge": "Praten voor een groep.",
        "goal": "Een toernooi voor de buurt.",
        **facts,
    }
    plan = tuple(PlanStepFacts(None, text) for text in steps)
    office.intakes.save(IntakeFacts(enrolment, steps=plan, **values))


def ready_for_proof(
    office: Office, people: int = 1, name: str = "Najaar", **asked: object
) -> list[int]:
    """A group in practice that was at every meeting; the ids of the enrolments, by name.

    The clock must stand after the meetings: ``open_at(LATER)``.
    """
    enrolments = practising(office, people, name, **asked)
    attend(office, enrolments)
    return enrolments


def ready_for_certificate(
    office: Office, people: int = 1, name: str = "Najaar", **asked: object
) -> list[int]:
    """Everything the certificate asks but the proof, which has yet to be issued; at ``LATER``.

    Present at all meetings, hours confirmed, assessed by supervisor and leader, report received,
    presentation held. The ids of the enrolments, by name.
    """
    enrolments = ready_for_proof(office, people, name, **asked)
    practised(office, enrolments)
    assess_all(office, enrolments)
    finish(office, enrolments)
    return enrolments
