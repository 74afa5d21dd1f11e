"""The real window at the practice bank, over a real store with what the tests need."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

from kept_stores import open_copy
from practice_kit import offer, organisation, supervisor
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from real_window import CLOCK, RealWindow
from window_kit import when_modal

from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.offers import DayTime
from ct_desktop.services.office import Office
from ct_desktop.ui.practice.bank.page import BankPage
from ct_desktop.ui.targets import PRACTICE, PracticeTarget, PracticeView
from ct_desktop.ui.theme.theme import Scheme

TUESDAY, THURSDAY, SATURDAY = 1, 3, 5


class Bench(RealWindow):
    """What hands and eyes can do in the window."""

    def bank(self, view: PracticeView = PracticeView.OFFERS) -> BankPage:
        """The practice bank at a tab."""
        page = self.go(PRACTICE, PracticeTarget(view))
        self.settle()
        bank = page.detail
        assert isinstance(bank, BankPage)
        return bank

    def settle(self) -> None:
        for _ in range(5):
            self.ui.tasks.wait_idle()
            QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            # What a window manager does when a dialog has closed; offscreen there is none.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.window.activateWindow()
            QApplication.processEvents()

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible() and button.isEnabled(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
        self.settle()

    def key(self, widget: QWidget, key: Qt.Key, ctrl: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        widget.setFocus()
        QTest.keyClick(widget, key, modifier)
        self.settle()

    def write(self, field: QWidget, text: str) -> None:
        """Replace what stands in a field, by the keyboard."""
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        QApplication.processEvents()

    def choose(self, box: QComboBox, value: object) -> None:
        """Choose in a box, and wait for the pause of a filter."""
        place = box.findData(value)
        assert place >= 0, [box.itemText(n) for n in range(box.count())]
        box.setCurrentIndex(place)
        self.pause()

    def pause(self) -> None:
        """Let the pause of a filter pass by telling it that it has."""
        filters = self.window.pages.page.innermost().tab.filters
        filters._pause.stop()
        filters.changed.emit()
        self.settle()

    def dialog(self, kind: type) -> QDialog:
        """The dialog of a kind that is open."""
        self.settle()
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
        shown = [one for one in found if one.isVisible()]
        assert shown, kind
        return shown[-1]

    def open_dialogs(self) -> list[QDialog]:
        self.settle()
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def answer(self, act: Callable[[], object], press: str, reason: str = "") -> list[str]:
        """Do what opens a question and answer it; what the question says."""
        said: list[str] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            said.extend(texts(dialog))
            if reason:
                dialog.findChild(QLineEdit).setText(reason)
            for button in dialog.findChildren(QAbstractButton):
                if button.text() == press:
                    button.click()
            if dialog.isVisible():
                said.append(f"no button {press}")
                dialog.reject()

        with when_modal(answer):
            act()
        self.settle()
        return said

    def undo(self) -> None:
        self.ui.undo.undo()
        self.settle()

    def banners(self) -> str:
        return " ".join(texts(self.ui.prompts.banners))

    def close(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.settle()
        self.made.close()
        self.office.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(widget: QWidget | None) -> list[str]:
    """What can be read in a widget."""
    labels = widget.findChildren(QLabel) if widget else []
    return [one.text() for one in labels if one.isVisible() and one.text()]


def cells(model: QAbstractItemModel, column: int = 0) -> list[str]:
    """What stands in a column."""
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def watch_model(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """A tester that fails the test as soon as the model breaks a rule of models."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def open_office(folder: Path) -> Office:
    return open_copy(folder, CLOCK, user="Marije")[0]


def make_bench(office: Office, scheme: Scheme = Scheme.LIGHT, percent: int = 100) -> Bench:
    return Bench(office, scheme, percent)


def fill_bank(office: Office) -> dict[str, int]:
    """Three organisations with four offers; the ids by a short word."""
    club = organisation(office)
    music = organisation(office, "Muzieklokaal Noord", town="Vught")
    ria = supervisor(office, trained_on=date(2025, 3, 1))
    return {
        "club": club,
        "music": music,
        "ria": ria,
        "training": offer(
            office,
            "Training JO9",
            supervisor_id=ria,
            talents="voetbal, organiseren",
            target_group=TargetGroup.CHILDREN,
            tasks="Helpen bij de training.",
            vog_needed=True,
            minimum_age=16,
        ),
        "canteen": offer(
            office, "Kantinedienst", field=Field.WELFARE, places=1, days=(DayTime(SATURDAY),)
        ),
        "dance": offer(
            office,
            "Dansles",
            music,
            field=Field.CULTURE,
            talents="dans",
            days=(DayTime(TUESDAY, time(15), time(16)),),
            starts_on=date(2026, 12, 1),
        ),
        "choir": offer(office, "Koor", music, field=Field.CULTURE, ends_on=date(2026, 6, 30)),
    }
