"""A volunteer opens the lesson packages while the data of people stay locked."""

import shutil
from datetime import datetime
from pathlib import Path

from program import Program
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import ExitCode
from ct_desktop.services.access import Access
from ct_desktop.ui.desktop import Wish
from ct_desktop.ui.lessons.page import LessonsPage
from ct_desktop.ui.lessons_window import LessonsWindow
from ct_desktop.ui.start.unlock_dialog import UnlockDialog
from ct_desktop.ui.widgets.buttons import Button

MOMENT = datetime(2026, 10, 22, 14, 0)
CARTRIDGES = Path(__file__).parents[1] / "samples" / "cartridges"


def locked(folder: Path) -> Path:
    made = Access(folder, fixed_clock(MOMENT)).create_with_password("een lang wachtwoord", "Anna")
    made.office.close()
    return folder


def test_only_the_lessons_open_without_a_password(qapp, tmp_path):
    folder = locked(tmp_path / "data")
    seen = []

    def look(hands):
        assert isinstance(hands.made, LessonsWindow)
        page = hands.page
        assert isinstance(page, LessonsPage)
        seen.extend(entry.language for entry in hands.made.library.shelf())
        QTest.keyClicks(page.search, "groep")
        hands.settle()
        assert page.found.count() > 3
        QTest.keyClick(page.search, Qt.Key.Key_Return)
        hands.settle()
        assert hands.page is not page

    program = Program(qapp, folder)
    assert program.run(MOMENT, in_window=look, wish=Wish(lessons=True, language="en")) == 0
    assert sorted(seen) == ["en", "nl"]  # the packages shipped with the program
    assert program.desktop is not None
    assert program.desktop.office is None


def test_the_password_can_be_left_for_another_time(qapp, tmp_path):
    folder = locked(tmp_path / "data")
    windows = []

    def only_lessons(program, dialog):
        assert isinstance(dialog, UnlockDialog)
        wanted = [b for b in dialog.findChildren(Button) if b.text() == "Lesson packages only"]
        QTest.mouseClick(wanted[0], Qt.MouseButton.LeftButton)

    code = Program(qapp, folder).run(
        MOMENT, at_start=only_lessons, in_window=lambda hands: windows.append(type(hands.made))
    )
    assert code == ExitCode.DONE
    assert windows == [LessonsWindow]


def test_a_package_opened_with_the_program_is_looked_at_first(qapp, tmp_path):
    file = tmp_path / "les.imscc"
    shutil.copy(CARTRIDGES / "latex.imscc", file)
    titles = []

    def look(hands):
        hands.settle()
        titles.extend(entry.title for entry in hands.made.library.shelf())

    wish = Wish(lessons=True, language="en", file=file)
    program = Program(qapp, tmp_path / "data")
    timer = QTimer()

    def answer():
        dialog = qapp.activeModalWidget()
        if dialog is not None:
            timer.stop()
            titles.append(dialog.windowTitle())
            button = next(b for b in dialog.findChildren(Button) if b.text() == "Put on the shelf")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    timer.timeout.connect(answer)
    timer.start(0)
    program.run(MOMENT, in_window=look, wish=wish)
    assert titles.count("LaTeX Equations") == 2
