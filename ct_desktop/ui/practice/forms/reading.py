"""Reading supervisors' forms in: from files, from a folder, or let go on a page."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.services.received_forms import ReadReport
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.practice.forms.report_dialog import ReadReportDialog
from ct_desktop.ui.targets import PRACTICE, PracticeTarget, PracticeView


def read_in(
    ui: UiContext, office: Office, files: Sequence[Path], parent: QWidget | None = None
) -> None:
    """Read files, and the PDF files of folders, into the check list; a dialog tells what came.

    It can be cancelled while it runs; nothing is kept then. ``parent`` is what the dialog stands
    over: the window in front when it is not given.
    """
    wanted = tuple(files)
    if not wanted:
        return

    def told(report: ReadReport) -> None:
        over = parent or QApplication.activeWindow()
        dialog = ReadReportDialog(report, over)
        dialog.wants_check_list.connect(
            lambda: ui.navigator.open(PRACTICE, PracticeTarget(PracticeView.FORMS))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    ui.tasks.long(
        tr("Reading supervisors' forms"),
        lambda work: office.received_forms.read(wanted, work),
        told,
        initiator=PRACTICE,
    )


def ask_files(ui: UiContext, office: Office, parent: QWidget) -> None:
    """Ask which files to read in."""
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        tr("Read in supervisors' forms"),
        str(Path.home()),
        tr("PDF forms (*.pdf *.PDF)"),
    )
    read_in(ui, office, [Path(name) for name in names], parent.window())


def ask_folder(ui: UiContext, office: Office, parent: QWidget) -> None:
    """Ask for a folder and read in the PDF files in it."""
    name = QFileDialog.getExistingDirectory(
        parent, tr("Folder with supervisors' forms"), str(Path.home())
    )
    read_in(ui, office, [Path(name)] if name else [], parent.window())
