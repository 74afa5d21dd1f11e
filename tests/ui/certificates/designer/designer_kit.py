"""The designer in the real window, driven by mouse and keys."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from settings_kit import Desk

from ct_desktop.rules.certificate_design import Element
from ct_desktop.ui.certificates.designer.edits import found
from ct_desktop.ui.certificates.designer.page import DesignerPage
from ct_desktop.ui.targets import SETTINGS, DesignTarget

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Drawing:
    """A designer page; lengths in millimetres."""

    desk: Desk
    page: DesignerPage

    @classmethod
    def at(cls, desk: Desk, key: str) -> "Drawing":
        desk.shell.window.go(SETTINGS, DesignTarget(key))
        desk.settle()
        page = desk.page.detail
        assert isinstance(page, DesignerPage)
        return cls(desk, page)

    @property
    def state(self):
        return self.page.state

    @property
    def view(self):
        return self.page.desk.view

    def element(self, key: str) -> Element:
        one = found(self.state.design, key)
        assert one is not None, key
        return one

    def first(self, kind) -> Element:
        return next(one for one in self.state.design.elements if one.kind is kind)

    def pixel(self, x: float, y: float) -> QPointF:
        return self.view.scale.pixel(x, y)

    def middle(self, key: str) -> QPointF:
        return self.view.scale.rect(self.element(key).place).center()

    def choose(self, key: str) -> None:
        self.state.choose(key)
        self.desk.settle()

    def click(self, at: QPointF) -> None:
        QTest.mouseClick(self.view, LEFT, NONE, at.toPoint())
        self.desk.settle()

    def press(self, at: QPointF) -> None:
        QTest.mousePress(self.view, LEFT, NONE, at.toPoint())

    def move(self, at: QPointF, modifiers=NONE) -> None:
        # QTest moves without modifiers, so the event is sent as the window system would.
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        there = self.view.mapToGlobal(at)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, there, Qt.MouseButton.NoButton, LEFT, modifiers
        )
        QApplication.sendEvent(self.view, event)

    def release(self, at: QPointF) -> None:
        QTest.mouseRelease(self.view, LEFT, NONE, at.toPoint())
        self.desk.settle()

    def drag(self, begin: QPointF, dx: float, dy: float, modifiers=NONE) -> None:
        """From a place in the widget, by millimetres."""
        factor = self.view.scale.factor
        end = begin + QPointF(dx * factor, dy * factor)
        self.press(begin)
        self.move(begin + QPointF(8, 8), modifiers)
        self.move(end, modifiers)
        self.release(end)

    def key(self, key, modifiers=NONE, widget=None) -> None:
        target = widget or self.view
        target.setFocus()
        QTest.keyClick(target, key, modifiers)
        self.desk.settle()

    def kept(self):
        return self.desk.office.templates.get(self.state.design.key)


def words_of(pdf: bytes, page: int = 0) -> str:
    return PdfReader(BytesIO(pdf)).pages[page].extract_text()
