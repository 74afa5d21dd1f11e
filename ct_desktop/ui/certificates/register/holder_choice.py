"""Whose a row of an earlier list is, where somebody on record may be the one."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.register_lines import ImportedLine, ImportOutcome
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class HolderChoice(QWidget):
    """``chosen`` carries the row and the id of the person, or None for somebody new."""

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._row = 0
        self.box = QComboBox()
        self.box.setAccessibleName(tr("Whose document this is"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        caption = label(tr("Whose document is it?"), "strong")
        caption.setBuddy(self.box)
        line.addWidget(caption)
        line.addWidget(self.box, 1)
        self.box.activated.connect(lambda: self.chosen.emit(self._row, self.box.currentData()))

    def show_line(self, line: ImportedLine | None) -> None:
        """Offer the people that a row may be about; nothing where there are none."""
        offered = line is not None and line.outcome is ImportOutcome.NEW and bool(line.possible)
        self.setVisible(offered)
        if line is None or not offered:
            return
        self._row = line.row
        blocker = QSignalBlocker(self.box)
        self.box.clear()
        self.box.addItem(tr("Somebody new"), None)
        for one in line.possible:
            born = show_date(one.birth_date) or tr("birth date not known")
            self.box.addItem(f"{one.name} · {born} · {one.reason}", one.person_id)
        self.box.setCurrentIndex(max(0, self.box.findData(line.person_id)))
        blocker.unblock()
