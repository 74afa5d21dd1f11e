"""A window with the check list over a real store, and forms filled in as a supervisor would."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kept_stores import open_copy
from practice_kit import BUSY, offer, organisation, placement, practising, supervisor
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from window_kit import NOW, Ledger, make_context

from ct_desktop.clock import fixed_clock
from ct_desktop.rules import supervisor_form as names
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.page import Page
from ct_desktop.ui.practice.forms.form_page import FormPage
from ct_desktop.ui.practice.forms.page import FormsPage
from ct_desktop.ui.practice.forms.report_dialog import ReadReportDialog
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.undo import Undo, UndoCalls, UndoLabels

HELD = date(2026, 10, 1)
TWO_DAYS = ((date(2026, 10, 6), "2,5", "training JO9"), (date(2026, 10, 8), "2", "toernooi"))
SCORES = {"agreements": 3, "initiative": 2, "contact": 4}
_LEFT, _NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_COPY = Qt.DropAction.CopyAction


@dataclass
class Bench:
    """The window, its page, and the services behind it."""

    ui: UiContext
    office: Office
    window: MainWindow
    page: FormsPage
    wanted: list[object] = field(default_factory=list)
    """What the page asked the window to show."""

    def settle(self) -> None:
        """Let all work and the events after it run, also what it sets off."""
        for _ in range(4):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()

    @property
    def form(self) -> FormPage:
        """The form on show."""
        detail = self.page.detail
        assert isinstance(detail, FormPage)
        return detail

    def open_form(self, place: int = 0) -> FormPage:
        """Open the form on a line of the list."""
        self.page.open_form(self.page.model.rows()[place].id)
        self.settle()
        return self.form

    def cells(self, column: str) -> list[str]:
        """What stands in a column of the list."""
        spec = next(one for one in self.page.model.columns if one.key == column)
        return [spec.text(row) for row in self.page.model.rows()]

    def report(self) -> ReadReportDialog:
        """The dialog that tells what was read."""
        found = [d for d in self.window.findChildren(ReadReportDialog) if d.isVisible()]
        assert len(found) == 1
        return found[0]

    def close_dialogs(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # What a window manager does when a dialog has closed; offscreen there is none.
        self.window.activateWindow()
        QApplication.processEvents()

    def close(self) -> None:
        self.close_dialogs()
        self.window.close()
        self.ui.tasks.close()
        self.office.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_office(folder: Path) -> Office:
    return open_copy(folder, fixed_clock(NOW), user="Marije")[0]


def make_bench(office: Office, scheme: Scheme = Scheme.LIGHT, percent: int = 100) -> Bench:
    base = make_context(Ledger(), scheme, percent)
    history = office.history
    calls = UndoCalls(
        history.undo,
        history.redo,
        lambda: UndoLabels(history.undo_text() or None, history.redo_text() or None),
    )
    ui = replace(base, undo=Undo(calls, base.tasks, base.prompts, base.bus))
    office.subscribe(ui.bus.publish)
    pages: list[FormsPage] = []

    def forms() -> Page:
        pages.append(FormsPage(ui, office))
        return pages[0]

    shell = ShellCalls(lambda words: [], lambda: RailStatus("Sportservice Waterstad"))
    window = MainWindow(ui, [PageEntry(PRACTICE, "Practice", "practice", forms)], shell)
    window.resize(1366, 768)
    window.show()
    window.go(PRACTICE)
    bench = Bench(ui, office, window, pages[0])
    ui.navigator.wanted.connect(lambda target: bench.wanted.append(target.what))
    bench.settle()
    return bench


def busy_placements(office: Office, people: int = 2) -> list[int]:
    """Placements in practice at SV Overmaas, a handover held on 1 October; their ids."""
    at = organisation(office)
    coach = supervisor(office, at=at)
    place = offer(office, at=at, supervisor_id=coach, places=people)
    return [placement(office, one, BUSY, place, held_on=HELD) for one in practising(office, people)]


def filled_form(
    office: Office,
    placement_id: int,
    path: Path,
    hours: tuple[tuple[date | str, str, str], ...] = TWO_DAYS,
    scores: Mapping[str, int] | None = None,
    remarks: str = "",
    **others: str,
) -> Path:
    """The form of a placement, filled in with pypdf and saved at ``path``.

    ``others`` are fields of the form by their name, such as ``identifier``.
    """
    blank = office.practice_prints.supervisor_form([placement_id], "nl").pdf
    values = {names.FILLED_ON: "20-10-2026", names.REMARKS: remarks, **others}
    for row, (day, length, activity) in enumerate(hours, start=1):
        values[names.day_field(row)] = f"{day:%d-%m-%Y}" if isinstance(day, date) else day
        values[names.hours_field(row)] = length
        values[names.activity_field(row)] = activity
    for item, level in (scores or {}).items():
        values[names.score_field(item)] = str(level)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(blank)))
    stored = writer.get_fields() or {}
    by_name = {full.rpartition(".")[2]: full for full in stored}
    for page in writer.pages:
        writer.update_page_form_field_values(
            page,
            {by_name[name]: value for name, value in values.items() if value},
            auto_regenerate=False,
        )
    with path.open("wb") as out:
        writer.write(out)
    return path


def drag(widget: QWidget, *paths: Path) -> QMimeData:
    """Drag files over a widget; give the data to ``drop`` or ``leave``."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    over = QDragEnterEvent(QPoint(50, 50), _COPY, data, _LEFT, _NOTHING)
    over.ignore()
    QApplication.sendEvent(widget, over)
    data.setProperty("taken", over.isAccepted())
    return data


def drop(widget: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), _COPY, data, _LEFT, _NOTHING))


def leave(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QDragLeaveEvent())
