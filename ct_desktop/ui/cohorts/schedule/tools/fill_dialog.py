"""Fill a meeting from the part of a package that fits it, looked at before it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QTreeView, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.services import words
from ct_desktop.services.lesson_content import Item, is_for_leaders
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.tool_planning import MeetingPlan, ToolChoice
from ct_desktop.ui.cohorts.schedule.tools.item_chips import ItemDelegate
from ct_desktop.ui.cohorts.schedule.tools.item_models import PLACE_ROLE, show_checks
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped

_LAST_PACKAGE = "tools/package"


class FillDialog(FormDialog):
    """``confirmed`` carries the ticked tools and whether they take the place of the plan."""

    confirmed = Signal(object, bool)

    def __init__(
        self, ui: UiContext, library: LessonTools, plan: MeetingPlan, parent: QWidget
    ) -> None:
        sign = words.meeting_label(plan.meeting.label)
        title = tr("Fill meeting {label} from a package").format(label=sign)
        super().__init__(title, tr("Plan these tools"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._library = library
        self._plan = plan
        self._parts: tuple[Item, ...] = ()
        self.package = QComboBox()
        self.part = QComboBox()
        for box in (self.package, self.part):
            box.setMinimumContentsLength(24)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.model = QStandardItemModel(self)
        self.list = QTreeView()
        self.list.setModel(self.model)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemDelegate(ItemDelegate(self.list))
        self.list.setMinimumHeight(px(220))
        self.leaders = QCheckBox(tr("Also what is for the leader alone"))
        self.replace = QCheckBox(tr("Replace the tools that are planned already"))
        self.sum = wrapped("", "strong")
        self.form.add(tr("Lesson package"), self.package)
        self.form.add(tr("Part"), self.part)
        self.form.add(tr("Tools"), self.list)
        self.form.add_widget(self.leaders)
        self.form.add_widget(self.replace)
        self.form.add_widget(self.sum)
        self.replace.setVisible(bool(plan.tools))
        self.submit_button.setEnabled(False)
        self.setMinimumWidth(px(560))
        self.fit_to_form()
        self.package.currentIndexChanged.connect(lambda _: self._read_package())
        self.part.currentIndexChanged.connect(lambda _: self._show_part())
        self.leaders.toggled.connect(lambda _: self._show_part())
        self.replace.toggled.connect(lambda _: self._count())
        self.model.itemChanged.connect(lambda _: self._count())
        self.list.clicked.connect(self._toggle)
        kind, number = meeting_number(plan)
        last = ui.preferences.get(_LAST_PACKAGE)
        ui.tasks.read(lambda: library.fitting(kind, number, last), self._offer)

    def _offer(self, read: tuple[tuple[ShelfEntry, ...], str | None]) -> None:
        entries, fitting = read
        self.package.blockSignals(True)
        for entry in entries:
            self.package.addItem(entry.title, entry.key)
        self.package.setCurrentIndex(max(self.package.findData(fitting), 0))
        self.package.blockSignals(False)
        if entries:
            self._read_package()
        else:
            self.sum.setText(tr("There are no lesson packages on the shelf yet."))

    def _read_package(self) -> None:
        key = str(self.package.currentData())
        kind, number = meeting_number(self._plan)
        self._ui.preferences.put(_LAST_PACKAGE, key)
        self._ui.tasks.read(
            lambda: (self._library.parts(key), self._library.part_for(key, kind, number)),
            self._show_parts,
        )

    def _show_parts(self, read: tuple[tuple[Item, ...], Item | None]) -> None:
        self._parts, fitting = read
        self.part.blockSignals(True)
        self.part.clear()
        for item in self._parts:
            self.part.addItem(item.title or item.key, item.key)
        self.part.setCurrentIndex(self.part.findData(fitting.key) if fitting else -1)
        self.part.blockSignals(False)
        if fitting is None:
            self.part.setPlaceholderText(tr("Choose a part"))
        self._show_part()

    def _show_part(self) -> None:
        key, part = str(self.package.currentData()), self.part.currentData()
        if part is None:
            self.model.clear()
            self._count()
            return
        leaders = self.leaders.isChecked()

        def items() -> tuple[Item, ...]:
            package = self._library.package(key)
            item = package.item(part)
            tools = {tool.key for tool in package.tools()}
            found = item.walk() if item else ()
            return tuple(
                one
                for one in found
                if one.resource is not None
                and (one.key in tools or (leaders and is_for_leaders(one.tags)))
            )

        self._ui.tasks.read(items, lambda found: self._show_items(key, found))

    def _show_items(self, key: str, items: tuple[Item, ...]) -> None:
        show_checks(self.model, key, items)
        self._count()

    def _ticked(self) -> list[str]:
        rows = [self.model.item(row) for row in range(self.model.rowCount())]
        return [
            row.data(PLACE_ROLE)[1] for row in rows if row.checkState() == Qt.CheckState.Checked
        ]

    def _toggle(self, index: object) -> None:
        row = self.model.itemFromIndex(self.list.currentIndex())
        on = row.checkState() == Qt.CheckState.Checked
        row.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _count(self) -> None:
        ticked, key = self._ticked(), self.package.currentData()
        self.submit_button.setEnabled(bool(ticked))
        if key is None:
            return
        self._ui.tasks.read(lambda: self._library.choices(str(key), ticked), self._say_sum)

    def _say_sum(self, choices: tuple[ToolChoice, ...]) -> None:
        kept = 0 if self.replace.isChecked() else self._plan.minutes
        minutes = sum(choice.minutes for choice in choices) + kept
        count = ntr("{n} tool", "{n} tools", len(choices))
        whole = tr("{planned} of {minutes} min").format(
            planned=minutes, minutes=self._plan.meeting.minutes
        )
        over = minutes - self._plan.meeting.minutes
        said = [count, whole]
        if over > 0:
            said.append(ntr("{n} minute too many", "{n} minutes too many", over))
        self.sum.setText(" · ".join(said))

    def _submit(self, _: FormDialog) -> None:
        key, ticked = str(self.package.currentData()), self._ticked()
        self._ui.tasks.read(lambda: self._library.choices(key, ticked), self._confirm, self.refuse)

    def _confirm(self, choices: tuple[ToolChoice, ...]) -> None:
        replace = self.replace.isChecked()
        self.finish()
        self.confirmed.emit(choices, replace)


def meeting_number(plan: MeetingPlan) -> tuple[MeetingKind, int]:
    """The kind of a meeting and its number within that kind."""
    figures = "".join(sign for sign in plan.meeting.label if sign.isdigit())
    return plan.meeting.kind, int(figures or 1)
