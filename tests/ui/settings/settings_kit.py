"""The real window at its settings, over a real store."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from window_kit import NOW, when_modal

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.office_window import OfficeWindow, Surroundings
from ct_desktop.ui.pages import WindowCalls
from ct_desktop.ui.preferences import Preferences, forgetful
from ct_desktop.ui.settings.page import SettingsPage
from ct_desktop.ui.targets import SETTINGS, SettingsSection, SettingsTarget
from ct_desktop.ui.theme.theme import Scheme, Theme

CLOCK = fixed_clock(NOW)


@dataclass
class Desk:
    """The window, its settings page, and what it asked of the program around it."""

    office: Office
    shell: OfficeWindow
    preferences: Preferences
    data_dir: Path
    rebuilt: list[str] = field(default_factory=list)
    restored: list[Path] = field(default_factory=list)

    @property
    def page(self) -> SettingsPage:
        page = self.shell.window.pages.page
        assert isinstance(page, SettingsPage)
        return page

    def settle(self) -> None:
        """Let all work and what it sets off run."""
        for _ in range(4):
            QApplication.processEvents()
            self.shell.tasks.wait_idle()
        QApplication.processEvents()

    def go(self, section: SettingsSection, item_id: int | None = None) -> QWidget:
        """Show a section and give its widget."""
        self.shell.window.go(SETTINGS, SettingsTarget(section, item_id))
        self.settle()
        return self.page.current

    def click(self, button: QAbstractButton) -> None:
        """Click with the mouse, on the mark of a check box or radio button."""
        assert button.isVisible() and button.isEnabled(), button.text()
        place = QPoint(12, button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def key(self, key: Qt.Key, widget: QWidget | None = None, ctrl: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        if widget is not None:
            widget.setFocus()
        QTest.keyClick(widget or self.shell.window, key, modifier)
        self.settle()

    def write(self, field: QWidget, text: str) -> None:
        """Replace what stands in a field, by the keyboard."""
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)

    def dialog(self, kind: type) -> QWidget:
        """The dialog of a kind that is open."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        shown = [one for one in found if one.isVisible()]
        assert shown, kind
        return shown[-1]

    def during(self, act: Callable[[], object], press: str) -> list[str]:
        """Do what opens a question and answer it; the titles of the questions."""
        with when_modal(lambda: press_modal(press)) as seen:
            act()
        self.settle()
        return seen

    def banners(self) -> str:
        return " ".join(label for label in texts(self.shell.prompts.banners))

    def close(self) -> None:
        self.shell.close()


def press_modal(words: str) -> None:
    """Click a button of the dialog on top."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    buttons = [one for one in dialog.findChildren(QAbstractButton) if one.text() == words]
    assert buttons, [one.text() for one in dialog.findChildren(QAbstractButton)]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def texts(widget: QWidget) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


def make_desk(data_dir: Path, scheme: Scheme = Scheme.LIGHT, percent: int = 100) -> Desk:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    access = Access(data_dir, CLOCK)
    office = access.open() if access.facts().exists else access.create_open("Marije").office
    preferences = forgetful()
    around = Surroundings(Theme(app, scheme, percent), CLOCK, preferences)
    rebuilt: list[str] = []
    restored: list[Path] = []
    calls = WindowCalls(lambda: rebuilt.append("rebuilt"), restored.append, lambda: None)
    shell = OfficeWindow(office, around, calls)
    shell.window.resize(1366, 768)
    desk = Desk(office, shell, preferences, data_dir, rebuilt, restored)
    shell.show(Target(SETTINGS))
    desk.settle()
    return desk
