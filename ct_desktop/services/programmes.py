"""Programmes: the editable templates of courses."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Programme, ProgrammeItem, ProgrammeTask
from ct_desktop.rules.completion import CompletionRule
from ct_desktop.rules.enumerations import Field, MeetingKind, TargetGroup
from ct_desktop.rules.names import fold, normalise
from ct_desktop.services.lookup import find_programme
from ct_desktop.services.programme_parts import ProgrammeItemFacts, ProgrammeTaskFacts
from ct_desktop.services.programme_templates import TEMPLATES
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ProgrammeFacts:
    """A programme with its items in order and its tasks; ``id`` is None for a new one."""

    id: int | None
    name: str
    field: Field
    target_group: TargetGroup
    description: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    capacity: int = 15
    permission_under: int = 16
    practice_hours: float = 15.0
    attendance_percent: int = 80
    all_follow_ups: bool = True
    excused_counts: bool = False
    needs_assessments: bool = True
    needs_final_report: bool = True
    needs_final_presentation: bool = True
    makes_citytrainers: bool = True
    retention_years: int = 2
    gender_targets: dict[str, float] | None = None
    education_targets: dict[str, float] | None = None
    archived: bool = False
    items: tuple[ProgrammeItemFacts, ...] = ()
    tasks: tuple[ProgrammeTaskFacts, ...] = ()
    cohorts: int = 0

    @property
    def training_hours(self) -> float:
        """Planned hours of all items but presentations and ceremonies."""
        trained = (MeetingKind.MEETING, MeetingKind.FOLLOW_UP)
        return sum(item.minutes for item in self.items if item.kind in trained) / 60


_COLUMNS = (
    "field",
    "target_group",
    "minimum_age",
    "maximum_age",
    "capacity",
    "permission_under",
    "practice_hours",
    "attendance_percent",
    "all_follow_ups",
    "excused_counts",
    "needs_assessments",
    "needs_final_report",
    "needs_final_presentation",
    "makes_citytrainers",
    "retention_years",
    "gender_targets",
    "education_targets",
    "archived",
)


def completion_rule(programme: Programme) -> CompletionRule:
    """The completion rule of a stored programme, for the rules to evaluate."""
    return CompletionRule(
        attendance_percent=programme.attendance_percent,
        all_follow_ups=programme.all_follow_ups,
        excused_counts=programme.excused_counts,
        practice_hours=programme.practice_hours,
        needs_assessments=programme.needs_assessments,
        needs_final_report=programme.needs_final_report,
        needs_final_presentation=programme.needs_final_presentation,
    )


def seed_programmes(session: Session) -> None:
    """Put the shipped templates into a new store."""
    for template in TEMPLATES:
        programme = Programme(
            name=template.name,
            field=template.field,
            target_group=template.target_group,
            description=template.description,
            minimum_age=template.minimum_age,
            maximum_age=template.maximum_age,
            practice_hours=template.practice_hours,
            capacity=template.capacity,
            **dict.fromkeys(template.without, False),
        )
        session.add(programme)
        session.flush()
        for position, item in enumerate(template.items):
            session.add(ProgrammeItem(programme_id=programme.id, position=position, **vars(item)))
        for task in template.tasks:
            session.add(ProgrammeTask(programme_id=programme.id, **vars(task)))


def items_of(session: Session, programme_id: int) -> list[ProgrammeItem]:
    """The items of a programme in their order."""
    query = select(ProgrammeItem).where(ProgrammeItem.programme_id == programme_id)
    return list(session.scalars(query.order_by(ProgrammeItem.position)))


def tasks_of(session: Session, programme_id: int) -> list[ProgrammeTask]:
    """The tasks of a programme in the order they were made."""
    query = select(ProgrammeTask).where(ProgrammeTask.programme_id == programme_id)
    return list(session.scalars(query.order_by(ProgrammeTask.id)))


class ProgrammeService:
    """Reads and edits programmes. Cohorts keep the meetings and tasks they were made with."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, *, archived: bool = False) -> tuple[ProgrammeFacts, ...]:
        """Every programme by name; archived ones only on request."""
        with self._store.read() as session:
            query = select(Programme).order_by(Programme.name)
            if not archived:
                query = query.where(Programme.archived.is_(False))
            return tuple(_facts(session, programme) for programme in session.scalars(query))

    def find(self, name: str) -> int:
        """The id of the programme with this name or ``#id``; raises NotFound."""
        with self._store.read() as session:
            return find_programme(session, name).id

    def get(self, programme_id: int) -> ProgrammeFacts:
        """One programme."""
        with self._store.read() as session:
            return _facts(session, _programme(session, programme_id))

    def save(self, facts: ProgrammeFacts) -> int:
        """Make a new programme (id None) or change one; its id."""
        _check(facts)
        with self._store.write("programme changed") as session:
            name = normalise(facts.name)
            names = session.execute(select(Programme.id, Programme.name))
            if any(fold(other) == fold(name) and key != facts.id for key, other in names):
                raise UserError(
                    tr("There is already a programme “{name}”.").format(name=name),
                    tr("Choose another name."),
                )
            if facts.id is None:
                programme = Programme()
                session.add(programme)
            else:
                programme = _programme(session, facts.id)
            programme.name = name
            programme.description = normalise(facts.description)
            for column in _COLUMNS:
                setattr(programme, column, getattr(facts, column))
            session.flush()
            _replace_parts(session, programme.id, facts)
            return programme.id

    def copy(self, programme_id: int) -> int:
        """A copy under a new name, to be edited; its id."""
        facts = self.get(programme_id)
        names = {fact.name for fact in self.all(archived=True)}
        number = 2
        while (name := f"{facts.name} ({number})") in names:
            number += 1
        return self.save(ProgrammeFacts(**{**vars(facts), "id": None, "name": name, "cohorts": 0}))

    def remove(self, programme_id: int) -> None:
        """Delete a programme that no cohort uses."""
        with self._store.write("programme removed") as session:
            programme = _programme(session, programme_id)
            used = session.scalar(
                select(func.count(Cohort.id)).where(Cohort.programme_id == programme_id)
            )
            if used:
                raise UserError(
                    tr("Groups have been made with “{name}”.").format(name=programme.name),
                    tr("Archive it instead: then it is no longer offered."),
                )
            _replace_parts(session, programme_id, None)
            session.delete(programme)


def _programme(session: Session, programme_id: int) -> Programme:
    programme = session.get(Programme, programme_id)
    if programme is None:
        raise NotFound(tr("This programme no longer exists."), tr("Choose another one."))
    return programme


def _facts(session: Session, programme: Programme) -> ProgrammeFacts:
    used = session.scalar(select(func.count(Cohort.id)).where(Cohort.programme_id == programme.id))
    return ProgrammeFacts(
        id=programme.id,
        name=programme.name,
        description=programme.description,
        items=tuple(
            ProgrammeItemFacts(
                item.kind,
                item.title,
                item.minutes,
                item.weeks_after,
                item.weekday,
                item.start_time,
            )
            for item in items_of(session, programme.id)
        ),
        tasks=tuple(
            ProgrammeTaskFacts(task.title, task.anchor, task.offset_days)
            for task in tasks_of(session, programme.id)
        ),
        cohorts=used or 0,
        **{column: getattr(programme, column) for column in _COLUMNS},
    )


def _replace_parts(session: Session, programme_id: int, facts: ProgrammeFacts | None) -> None:
    for old_item in items_of(session, programme_id):
        session.delete(old_item)
    for old_task in tasks_of(session, programme_id):
        session.delete(old_task)
    session.flush()
    if facts is None:
        return
    for position, item in enumerate(facts.items):
        session.add(ProgrammeItem(programme_id=programme_id, position=position, **vars(item)))
    for task in facts.tasks:
        session.add(ProgrammeTask(programme_id=programme_id, **vars(task)))


def _check(facts: ProgrammeFacts) -> None:
    if not normalise(facts.name):
        raise UserError(tr("The programme has no name."), tr("Fill in a name."))
    if facts.capacity < 1:
        raise UserError(tr("A group has at least one place."), tr("Correct the maximum."))
    if not 0 <= facts.attendance_percent <= 100:
        raise UserError(
            tr("The attendance asked is not between 0 and 100 %."), tr("Correct the percentage.")
        )
    if (
        facts.minimum_age is not None
        and facts.maximum_age is not None
        and facts.maximum_age < facts.minimum_age
    ):
        raise UserError(
            tr("The highest age is below the lowest."), tr("Correct one of the two ages.")
        )
    if not facts.items:
        raise UserError(tr("The programme has no meetings."), tr("Add at least one meeting."))
    if any(item.minutes <= 0 for item in facts.items):
        raise UserError(
            tr("A meeting lasts at least one minute."), tr("Correct the duration of the meeting.")
        )
