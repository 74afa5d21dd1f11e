"""What a user does: press keys and buttons, fill in fields, answer what is asked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def button(within: QWidget, words: str) -> QAbstractButton:
    """The one visible button with these words."""
    buttons = [b for b in within.findChildren(QAbstractButton) if b.isVisible()]
    found = [b for b in buttons if words in (b.text(), b.accessibleName())]
    assert len(found) == 1, (words, [b.text() or b.accessibleName() for b in buttons])
    return found[0]


def click(widget: QWidget) -> None:
    """The left mouse button on a widget that can be used."""
    assert widget.isVisible() and widget.isEnabled(), widget
    hit = widget.rect().center()
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        hit = QPoint(10, widget.rect().center().y())  # the box, not the room right of its words
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, hit)


def key(*keys: str | Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Keys to an open list or menu, else to whatever has the focus."""
    for one in keys:
        focused = (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeWindow()
        )
        assert focused is not None
        QTest.keyClick(focused, one, held)


def retype(field: QLineEdit, words: str) -> None:
    """Put other words in a text field."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    assert field.text() == words


def pick(combo: QComboBox, words: str) -> None:
    """Walk with the arrow keys to a choice."""
    wanted = combo.findText(words)
    assert wanted >= 0, [combo.itemText(i) for i in range(combo.count())]
    combo.setFocus()
    while combo.currentIndex() != wanted:
        step = Qt.Key.Key_Down if combo.currentIndex() < wanted else Qt.Key.Key_Up
        QTest.keyClick(combo, step)


def choose_in_menu(menu: QMenu, words: str) -> None:
    """Walk through an open menu to an entry and press Enter."""
    wanted = next(action for action in menu.actions() if action.text() == words)
    for _ in menu.actions():
        if menu.activeAction() is wanted:
            break
        QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is wanted
    QTest.keyClick(menu, Qt.Key.Key_Return)


@contextmanager
def answering(*answers: Callable[[QDialog], object]) -> Iterator[list[str]]:
    """Answer dialogs that ask within the block, one after the other; the titles seen."""
    timer, left, seen = QTimer(), list(answers), []
    wrong: list[BaseException] = []
    before = {QApplication.activeModalWidget()}

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if left and isinstance(dialog, QDialog) and dialog not in before:
            before.add(dialog)
            seen.append(dialog.windowTitle())
            try:
                left.pop(0)(dialog)
            except BaseException as error:  # noqa: BLE001 - an open dialog would wait for ever
                wrong.append(error)
                left.clear()
                dialog.done(0)

    timer.timeout.connect(look)
    timer.start(0)
    try:
        yield seen
    finally:
        timer.stop()
    if wrong:
        raise wrong[0]
    assert not left, (len(left), seen)


def press(words: str) -> Callable[[QDialog], None]:
    """An answer: press the button with these words."""
    return lambda dialog: click(button(dialog, words))


def give_reason(reason: str) -> Callable[[QDialog], None]:
    """An answer: type a reason and press Enter."""

    def give(dialog: QDialog) -> None:
        field = dialog.findChildren(QLineEdit)[0]
        QTest.keyClicks(field, reason)
        QTest.keyClick(field, Qt.Key.Key_Return)

    return give


def name_file(path: Path) -> Callable[[QDialog], None]:
    """An answer to a question for a file: paste its path and press Enter."""

    def give(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return give
