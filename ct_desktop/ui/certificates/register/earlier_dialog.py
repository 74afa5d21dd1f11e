"""Taking in a list of earlier certificates: every row is looked at before anything is stored."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.register_lines import ImportedLine, ImportedList, ImportOutcome, summary
from ct_desktop.ui.certificates.register.earlier_columns import EarlierColumns
from ct_desktop.ui.certificates.register.earlier_lines import (
    earlier_columns,
    reasons_text,
    to_look_at,
)
from ct_desktop.ui.certificates.register.holder_choice import HolderChoice
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.tables.section_model import Section, SectionModel
from ct_desktop.ui.tables.section_table import SectionTable
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label, wrapped


class EarlierDialog(QDialog):
    """``taken`` says that the list is in the register."""

    taken = Signal()

    def __init__(self, ui: UiContext, office: Office, read: ImportedList, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._office = office
        self.read = read
        title = tr("Earlier certificates")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        room = self.screen().availableSize()
        self.resize(min(px(1120), room.width()), min(px(680), room.height()))
        self.counts = label("", "strong")
        self.warnings = wrapped("", "muted")
        self.columns = EarlierColumns()
        self.model = SectionModel[ImportedLine](earlier_columns(), lambda one: one.row)
        calm = EmptyState("check", tr("Nothing to look at"), tr("Every row can be taken in."))
        self.table = SectionTable(self.model, tr("Rows of the list"), calm)
        self.model.setParent(self.table)
        self.only = QCheckBox(tr("Only rows to look at"))
        self.about = wrapped("", "muted")
        self.about.setMinimumHeight(px(40))
        self.holder = HolderChoice()
        self.skip = QCheckBox()
        self.refusal = wrapped("", "error")
        self.refusal.hide()
        self.again_button = secondary(tr("Read the file again"), self.read_again, "undo")
        self.take_button = primary(tr("Take in"), self.take_in, "import")
        self._build(title)
        self._show()

    def read_again(self, heading: str = "", field: str = "") -> None:
        """Read the file anew, with what a column holds when that was said."""
        mapping = dict(self.read.mapping)
        if heading:
            mapping[heading] = field
        file = self.read.file
        self.refusal.hide()
        self._ui.tasks.read(
            lambda: self._office.register.read_list(file, mapping), self._received, self._refuse
        )

    def take_in(self) -> None:
        """Store what can be stored, in one change."""
        self.refusal.hide()
        self.take_button.setEnabled(False)
        read, skip = self.read, self.skip.isChecked()
        count = read.count(ImportOutcome.NEW)
        said = ntr(
            "{n} earlier document is in the register now",
            "{n} earlier documents are in the register now",
            count,
        )

        def done(_: object) -> None:
            self.accept()
            self.taken.emit()
            self._ui.prompts.toast(said, self._ui.undo.undo)

        self._ui.tasks.write(
            lambda: self._office.register.take_in(read, skip_refused=skip),
            done,
            self._refuse,
            initiator=COHORTS,
        )

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(label(title, "heading"))
        column.addWidget(self.counts)
        column.addWidget(self.warnings)
        column.addWidget(self.columns)
        column.addWidget(self.only)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        column.addWidget(self.holder)
        column.addWidget(self.skip)
        column.addWidget(self.refusal)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.again_button)
        buttons.addStretch(1)
        buttons.addWidget(secondary(tr("Cancel"), self.reject))
        buttons.addWidget(self.take_button)
        self.take_button.setDefault(True)
        column.addLayout(buttons)
        self.columns.corrected.connect(self.read_again)
        self.holder.chosen.connect(self._choose_holder)
        self.table.chosen.connect(self._show_chosen)
        self.skip.toggled.connect(lambda _: self._follow())
        self.only.toggled.connect(lambda _: self._show_lines())
        self.table.setFocus()

    def _received(self, read: ImportedList) -> None:
        self.read = read
        self._show()

    def _show(self) -> None:
        read = self.read
        where = f"{read.file.name} · {read.sheet}" if read.sheet else read.file.name
        self.counts.setText(f"{where}: {summary(read)}")
        _say(self.warnings, " ".join(read.warnings))
        self.columns.show_columns(read.columns, [heading for heading, _ in read.mapping])
        refused = read.count(ImportOutcome.REFUSED)
        self.skip.setVisible(refused > 0)
        self.skip.setText(
            ntr(
                "Take in the others and leave the refused row out",
                "Take in the others and leave the {n} refused rows out",
                refused,
            )
        )
        self.only.setVisible(any(to_look_at(line) for line in read.lines))
        self._show_lines()
        self._follow()

    def _show_lines(self) -> None:
        only = self.only.isChecked() and not self.only.isHidden()
        lines = [line for line in self.read.lines if not only or to_look_at(line)]
        self.table.set_sections([Section("", lines)])
        if lines and self.table.current_id() is None:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_chosen()

    def _show_chosen(self) -> None:
        line = self.model.row_at(self.table.currentIndex().row())
        self.about.setText(reasons_text(line) if line is not None else "")
        self.holder.show_line(line)

    def _choose_holder(self, row: int, person_id: object) -> None:
        chosen = person_id if isinstance(person_id, int) else None
        lines = tuple(
            replace(line, person_id=chosen) if line.row == row else line for line in self.read.lines
        )
        self.read = replace(self.read, lines=lines)
        self._show_lines()

    def _follow(self) -> None:
        count = self.read.count(ImportOutcome.NEW)
        refused = self.read.count(ImportOutcome.REFUSED)
        self.take_button.setText(
            ntr("Take in {n} document", "Take in {n} documents", count) if count else tr("Take in")
        )
        self.take_button.setEnabled(count > 0 and (not refused or self.skip.isChecked()))

    def _refuse(self, error: AppError) -> None:
        _say(self.refusal, str(error))
        self._follow()


def _say(words: QLabel, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))


def list_endings() -> str:
    """The kinds of file that a list may be, for the dialog that asks for one."""
    return f"{tr('Lists')} (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"


def is_list(path: Path) -> bool:
    """Whether a file that is dragged in may be such a list."""
    return path.suffix.lower() in (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
