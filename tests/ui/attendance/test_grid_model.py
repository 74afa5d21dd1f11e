from group_kit import add_person, fill, new_cohort, new_office
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester

from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.ui.cohorts.attendance.content import read_content
from ct_desktop.ui.cohorts.attendance.grid_model import GridModel
from ct_desktop.ui.cohorts.attendance.typed_number import TypedRow
from ct_desktop.ui.cohorts.unsettled import Unsettled
from ct_desktop.ui.tables.id_list_model import TONE_ROLE


def test_the_model_is_sound_through_all_that_can_happen(qapp, tmp_path):
    office = new_office(tmp_path / "store")
    cohort_id = new_cohort(office)
    fill(office, cohort_id)
    model = GridModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    resets = []
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.show_content(read_content(office, cohort_id))
    meeting = model.grid_meeting(5)
    office.attendance.set_mark(model.grid_row(0).enrolment_id, meeting.id, None)
    model.show_content(read_content(office, cohort_id))
    assert resets == [14], "a mark resets nothing"
    add_person(office, cohort_id, "Aad", "", "Aalbers")
    model.show_content(read_content(office, cohort_id))
    office.schedule.cancel(meeting.id, "Storm")
    model.show_content(read_content(office, cohort_id))
    assert resets == [14, 15, 15]
    for row in model.content.grid.rows:
        office.participants.remove(row.enrolment_id) if not row.marks else None
    model.show_content(read_content(office, cohort_id))
    assert tester.model() is model
    office.close()


def test_the_standings_of_the_mockup(qapp, tmp_path):
    office = new_office(tmp_path / "store")
    cohort_id = new_cohort(office)
    fill(office, cohort_id)
    model = GridModel()
    model.show_content(read_content(office, cohort_id))
    office.close()
    last = model.stand_column
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(last + 1)]
    assert heads[0] == "1\nTh 10-09"
    assert heads[3] == "F1\nSa 03-10"
    assert heads[9:] == ["FP\nTh 10-12", "Standing"]
    standings = [model.index(row, last).data() for row in range(14)]
    assert standings == [
        "6 of 6", "5 of 6", "6 of 6", "5 of 6", "5 of 6", "6 of 6",
        "can no longer reach the minimum", "4 of 6", "6 of 6", "5 of 6", "5 of 6",
        "6 of 6", "5 of 6", "6 of 6",
    ]  # fmt: skip
    tones = [model.index(row, last).data(TONE_ROLE) for row in range(14)]
    assert (tones[6], tones[7], set(tones[:6] + tones[8:])) == ("bad", "warning", {"good"})


def test_a_read_settles_only_the_marks_that_were_sent_before_it():
    unsettled = Unsettled()
    present, absent = Mark(AttendanceStatus.PRESENT), Mark(AttendanceStatus.ABSENT)
    first = unsettled.send((1, 2), 9, present)
    second = unsettled.send((2,), 9, absent)
    unsettled.settled(first)
    assert unsettled.seen(1, 9, None) is None
    assert unsettled.seen(2, 9, present) == absent
    unsettled.refused(second)
    assert unsettled.seen(2, 9, present) == present


def test_digits_walk_to_the_row_and_begin_anew():
    typed = TypedRow()
    rows = []
    for digit in "14702":
        typed = typed.typed(digit, 15)
        rows.append(typed.row)
    assert rows == [0, 13, 6, None, 1]


def test_the_signs_are_painted(mockup):
    image = mockup.window.grab().toImage()
    ratio = image.devicePixelRatio()
    view = mockup.tab.view

    def shows(row, column, colour):
        """Whether a pixel of a cell comes near a colour; thin lines are blended at their edge."""
        rect = view.visualRect(mockup.tab.grid.index(row, column)).adjusted(4, 4, -4, -4)
        rect.moveTopLeft(view.viewport().mapTo(mockup.window, rect.topLeft()))
        wanted = QColor(colour).getRgb()[:3]
        pixels = (
            image.pixelColor(round(x * ratio), round(y * ratio)).getRgb()[:3]
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        )
        return any(sum(abs(a - b) for a, b in zip(p, wanted, strict=True)) < 60 for p in pixels)

    tokens = mockup.ui.theme.tokens
    assert shows(1, 0, tokens.good)
    assert shows(6, 1, tokens.bad_text)
    assert shows(2, 5, tokens.highlight)
    assert not shows(1, 1, tokens.good)
    assert not shows(1, 1, tokens.bad_text)
