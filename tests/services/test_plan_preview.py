from datetime import date

import pytest

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import Gender
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.settings import SchoolHolidayFacts


def wanted(office, **more) -> NewCohort:
    facts = {"name": "Najaar", "start_date": date(2026, 9, 10)} | more
    return NewCohort(programme_id=office.programmes.find("Ik train mijn stad"), **facts)


def test_what_is_made_is_what_the_preview_showed(office):
    office.settings.save_school_holidays(
        (SchoolHolidayFacts(None, "Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25)),)
    )
    new = wanted(office)
    shown = office.cohorts.preview(new)
    assert office.cohorts.rows() == ()
    made = office.cohorts.create(new)
    meetings = office.schedule.of_cohort(made.id).meetings
    assert [(m.date, m.start, m.end, m.title) for m in shown.meetings] == [
        (m.date, m.start, m.end, m.title) for m in meetings
    ]
    assert shown.labels == tuple(meeting.label for meeting in meetings)
    skipped = tuple(skip for meeting in shown.meetings for skip in meeting.skipped)
    assert made.skipped == skipped
    assert {skip.reason for skip in skipped} == {"Herfstvakantie"}
    assert (shown.training_hours, shown.total_hours) == (25.5, 40.5)


def test_a_preview_refuses_what_making_refuses(office):
    with pytest.raises(UserError, match="every one to eight weeks"):
        office.cohorts.preview(wanted(office, interval_weeks=9))
    with pytest.raises(NotFound):
        office.cohorts.preview(NewCohort("x", 99, date(2026, 9, 10)))


def test_the_mix_with_some_applicants_is_told_without_enrolling_them(office):
    cohort = office.cohorts.create(wanted(office)).id
    ids = []
    for name, gender in (("Ada", Gender.WOMAN), ("Bea", Gender.WOMAN), ("Cas", Gender.MAN)):
        person = office.persons.save(PersonFacts(given_name=name, gender=gender))
        ids.append(office.participants.apply(cohort, person))
    assert office.mix.mix_with(cohort, frozenset()).gender is None
    assert office.mix.mix_with(cohort, frozenset(ids[:2])).gender == 0.5
    assert office.mix.mix_with(cohort, frozenset(ids[1:])).gender == 1.0
    assert {row.status.value for row in office.participants.rows(cohort)} == {"applied"}


def test_several_enrolments_change_together_or_not_at_all(office):
    cohort = office.cohorts.create(wanted(office)).id
    ids = tuple(
        office.participants.apply(cohort, office.persons.save(PersonFacts(given_name=name)))
        for name in ("Ada", "Bea")
    )
    office.participants.decline(ids, "vol")
    assert {row.end_reason for row in office.participants.rows(cohort)} == {"vol"}
    office.history.undo()
    assert {row.status.value for row in office.participants.rows(cohort)} == {"applied"}
    with pytest.raises(NotFound):
        office.participants.pin((ids[0], 99), True)
    assert not any(row.pinned for row in office.participants.rows(cohort))
    office.participants.remove(ids)
    assert office.participants.rows(cohort) == ()
