"""The dialog that chooses tools for a meeting from all lesson packages."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import current, ntr, tr
from ct_desktop.services import words
from ct_desktop.services.lesson_content import LessonPackage
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.services.lesson_tools import FoundTool, LessonTools
from ct_desktop.services.tool_planning import MeetingPlan, ToolChoice
from ct_desktop.ui.cohorts.schedule.tools.item_chips import ItemDelegate
from ct_desktop.ui.cohorts.schedule.tools.item_models import PLACE_ROLE, show_found, show_tree
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tasks import Task
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button
from ct_desktop.ui.widgets.labels import label, wrapped

_PAUSE_MS = 120
_LAST_PACKAGE = "tools/package"
_FIRST_ROWS = 3


class ToolPicker(QDialog):
    """``picked`` carries the chosen tools; Enter or a double click adds what is selected.

    The dialog stays open for more; "Done" or Esc closes it.
    """

    picked = Signal(object)

    def __init__(
        self, ui: UiContext, library: LessonTools, plan: MeetingPlan, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._library = library
        self._asked: Task | None = None
        self._planned = 0
        self._used = next((tool.package_key for tool in plan.tools if tool.package_key), "")
        self._looking = False
        sign = words.meeting_label(plan.meeting.label)
        title = tr("Add tools to meeting {label}").format(label=sign)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search in all lesson packages"))
        self.search.setAccessibleName(tr("Search in all lesson packages"))
        self.search.setClearButtonEnabled(True)
        self.package = QComboBox()
        self.package.setAccessibleName(tr("Lesson package"))
        self.model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.note = wrapped("", "muted")
        self.count = label("", "muted")
        self.add_button = Button(tr("Add"), "primary", "plus")
        self.done_button = Button(tr("Done"), "secondary")
        self._pause = QTimer(self)
        self._lay_out(title)
        self._connect()
        screen = self.screen().availableSize()
        self.resize(min(px(760), screen.width()), min(px(620), screen.height()))
        ui.tasks.read(library.packages, self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.search.hasFocus():
            self.tree.setFocus()
            self._select_first()
            return
        super().keyPressEvent(event)

    def selected(self) -> list[tuple[str, str]]:
        """Package key and item key of the selected rows, from the top."""
        indexes = sorted(self.tree.selectionModel().selectedIndexes(), key=self._height)
        return [index.data(PLACE_ROLE) for index in indexes]

    def _height(self, index: QModelIndex) -> int:
        return self.tree.visualRect(index).top()

    def _lay_out(self, title: str) -> None:
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setItemDelegate(ItemDelegate(self.tree))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setAccessibleName(tr("Tools"))
        self.package.setMinimumContentsLength(18)
        self.package.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.search, 3)
        top.addWidget(self.package, 2)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.done_button)
        foot.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(title, "heading"))
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        column.addWidget(self.note)
        column.addLayout(foot)
        self.note.hide()
        self.add_button.setEnabled(False)
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self._pause.timeout.connect(self._look)
        self.package.activated.connect(lambda _: self._choose_package())
        self.tree.doubleClicked.connect(self._double_clicked)
        self.tree.selectionModel().selectionChanged.connect(self._selected)
        self.add_button.clicked.connect(self._add)
        self.done_button.clicked.connect(self.accept)

    def _offer(self, entries: tuple[ShelfEntry, ...]) -> None:
        for entry in entries:
            self.package.addItem(entry.title, entry.key)
        if not entries:
            self._say(tr("There are no lesson packages on the shelf yet. Add one at Lessons."))
            return
        self.package.setCurrentIndex(self.package.findData(self._first(entries)))
        self._look()

    def _first(self, entries: Sequence[ShelfEntry]) -> str:
        """The package chosen last, else the one this meeting uses, else one in our language."""
        keys = [entry.key for entry in entries]
        own = next((each.key for each in entries if each.language.startswith(current())), keys[0])
        last = self._ui.preferences.get(_LAST_PACKAGE) or ""
        return next(key for key in (last, self._used, own) if key in keys)

    def _typed(self) -> None:
        """Until the answer is there, Enter would add a tool of the list before."""
        self._looking = True
        self._pause.start()

    def _choose_package(self) -> None:
        self._ui.preferences.put(_LAST_PACKAGE, str(self.package.currentData()))
        self.search.clear()
        self._look()

    def _look(self) -> None:
        if self._asked is not None:
            self._asked.drop()
        asked, key = self.search.text().strip(), self.package.currentData()
        if asked:
            self._asked = self._ui.tasks.read(lambda: self._library.search(asked), self._found)
        elif key is not None:
            self._asked = self._ui.tasks.read(
                lambda: self._library.package(key), lambda found: self._show(key, found)
            )

    def _show(self, key: str, package: LessonPackage) -> None:
        self._looking = False
        show_tree(self.model, key, package)
        self.tree.setRootIsDecorated(True)
        if self.model.rowCount() <= _FIRST_ROWS:
            self.tree.expandToDepth(0)
        self._say("" if package.items else tr("This package has no tools."))

    def _found(self, found: Sequence[FoundTool]) -> None:
        self._looking = False
        show_found(self.model, found)
        self.tree.setRootIsDecorated(False)
        self._say("" if found else tr("Nothing found. Try fewer or other words."))
        if found:
            self._select_first()

    def _select_first(self) -> None:
        if not self.tree.selectionModel().hasSelection():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _selected(self, *_: QItemSelection) -> None:
        count = len(self.selected())
        self.add_button.setEnabled(bool(count))
        self._count(count)

    def _count(self, selected: int) -> None:
        parts = []
        if selected:
            parts.append(ntr("{n} selected", "{n} selected", selected))
        if self._planned:
            parts.append(ntr("{n} tool added", "{n} tools added", self._planned))
        self.count.setText(" · ".join(parts))

    def _double_clicked(self, index: QModelIndex) -> None:
        if self.model.hasChildren(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self._add()

    def _add(self) -> None:
        places = self.selected()
        if not places or self._looking:
            return

        def choices() -> tuple[ToolChoice, ...]:
            found: list[ToolChoice] = []
            for package_key, item_key in places:
                found += self._library.choices(package_key, [item_key])
            return tuple(dict.fromkeys(found))

        self._ui.tasks.read(choices, self._tell)

    def _tell(self, choices: tuple[ToolChoice, ...]) -> None:
        if not choices:
            self._say(tr("There is nothing in this part that can be planned."))
            return
        self._planned += len(choices)
        self.tree.clearSelection()
        self._count(0)
        self.picked.emit(choices)
