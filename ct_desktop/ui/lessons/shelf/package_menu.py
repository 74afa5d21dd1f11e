"""What can be done with a package on the shelf."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMenu

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import CheckReport
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.shelf.arrival_dialog import ReportDialog

if TYPE_CHECKING:
    from ct_desktop.ui.lessons.page import LessonsPage


class PackageMenu(QMenu):
    """Open, check, edit a copy, export, trust, take off the shelf."""

    def __init__(
        self,
        ui: UiContext,
        library: LessonLibrary,
        page: "LessonsPage",
        entry: ShelfEntry,
    ) -> None:
        super().__init__(page)
        self._ui = ui
        self._library = library
        self._page = page
        self._entry = entry
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(tr("Open"), lambda: page.open_package(entry.key))
        self.addAction(tr("What is in it, what is wrong with it…"), self._check)
        self.addSeparator()
        if entry.made_here and not entry.starter:
            self.addAction(tr("Edit…"), lambda: page.edit_package(entry.key))
        self.addAction(tr("Make your own from a copy…"), lambda: page.copy_package(entry.key))
        self.addAction(tr("Export as Common Cartridge…"), self._export)
        self.addSeparator()
        if entry.trusted:
            self.addAction(tr("Trust no longer"), partial(self._trust, False))
        self.addAction(tr("Take off the shelf…"), lambda: page.remove(entry))

    def _check(self) -> None:
        self._ui.tasks.read(partial(self._library.report, self._entry.key), self._show_report)

    def _show_report(self, report: CheckReport) -> None:
        dialog = ReportDialog(self._entry.title, report, self._page)
        dialog.exec()
        dialog.deleteLater()

    def _trust(self, trusted: bool) -> None:
        self._ui.tasks.write(
            partial(self._library.trust, self._entry.key, trusted),
            lambda _: self._page.refresh(),
            initiator=self._page.key,
        )

    def _export(self) -> None:
        proposed = Path.home() / f"{_file_name(self._entry.title)}.imscc"
        name, _ = QFileDialog.getSaveFileName(
            self._page, tr("Export"), str(proposed), "Common Cartridge (*.imscc)"
        )
        if not name:
            return
        target = Path(name)
        self._ui.tasks.long(
            tr("Exporting {title}").format(title=self._entry.title),
            lambda _: self._library.export(self._entry.key, target),
            partial(self._exported, target),
        )

    def _exported(self, target: Path, lost: tuple[str, ...]) -> None:
        text = tr("Saved as {name}").format(name=target.name)
        if not lost:
            self._ui.prompts.toast(text)
            return
        self._ui.prompts.tell(
            text, tr("The format cannot carry everything:") + "\n• " + "\n• ".join(lost)
        )


def _file_name(title: str) -> str:
    kept = "".join(char if char.isalnum() or char in "-_ " else "-" for char in title)
    return kept.strip() or tr("package")
