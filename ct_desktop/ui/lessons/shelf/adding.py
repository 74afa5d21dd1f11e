"""Putting files on the shelf, one after the other: look, ask, add."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import Arrival, LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.shelf.arrival_dialog import ArrivalDialog, Choice
from ct_desktop.ui.progress import LongWork


class Adding:
    """``done`` is called for every package that came on the shelf."""

    def __init__(
        self,
        ui: UiContext,
        library: LessonLibrary,
        parent: QWidget,
        done: Callable[[ShelfEntry], object],
    ) -> None:
        self._ui = ui
        self._library = library
        self._parent = parent
        self._done = done
        self.dialog: ArrivalDialog | None = None

    def add(self, files: Sequence[Path]) -> None:
        """Look at each file and ask what to do with it; what is refused is shown."""
        for file in files:
            self._ui.tasks.long(
                tr("Reading {file}").format(file=file.name), partial(self._look, file), self._ask
            )

    def _look(self, file: Path, work: LongWork) -> Arrival:
        return self._library.examine(file, work)

    def _ask(self, arrival: Arrival) -> None:
        dialog = ArrivalDialog(arrival, self._parent)
        self.dialog = dialog
        dialog.exec()
        choice, self.dialog = dialog.choice, None
        dialog.deleteLater()
        if choice is Choice.CANCEL:
            return
        replaces = arrival.replaces if choice is Choice.REPLACE else None
        self._ui.tasks.long(
            tr("Putting {title} on the shelf").format(title=arrival.package.title),
            lambda _: self._library.add(arrival.file, replaces.key if replaces else None),
            self._done,
        )
