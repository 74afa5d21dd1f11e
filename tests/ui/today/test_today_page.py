from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from real_window import button

from ct_desktop import language
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.attention_line import AttentionKind
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.words import hours_text
from ct_desktop.ui.preview.pdf_preview import PdfPreview
from ct_desktop.ui.targets import (
    COHORTS,
    PEOPLE,
    TODAY,
    CohortTab,
    CohortTarget,
    ImportTarget,
    NewCohortTarget,
    PersonTarget,
)
from ct_desktop.ui.today.deeds import deed_words
from ct_desktop.ui.today.page import greeting
from ct_desktop.ui.today.walk_in_dialog import WalkInDialog


class Telephone(QObject):
    """Stands where a telephone program would, so that none is started."""

    def __init__(self):
        super().__init__()
        self.dialled = []

    @Slot(QUrl)
    def dial(self, url):
        self.dialled.append(url.toString())


@pytest.fixture
def wanted(screen):
    """What the page asked the window to show."""
    found = []
    screen.ui.navigator.wanted.connect(lambda target: found.append((target.page, target.what)))
    return found


def line_of(page, kind):
    place = next(n for n, one in enumerate(page.facts.attention) if one.kind is kind)
    return page.facts.attention[place], page.attention.rows.rows[place]


def press(qtbot, screen, page, kind):
    one, row = line_of(page, kind)
    made = row.findChild(QPushButton)
    assert made.text() == deed_words(one)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    screen.settle()
    return one


def test_greeting_date_and_cards(screen, demo):
    page = screen.go(TODAY)
    assert page.header.title.full_text == "Good afternoon"
    assert page.header.subtitle.full_text == "Thursday 22 October"
    facts = demo.today.facts()
    assert len(page.attention.rows.rows) == len(facts.attention) >= 10
    assert len(page.week.rows.rows) == len(facts.week) > 0
    assert [one.text() for one in page.year.figures] == [
        str(facts.figures.participants),
        str(round(facts.figures.attended_hours)),
        hours_text(facts.figures.practice_hours),
        str(facts.figures.proofs),
    ]
    assert page.attention.rows.rows[0].accessibleName().startswith("Urgent: Thijs de Groot.")


def test_the_greeting_follows_the_hour():
    hours = (3, 8, 12, 17, 18, 23)
    assert [greeting(hour).split()[1] for hour in hours] == [
        "night",
        "morning",
        "afternoon",
        "afternoon",
        "evening",
        "evening",
    ]


@pytest.mark.parametrize(
    ("kind", "tab"),
    [
        (AttentionKind.APPLICANTS, CohortTab.PARTICIPANTS),
        (AttentionKind.WAITING_PLACE, CohortTab.PARTICIPANTS),
        (AttentionKind.UNMARKED, CohortTab.ATTENDANCE),
        (AttentionKind.PROOFS, CohortTab.CERTIFICATES),
        (AttentionKind.ASSESSMENTS, CohortTab.ASSESSMENTS),
    ],
)
def test_what_is_dealt_with_in_a_group_opens_it_there(qtbot, screen, wanted, kind, tab):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, kind)
    assert wanted == [(COHORTS, CohortTarget(one.cohort_id, tab, one.meeting_id))]


def test_calling_dials_and_puts_the_number_on_the_clipboard(qtbot, screen):
    telephone = Telephone()
    QDesktopServices.setUrlHandler("tel", telephone, "dial")
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, AttentionKind.OUT_OF_REACH)
    QDesktopServices.unsetUrlHandler("tel")
    assert telephone.dialled == ["tel:" + one.phone.replace(" ", "")]
    assert QGuiApplication.clipboard().text() == one.phone
    assert one.title in screen.ui.prompts.toast_shown.text


def test_the_line_itself_opens_the_person(qtbot, screen, wanted):
    page = screen.go(TODAY)
    one, row = line_of(page, AttentionKind.OUT_OF_REACH)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    screen.settle()
    assert wanted == [(PEOPLE, PersonTarget(one.person_id))]


@pytest.mark.parametrize("kind", [AttentionKind.PERMISSION, AttentionKind.CONSENT_AGAIN])
def test_a_missing_permission_shows_the_form_to_print(qtbot, screen, kind):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, kind)
    preview = page.findChild(PdfPreview)
    assert one.title in preview.windowTitle()
    assert preview.pdf.startswith(b"%PDF")
    preview.close()


def test_a_task_is_ticked_off_and_comes_back_with_undo(qtbot, screen):
    page = screen.go(TODAY)
    before = len(page.facts.attention)
    one = press(qtbot, screen, page, AttentionKind.TASK)
    assert len(page.facts.attention) == before - 1
    assert one.task_id not in [other.task_id for other in page.facts.attention]
    qtbot.mouseClick(button(screen.ui.prompts.toast_shown, "Undo"), Qt.MouseButton.LeftButton)
    screen.settle()
    assert one.task_id in [other.task_id for other in page.facts.attention]


def test_a_group_that_began_is_started(qtbot, screen, demo):
    page = screen.go(TODAY)
    one = press(qtbot, screen, page, AttentionKind.STATUS)
    assert demo.cohorts.get(one.cohort_id).status is CohortStatus.RUNNING
    assert AttentionKind.STATUS not in [other.kind for other in page.facts.attention]


def test_a_walk_in_becomes_one_with_the_person_it_is(qtbot, screen, demo):
    page = screen.go(TODAY)
    one, _ = line_of(page, AttentionKind.WALK_IN)
    other = demo.people.rows(demo.people.ids())
    known = next(
        row for row in other if not row.walk_in and not row.cohorts and row.full_name.isascii()
    )
    press(qtbot, screen, page, AttentionKind.WALK_IN)
    dialog = page.findChild(WalkInDialog)
    assert one.title in dialog.windowTitle()
    dialog.submit()
    assert dialog.picker.accessibleDescription() == "Choose someone from the list."
    qtbot.keyClicks(dialog.picker, known.full_name)
    screen.settle()
    assert known.id in [choice.id for choice in dialog.picker.found]
    dialog.picker._choose([choice.id for choice in dialog.picker.found].index(known.id))
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    screen.settle()
    assert one.person_id not in demo.people.ids()
    assert AttentionKind.WALK_IN not in [line.kind for line in page.facts.attention]


def test_a_meeting_of_this_week_opens_its_attendance(qtbot, screen, wanted):
    page = screen.go(TODAY)
    row, meeting = page.week.rows.rows[0], page.facts.week[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    screen.settle()
    target = CohortTarget(meeting.cohort_id, CohortTab.ATTENDANCE, meeting.id)
    assert wanted == [(COHORTS, target)]


def test_search_field_opens_the_palette_with_what_is_typed(qtbot, screen):
    page = screen.go(TODAY)
    palette = screen.window.palette_
    qtbot.mouseClick(page.search, Qt.MouseButton.LeftButton)
    assert palette.isVisible()
    palette.hide()
    QApplication.processEvents()
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_T)
    assert palette.isVisible()
    assert page.search.text() == ""


def test_a_new_organisation_is_welcomed_with_three_ways(qtbot, new_screen, office):
    found = []
    new_screen.ui.navigator.wanted.connect(lambda t: found.append((t.page, t.what)))
    page = new_screen.go(TODAY)
    assert page.welcome.isVisible()
    assert not page.attention.isVisible()
    assert page.week.nothing.isVisible()
    made = [row.findChild(QPushButton).text() for row in page.welcome.rows.rows]
    assert made == ["New group", "Import a list", "Open demonstration"]
    page._import()
    assert found == [(PEOPLE, ImportTarget())]
    new_screen.go(TODAY)
    programme = office.programmes.all()[0]
    new = NewCohort("Voorjaar", programme.id, date(2027, 1, 14))
    new_screen.ui.tasks.write(lambda: office.cohorts.create(new))
    new_screen.settle()
    assert not page.welcome.isVisible()
    assert page.attention.nothing.isVisible()


def test_the_primary_button_asks_for_a_new_group(screen, wanted):
    page = screen.go(TODAY)
    page._new_cohort()
    assert wanted == [(COHORTS, NewCohortTarget())]


def test_in_dutch_every_line_has_a_dutch_button(screen):
    language.use("nl")
    page = screen.go(TODAY)
    page.attention.show_attention(page.facts.attention)
    words = {row.findChild(QPushButton).text() for row in page.attention.rows.rows}
    assert language.tr("Done") in words
