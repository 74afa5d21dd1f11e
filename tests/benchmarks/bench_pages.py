"""What a page asks of the store, in a store with 20,000 people.

Run: ``make bench``.
"""

from ratio import measure
from sqlalchemy import text

from ct_desktop.documents.page import Paper


def count_marks(office):
    with office.people._store.read() as session:
        return session.execute(text("SELECT count(*) FROM attendance")).scalar()


def a_cohort(office):
    return next(row.id for row in office.cohorts.rows() if row.enrolled >= 14)


def test_the_attendance_grid(large):
    cohort = a_cohort(large)
    measure(
        "attendance grid of a full cohort, against counting all marks",
        lambda: large.attendance.grid(cohort),
        lambda: count_marks(large),
    )


def test_the_today_page(large):
    measure(
        "the Today page over all live cohorts, against counting all marks",
        lambda: large.today.facts(),
        lambda: count_marks(large),
        rounds=3,
    )


def test_an_attendance_sheet(large):
    cohort = a_cohort(large)

    def empty_page():
        return Paper("", "nl", "", landscape=True).finish()

    ratio = measure(
        "an attendance sheet, against an empty PDF page",
        lambda: large.printing.attendance_sheet(cohort, "nl"),
        empty_page,
    )
    assert ratio.deed_ms < 2000
