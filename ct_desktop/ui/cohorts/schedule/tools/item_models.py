"""Items of lesson packages for views: a tree of one package, and what a search found."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ct_desktop.services.lesson_content import Item, LessonPackage
from ct_desktop.services.lesson_tools import FoundTool
from ct_desktop.ui.cohorts.schedule.tools.item_chips import BELOW_ROLE, CHIPS_ROLE, chips_of

PLACE_ROLE = Qt.ItemDataRole.UserRole + 53
"""Package key and item key of a row."""


def show_tree(model: QStandardItemModel, package_key: str, package: LessonPackage) -> None:
    """Fill ``model`` with the tree of a package."""
    model.clear()
    for item in package.items:
        model.appendRow(_branch(package_key, item))


def show_found(model: QStandardItemModel, found: Iterable[FoundTool]) -> None:
    """Fill ``model`` with what a search found, each with where it is."""
    model.clear()
    for one in found:
        row = _row(one.hit.package_key, one.item)
        row.setData(" › ".join((one.hit.package_title, *one.hit.path)), BELOW_ROLE)
        model.appendRow(row)


def show_checks(model: QStandardItemModel, package_key: str, items: Iterable[Item]) -> None:
    """Fill ``model`` with items to tick, all of them ticked."""
    model.clear()
    for item in items:
        row = _row(package_key, item)
        row.setCheckable(True)
        row.setCheckState(Qt.CheckState.Checked)
        model.appendRow(row)


def _branch(package_key: str, item: Item) -> QStandardItem:
    row = _row(package_key, item)
    for child in item.children:
        row.appendRow(_branch(package_key, child))
    return row


def _row(package_key: str, item: Item) -> QStandardItem:
    row = QStandardItem(item.title or item.key)
    chips = chips_of(item)
    row.setEditable(False)
    row.setData((package_key, item.key), PLACE_ROLE)
    row.setData(chips, CHIPS_ROLE)
    row.setData(", ".join((row.text(), *(chip.text for chip in chips))), _SPOKEN)
    return row


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
