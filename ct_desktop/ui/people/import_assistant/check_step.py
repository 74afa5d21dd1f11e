"""The third step: what would happen with every row, before anything happens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.import_rows import ImportPreview, RowOutcome
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.import_assistant.row_lines import OUTCOME_TONES
from ct_desktop.ui.people.import_assistant.row_table import RowTable
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped


class CheckStep(QWidget):
    """``skip_chosen`` carries whether refused rows are skipped; ``again`` reads the file anew."""

    skip_chosen = Signal(bool)
    again = Signal()

    def __init__(self, ui: UiContext) -> None:
        super().__init__()
        self.rows = RowTable(ui)
        self.skip = QCheckBox()
        self.skip.toggled.connect(self.skip_chosen)
        self.again_button = secondary(tr("Read the file again"), self.again.emit, "undo")
        self.refused = Card()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        words = QVBoxLayout()
        self._advice = wrapped("", "muted")
        words.addWidget(self._advice)
        words.addWidget(self.skip)
        row.addLayout(words, 1)
        row.addWidget(self.again_button)
        self.refused.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.rows, 1)
        column.addWidget(self.refused)

    def show_preview(self, preview: ImportPreview, skip_refused: bool) -> None:
        """Show what would happen."""
        self.rows.show_rows(preview.rows, counts(preview))
        count = preview.refused
        self.refused.setVisible(count > 0)
        self._advice.setText(
            ntr(
                "{n} row cannot be read in. Correct it in the file and read it again, or leave "
                "it out.",
                "{n} rows cannot be read in. Correct them in the file and read it again, or "
                "leave them out.",
                count,
            )
        )
        self.skip.setText(
            ntr(
                "Import the others and skip the refused row",
                "Import the others and skip the {n} refused rows",
                count,
            )
        )
        self.skip.setChecked(skip_refused)


def counts(preview: ImportPreview) -> list[tuple[str, str]]:
    """How many rows of each outcome, in words with a tone; outcomes that do not occur are left."""
    texts = {
        RowOutcome.NEW: lambda n: ntr("{n} new", "{n} new", n),
        RowOutcome.UPDATED: lambda n: ntr("{n} updated", "{n} updated", n),
        RowOutcome.POSSIBLE_DOUBLE: lambda n: ntr("{n} possible double", "{n} possible doubles", n),
        RowOutcome.REFUSED: lambda n: ntr("{n} refused", "{n} refused", n),
        RowOutcome.SKIPPED: lambda n: ntr("{n} skipped", "{n} skipped", n),
    }
    return [
        (texts[outcome](preview.counts[outcome]), OUTCOME_TONES[outcome])
        for outcome in RowOutcome
        if preview.counts.get(outcome)
    ]
