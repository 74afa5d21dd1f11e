"""From nothing to a window, against Python starting and against bare Qt.

Run: ``make bench``.
"""

import os
import subprocess
import sys

from ratio import measure

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ct_desktop.clock import system_clock
from ct_desktop.services.access import Access
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import forgetful
from ct_desktop.ui.theme.theme import Theme
app = QApplication([])
theme = Theme(app)
clock = system_clock()
office = Access(Path(sys.argv[1]), clock).open()
nothing = lambda *_: None
around = Surroundings(theme, clock, forgetful())
window = OfficeWindow(office, around, WindowCalls(nothing, nothing, nothing))
window.show()
window.tasks.wait_idle()
app.processEvents()
"""


def run(*words):
    subprocess.run([sys.executable, *words], env=ENVIRONMENT, check=True, capture_output=True)


def test_the_command_line_answers():
    ratio = measure(
        "ct-desktop --version, against starting Python",
        lambda: run("-m", "ct_desktop", "--version"),
        lambda: run("-c", "pass"),
        rounds=5,
    )
    assert ratio.times < 40


def test_the_window_on_a_demonstration(tmp_path):
    run("-m", "ct_desktop", "--data-dir", str(tmp_path), "--no-protection", "demo")
    ratio = measure(
        "the Today page of a demonstration shown, against an empty Qt window",
        lambda: run("-c", OURS, str(tmp_path)),
        lambda: run("-c", WINDOW),
        rounds=5,
    )
    assert ratio.times < 12
