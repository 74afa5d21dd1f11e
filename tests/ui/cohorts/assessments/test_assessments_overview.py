from datetime import date
from io import BytesIO

from group_kit import new_cohort
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.ui.assessments.assessment_dialog import AssessmentDialog
from ct_desktop.ui.cohorts.assessments.final_dialog import FinalDialog
from ct_desktop.ui.cohorts.assessments.status_columns import Shows

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
START, MIDWAY, END = AssessmentMoment
SELF, LEADER, SUPERVISOR = Assessor
TODAY = date(2026, 10, 22)


def pane(screen):
    return screen.tab.overview


def column(screen, shows):
    columns = pane(screen).model.columns
    return next(place for place, one in enumerate(columns) if one.shows is shows)


def press(screen, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
    screen.settle()


def statuses(screen):
    return screen.office.assessments.status(screen.tab.cohort_id)


def words(screen, row, place):
    model = pane(screen).model
    return model.index(row, place).data(Qt.ItemDataRole.AccessibleTextRole)


def click(widget):
    QTest.mouseClick(widget, LEFT)


def choose(screen, text):
    menu = pane(screen).menu
    next(a for a in menu.actions() if a.text().split("\t")[0] == text).trigger()
    screen.settle()


def pages(screen):
    reader = PdfReader(BytesIO(screen.tab.deeds.preview.pdf))
    return [page.extract_text() for page in reader.pages]


def test_dots_say_who_was_assessed_and_the_head_counts_them(group):
    model = pane(group).model
    start, midway = model.column_of((START, LEADER)), model.column_of((MIDWAY, LEADER))
    assert [model.index(row, start).data() for row in range(14)] == ["●"] * 14
    assert [model.index(row, midway).data() for row in range(3)] == ["●", "●", ""]
    assert model.count(start) == "14/14"
    assert model.count(midway) == "2/14"
    assert words(group, 0, start) == (
        "Yasmina el Amrani, assessment at the start by the course leader: 10-09-2026"
    )
    assert words(group, 2, midway).endswith("assessment halfway by the course leader: not yet")
    head = model.headerData(midway, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert head == "assessment halfway by the course leader: 2 of 14"


def test_the_cursor_waits_at_the_first_assessment_that_is_not_complete(group):
    at = pane(group).view.currentIndex()
    assert at.column() == pane(group).model.column_of((MIDWAY, LEADER))
    assert QApplication.focusWidget() is pane(group).view


def test_remarks_alone_are_a_ring_and_are_not_counted(group):
    person = statuses(group)[4]
    group.office.assessments.save(
        [AssessmentFacts(None, person.enrolment_id, END, SELF, TODAY, remarks="Komt later")]
    )
    group.settle()
    model = pane(group).model
    place = model.column_of((END, SELF))
    assert model.index(4, place).data() == "○"
    assert model.count(place) == "0/14"
    assert words(group, 4, place).endswith("only remarks, no level yet")


def test_the_model_is_sound_through_all_that_can_happen(group):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    model = pane(group).model
    tester = QAbstractItemModelTester(model, fatal)
    resets = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    group.office.final_works.report_received([statuses(group)[0].enrolment_id], TODAY)
    group.settle()
    assert resets == [], "a mark resets nothing"
    group.office.participants.withdraw((statuses(group)[3].enrolment_id,), "verhuisd")
    group.settle()
    assert resets == [13]
    assert tester.model() is model


def test_enter_opens_the_assessment_of_a_person_and_its_levels_are_stored(group):
    view = pane(group).view
    view.go_to(2, pane(group).model.column_of((MIDWAY, LEADER)))
    press(group, KEY.Key_Return)
    dialog = group.tab.deeds.dialog
    assert isinstance(dialog, AssessmentDialog)
    press(group, "3", "4")
    click(dialog.submit_button)
    group.settle()
    sheet = group.office.assessments.sheet(group.tab.cohort_id, MIDWAY, LEADER)
    assert list(sheet.people[2].facts.levels.values()) == [3, 4]
    assert pane(group).model.count(view.currentIndex().column()) == "3/14"
    assert group.tab.deeds.dialog is None


def test_space_notes_today_and_again_takes_it_back(group):
    view = pane(group).view
    view.go_to(0, column(group, Shows.REPORT))
    press(group, KEY.Key_Space)
    assert statuses(group)[0].report_on == TODAY
    assert pane(group).model.index(0, view.currentIndex().column()).data() == "22-10-2026"
    assert group.ui.prompts.toast_shown.text == "Final report of 1 person received today"
    press(group, KEY.Key_Space)
    assert statuses(group)[0].report_on is None
    QTest.keyClick(view, "z", Qt.KeyboardModifier.ControlModifier)
    group.settle()
    assert statuses(group)[0].report_on == TODAY


def test_space_elsewhere_notes_nothing(group):
    pane(group).view.go_to(0, column(group, Shows.TOPIC))
    press(group, KEY.Key_Space)
    assert statuses(group)[0].presentation_on is None


def test_a_day_noted_before_is_not_taken_back_by_space(group):
    enrolment_id = statuses(group)[0].enrolment_id
    group.office.final_works.presentation_held([enrolment_id], date(2026, 10, 20))
    group.settle()
    pane(group).view.go_to(0, column(group, Shows.PRESENTATION))
    press(group, KEY.Key_Space)
    assert statuses(group)[0].presentation_on == date(2026, 10, 20)
    assert group.ui.prompts.toast_shown.text.startswith("Noted on another day already")


def test_several_people_at_once_by_the_buttons(group):
    view = pane(group).view
    view.go_to(0, column(group, Shows.PRESENTATION))
    for _ in range(3):
        QTest.keyClick(view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane(group).chosen_words.full_text == "4 selected"
    click(pane(group).presentation_button)
    group.settle()
    assert [row.presentation_on for row in statuses(group)[:5]] == [TODAY] * 4 + [None]
    group.ui.undo.undo()
    group.settle()
    assert [row.presentation_on for row in statuses(group)[:5]] == [None] * 5


def test_days_topics_and_guests_of_several_people_in_one_dialog(group):
    view = pane(group).view
    view.go_to(0, column(group, Shows.TOPIC))
    for _ in range(2):
        QTest.keyClick(view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(group, KEY.Key_Return)
    dialog = group.tab.deeds.dialog
    assert isinstance(dialog, FinalDialog)
    assert dialog.lines[0].topic.hasFocus()
    dialog.lines[1].presentation.setText("20-10-2026")
    dialog.everyone[Shows.PRESENTATION].setText("21-10-2026")
    click(dialog.fill_buttons[Shows.PRESENTATION])
    QTest.keyClicks(dialog.lines[0].topic, "Dansen")
    dialog.lines[0].guests.setValue(4)
    click(dialog.submit_button)
    group.settle()
    found = statuses(group)
    days = [date(2026, 10, 21), date(2026, 10, 20), date(2026, 10, 21), None]
    assert [row.presentation_on for row in found[:4]] == days
    assert (found[0].topic, found[0].guests) == ("Dansen", 4)
    assert (found[1].topic, found[1].guests) == ("", None)
    assert group.tab.deeds.dialog is None


def test_a_day_to_come_is_refused_in_the_dialog(group):
    pane(group).view.go_to(1, column(group, Shows.REPORT))
    press(group, KEY.Key_Return)
    dialog = group.tab.deeds.dialog
    dialog.lines[0].report.setText("23-10-2026")
    click(dialog.submit_button)
    group.settle()
    assert dialog.refusal.text().startswith("Sanne Bakker: This day has not come yet.")
    assert dialog.lines[0].report.hasFocus()
    assert statuses(group)[1].report_on is None
    dialog.lines[0].report.setText("22-10-2026")
    click(dialog.submit_button)
    group.settle()
    assert statuses(group)[1].report_on == TODAY


def test_nothing_changed_writes_nothing(group):
    before = group.office.history.latest(3)
    pane(group).view.go_to(0, column(group, Shows.GUESTS))
    press(group, KEY.Key_Return)
    click(group.tab.deeds.dialog.submit_button)
    group.settle()
    assert group.tab.deeds.dialog is None
    assert statuses(group)[0].guests is None
    assert group.office.history.latest(3) == before


def test_the_intake_opens_the_growth_of_the_person(group):
    opened = []
    group.ui.navigator.wanted.disconnect()
    group.ui.navigator.wanted.connect(opened.append)
    pane(group).view.go_to(5, column(group, Shows.INTAKE))
    QTest.keyClick(pane(group).view, KEY.Key_Return)
    person_id = statuses(group)[5].person_id
    assert [(t.page, t.what.person_id) for t in opened] == [("people", person_id)]


def test_the_menu_offers_what_belongs_to_the_cell(group):
    view = pane(group).view
    view.go_to(0, pane(group).model.column_of((END, SELF)))
    view.menu_wanted.emit(view.mapToGlobal(view.rect().center()))
    texts = [a.text().split("\t")[0] for a in pane(group).menu.actions() if a.text()]
    assert texts[:2] == [
        "Open the assessment at the end by the participant",
        "Fill it in for the whole group",
    ]
    assert "Growth, a sheet each" in texts
    assert texts[-1] == "Open Yasmina el Amrani"
    choose(group, "Fill it in for the whole group")
    assert group.tab.sheet.kind == (END, SELF)
    assert group.tab.entering


def test_forms_of_a_moment_and_an_assessor_are_printed_for_everyone(group):
    click(group.tab.print_button)
    choose(group, "Assessment forms…")
    dialog = group.tab.deeds.dialog
    dialog.kind.choose((END, SUPERVISOR))
    click(dialog.submit_button)
    group.settle()
    printed = pages(group)
    assert len(printed) >= 14
    assert any("Sanne Bakker" in page for page in printed)
    group.tab.deeds.preview.close()


def test_growth_and_intake_of_the_selected_people(group):
    view = pane(group).view
    view.go_to(1, 0)
    click(pane(group).print_button)
    choose(group, "Growth, a sheet each")
    text = "\n".join(pages(group))
    assert "Sanne Bakker" in text
    assert "Yasmina" not in text
    group.tab.deeds.preview.close()
    group.settle()
    click(pane(group).print_button)
    choose(group, "Intake and personal plan, a sheet each")
    assert "Sanne Bakker" in "\n".join(pages(group))
    group.tab.deeds.preview.close()


def test_an_empty_group_says_what_to_do(open_screen):
    screen = open_screen(new_cohort)
    empty = screen.tab.stack.currentWidget()
    assert empty.button.text() == "Add participants"
    assert not screen.tab.entry_button.isEnabled()
    screen.tab.print_tab()
    assert screen.ui.prompts.toast_shown.text == "Nobody has a place in this group yet."
