"""What the menu of a package does."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import CheckReport
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.shelf.arrival_dialog import ReportDialog

if TYPE_CHECKING:
    from ct_desktop.ui.lessons.page import LessonsPage


class PackageDeeds:
    """Not part of the menu, which is gone when a result arrives."""

    def __init__(
        self, ui: UiContext, library: LessonLibrary, page: "LessonsPage", entry: ShelfEntry
    ) -> None:
        self._ui = ui
        self._library = library
        self._page = page
        self._entry = entry

    def check(self) -> None:
        """Show what is in the package, and what is wrong with it."""
        self._ui.tasks.read(partial(self._library.report, self._entry.key), self._show_report)

    def _show_report(self, report: CheckReport) -> None:
        dialog = ReportDialog(self._entry.title, report, self._page)
        dialog.exec()
        dialog.deleteLater()

    def distrust(self) -> None:
        """Let the programs of the package run no longer."""
        page = self._page
        self._ui.tasks.write(
            partial(self._library.trust, self._entry.key, False),
            lambda _: page.refresh(),
            initiator=page.key,
        )

    def export(self) -> None:
        """Ask for a file and write the package into it."""
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
