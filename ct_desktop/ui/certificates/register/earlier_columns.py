"""What the columns hold that were not recognised, to be said by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.import_rows import ImportColumn
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.labels import label

LEAVE_OUT = "ignore"


class EarlierColumns(QWidget):
    """``corrected`` carries a heading and the field chosen for it."""

    corrected = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._line = flowing(self, px(12))
        self._parts: list[QWidget] = []
        self.choices: dict[str, QComboBox] = {}

    def show_columns(self, columns: Sequence[ImportColumn], by_hand: Sequence[str]) -> None:
        """The columns that are unknown, and those that were said by hand."""
        asked = [
            one for one in columns if one.heading and (not one.known or one.heading in by_hand)
        ]
        if [one.heading for one in asked] == list(self.choices):
            return
        for part in self._parts:
            self._line.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.choices = [], {}
        for one in asked:
            self._parts.append(self._choice(one))
            self._line.addWidget(self._parts[-1])
        self.setVisible(bool(asked))

    def _choice(self, column: ImportColumn) -> QWidget:
        box = QComboBox()
        name = tr("What the column “{heading}” holds").format(heading=column.heading)
        box.setAccessibleName(name)
        box.setToolTip(", ".join(column.examples))
        for key, word in _fields().items():
            box.addItem(word, key)
        box.setCurrentIndex(max(0, box.findData(column.field)))
        box.activated.connect(lambda: self.corrected.emit(column.heading, str(box.currentData())))
        self.choices[column.heading] = box
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(label(tr("“{heading}” holds:").format(heading=column.heading), "muted"))
        row.addWidget(box)
        return holder


def _fields() -> dict[str, str]:
    """The fields of the list by their words."""
    return {
        LEAVE_OUT: tr("Leave out"),
        "full_name": tr("Full name"),
        "given_name": tr("First name"),
        "infix": tr("Infix"),
        "family_name": tr("Family name"),
        "birth_date": tr("Birth date"),
        "kind": tr("Document"),
        "issued_on": tr("Date of issue"),
        "number": tr("Number"),
        "cohort": tr("Group"),
        "practice_hours": tr("Practice hours"),
    }
