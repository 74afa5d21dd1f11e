"""Begin a package, or go on with one that is in the making."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_drafts import DraftEntry, LessonDrafts
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.shelf.new_package import begin_package


class DraftsMenu(QMenu):
    """``on_open`` gets the key of the draft that was chosen or begun."""

    def __init__(
        self,
        ui: UiContext,
        drafts: LessonDrafts,
        entries: Sequence[DraftEntry],
        on_open: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(tr("New package…"), partial(begin_package, ui, drafts, on_open, parent))
        if entries:
            self.addSection(tr("Go on with"))
        for entry in entries:
            shown = f"{entry.title} · {entry.changed:%d-%m-%Y}"
            self.addAction(shown.replace("&", "&&"), partial(on_open, entry.key))
