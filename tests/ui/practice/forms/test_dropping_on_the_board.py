from datetime import date

from forms_kit import TWO_DAYS, drag, drop, filled_form
from PySide6.QtWidgets import QApplication, QPushButton
from real_window import real_window

from ct_desktop.ui.practice.forms.drop_veil import DropVeil
from ct_desktop.ui.practice.forms.page import FormsPage
from ct_desktop.ui.practice.forms.report_dialog import ReadReportDialog
from ct_desktop.ui.targets import (
    PRACTICE,
    FormFilesTarget,
    PracticeTarget,
    PracticeView,
    ReceivedFormTarget,
)


def only(found):
    (one,) = [each for each in found if each.isVisible()]
    return one


def test_a_form_dropped_on_the_board_is_read_in(qapp, office, placed, tmp_path):
    form = filled_form(office, placed[0], tmp_path / "0.pdf")
    with real_window(office) as screen:
        page = screen.go(PRACTICE)
        data = drag(page, form)
        assert data.property("taken")
        assert only(page.findChildren(DropVeil))
        drop(page, data)
        screen.settle()
        dialog = only(screen.window.findChildren(ReadReportDialog))
        assert dialog.windowTitle() == "1 form read in"
        dialog.list_button.click()
        screen.settle()
        assert isinstance(page.detail, FormsPage)
        assert len(page.detail.model.rows()) == 1
        office_row = office.received_forms.rows()[0]
        page.open(ReceivedFormTarget(office_row.id))
        screen.settle()
        assert page.innermost().header.title.full_text == "Kees00 Najaar00"
        assert page.detail.detail is page.innermost()  # Esc leads back to the check list


def test_a_form_opened_from_the_check_list_is_a_place_to_come_back_to(
    qapp, office, placed, tmp_path
):
    form = filled_form(office, placed[0], tmp_path / "0.pdf")
    (made,) = office.received_forms.read([form]).received
    with real_window(office) as screen:
        page = screen.go(PRACTICE, PracticeTarget(PracticeView.FORMS))
        screen.settle()
        page.detail.open_form(made.id)
        screen.settle()
        screen.go(PRACTICE, PracticeTarget(PracticeView.OPEN_HOURS))
        screen.window.go_back()
        screen.settle()
        assert page.innermost().form_id == made.id
        screen.window.go_back()
        screen.settle()
        assert isinstance(page.innermost(), FormsPage)


def test_files_that_the_window_was_asked_to_read_are_read(qapp, office, placed, tmp_path):
    lines = ((date(2026, 10, 20), "1", "kantine"), *TWO_DAYS)
    form = filled_form(office, placed[0], tmp_path / "0.pdf", lines)
    with real_window(office) as screen:
        screen.go(PRACTICE, FormFilesTarget((form,)))
        screen.settle()
        dialog = only(screen.window.findChildren(ReadReportDialog))
        close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
        close.click()
        QApplication.processEvents()
        assert [row.hours for row in office.received_forms.rows()] == [5.5]
