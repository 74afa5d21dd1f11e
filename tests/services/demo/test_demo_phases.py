"""Every phase and every warning is there, on any day of the year."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import select

from ct_desktop.models import Cohort, Enrolment, Meeting, MeetingLeader, Programme
from ct_desktop.rules.enumerations import CohortStatus, EnrolmentStatus
from ct_desktop.services.attention_line import AttentionKind

ALWAYS = set(AttentionKind) - {AttentionKind.BACKUP}
"""A backup becomes overdue by itself; a store just made has nothing to be late with."""

DAYS = (
    "2026-01-01",
    "2026-02-28",
    "2026-04-05",
    "2026-07-04",
    "2026-08-01",
    "2026-12-25",
    "2028-02-29",
)


def kinds(demo) -> Counter[AttentionKind]:
    return Counter(line.kind for line in demo.office.today.facts().attention)


def test_every_warning_is_there(demo) -> None:
    assert set(kinds(demo)) >= ALWAYS


def test_the_list_of_today_can_be_overseen(demo) -> None:
    found = kinds(demo)
    assert found.total() <= 26
    for once in (AttentionKind.PERMISSION, AttentionKind.CONSENT_AGAIN, AttentionKind.UNMARKED):
        assert found[once] == 1


def test_cohorts_in_every_phase_and_of_every_programme(demo) -> None:
    with demo.session() as session:
        phases = Counter(session.scalars(select(Cohort.status)))
        programmes = set(session.scalars(select(Programme.id)))
        used = set(session.scalars(select(Cohort.programme_id)))
    assert set(phases) == set(CohortStatus)
    assert min(phases.values()) >= 2
    assert used == programmes
    assert len(programmes) == 4


def test_people_in_every_status(demo) -> None:
    with demo.session() as session:
        assert set(session.scalars(select(Enrolment.status))) == set(EnrolmentStatus)


def test_reasons_are_kept_where_a_rule_was_set_aside(demo) -> None:
    with demo.session() as session:
        rows = session.scalars(select(Enrolment)).all()
        cancelled = session.scalars(
            select(Cohort).where(Cohort.status == CohortStatus.CANCELLED)
        ).all()
        meetings = session.scalars(select(Meeting)).all()
        other_leader = session.scalars(select(MeetingLeader)).all()
    assert sum(bool(row.age_reason) for row in rows) == 1
    assert sum(bool(row.over_maximum_reason) for row in rows) == 1
    assert sum(row.moved_from_id is not None for row in rows) == 1
    assert sum(row.walk_in for row in rows) == 1
    assert any(row.counts_from and not row.walk_in for row in rows)
    assert all(cohort.cancel_reason for cohort in cancelled)
    assert [m.cancel_reason for m in meetings if m.cancelled_on] != []
    assert [m for m in meetings if m.moved_from] != []
    assert len(other_leader) == 1


@pytest.mark.parametrize("day", DAYS)
def test_it_is_lifelike_on_any_day(fill: Callable, day: str) -> None:
    demo = fill(datetime.fromisoformat(f"{day}T09:30"))
    assert set(kinds(demo)) >= ALWAYS
    assert demo.summary.people == 120
    with demo.session() as session:
        assert set(session.scalars(select(Cohort.status))) == set(CohortStatus)
    grid = demo.office.attendance.grid(demo.summary.showcase_id)
    held = [meeting for meeting in grid.meetings if meeting.date < demo.today]
    assert 5 <= len(held) <= 7
