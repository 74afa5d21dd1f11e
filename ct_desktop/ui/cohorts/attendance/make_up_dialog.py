"""Choose the meeting, of any group, at which an absence was made up."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.names import fold
from ct_desktop.services.attendance import MakeUpChoice
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import ROW_HEIGHT
from ct_desktop.ui.widgets.form_dialog import FormDialog

_SEARCH_FROM = 9


class MakeUpDialog(FormDialog):
    """The latest meeting first; a search field when there are many."""

    def __init__(
        self,
        title: str,
        choices: Sequence[MakeUpChoice],
        made_up_at: str,
        on_submit: Callable[["MakeUpDialog"], object],
        parent: QWidget,
    ) -> None:
        super().__init__(title, tr("Save"), lambda _: on_submit(self), parent)
        self.meetings = QListWidget()
        self.meetings.setMinimumHeight(px(240))
        self._add(tr("not made up"), None)
        for choice in choices:
            self._add(choice.text, choice.meeting_id)
            if choice.text == made_up_at:
                self.meetings.setCurrentRow(self.meetings.count() - 1)
        if self.meetings.currentRow() < 0:
            self.meetings.setCurrentRow(min(1, self.meetings.count() - 1))
        self.meetings.itemDoubleClicked.connect(lambda _: self.submit())
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        if len(choices) >= _SEARCH_FROM:
            self.form.add(tr("Search"), self.search)
        self.form.add(
            tr("Made up at"),
            self.meetings,
            hint=tr("Counts the hours of the meeting that was missed."),
        )
        self.meetings.setFocus()

    @property
    def meeting_id(self) -> int | None:
        """The meeting chosen; None takes the making up back."""
        item = self.meetings.currentItem()
        chosen: int | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        return chosen

    def _add(self, text: str, meeting_id: int | None) -> None:
        item = QListWidgetItem(text)
        item.setSizeHint(QSize(0, px(ROW_HEIGHT)))
        item.setData(Qt.ItemDataRole.UserRole, meeting_id)
        self.meetings.addItem(item)

    def _filter(self, text: str) -> None:
        wanted = fold(text).split()
        for row in range(self.meetings.count()):
            item = self.meetings.item(row)
            hidden = any(word not in fold(item.text()) for word in wanted)
            item.setHidden(hidden)
        shown = [r for r in range(self.meetings.count()) if not self.meetings.item(r).isHidden()]
        if shown and self.meetings.currentRow() not in shown:
            self.meetings.setCurrentRow(shown[0])
