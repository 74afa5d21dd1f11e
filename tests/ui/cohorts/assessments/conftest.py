from datetime import date

import pytest
from group_kit import TabKey, fill, fill_plain, new_cohort, opened_screens
from PySide6.QtWidgets import QApplication

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.ui.theme.theme import Scheme, Theme

START_DAY = date(2026, 9, 10)


def group_of_the_mockup(office):
    """Fourteen people; everyone assessed by the leader at the start, the first two halfway."""
    cohort_id = new_cohort(office)
    fill(office, cohort_id)
    sheet = office.assessments.sheet(cohort_id, AssessmentMoment.START, Assessor.LEADER)
    items = [item.key for item in sheet.profile.asked]
    facts = [
        AssessmentFacts(
            None,
            person.enrolment_id,
            AssessmentMoment.START,
            Assessor.LEADER,
            START_DAY,
            dict.fromkeys(items, 2),
        )
        for person in sheet.people
    ]
    facts += [
        AssessmentFacts(
            None,
            person.enrolment_id,
            AssessmentMoment.MIDWAY,
            Assessor.LEADER,
            date(2026, 10, 15),
            {items[0]: 3},
        )
        for person in sheet.people[:2]
    ]
    office.assessments.save(facts)
    return cohort_id


def three_people(office):
    cohort_id = new_cohort(office)
    fill_plain(office, cohort_id, 3)
    return cohort_id


@pytest.fixture
def theme(qapp):
    made = Theme(QApplication.instance(), Scheme.LIGHT)
    yield made
    made.set_percent(100)


@pytest.fixture
def open_screen(tmp_path, theme):
    with opened_screens(tmp_path / "store", theme, TabKey.ASSESSMENTS) as open_it:
        yield open_it


@pytest.fixture
def group(open_screen):
    return open_screen(group_of_the_mockup)


@pytest.fixture
def three(open_screen):
    return open_screen(three_people)
