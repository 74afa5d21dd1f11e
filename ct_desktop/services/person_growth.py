"""What is kept of a person's growth, as sections of the printed record."""

from collections.abc import Iterator, Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.person_record import FactsSection, TableSection
from ct_desktop.language import current, tr
from ct_desktop.models import Cohort, Enrolment, FinalWork
from ct_desktop.services import words
from ct_desktop.services.assessment_facts import AssessmentFacts, assessments_of
from ct_desktop.services.assessment_words import assessor_text, item_text, level_text, moment_text
from ct_desktop.services.intakes import IntakeFacts, read_intakes
from ct_desktop.services.profile_reading import KnownProfiles


def growth_sections(session: Session, person_id: int) -> Iterator[FactsSection | TableSection]:
    """A section for each thing of which there is something, in the language spoken."""
    for intake in read_intakes(session, Enrolment.person_id == person_id):
        if not intake.empty:
            yield from _intake(intake)
    enrolments = session.scalars(select(Enrolment.id).where(Enrolment.person_id == person_id))
    found = assessments_of(session, enrolments.all())
    given = sorted(
        (one for each in found.values() for one in each), key=lambda one: (one.given_on, one.id)
    )
    if given:
        names = KnownProfiles(session).item_names(current())
        yield TableSection(
            tr("Assessments"),
            (tr("Date"), tr("Moment"), tr("By"), tr("Scores"), tr("Remarks")),
            tuple(_assessment(one, names) for one in given),
        )
    if ends := tuple(_ends(session, person_id)):
        yield TableSection(
            tr("End of the training"),
            (
                tr("Group"),
                tr("Final report received on"),
                tr("Final presentation held on"),
                tr("Topic"),
                tr("Guests"),
            ),
            ends,
        )


def _intake(intake: IntakeFacts) -> Iterator[FactsSection | TableSection]:
    facts = (
        (tr("Held on"), _day(intake.held_on)),
        (tr("Held by"), intake.held_by),
        (tr("Talents"), intake.talents),
        (tr("Story"), intake.story),
        (tr("Challenge"), intake.challenge),
        (tr("Goal"), intake.goal),
    )
    told = tuple(fact for fact in facts if fact[1])
    if told:
        heading = tr("Intake for {cohort}").format(cohort=intake.cohort)
        yield FactsSection(heading, told)
    if intake.steps:
        yield TableSection(
            tr("Personal plan in {cohort}").format(cohort=intake.cohort),
            (tr("Step"), tr("To be done by"), tr("Done on")),
            tuple((one.text, _day(one.due_on), _day(one.done_on)) for one in intake.steps),
        )


def _assessment(one: AssessmentFacts, names: Mapping[str, str]) -> tuple[str, ...]:
    by = ", ".join(part for part in (assessor_text(one.assessor), one.assessor_name) if part)
    scores = "; ".join(
        f"{item_text(item, names)}: {level_text(level)}" for item, level in one.levels.items()
    )
    return _day(one.given_on), moment_text(one.moment), by, scores, one.remarks


def _ends(session: Session, person_id: int) -> Iterator[tuple[str, ...]]:
    query = (
        select(FinalWork, Cohort.name)
        .join(Enrolment, Enrolment.id == FinalWork.enrolment_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(Enrolment.person_id == person_id)
        .order_by(Cohort.start_date, Enrolment.id)
    )
    for row, cohort in session.execute(query):
        guests = "" if row.guests is None else str(row.guests)
        yield cohort, _day(row.report_on), _day(row.presentation_on), row.topic, guests


def _day(day: date | None) -> str:
    return words.date_text(day) if day else ""
