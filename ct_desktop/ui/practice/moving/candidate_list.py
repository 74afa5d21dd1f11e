"""The people for whom a placement can be begun, to tick; a field above finds them by name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.names import fold
from ct_desktop.services.placements import Candidate
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet

_ID = Qt.ItemDataRole.UserRole
_LINES = 7
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CandidateList(QWidget):
    """``ticked_changed`` after each tick; ticks stay when the field hides a name."""

    ticked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search name or group"))
        self.search.setAccessibleName(tr("Search name or group"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("People with a place in a group"))
        self.list.setMinimumHeight(px(30 * _LINES))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all_button = quiet("", self.tick_without, "check")
        self._without: list[QListWidgetItem] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._to_list)
        self.list.itemChanged.connect(lambda _: self.ticked_changed.emit())

    @property
    def ticked(self) -> tuple[int, ...]:
        """The enrolments that are ticked, in the order of the list."""
        return tuple(int(item.data(_ID)) for item in self._items() if item.checkState() == _CHECKED)

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Show these people; who was ticked stays ticked."""
        ticked = set(self.ticked)
        self.list.clear()
        self._without = []
        for one in candidates:
            item = QListWidgetItem(_line(one), self.list)
            item.setData(_ID, one.enrolment_id)
            item.setToolTip(item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if one.enrolment_id in ticked else _UNCHECKED)
            if not one.placements:
                self._without.append(item)
        count = len(self._without)
        self.all_button.setText(
            ntr("Tick {n} person without a placement", "Tick all {n} without a placement", count)
        )
        self.all_button.setVisible(count > 1)
        self._find(self.search.text())
        if self.list.count():
            self.list.setCurrentRow(0)

    def tick_without(self) -> None:
        """Tick everyone on show who has no placement yet."""
        for item in self._without:
            if not item.isHidden():
                item.setCheckState(_CHECKED)

    def _find(self, text: str) -> None:
        wanted = fold(text).split()
        for item in self._items():
            words = fold(item.text())
            item.setHidden(not all(word in words for word in wanted))

    def _to_list(self) -> None:
        """Enter goes to the first hit, and ticks it when it is the only one."""
        shown = [item for item in self._items() if not item.isHidden()]
        if shown:
            self.list.setCurrentItem(shown[0])
            self.list.setFocus()
        if len(shown) == 1:
            shown[0].setCheckState(_CHECKED)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


def _line(one: Candidate) -> str:
    parts = [one.name, one.cohort]
    if one.placements:
        parts.append(ntr("has {n} placement", "has {n} placements", one.placements))
    return " · ".join(parts)
