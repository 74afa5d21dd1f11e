"""What can be done with a package on the shelf."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ct_desktop.language import tr
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.shelf.package_deeds import PackageDeeds

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
        self.deeds = deeds = PackageDeeds(ui, library, page, entry)
        self.aboutToHide.connect(self.deleteLater)
        self.addAction(tr("Open"), lambda: page.open_package(entry.key))
        self.addAction(tr("What is in it, what is wrong with it…"), deeds.check)
        self.addSeparator()
        if entry.made_here and not entry.starter:
            self.addAction(tr("Edit…"), lambda: page.edit_package(entry.key))
        self.addAction(tr("Make your own from a copy…"), lambda: page.copy_package(entry.key))
        self.addAction(tr("Export as Common Cartridge…"), deeds.export)
        self.addSeparator()
        if entry.trusted:
            self.addAction(tr("Trust no longer"), deeds.distrust)
        self.addAction(tr("Take off the shelf…"), lambda: page.remove(entry))
