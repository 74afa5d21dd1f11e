"""Counts, proofs and figures, also of two thousand people."""

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from ct_desktop.models import (
    Attendance,
    Change,
    Cohort,
    Enrolment,
    IssuedDocument,
    Meeting,
    NumberSeries,
    Person,
)
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind, EnrolmentStatus
from ct_desktop.rules.numbering import parse_number


@pytest.mark.parametrize(("which", "people"), [("demo", 120), ("many", 2000)])
def test_the_summary_counts_what_is_stored(
    which: str, people: int, request: pytest.FixtureRequest
) -> None:
    filled = request.getfixturevalue(which)
    with filled.session() as session:
        counts = [
            session.scalar(select(func.count(model.id)))
            for model in (Person, Cohort, Enrolment, Meeting, IssuedDocument)
        ]
    summary = filled.summary
    assert counts == [
        summary.people,
        summary.cohorts,
        summary.enrolments,
        summary.meetings,
        summary.proofs,
    ]
    assert summary.people == people


def test_the_store_is_sound(many) -> None:
    checked = many.office.backups.verify()
    assert checked.sound, checked.problems
    assert checked.tables["person"] == 2000


@pytest.mark.parametrize("which", ["demo", "many"])
def test_who_has_a_proof_has_earned_it(which: str, request: pytest.FixtureRequest) -> None:
    filled = request.getfixturevalue(which)
    over = frozenset({CohortStatus.IN_PRACTICE, CohortStatus.COMPLETED})
    issued = ready = without = 0
    for cohort in filled.office.cohorts.rows(statuses=over):
        for row in filled.office.issuing.readiness(cohort.id):
            issued += bool(row.number)
            assert row.ready or not row.number, row
            ready += row.ready and not row.number
            without += not row.ready
    assert issued > 20
    # Only the cohort whose proofs wait to be issued has people who are ready without one.
    assert 4 <= ready <= 15
    assert without < issued


@pytest.mark.parametrize("which", ["demo", "many"])
def test_numbers_are_a_series_without_gaps(which: str, request: pytest.FixtureRequest) -> None:
    with request.getfixturevalue(which).session() as session:
        documents = session.scalars(select(IssuedDocument)).all()
        last = {row.year: row.last for row in session.scalars(select(NumberSeries))}
    serials: dict[int, list[int]] = {}
    for document in documents:
        number = parse_number(document.number)
        assert number.year == document.issued_on.year
        serials.setdefault(number.year, []).append(number.serial)
    assert {year: sorted(found) for year, found in serials.items()} == {
        year: list(range(1, top + 1)) for year, top in last.items()
    }
    assert sum(document.revoked_on is not None for document in documents) == 1


def test_what_proofs_of_the_bulk_say_is_what_the_service_would_write(fill: Callable) -> None:
    demo = fill(people=200)
    newest = select(IssuedDocument).order_by(IssuedDocument.id.desc()).limit(1)
    with demo.session() as session:
        ours = session.scalars(newest).one()
        cohort_id = session.get_one(Enrolment, ours.enrolment_id).cohort_id
    assert demo.office.issuer_keys.checker.check(ours.code).genuine
    demo.office.issuing.revoke(ours.id, "Vergelijking")
    demo.office.issuing.issue(
        cohort_id, DocumentKind.PROOF, ours.issued_on, (ours.enrolment_id,), "nl"
    )
    with demo.session() as session:
        theirs = session.scalars(newest).one()
    its_own = {"id", "number", "code", "revoked_on", "revoke_reason"}
    columns = [c.name for c in IssuedDocument.__table__.columns if c.name not in its_own]
    assert theirs.id != ours.id
    assert {c: getattr(theirs, c) for c in columns} == {c: getattr(ours, c) for c in columns}


@pytest.mark.parametrize("which", ["demo", "many"])
def test_no_mark_of_a_meeting_to_come_and_no_task_done_ahead(
    which: str, request: pytest.FixtureRequest
) -> None:
    filled = request.getfixturevalue(which)
    with filled.session() as session:
        marked = session.execute(
            select(Meeting.date, Meeting.cancelled_on, Attendance.made_up_at_id).join(
                Attendance, Attendance.meeting_id == Meeting.id
            )
        ).all()
    assert len(marked) > 300
    assert all(row.date < filled.today and row.cancelled_on is None for row in marked)
    assert sum(row.made_up_at_id is not None for row in marked) == 1
    for cohort in filled.office.cohorts.rows():
        for task in filled.office.tasks.of_cohort(cohort.id):
            assert task.done_on is None or task.done_on <= filled.today


def test_places_and_queues(many) -> None:
    with many.session() as session:
        rows = session.scalars(select(Enrolment).order_by(Enrolment.cohort_id, Enrolment.queue))
        queues: dict[int, list[Enrolment]] = {}
        for row in rows:
            queues.setdefault(row.cohort_id, []).append(row)
        capacity = dict(session.execute(select(Cohort.id, Cohort.capacity)).all())
    over = 0
    for cohort_id, enrolments in queues.items():
        assert [row.queue for row in enrolments] == list(range(1, len(enrolments) + 1))
        assert all(row.applied_at.date() <= many.today for row in enrolments)
        placed = Counter(row.status for row in enrolments)
        taken = placed[EnrolmentStatus.ENROLLED] + placed[EnrolmentStatus.COMPLETED]
        over += taken > capacity[cohort_id]
    assert over == 1


def test_the_figures_of_this_year(demo, many) -> None:
    small, large = demo.office.today.facts().figures, many.office.today.facts().figures
    assert small.year == large.year == 2026
    assert 60 <= small.participants <= 120
    assert 800 <= small.attended_hours <= 120 * 25.5
    assert 20 <= small.proofs <= small.participants
    assert large.participants > small.participants
    assert large.proofs > small.proofs
    assert large.attended_hours / large.participants < 25.5


def test_phases_of_the_bulk_follow_from_their_dates(many) -> None:
    phases = Counter(row.status for row in many.office.cohorts.rows())
    assert phases[CohortStatus.COMPLETED] > 100
    assert phases[CohortStatus.RUNNING] > 4
    assert phases[CohortStatus.PLANNED] > 4


def test_the_bulk_leaves_no_history(many) -> None:
    with many.session() as session:
        assert (session.scalar(select(func.count(Change.id))) or 0) < 9000
