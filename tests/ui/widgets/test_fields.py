from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from window_kit import TODAY

from ct_desktop.errors import UserError
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.number_field import AmountField, NumberField
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker
from ct_desktop.ui.widgets.time_field import TimeField


def test_a_typed_date_is_shown_in_full_and_told_once(qtbot):
    field, told = DateField(TODAY), []
    qtbot.addWidget(field)
    field.changed.connect(told.append)
    qtbot.keyClicks(field, "4/1/27")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "04-01-2027"
    assert field.value() == date(2027, 1, 4)
    assert told == [date(2027, 1, 4)]
    assert field.error() == ""


def test_what_is_no_date_stays_as_typed_with_an_error(qtbot):
    field = DateField(TODAY, date(2026, 1, 1))
    qtbot.addWidget(field)
    field.selectAll()
    qtbot.keyClicks(field, "31-02-2026")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "31-02-2026"
    assert field.value() is None
    assert "not a date" in field.error()


@pytest.mark.parametrize(("optional", "wrong"), [(True, False), (False, True)])
def test_an_empty_date_is_right_only_when_it_may_be_empty(qtbot, optional, wrong):
    field = DateField(TODAY, optional=optional)
    qtbot.addWidget(field)
    assert bool(field.error()) is wrong


def test_the_calendar_starts_on_monday_and_fills_in_the_day_clicked(qtbot):
    field, told = DateField(TODAY, date(2026, 10, 1)), []
    qtbot.addWidget(field)
    field.show()
    field.changed.connect(told.append)
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.calendar
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.selectedDate() == QDate(2026, 10, 1)
    days = calendar.findChild(QTableView)
    index = next(
        days.model().index(row, column)
        for row in range(1, 7)
        for column in range(1, 8)
        if days.model().index(row, column).data() == 24
    )
    qtbot.mouseClick(
        days.viewport(), Qt.MouseButton.LeftButton, pos=days.visualRect(index).center()
    )
    assert field.value() == date(2026, 10, 24)
    assert told == [date(2026, 10, 24)]
    assert field.calendar is None


def test_a_typed_time_is_shown_in_full(qtbot):
    field, told = TimeField(), []
    qtbot.addWidget(field)
    field.changed.connect(told.append)
    qtbot.keyClicks(field, "1930")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), told) == ("19:30", [time(19, 30)])
    field.set_value(time(0))
    assert field.error() == ""


def test_errors_stand_under_their_fields_and_focus_goes_to_the_first(qtbot):
    form = Form()
    qtbot.addWidget(form)
    name, day = QLineEdit(), DateField(TODAY, optional=True)
    first = form.add("Family name", name, required=True)
    second = form.add("Born", day, check=day.error)
    form.show()
    qtbot.waitExposed(form)
    qtbot.keyClicks(day, "gisteren")
    assert not form.is_valid()
    assert first.error.text() == "Fill this in."
    assert "not a date" in second.error.text()
    assert name.accessibleName() == "Family name, required"
    assert name.accessibleDescription() == "Fill this in."
    assert form.focusWidget() is name
    qtbot.keyClicks(name, "Berg")
    assert first.error.isHidden()
    day.set_value(date(2010, 5, 1))
    assert form.is_valid()


def test_a_refusal_keeps_the_dialog_open_with_all_that_was_typed(qtbot, ui):
    tries = []

    def save(name: str) -> str:
        tries.append(name)
        if name == "taken":
            raise UserError("The name is taken.", "Choose another.")
        return name

    def submit(dialog: FormDialog) -> None:
        name = field.text()
        ui.tasks.write(lambda: save(name), dialog.finish, dialog.refuse)

    dialog, field = FormDialog("New cohort", "Make cohort", submit), QLineEdit()
    qtbot.addWidget(dialog)
    dialog.form.add("Name", field, required=True)
    dialog.fit_to_form()
    dialog.show()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert tries == []
    qtbot.keyClicks(field, "taken")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    ui.tasks.wait_idle()
    assert dialog.isVisible()
    assert dialog.refusal.text() == "The name is taken. Choose another."
    qtbot.keyClicks(field, " not")
    qtbot.mouseClick(dialog.submit_button, Qt.MouseButton.LeftButton)
    ui.tasks.wait_idle()
    assert tries == ["taken", "taken not"]
    assert dialog.result() == FormDialog.DialogCode.Accepted


PEOPLE = [Choice(1, "Emre Çelik", "Waterstad"), Choice(2, "Sanne Bakker"), Choice(3, "Sanne Smit")]


def test_a_person_is_found_while_typing_and_chosen_with_the_keyboard(qtbot, ui):
    window = QWidget()
    qtbot.addWidget(window)
    picker = PersonPicker(lambda t: [p for p in PEOPLE if t in p.name.lower()], ui.tasks)
    picker.setParent(window)
    window.show()
    window.activateWindow()
    picker.setFocus()
    told = []
    picker.chosen.connect(told.append)
    qtbot.keyClicks(picker, "sanne")
    ui.tasks.wait_idle()
    assert [p.id for p in picker.found] == [2, 3]
    popup = picker.popup
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert picker.choice == PEOPLE[2]
    assert (picker.text(), picker.error()) == ("Sanne Smit", "")
    assert told == [PEOPLE[2]]
    qtbot.keyClick(picker, Qt.Key.Key_Backspace)
    ui.tasks.wait_idle()
    assert picker.choice is None
    assert told == [PEOPLE[2], None]
    assert picker.error() != ""


def test_a_person_is_chosen_with_the_mouse(qtbot, ui):
    picker = PersonPicker(lambda t: PEOPLE, ui.tasks)
    qtbot.addWidget(picker)
    picker.show()
    picker.setFocus()
    qtbot.keyClicks(picker, "x")
    ui.tasks.wait_idle()
    place = picker.popup.visualRect(picker.popup.model().index(0, 0)).center()
    qtbot.mouseClick(picker.popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert picker.choice == PEOPLE[0]


def test_numbers_stay_within_their_bounds_and_clear_of_the_edge(qtbot):
    places, hours = NumberField(1, 40, 15, " places"), AmountField(0, 99, 2.5, 1, " h")
    for field, typed, value in ((places, "99", 9), (hours, "7", 7.0)):
        qtbot.addWidget(field)
        field.show()
        field.lineEdit().setSelection(0, len(field.cleanText()))
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.value() == value
        assert field.lineEdit().textMargins().left() > 8
