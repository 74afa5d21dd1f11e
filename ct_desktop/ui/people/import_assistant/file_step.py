"""The first step: which file, and into which group."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.dropped_file import ENDINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.centred_text import CentredText
from ct_desktop.ui.widgets.form import Form
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped


class FileStep(QWidget):
    """``file_chosen`` carries a Path, ``cohort_chosen`` the id of a group or None."""

    file_chosen = Signal(object)
    cohort_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cohort = QComboBox()
        self.cohort.addItem(tr("In no group, only in the register"), None)
        self.choose_button = secondary(tr("Choose a file…"), self.choose, "import")
        self.file_name = wrapped("", "strong")
        self.refusal = wrapped("", "error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        form = Form()
        form.add(
            tr("Enrol these people in"),
            self.cohort,
            hint=tr(
                "In the order of the file, until the group is full; who comes after that goes "
                "on the waiting list."
            ),
        )
        column.addWidget(form)
        column.addWidget(self._drop_card(), 1)
        self.cohort.activated.connect(lambda: self.cohort_chosen.emit(self.cohort.currentData()))

    def offer(self, rows: Sequence[CohortRow], chosen: int | None) -> None:
        """The groups that can be chosen, and the one that is."""
        for row in rows:
            places = tr("{taken} of {places} places taken")
            taken = places.format(taken=row.enrolled, places=row.capacity)
            self.cohort.addItem(f"{row.name} · {show_date(row.start_date)} · {taken}", row.id)
        self.cohort.setCurrentIndex(max(0, self.cohort.findData(chosen)) if chosen else 0)

    def choose(self) -> None:
        """Ask for a file."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = f"{tr('Lists')} ({endings})"
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a list"), str(Path.home()), kinds)
        if name:
            self.file_chosen.emit(Path(name))

    def show_file(self, name: str, refusal: str = "") -> None:
        """Say which file it is, and why it cannot be read."""
        self.file_name.setText(name)
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))

    def _drop_card(self) -> Card:
        card = Card()
        centre = Qt.AlignmentFlag.AlignHCenter
        card.body.addStretch(1)
        card.body.addWidget(IconLabel("import", "primary_text", 32), 0, centre)
        explanation = wrapped(
            tr(
                "A spreadsheet or text file: xlsx, xls, ods or csv. Columns and dates are "
                "recognised in most forms. Every row is checked first; nothing is changed "
                "before you press Import."
            ),
            "muted",
        )
        heading = wrapped(tr("Drop the list here"), "heading")
        card.body.addWidget(CentredText((heading, explanation)))
        card.body.addWidget(self.choose_button, 0, centre)
        card.body.addWidget(CentredText((self.file_name, self.refusal)))
        self.refusal.hide()
        card.body.addStretch(1)
        return card
