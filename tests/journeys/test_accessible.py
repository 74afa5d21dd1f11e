"""Whoever cannot see the window, or uses no mouse, gets every part of it by name and in order."""

from collections.abc import Iterator

import pytest
from crawler import Crawler
from demo_store import showcase
from desk import places, seen
from hands import key
from openings import openings
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
    QTextEdit,
    QPlainTextEdit,
)


def is_part(widget: QWidget) -> bool:
    """Qt's own parts of a control: the field of a number, the corner of a table."""
    if isinstance(widget, QHeaderView):
        return True
    name = widget.objectName()
    inner = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit)
    corner = type(widget).__name__ == "QTableCornerButton" or "corner" in name.lower()
    plain_corner = type(widget) is QAbstractButton and isinstance(
        widget.parentWidget(), QAbstractItemView
    )
    return inner or name.startswith("qt_") or corner or plain_corner


def named(widget: QWidget) -> bool:
    if widget.accessibleName():
        return True
    if isinstance(widget, QAbstractButton) and widget.text():
        return True
    labels = widget.window().findChildren(QLabel)
    return any(label.buddy() is widget and label.text() for label in labels)


def nameless(shown: QWidget) -> Iterator[str]:
    """What can be used in a window or dialog and has no name; "" for what has one."""
    for kind in CONTROLS:
        for one in seen(shown, kind):
            if not is_part(one):
                yield "" if named(one) else f"{type(one).__name__} in {type(one.parent()).__name__}"


def test_everything_to_use_has_a_name(desk):
    desk = desk()
    faults = []
    count = 0
    for where, target in places(desk.office, showcase(desk.office)):
        desk.go(target.page, target.what)
        for fault in nameless(desk.window):
            count += 1
            if fault:
                faults.append(f"{where}: {fault}")
    assert count > 200
    assert not faults, "\n".join(sorted(set(faults)))


@pytest.mark.crawl
def test_what_opens_has_a_name_and_names_within(desk, tmp_path):
    """Every dialog that a page opens, and what a page shows once something was done in it."""
    made = desk()
    faults = []

    def look(where: str, shown: QWidget) -> None:
        if isinstance(shown, QDialog) and not (shown.accessibleName() or shown.windowTitle()):
            faults.append(f"{where}: {type(shown).__name__} has no name")
        faults.extend(f"{where}: {fault}" for fault in nameless(shown) if fault)

    crawler = Crawler(made, look, openings(tmp_path))
    crawler.everything()
    assert len(crawler.dialogs) > 40
    assert not faults, "\n".join(sorted(set(faults)))


def steps_of_tab(desk) -> Iterator[tuple[QWidget, QWidget]]:
    """What Tab goes from and to within the page, until it is back in the rail."""
    page = desk.window.pages.page
    desk.window.rail.item("settings").setFocus()
    visited: list[QWidget] = []
    for _ in range(200):
        key(Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at in visited or desk.window.rail.isAncestorOf(at):
            break
        assert page.isAncestorOf(at), at
        if visited:
            yield visited[-1], at
        visited.append(at)


def test_tab_follows_the_eye(desk):
    desk = desk()
    jumps = []
    for where, target in places(desk.office, showcase(desk.office)):
        desk.go(target.page, target.what)
        steps = 0
        for before, after in steps_of_tab(desk):
            steps += 1
            a = before.mapTo(desk.window, QPoint(0, 0))
            b = after.mapTo(desk.window, QPoint(0, 0))
            above = b.y() + after.height() <= a.y()
            next_column = b.x() >= a.x() + before.width()
            if above and not next_column:
                jumps.append(f"{where}: from {name_of(before)} up to {name_of(after)}")
        assert steps, where
    assert not jumps, "\n".join(jumps)


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"


def test_the_focus_is_never_nowhere(desk):
    """After each page is opened the keys go to something within it or its row in the rail."""
    desk = desk()
    for where, target in places(desk.office, showcase(desk.office)):
        desk.go(target.page, target.what)
        focused = QApplication.focusWidget()
        assert focused is not None, where
        assert desk.window.isAncestorOf(focused), where
        assert focused.isVisible(), where
