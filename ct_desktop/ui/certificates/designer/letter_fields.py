"""Face, size, spacing and alignment of the letters of an element."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Alignment, Element, Face
from ct_desktop.ui.certificates.designer.amount import Amount
from ct_desktop.ui.certificates.designer.fields_of import Setting
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import alignment_words, face_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import wrapped


class LetterFields(QWidget):
    """Shows only what the kind of element has."""

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.face = _choice()
        for face in Face:
            self.face.addItem(face_words(face), face.value)
        points = tr(" pt")
        self.largest = Amount(tr("Largest size"), 4.0, 120.0, 1, points, 1.0)
        self.least = Amount(tr("Smallest size"), 4.0, 120.0, 1, points, 0.5)
        self.spacing = Amount(tr("Letter spacing"), -5.0, 20.0, 1, points, 0.5)
        self.lines = Amount(tr("Line height"), 0.8, 4.0, 2, "", 0.05)
        self.capitals = QCheckBox(tr("In capitals"))
        self.alignment = _choice()
        for alignment in Alignment:
            self.alignment.addItem(alignment_words(alignment), alignment.value)
        self._cells: dict[Setting, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._add(Setting.FACE, tr("Letters"), self.face)
        self._add(Setting.SIZE, tr("Largest size"), self.largest)
        self._add(Setting.LEAST, tr("Smallest size"), self.least)
        self._add(Setting.SPACING, tr("Letter spacing"), self.spacing)
        self._add(Setting.LINES, tr("Line height"), self.lines)
        self._add(Setting.ALIGNMENT, tr("Alignment"), self.alignment)
        self._cells[Setting.CAPITALS] = self.capitals
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._grid)
        column.addWidget(self.capitals)
        self._connect()

    def show_value(self, element: Element, settings: set[Setting]) -> None:
        """Show the letters of an element."""
        self.face.setCurrentIndex(self.face.findData(element.face.value))
        self.largest.show_value(element.size)
        self.least.show_value(element.minimum)
        self.spacing.show_value(element.letter_spacing)
        self.lines.show_value(element.line_height)
        self.capitals.setChecked(element.uppercase)
        self.alignment.setCurrentIndex(self.alignment.findData(element.align.value))
        shown = [one for one in self._cells if one in settings]
        for setting, cell in self._cells.items():
            cell.setVisible(setting in settings)
        in_grid = [one for one in shown if one is not Setting.CAPITALS]
        for place, setting in enumerate(in_grid):
            self._place(self._cells[setting], place)
        self.setVisible(bool(shown))

    def _add(self, setting: Setting, words: str, field: QWidget) -> None:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        caption = wrapped(words, "strong")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        column.addWidget(caption)
        column.addWidget(field)
        self._cells[setting] = cell
        self._place(cell, len(self._cells) - 1)

    def _place(self, cell: QWidget, place: int) -> None:
        self._grid.addWidget(cell, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        change = self._state.change_element
        self.face.activated.connect(lambda _: change(face=Face(str(self.face.currentData()))))
        self.largest.picked.connect(lambda value: change("size", size=value))
        self.least.picked.connect(lambda value: change("least", minimum=value))
        self.spacing.picked.connect(lambda value: change("spacing", letter_spacing=value))
        self.lines.picked.connect(lambda value: change("lines", line_height=value))
        self.capitals.clicked.connect(lambda on: change(uppercase=on))
        self.alignment.activated.connect(
            lambda _: change(align=Alignment(str(self.alignment.currentData())))
        )


def _choice() -> QComboBox:
    made = QComboBox()
    made.setMinimumContentsLength(6)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
