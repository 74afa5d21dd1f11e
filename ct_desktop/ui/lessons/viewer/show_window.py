"""Show to the group: the content over a whole screen, one item after the other."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Item, OpenPackage
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lesson_paper.package_items import content_of
from ct_desktop.ui.lesson_web.address import SCHEME
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lessons.viewer.content_pane import ContentPane
from ct_desktop.ui.lessons.viewer.doors import Doors
from ct_desktop.ui.lessons.viewer.following import place_of
from ct_desktop.ui.lessons.viewer.key_watch import Key, KeyWatch
from ct_desktop.ui.lessons.viewer.places import Place
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.lessons.viewer.reading_order import beside, for_group, reading_order
from ct_desktop.ui.lessons.viewer.zooming import Zooming
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.labels import label

_ZOOM = "lessons.zoom.group"
_LARGE = 150


@dataclass(frozen=True)
class Showing:
    """What is shown: ``place`` first, or what comes after it when that is for the leader."""

    package: OpenPackage
    items: tuple[Item, ...]
    trusted: bool
    place: Place


class ShowWindow(QWidget):
    """Presenter keys go on and back, B makes the screen black, Esc ends.

    What is longer than the screen is gone through first; with Ctrl the keys skip the rest of it.

    ``ended`` carries the key of the item shown last. On a second screen when there is one; with
    only one, questions come over this window.
    """

    ended = Signal(str)

    def __init__(
        self, ui: UiContext, showing: Showing, files: PrivateFiles, doors: Doors, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._showing = showing
        self._doors = doors
        self._items = for_group(showing.items)
        self._order = reading_order(self._items, for_group=True)
        self._by_key = {item.key: item for top in self._items for item in top.walk()}
        self.key = showing.place.key
        self.content = ContentPane(ui.tasks, files, doors, for_group=True)
        self.content.set_package(showing.package, trusted=showing.trusted)
        self.title = ElidedLabel("", "muted")
        self.count = label("", "muted")
        self.black = QWidget(self)
        self.zooming = Zooming(
            ui.preferences, lambda percent: self.content.zoom(percent / 100), _ZOOM, _LARGE
        )
        self._build()
        self._connect()

    def begin(self) -> None:
        """Cover the screen and show the first item."""
        screens = QGuiApplication.screens()
        viewer = self.parentWidget()
        here = viewer.screen() if viewer is not None else screens[0]
        other = next((screen for screen in screens if screen is not here), None)
        if other is None:
            self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setGeometry((other or here).geometry())
        self.showFullScreen()
        self.content.zoom(self.zooming.percent / 100)
        place = self._showing.place
        if place.key in self._by_key:
            self._show(place)
        else:
            self._show_key(self._after(place.key))
        self.content.setFocus()

    def step(self, way: int) -> None:
        """The next item, or with -1 the one before; from a black screen only the light."""
        if self.black.isVisible():
            self.black.hide()
            return
        if not self.content.step(way):
            self.skip(way)

    def skip(self, way: int) -> None:
        """The next item or the one before, whatever more there is of this one."""
        self.black.hide()
        item = beside(self._order, self._items, self.key, way)
        if item is not None:
            self._show(Place(item.key))

    def blacken(self) -> None:
        """A black screen, or back from it."""
        self.black.setGeometry(self.rect())
        self.black.setVisible(not self.black.isVisible())
        self.black.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.content.leave()
        super().closeEvent(event)
        self.ended.emit(self.key)
        self.deleteLater()

    def _show(self, place: Place) -> None:
        item = self._by_key[place.key]
        self.key = place.key
        try:
            content = place.content or content_of(self._showing.package, item)
        except UNREADABLE as error:
            self.content.show_trouble(item.title, str(error))
        else:
            self.content.show_content(item, content)
        keys = [each.key for each in self._order]
        self.title.set_full_text(item.title)
        self.count.setText(f"{keys.index(self.key) + 1} / {len(keys)}" if self.key in keys else "")
        self.setWindowTitle(item.title)
        self.content.setFocus()

    def _show_key(self, key: str | None) -> None:
        if key is None:
            self.content.show_trouble(
                self._showing.package.package.title,
                tr("Everything in this package is for the leader; there is nothing to show."),
            )
        else:
            self._show(Place(key))

    def _after(self, key: str) -> str | None:
        """The first item for the group after one that is not, else the first of all."""
        everything = [item.key for top in self._showing.items for item in top.walk()]
        ahead = everything[everything.index(key) :] if key in everything else []
        allowed = {item.key for item in self._order}
        first = self._order[0].key if self._order else None
        return next((each for each in ahead if each in allowed), first)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() != SCHEME:
            self._doors.open_link(url)
            return
        place = place_of(self._showing.package, url, self.key)
        if place is not None and place.key in self._by_key:
            self._show(place)

    def _build(self) -> None:
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Show to the group"))
        self.black.setStyleSheet("background: #000000;")
        self.black.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.black.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(4), px(20), px(6))
        foot.addWidget(self.title, 1)
        foot.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.content, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.content.followed.connect(self._follow)
        self.content.chosen.connect(self._show_key)
        on, back = Key(lambda: self.step(1)), Key(lambda: self.step(-1))
        plain_on, plain_back = Key(on.call, plain=True), Key(back.call, plain=True)
        black = Key(self.blacken, plain=True)
        larger, smaller = Key(self.zooming.larger), Key(self.zooming.smaller)
        KeyWatch(
            self,
            {
                "PgDown": on,
                "Ctrl+PgDown": Key(lambda: self.skip(1)),
                "Right": plain_on,
                "Space": plain_on,
                "PgUp": back,
                "Ctrl+PgUp": Key(lambda: self.skip(-1)),
                "Left": plain_back,
                "Shift+Space": plain_back,
                "B": black,
                ".": black,
                "Esc": Key(self.close),
                "F5": Key(self.close),
                "Ctrl++": larger,
                "Ctrl+=": larger,
                "Ctrl+-": smaller,
                "Ctrl+0": Key(self.zooming.whole),
                "+": Key(self.zooming.larger, plain=True),
                "=": Key(self.zooming.larger, plain=True),
                "-": Key(self.zooming.smaller, plain=True),
            },
        )
