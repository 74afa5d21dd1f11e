"""The viewer: a lesson package with its tree at the left and its content at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QUrl

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Item, OpenPackage
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_paper.package_items import content_of, items_of
from ct_desktop.ui.lesson_web.address import SCHEME
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.extras import ViewerExtras
from ct_desktop.ui.lessons.viewer.following import place_of
from ct_desktop.ui.lessons.viewer.foot_bar import FootCalls
from ct_desktop.ui.lessons.viewer.key_watch import KeyWatch
from ct_desktop.ui.lessons.viewer.package_hold import PackageHold
from ct_desktop.ui.lessons.viewer.package_model import PackageModel
from ct_desktop.ui.lessons.viewer.package_watch import PackageWatch
from ct_desktop.ui.lessons.viewer.package_words import package_line
from ct_desktop.ui.lessons.viewer.places import Place, Places
from ct_desktop.ui.lessons.viewer.printing import ask_and_print
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles, sweep
from ct_desktop.ui.lessons.viewer.reading_order import beside, reading_order
from ct_desktop.ui.lessons.viewer.reading_panel import ReadingPanel
from ct_desktop.ui.lessons.viewer.show_window import Showing, ShowWindow
from ct_desktop.ui.lessons.viewer.tree_panel import TreePanel
from ct_desktop.ui.lessons.viewer.trusting import Trusting
from ct_desktop.ui.lessons.viewer.two_panels import two_panels
from ct_desktop.ui.lessons.viewer.viewer_keys import viewer_keys
from ct_desktop.ui.page import Page


@dataclass(frozen=True)
class _Opened:
    package: OpenPackage
    entry: ShelfEntry
    place: str | None


class LessonViewer(Page):
    """Opens package ``package_key`` at ``item_key``, else where the reader was last."""

    def __init__(
        self,
        ui: UiContext,
        library: LessonLibrary,
        package_key: str,
        item_key: str | None = None,
        extras: ViewerExtras | None = None,
    ) -> None:
        super().__init__(ui, "lessons.viewer", tr("Lesson package"))
        self.library = library
        self.package_key = package_key
        self.extras = extras or ViewerExtras()
        self.package: OpenPackage | None = None
        self.entry: ShelfEntry | None = None
        self.place = Place("")
        self.show_window: ShowWindow | None = None
        self._wanted = item_key
        self._places = Places()
        self._items: tuple[Item, ...] = ()
        self._order: tuple[Item, ...] = ()
        self._by_key: dict[str, Item] = {}
        self._hold = PackageHold(library, package_key)
        self._files = PrivateFiles()
        self._watch = PackageWatch(ui.tasks, self._hold, self)
        self.doors = Doors(ui.tasks, ui.prompts, self._files)
        self.tree = TreePanel(ui.preferences, package_key)
        self._calls = self._foot_calls()
        self.panel = ReadingPanel(ui, self._files, self.doors, self._calls)
        self.content = self.panel.content
        self._trusting = Trusting(ui, library, package_key, self.panel, self.key)
        self._build()
        self._connect()
        ui.tasks.read(sweep, lambda _: None)

    def reload(self) -> None:
        """Opens the package; later visits look whether it is still the same."""
        if self.package is None:
            self.ui.tasks.read(self._open_package, self._opened, self._refused)
        else:
            self._watch.look()

    def go(self, key: str) -> None:
        """Show an item; it becomes a new place for Back."""
        self.visit(Place(key))

    def visit(self, place: Place) -> None:
        """Show a place that the user chose; ahead of it nothing is left to go forward to."""
        if self.package is not None and place.key in self._by_key:
            self._places.visit(place)
            self._show(place)

    def print_page(self) -> None:
        """Ask what to print, and show it on paper."""
        if self.package is not None and self.entry is not None:
            now = self._by_key.get(self.place.key)
            ask_and_print(self.ui, self.library, self.entry, self._items, now, self)

    def show_to_group(self) -> None:
        """The same content over the whole screen, without what is for the leader."""
        package, entry = self.package, self.entry
        if package is None or entry is None or self.show_window is not None:
            return
        self.content.leave()
        showing = Showing(package, self._items, entry.trusted, self.place)
        self.show_window = ShowWindow(self.ui, showing, self._files, self.doors, self)
        self.show_window.ended.connect(self._show_ended)
        self.show_window.begin()

    def _open_package(self) -> _Opened:
        package = self._hold.open()
        return _Opened(
            package,
            self.library.entry(self.package_key),
            self.library.remembered(self.package_key),
        )

    def _opened(self, opened: _Opened) -> None:
        self.package, self.entry = opened.package, opened.entry
        self._items = items_of(opened.package.package)
        self._order = reading_order(self._items, for_group=False)
        self._by_key = {item.key: item for top in self._items for item in top.walk()}
        self.header.set_title(opened.entry.title, package_line(opened.entry))
        self.content.set_package(opened.package, trusted=opened.entry.trusted)
        self._trusting.trusted = opened.entry.trusted
        self.tree.set_model(PackageModel(self._items, self))
        self._watch.start(opened.package)
        for key in (self._wanted, opened.place):
            if key in self._by_key:
                self.go(str(key))
                break
        else:
            if self._items:
                self.go(next(iter(self._order), self._items[0]).key)
            else:
                self.panel.say_empty()
        self.tree.setFocus()

    def _refused(self, error: AppError) -> None:
        self.ui.prompts.show_error(error)
        self._back_to_shelf()

    def _show(self, place: Place) -> None:
        package = self.package
        if package is None:
            return
        self.place = place
        item = self._by_key[place.key]
        self.tree.show_key(place.key)
        self._trusting.next_page()
        self.panel.find_bar.close_bar()
        try:
            content = place.content or content_of(package, item)
        except UNREADABLE as error:
            self.content.show_trouble(item.title, str(error))
        else:
            self.content.show_content(item, content)
        note = self.extras.note
        self.panel.show_note(note(self.package_key, place.key) if note else None)
        self._show_foot()
        key = place.key
        self.ui.tasks.write(
            lambda: self._remember(key),
            self._watch.hear,
            initiator=self.key,
        )

    def _remember(self, key: str) -> ShelfEntry | None:
        self.library.remember(self.package_key, key)
        return self._hold.entry()

    def _show_foot(self) -> None:
        foot = self.panel.foot
        foot.back.setEnabled(self._places.can_go_back)
        foot.forward.setEnabled(self._places.can_go_forward)
        foot.previous.setEnabled(self._beside(-1) is not None)
        foot.next.setEnabled(self._beside(1) is not None)
        foot.find_button.setEnabled(self._finds())

    def _beside(self, step: int) -> Item | None:
        return beside(self._order, self._items, self.place.key, step)

    def _step(self, step: int) -> None:
        item = self._beside(step)
        if item is not None:
            self.go(item.key)

    def _back(self) -> None:
        if self._places.can_go_back:
            self._show(self._places.back())

    def _forward(self) -> None:
        if self._places.can_go_forward:
            self._show(self._places.forward())

    def _finds(self) -> bool:
        return self.content.pane is not None and self.content.pane.finds

    def _follow(self, url: QUrl) -> None:
        if url.scheme() != SCHEME:
            self.doors.open_link(url)
        elif self.package is not None:
            place = place_of(self.package, url, self.place.key)
            if place is None:
                self.ui.prompts.toast(tr("The package does not hold what this link leads to."))
            else:
                self.visit(place)

    def _gone(self) -> None:
        """The package was removed or replaced: say so, and go where it was opened from."""
        self.package = None
        self.content.let_go()
        if self.show_window is not None:
            self.show_window.close()
        self._hold.close()
        self.ui.prompts.toast(
            tr("“{title}” was removed or replaced. This is the shelf as it is now.").format(
                title=self.entry.title if self.entry else ""
            )
        )
        self._back_to_shelf()

    def _back_to_shelf(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        if isinstance(above, Page):
            above.close_detail()

    def _show_ended(self, key: str) -> None:
        self.show_window = None
        if self.package is not None:
            self._show(self.place)
            self.go(key)
            self.activateWindow()

    def _build(self) -> None:
        self.header.add_search(tr("Search in all packages")).textEdited.connect(self._search)
        self.header.add_secondary(tr("Print…"), self.print_page)
        edit = self.extras.edit
        if edit is not None:
            self.header.add_secondary(tr("Edit"), lambda: edit(self.package_key))
        self.header.set_primary(tr("Show to the group"), self.show_to_group)
        self.body.addWidget(two_panels(self.tree, self.panel), 1)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.tree.chosen.connect(self.go)
        self.content.chosen.connect(self.go)
        self.content.followed.connect(self._follow)
        self._watch.gone.connect(self._gone)
        hold, files = self._hold, self._files
        # Plain objects: at this moment nothing of the page itself is left.
        self.destroyed.connect(lambda: hold.close())
        self.destroyed.connect(lambda: files.close())
        KeyWatch(self, viewer_keys(self._calls, self._places, self.panel, self.show_to_group))

    def _foot_calls(self) -> FootCalls:
        return FootCalls(
            back=self._back,
            forward=self._forward,
            previous=lambda: self._step(-1),
            next=lambda: self._step(1),
            find=lambda: self.panel.find_bar.open_bar(),
            smaller=lambda: self.panel.zooming.smaller(),
            whole=lambda: self.panel.zooming.whole(),
            larger=lambda: self.panel.zooming.larger(),
        )

    def _search(self, words: str) -> None:
        if words.strip():
            self.extras.search(words)
