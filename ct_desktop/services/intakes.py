"""The intake of a participant and the personal plan."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, Intake, Person, PlanStep
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.names import full_name, normalise
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.own_words import own_words
from ct_desktop.services.persons import stored_person
from ct_desktop.storage.store import Store

OWN_WORDS = ("talents", "story", "challenge", "goal")


@dataclass(frozen=True)
class PlanStepFacts:
    """A step of the plan; ``id`` is None for a new one."""

    id: int | None
    text: str
    due_on: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class IntakeFacts:
    """The intake of one enrolment, in the person's own words; empty where nothing was said."""

    enrolment_id: int
    held_on: date | None = None
    held_by: str = ""
    talents: str = ""
    story: str = ""
    challenge: str = ""
    goal: str = ""
    steps: tuple[PlanStepFacts, ...] = ()
    person: str = ""
    person_id: int = 0
    cohort: str = ""
    cohort_id: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing has been written down yet."""
        words = (self.talents, self.story, self.challenge, self.goal)
        return self.held_on is None and not self.steps and not any(words)


class IntakeService:
    """Reads and keeps intakes and plans."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def get(self, enrolment_id: int) -> IntakeFacts:
        """The intake of an enrolment, empty when there is none; raises NotFound."""
        with self._store.read() as session:
            found = read_intakes(session, Enrolment.id == enrolment_id)
        if not found:
            raise NotFound(tr("This person is no longer in the group."))
        return found[0]

    def of_person(self, person_id: int) -> tuple[IntakeFacts, ...]:
        """The intake of every enrolment of a person, the newest cohort first."""
        with self._store.read() as session:
            stored_person(session, person_id)
            return read_intakes(session, Enrolment.person_id == person_id)

    def of_cohort(self, cohort_id: int) -> tuple[IntakeFacts, ...]:
        """Of everyone with a place, in order of names."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            here = (Enrolment.cohort_id == cohort_id) & Enrolment.status.in_(TAKES_A_PLACE)
            return read_intakes(session, here)

    def save(self, facts: IntakeFacts) -> None:
        """Store an intake with its steps, in their order; steps left out are removed.

        ``person`` and ``cohort`` are not stored; an empty intake is removed. Label "intake
        changed". Raises UserError for a day in the future on which it was held or a step was
        done, and for a step without words.
        """
        self._check(facts)
        with self._store.write("intake changed") as session:
            if session.get(Enrolment, facts.enrolment_id) is None:
                raise NotFound(tr("This person is no longer in the group."))
            row = session.scalar(select(Intake).where(Intake.enrolment_id == facts.enrolment_id))
            _keep_steps(session, facts)
            if facts.empty:
                if row is not None:
                    session.delete(row)
                return
            if row is None:
                row = Intake(enrolment_id=facts.enrolment_id)
                session.add(row)
            row.held_on, row.held_by = facts.held_on, normalise(facts.held_by)
            for name in OWN_WORDS:
                setattr(row, name, own_words(getattr(facts, name)))

    def tick(self, step_id: int, done_on: date | None) -> None:
        """Mark a step done, or open again. Label "plan step ticked".

        Raises UserError for a day in the future, NotFound when the step was removed.
        """
        self._not_in_future(done_on)
        with self._store.write("plan step ticked") as session:
            step = session.get(PlanStep, step_id)
            if step is None:
                raise NotFound(tr("This step is no longer in the plan."))
            step.done_on = done_on

    def _check(self, facts: IntakeFacts) -> None:
        if facts.held_on is not None and facts.held_on > self._clock.today():
            raise UserError(
                tr("An intake cannot have been held in the future."),
                tr("Choose today or earlier, or leave the day empty."),
            )
        for step in facts.steps:
            if not normalise(step.text):
                raise UserError(
                    tr("A step of the plan has no words."),
                    tr("Say what is to be done, or remove it."),
                )
            self._not_in_future(step.done_on)

    def _not_in_future(self, done_on: date | None) -> None:
        if done_on is not None and done_on > self._clock.today():
            raise UserError(
                tr("A step cannot have been done in the future."), tr("Choose today or earlier.")
            )


def _keep_steps(session: Session, facts: IntakeFacts) -> None:
    stored = {row.id: row for row in session.scalars(_steps([facts.enrolment_id]))}
    wanted = {step.id for step in facts.steps if step.id is not None}
    if not wanted <= stored.keys():
        raise NotFound(
            tr("A step of the plan was removed meanwhile."), tr("Look at the plan again.")
        )
    for step_id in stored.keys() - wanted:
        session.delete(stored[step_id])
    for position, step in enumerate(facts.steps):
        if step.id is None:
            row = PlanStep(enrolment_id=facts.enrolment_id)
            session.add(row)
        else:
            row = stored[step.id]
        row.position, row.text = position, normalise(step.text)
        row.due_on, row.done_on = step.due_on, step.done_on


def read_intakes(session: Session, where: ColumnElement[bool]) -> tuple[IntakeFacts, ...]:
    """The intakes of enrolments, the newest cohort first, then by name; two queries."""
    query = (
        select(Enrolment, Cohort, Person, Intake)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Person, Person.id == Enrolment.person_id)
        .outerjoin(Intake, Intake.enrolment_id == Enrolment.id)
        .where(where)
        .order_by(Cohort.start_date.desc(), Person.sort_key, Person.id, Enrolment.id.desc())
    )
    rows = session.execute(query).all()
    steps: defaultdict[int, list[PlanStepFacts]] = defaultdict(list)
    for row in session.scalars(_steps([enrolment.id for enrolment, *_ in rows])):
        steps[row.enrolment_id].append(PlanStepFacts(row.id, row.text, row.due_on, row.done_on))
    return tuple(
        IntakeFacts(
            enrolment_id=enrolment.id,
            held_on=intake.held_on if intake else None,
            held_by=intake.held_by if intake else "",
            steps=tuple(steps[enrolment.id]),
            person=full_name(name_of(person)),
            person_id=person.id,
            cohort=cohort.name,
            cohort_id=cohort.id,
            **{name: getattr(intake, name) if intake else "" for name in OWN_WORDS},
        )
        for enrolment, cohort, person, intake in rows
    )


def _steps(enrolment_ids: Collection[int]) -> Select[PlanStep]:
    query = select(PlanStep).where(PlanStep.enrolment_id.in_(enrolment_ids))
    return query.order_by(PlanStep.enrolment_id, PlanStep.position, PlanStep.id)
