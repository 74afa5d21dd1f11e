"""The Lessons page: the shelf, search over all packages, adding one; it works without a store."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ct_desktop.language import current, ntr, tr
from ct_desktop.services.lesson_drafts import DraftEntry
from ct_desktop.services.lesson_library import LessonHit, LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.desk import LessonDesk
from ct_desktop.ui.lessons.shelf.adding import Adding
from ct_desktop.ui.lessons.shelf.covers import read_cover
from ct_desktop.ui.lessons.shelf.drafts_menu import DraftsMenu
from ct_desktop.ui.lessons.shelf.dropped_package import ENDINGS, dropped_packages
from ct_desktop.ui.lessons.shelf.found_list import FoundList
from ct_desktop.ui.lessons.shelf.package_menu import PackageMenu
from ct_desktop.ui.lessons.shelf.shelf_model import ShelfModel
from ct_desktop.ui.lessons.shelf.shelf_view import ShelfView
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import LESSONS, ArrivingTarget, LessonTarget
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.current_stack import CurrentStack
from ct_desktop.ui.widgets.empty_state import EmptyState


class LessonsPage(Page):
    """``desk`` is what the page can do besides: edit packages, and with a store keep notes."""

    def __init__(self, ui: UiContext, library: LessonLibrary, desk: LessonDesk) -> None:
        super().__init__(ui, LESSONS, tr("Lesson packages"))
        self.library = library
        self._desk = desk
        self._searching: Task | None = None
        self.adding = Adding(ui, library, self, self._added)
        self.setAcceptDrops(True)
        self.search = self.header.add_search(tr("Search in all lesson packages"))
        self.model = ShelfModel()
        self.shelf = ShelfView(self.model)
        self.found = FoundList()
        self.empty = EmptyState(
            "lessons",
            tr("The shelf is empty"),
            tr("Lesson packages hold the training tools of your meetings. Add one you were sent."),
            tr("Add package"),
            self.add_file,
        )
        self.nothing = EmptyState("search", tr("Nothing found"), tr("Try fewer or other words."))
        self._views = CurrentStack()
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the shelf anew; the first time the packages shipped with the program are put on."""
        self.ui.tasks.read(self._read_shelf, self._show_shelf)
        if self.search.text().strip():
            self._ask(self.search.text())

    def open(self, target: object) -> None:
        """A package at an item, or the shelf."""
        if isinstance(target, LessonTarget) and self._show_in_viewer(target):
            return
        super().open(None)
        if isinstance(target, LessonTarget):
            self.open_package(target.package_key, target.item_key)
        elif isinstance(target, ArrivingTarget):
            self.adding.add([target.file])

    def open_package(self, key: str, item_key: str | None = None) -> None:
        """Open a package in the viewer, at an item or at the remembered place."""
        from ct_desktop.ui.lessons.viewer.page import LessonViewer

        extras = self._desk.extras(self.search_for, self.edit_package)
        viewer = LessonViewer(self.ui, self.library, key, item_key, extras)
        self.show_detail(viewer, LessonTarget(key, item_key))

    def _show_in_viewer(self, target: LessonTarget) -> bool:
        """Whether the viewer on show has this very package open, and so only turns the page."""
        from ct_desktop.ui.lessons.viewer.page import LessonViewer

        viewer = self.detail
        if not isinstance(viewer, LessonViewer) or viewer.package_key != target.package_key:
            return False
        if target.item_key:
            viewer.go(target.item_key)
        return True

    def search_for(self, words: str) -> None:
        """Back to the shelf, with what was found for these words."""
        self.close_detail()
        self.search.setText(words)
        self.search.setFocus()

    def add_file(self) -> None:
        """Ask for files and put them on the shelf."""
        kinds = " ".join(f"*{ending}" for ending in ENDINGS)
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Add package"), str(Path.home()), f"{tr('Lesson packages')} ({kinds})"
        )
        self.adding.add([Path(name) for name in names])

    def show_notes(self) -> None:
        """All notes on tools."""
        self.show_detail(self._desk.notes_page(), None)

    def edit_package(self, key: str) -> None:
        """Work on a package of one's own, or on a copy of another's."""
        self.ui.tasks.write(partial(self._desk.drafts.edit, key), self._begun, initiator=self.key)

    def copy_package(self, key: str) -> None:
        """Make a package of one's own from a copy of this one."""
        self.ui.tasks.write(partial(self._desk.drafts.copy, key), self._begun, initiator=self.key)

    def open_draft(self, key: str) -> None:
        """Go on with a package in the making."""
        self.close_detail()
        self.show_detail(self._desk.editor(key, self._edited), None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_packages(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_packages(event.mimeData())
        event.acceptProposedAction()
        self.adding.add(files)

    def _build(self) -> None:
        self.make_button = self.header.add_secondary(
            tr("Make a package…"), self._show_drafts, "edit"
        )
        if self._desk.has_notes:
            self.header.add_secondary(tr("Notes on tools"), self.show_notes, "star")
        self.header.set_primary(tr("Add package"), self.add_file, "plus")
        card = Card(flush=True)
        card.body.addWidget(self.found)
        self._found_card = card
        for view in (self.shelf, card, self.empty, self.nothing):
            self._views.addWidget(view)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.shelf.opened.connect(self.open_package)
        self.shelf.menu_wanted.connect(self._show_menu)
        self.found.opened.connect(self._open_hit)
        self.search.textChanged.connect(self._ask)
        self.search.returnPressed.connect(self.found.open_current)
        self.found.steer_from(self.search)
        find = QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.shelf, self._remove_current)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _show_drafts(self) -> None:
        self.ui.tasks.read(self._desk.drafts.entries, self._offer_drafts)

    def _offer_drafts(self, entries: tuple[DraftEntry, ...]) -> None:
        menu = DraftsMenu(self.ui, self._desk.drafts, entries, self.open_draft, self)
        menu.popup(self.make_button.mapToGlobal(self.make_button.rect().bottomLeft()))

    def _begun(self, begun: tuple[DraftEntry, tuple[str, ...]]) -> None:
        entry, lost = begun
        if lost:
            self.ui.prompts.tell(tr("Some things are not taken along"), "• " + "\n• ".join(lost))
        self.open_draft(entry.key)

    def _edited(self, package_key: str | None) -> None:
        """The editor is done; what it put on the shelf is shown."""
        self.close_detail()
        self.refresh()
        if package_key is not None:
            self.open_package(package_key)

    def _read_shelf(self) -> tuple[list[ShelfEntry], dict[str, QImage | None]]:
        self.library.prepare()
        # Packages in the language of the window first; each part stays in order of title.
        entries = sorted(
            self.library.shelf(), key=lambda entry: not entry.language.startswith(current())
        )
        covers = {
            entry.key: read_cover(self.library.cover(entry.key))
            for entry in entries
            if entry.has_cover
        }
        return entries, covers

    def _show_shelf(self, read: tuple[list[ShelfEntry], dict[str, QImage | None]]) -> None:
        entries, covers = read
        chosen = self.shelf.current_entry()
        self.model.show(entries, covers)
        if chosen is not None:
            self.shelf.choose(chosen.key)
        packages = ntr("{n} package", "{n} packages", len(entries))
        tools = ntr("{n} tool", "{n} tools", sum(entry.tools for entry in entries))
        self.header.set_title(self.title, f"{packages} · {tools}" if entries else "")
        self._show_view()

    def _show_view(self) -> None:
        view: QWidget
        if self.search.text().strip():
            view = self._found_card if self.found.count() else self.nothing
        else:
            view = self.shelf if self.model.rowCount() else self.empty
        self._views.setCurrentWidget(view)

    def _ask(self, text: str) -> None:
        if self._searching is not None:
            self._searching.drop()
        words = text.strip()
        if not words:
            self.found.show_hits(())
            self._show_view()
            return
        self._searching = self.ui.tasks.read(partial(self.library.search, words), self._show_hits)

    def _show_hits(self, hits: tuple[LessonHit, ...]) -> None:
        self.found.show_hits(hits)
        self._show_view()

    def _open_hit(self, hit: LessonHit) -> None:
        self.open_package(hit.package_key, hit.item_key)

    def _show_menu(self, entry: ShelfEntry, place: QPoint) -> None:
        menu: QMenu = PackageMenu(self.ui, self.library, self, entry)
        menu.popup(place)

    def _remove_current(self) -> None:
        entry = self.shelf.current_entry()
        if entry is not None:
            self.remove(entry)

    def remove(self, entry: ShelfEntry) -> None:
        """Take a package off the shelf, after a question."""
        if not self.ui.prompts.confirm(
            tr("Take “{title}” off the shelf?").format(title=entry.title),
            tr("Take off"),
            tr("The file on your shelf is removed. Notes on its tools and plans of meetings stay."),
            danger=True,
        ):
            return
        self.ui.tasks.write(
            partial(self.library.remove, entry.key),
            lambda _: self._removed(entry),
            initiator=self.key,
        )

    def _removed(self, entry: ShelfEntry) -> None:
        def put_back() -> None:
            self.ui.tasks.write(
                partial(self.library.restore_removed, entry.key),
                lambda _: self.refresh(),
                initiator=self.key,
            )

        self.refresh()
        self.ui.prompts.toast(
            tr("“{title}” was taken off the shelf.").format(title=entry.title), put_back
        )

    def _added(self, entry: ShelfEntry) -> None:
        self.refresh()
        self.ui.prompts.toast(tr("“{title}” is on the shelf.").format(title=entry.title))
