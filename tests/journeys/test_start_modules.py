"""A light start: nothing of paper, files or migrations is loaded to show the Today page."""

import os
import re
import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from demo_store import CLOCK, put_demo
from desk import Desk
from sqlalchemy import Engine, event

from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.access import Access
from ct_desktop.services.cohorts import NewCohort
from ct_desktop.services.import_rows import ImportRequest

HEAVY = (
    "reportlab",
    "alembic",
    "PySide6.QtPdf",
    "PySide6.QtPdfWidgets",
    "PySide6.QtPrintSupport",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "xlsxwriter",
    "python_calamine",
    "docx",
    "openpyxl",
)
SHOW_TODAY = """
import sys
from datetime import datetime
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ct_desktop.clock import fixed_clock
from ct_desktop.ui.desktop import Desktop

app = QApplication(["ct-desktop"])
desktop = Desktop(app, Path(sys.argv[1]), fixed_clock(datetime(2026, 10, 22, 14, 0)))
timer = QTimer()

def look():
    if desktop.window is None:
        return
    timer.stop()
    for _ in range(5):
        desktop.window.tasks.wait_idle()
        app.processEvents()
    page = desktop.window.window.pages.page
    print(page.key, page.isVisible())
    print(*sorted(sys.modules))
    desktop.window.window.close()

timer.timeout.connect(look)
timer.start(0)
sys.exit(desktop.run())
"""


@pytest.fixture
def modules(demo_folder, tmp_path):
    """The modules of a program that shows the Today page of the demonstration."""
    folder = tmp_path / "data"
    put_demo(demo_folder, folder).close()
    ran = subprocess.run(
        [sys.executable, "-c", SHOW_TODAY, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    first, names = ran.stdout.splitlines()
    assert first == "today True"
    return names.split()


def test_today_is_shown_without_the_workshops(modules):
    assert "ct_desktop.ui.today.page" in modules
    assert [name for name in modules if name in HEAVY] == []
    assert [name for name in modules if name.startswith("ct_desktop.documents.")] == []
    other_pages = ("cohorts", "lessons", "organisations", "people", "practice", "settings", "vog")
    assert [n for n in modules if n.startswith(("ct_desktop.lessons", "lxml", "nh3"))] == []
    assert [
        n for n in modules if n.startswith(tuple(f"ct_desktop.ui.{p}." for p in other_pages))
    ] == []


def a_group_of(office, people, folder):
    """A running group read in from a list; all were at the meetings so far but one each time."""
    programme = office.programmes.find("Ik train mijn stad")
    wanted = NewCohort("Najaar", programme, date(2026, 9, 10), capacity=people)
    cohort_id = office.cohorts.create(wanted).id
    lines = [f"Mila{n};Bos{n};14-03-2007;061{n:07}" for n in range(people)]
    path = folder.with_suffix(".csv")
    path.write_text("\n".join(["Voornaam;Achternaam;Geboortedatum;Telefoon", *lines]))
    office.importing.run(ImportRequest(path, cohort_id))
    office.cohorts.set_status(cohort_id, CohortStatus.RUNNING)
    for meeting in [one for one in office.attendance.grid(cohort_id).meetings if one.past]:
        office.attendance.everyone_present(meeting.id)
    assert len(office.people.ids()) == people


def statements_to_show_today(folder, people):
    """The statements it takes to open the window at Today with this many people."""
    office = Access(folder, CLOCK).create_open("Anna").office
    a_group_of(office, people, folder)
    issued = []

    def note(_connection, _cursor, statement, *_):
        issued.append(re.sub(r"IN \([?, ]+\)", "IN (…)", statement))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        desk = Desk(office, clock=CLOCK)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert desk.window.pages.key == "today"
    desk.close()
    return issued


def test_ten_times_the_people_take_no_more_statements(qapp, tmp_path):
    few = statements_to_show_today(tmp_path / "few", 20)
    many = statements_to_show_today(tmp_path / "many", 200)
    assert Counter(few) == Counter(many)
    assert any("attendance" in statement for statement in few)
