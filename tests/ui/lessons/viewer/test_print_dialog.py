"""From the viewer to paper."""

import io

from lesson_kit import sweep_widgets
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from window_kit import when_modal

from ct_desktop.ui.lessons.viewer.print_dialog import BELOW, CHOSEN, PrintDialog
from ct_desktop.ui.preview.pdf_preview import PdfPreview


def printed(qtbot, ui, viewer, choose) -> list[str]:
    """Print with these choices; the words of each page."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        choose(dialog)
        dialog.print_button.click()

    with when_modal(act):
        viewer.print_page()

    def ready() -> bool:
        previews = viewer.findChildren(PdfPreview)
        return bool(previews) and bool(previews[0].pdf)

    qtbot.waitUntil(ready, timeout=30_000)
    preview = viewer.findChildren(PdfPreview)[0]
    pages = PdfReader(io.BytesIO(preview.pdf)).pages
    words = [" ".join(page.extract_text().split()) for page in pages]
    preview.close()
    sweep_widgets()
    return words


def test_prints_this_item(qtbot, ui, viewer):
    viewer.go("stap")
    (only,) = printed(qtbot, ui, viewer, lambda dialog: None)
    assert "Vertel, laat zien, doe." in only


def test_prints_a_folder_for_the_group_or_with_the_leader(qtbot, ui, viewer):
    viewer.go("m1")
    words = printed(qtbot, ui, viewer, lambda dialog: dialog.what.choose(BELOW))
    assert len(words) == 2
    words = printed(qtbot, ui, viewer, lambda dialog: dialog.leaders.setChecked(True))
    assert len(words) == 3 and "Uitleg" in words[2]


def test_prints_what_is_for_the_leader_when_it_is_asked_for_by_name(qtbot, ui, viewer):
    viewer.go("uitleg")
    (only,) = printed(qtbot, ui, viewer, lambda dialog: None)
    assert "Uitleg" in only


def test_prints_what_is_ticked_with_the_answers(qtbot, ui, viewer):
    def choose(dialog: PrintDialog) -> None:
        role = Qt.ItemDataRole.CheckStateRole
        for key in ("quiz", "plan"):
            dialog.model.setData(dialog.model.index_of(key), Qt.CheckState.Checked, role)
        assert dialog.what.value == CHOSEN
        dialog.answers.setChecked(True)

    words = printed(qtbot, ui, viewer, choose)
    assert len(words) == 3
    assert "warming-up" in words[0] and "Draaiboek" in words[2]


def test_nothing_ticked_is_nothing_to_print(qtbot, viewer):
    dialog = PrintDialog(viewer._items, viewer._by_key["m1"], viewer)
    dialog.what.button(CHOSEN).click()
    assert not dialog.print_button.isEnabled()
    dialog.what.button(BELOW).click()
    assert dialog.print_button.isEnabled()
    dialog.deleteLater()
