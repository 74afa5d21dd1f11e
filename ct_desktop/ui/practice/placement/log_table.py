"""The practice log as a table that is as high as its lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.ui.practice.placement.log_columns import log_columns
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT


class LogTable(SectionTable):
    """The page scrolls, not the table within it: the entry row stands right under the last line.

    Enter corrects a line, Delete removes it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model_ = SectionModel[EntryFacts](log_columns(), lambda entry: entry.id or 0)
        super().__init__(self.model_, tr("Practice log"), parent=parent)
        self.model_.setParent(self)
        self.setProperty("look", "inCard")
        self.action_keys = frozenset({Qt.Key.Key_Delete})
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._fit()

    def show_entries(self, entries: Sequence[EntryFacts]) -> None:
        """Show these lines."""
        self.set_sections([Section("", entries)])
        self._fit()

    def selected_entries(self) -> list[EntryFacts]:
        """The selected lines, from the top."""
        wanted = set(self.selected_ids())
        return [entry for entry in self.model_.rows() if entry.id in wanted]

    def current_entry(self) -> EntryFacts | None:
        """The line with the cursor."""
        return self.model_.row_at(self.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + px(ROW_HEIGHT) * self.model_.rowCount() + 2)
