"""A cohort of the demonstration, made with the services as the office would have made it."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from ct_desktop.models import Meeting
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.cohorts import CohortService, NewCohort
from ct_desktop.services.demo.dates import starts, template_of
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.lookup import find_programme, meetings_in_order

PLANNED_AHEAD = timedelta(days=70)


@dataclass(frozen=True)
class Plan:
    """How a cohort is to be: ``weekday`` 0 is Monday, ``leader`` a key of the staff."""

    name: str
    programme: str
    weekday: int
    time: time
    place: str
    leader: str
    room: str = ""
    capacity: int | None = None


@dataclass(frozen=True)
class Group:
    """A cohort that was made."""

    id: int
    name: str
    start: date
    youngest: int
    oldest: int

    def meetings(self, stage: Stage) -> list[Meeting]:
        """Its meetings in order of date."""
        return meetings_in_order(stage.session, self.id)

    def past(self, stage: Stage) -> list[Meeting]:
        """Those before today that took place."""
        return [m for m in self.meetings(stage) if m.date < stage.today and not m.cancelled_on]


AGES = {"children": (10, 12), "young_people": (14, 21), "adults": (19, 66)}


def start_choices(stage: Stage, plan: Plan, held: int | None = None) -> tuple[date, ...]:
    """The days this cohort can have started on to have ``held`` meetings behind it, or all."""
    programme = find_programme(stage.session, plan.programme)
    items = template_of(stage.session, programme.id)
    behind = len(items) if held is None else held
    return starts(items, plan.weekday, stage.today, behind, stage.closed)


def make_group(
    stage: Stage, plan: Plan, start: date, status: CohortStatus = CohortStatus.PLANNED
) -> Group:
    """Make the cohort with its meetings and tasks."""
    programme = find_programme(stage.session, plan.programme)
    service = CohortService(stage.store, stage.at(start - PLANNED_AHEAD))
    made = service.create(
        NewCohort(
            name=plan.name,
            programme_id=programme.id,
            start_date=start,
            start_time=plan.time,
            place=plan.place,
            room=plan.room,
            leader_id=stage.staff[plan.leader],
            capacity=plan.capacity,
        )
    )
    if status is not CohortStatus.PLANNED:
        service.set_status(made.id, status)
    return Group(made.id, plan.name, start, *AGES[programme.target_group.value])


def set_status(stage: Stage, group: Group, status: CohortStatus, reason: str = "") -> None:
    """Let the cohort go on to another status."""
    CohortService(stage.store, stage.at(stage.today)).set_status(group.id, status, reason)


def practice_from(stage: Stage, group: Group, day: date) -> None:
    """Note the first day of practice, from which tasks count."""
    service = CohortService(stage.store, stage.at(stage.today))
    service.change(replace(service.get(group.id), first_practice_on=day))
