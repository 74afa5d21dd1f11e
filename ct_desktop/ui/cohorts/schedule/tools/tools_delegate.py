"""Paints the stars of a tool, and edits its minutes."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ct_desktop.language import tr
from ct_desktop.services.tool_planning import LONGEST
from ct_desktop.ui.cohorts.schedule.tools.tools_model import MINUTES, STARS, STARS_ROLE, Index
from ct_desktop.ui.tables.cell_delegate import CellDelegate
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.number_field import NumberField
from ct_desktop.ui.widgets.stars import paint_stars


class ToolsDelegate(CellDelegate):
    """``minutes_typed`` carries a row and its minutes."""

    minutes_typed = Signal(int, int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        stars = index.data(STARS_ROLE) if index.column() == STARS else None
        if stars is not None:
            rect: QRect = option.rect
            paint_stars(painter, rect.adjusted(px(8), 0, 0, 0), stars, tokens_of(option.widget))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() != MINUTES:
            return super().createEditor(parent, option, index)
        field = NumberField(0, LONGEST, 0, parent=parent)
        field.setAccessibleName(tr("Minutes"))
        field.setFrame(False)
        # The field of a form is higher than a row.
        field.setStyleSheet("QSpinBox { padding: 0; min-height: 0; border-radius: 0; }")
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, NumberField):
            editor.setValue(index.data(2))  # Qt.ItemDataRole.EditRole
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, NumberField):
            editor.interpretText()
            self.minutes_typed.emit(index.row(), editor.value())
