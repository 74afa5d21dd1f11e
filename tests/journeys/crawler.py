"""Walks through every page, tab and button of the window and looks at each dialog it opens."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from demo_store import showcase
from desk import Desk, places, settle
from openings import Opening, own_design
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.ui.cohorts.assessments.tab import AssessmentsTab
from ct_desktop.ui.leaving import Unsaved
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.people.person_page import PersonPage
from ct_desktop.ui.practice.page import PracticePage
from ct_desktop.ui.targets import SETTINGS, DesignTarget, SettingsSection, SettingsTarget

Look = Callable[[str, QWidget], object]


class Crawler:
    """``look(where, widget)`` gets every page and dialog; dialogs are closed after that.

    ``openings`` are done on the pages of their names, besides pressing every button.
    """

    def __init__(
        self, desk: Desk, look: Look, openings: Mapping[str, Sequence[Opening]] | None = None
    ) -> None:
        self.desk = desk
        self.look = look
        self._openings = openings or {}
        self.dialogs: set[str] = set()
        self._where = ""
        self._busy = False
        self._menu: list[str] = []
        self._wrong: list[BaseException] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._watch)

    def pages(self) -> Iterator[str]:
        """Show every page, tab and section in turn."""
        for name, target in self._targets():
            self._go(target)
            page = self.desk.page
            keys = list(page.tabs._makers) if isinstance(page, PersonPage) else [""]
            for key in keys:
                if key:
                    self._go(target)
                    self.desk.page.tabs.choose(key)
                    self.desk.settle()
                self._where = f"{name} {key}".strip()
                yield self._where

    def everything(self) -> None:
        """Look at every page, and press each of its buttons and entries of its menus once."""
        pressed: set[str] = set()
        self._timer.start(0)
        try:
            for where in self.pages():
                self.look(where, self.desk.window)
                back = self._way_back()
                self._open_more(where, back)  # what is pressed may change what is there
                for words in self._words():
                    # The same word on another tab of a group or a person is the same button.
                    once = f"{where if where.startswith('settings') else where.split()[0]}: {words}"
                    if once in pressed:
                        continue
                    pressed.add(once)
                    self._press(words, back)
                    back()
                self._card_menus(pressed, back)
        finally:
            self._timer.stop()
        if self._wrong:
            raise self._wrong[0]

    def _open_more(self, where: str, back: Callable[[], None]) -> None:
        for number, opening in enumerate(self._openings.get(where, ()), 1):
            opening(self.desk)
            self._settle()
            self.look(f"{where} opened {number}", self.desk.window)
            back()

    def _targets(self) -> Iterator[tuple[str, Target]]:
        yield from places(self.desk.office, showcase(self.desk.office))
        programme = self.desk.office.programmes.all()[0].id
        target = SettingsTarget(SettingsSection.PROGRAMMES, programme)
        yield "settings programme", Target(SETTINGS, target)
        yield "own design", Target(SETTINGS, DesignTarget(own_design(self.desk.office)))

    def _go(self, target: Target) -> None:
        self.desk.ui.prompts.banners.clear()  # refusals of what was pressed before
        self.desk.window.resize(1366, 768)  # what made it grow before does not count again
        self.desk.go(target.page, target.what)

    def _way_back(self) -> Callable[[], None]:
        target = self.desk.window._history._places[-1]
        page = self.desk.page
        tab = page.tabs.current if isinstance(page, PersonPage) else ""

        def back() -> None:
            left = self.desk.page
            if isinstance(left, Unsaved):
                left.discard()
            self._go(target)
            shown = getattr(self.desk.page, "tab", None)
            if isinstance(shown, AssessmentsTab) and shown.entering:
                shown.leave()
            page = self.desk.page
            if tab and isinstance(page, PersonPage):
                page.tabs.choose(tab)
                self.desk.settle()

        return back

    def _buttons(self) -> list[QAbstractButton]:
        page = self.desk.page
        found = [b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        return [b for b in found if not b.isCheckable() and words_of(b)]

    def _words(self) -> list[str]:
        """Those of buttons with a menu last: what stands there changes most."""
        found = sorted(self._buttons(), key=lambda one: has_menu(one))
        return list(dict.fromkeys(words_of(button) for button in found))

    def _press(self, words: str, back: Callable[[], None]) -> None:
        page = self.desk.page
        for entry in self._click(words):
            if self.desk.page is not page:  # where an entry before this one led to
                back()
                page = self.desk.page
            if not self._trigger(entry):
                self._click(words)
                self._trigger(entry)

    def _click(self, words: str) -> list[str]:
        """Press the button, unless it has gone by what another one did; entries of its menu."""
        self._menu = []
        found = [button for button in self._buttons() if words_of(button) == words]
        if found:
            found[0].click()
            self._settle()
        return self._menu

    def _trigger(self, entry: str) -> bool:
        """Choose an entry of a menu of the page; whether it is there."""
        for action in self.desk.page.findChildren(QAction):
            if action.text() == entry and action.isEnabled() and action.menu() is None:
                action.trigger()
                self._settle()
                return True
        return False

    def _card_menus(self, pressed: set[str], back: Callable[[], None]) -> None:
        """Of a card in every column of the board: each entry of its menu."""
        if not isinstance(self.desk.page, PracticePage):
            return
        for stage in self.desk.page.board.columns:
            for words in self._entries_of(stage):
                if words not in pressed:
                    pressed.add(words)
                    self._choose(stage, words)
                    back()

    def _entries_of(self, stage: PlacementStage) -> list[str]:
        menu = self._card_menu(stage)
        if menu is None:
            return []
        self.look(f"{self._where}: menu of a card", menu)
        words = [action.text() for action in _entries(menu) if action.text()]
        menu.close()
        return words

    def _choose(self, stage: PlacementStage, words: str) -> None:
        menu = self._card_menu(stage)
        if menu is None:  # the card has gone by what another entry did
            return
        wanted = [a for a in _entries(menu) if a.text() == words and a.isEnabled()]
        # A menu that closes deletes itself: here in the loop of the dialog its entry opens, where
        # the program, whose own loop runs already, waits until the entry is done.
        menu.blockSignals(True)
        menu.close()
        if wanted:
            wanted[0].trigger()
        self._settle()
        menu.deleteLater()

    def _card_menu(self, stage: PlacementStage) -> QMenu | None:
        """The menu of the first card of a column, as the menu key opens it."""
        board = self.desk.page.board
        cards = board.model.column(stage)
        if not cards or not board.choose(cards[0].id):
            return None
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(board.columns[stage].view, asked)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def _settle(self) -> None:
        self.desk.settle()
        self._watch()
        self.desk.settle()

    def _watch(self) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            self._close_what_opened()
        except BaseException as error:  # noqa: BLE001 - an open dialog would wait for ever
            self._wrong.append(error)
            while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
                dialog.done(0)
        finally:
            self._busy = False

    def _close_what_opened(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            if isinstance(popup, QMenu):
                self._menu += [a.text() for a in _entries(popup) if a.text()]
            popup.close()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.done(0)
        elif isinstance(dialog, QDialog):
            settle(self.desk.ui.tasks)
            self.dialogs.add(type(dialog).__name__)
            self.look(f"{self._where}: {dialog.windowTitle()}", dialog)
            dialog.done(0)


def words_of(button: QAbstractButton) -> str:
    return button.text() or button.accessibleName()


def has_menu(button: QAbstractButton) -> bool:
    """Whether a menu opens when it is pressed."""
    return isinstance(button, QPushButton | QToolButton) and button.menu() is not None


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        else:
            yield action
