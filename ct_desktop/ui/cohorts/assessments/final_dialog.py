"""The dialog of final report and final presentation, of one person or of many at once."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import ntr, tr
from ct_desktop.services.assessments import AssessmentStatus
from ct_desktop.services.final_works import FinalFacts
from ct_desktop.ui.cohorts.assessments.final_line import FinalLine
from ct_desktop.ui.cohorts.assessments.status_columns import FINAL, Shows
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, quiet
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.past_date_field import PastDateField


class FinalDialog(FormDialog):
    """A line per person; days for everyone fill in what is still empty. ``facts`` to store."""

    def __init__(
        self,
        rows: Sequence[AssessmentStatus],
        today: date,
        on_submit: Callable[["FinalDialog"], object],
        parent: QWidget,
    ) -> None:
        title = tr("Final report and presentation")
        super().__init__(title, tr("Save"), lambda _: self._check(on_submit), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = [FinalLine(row, today) for row in rows]
        self.everyone: dict[Shows, PastDateField] = {}
        self.fill_buttons: dict[Shows, Button] = {}
        who = rows[0].full_name if len(rows) == 1 else ntr("{n} person", "{n} people", len(rows))
        self.form.add_widget(wrapped(who, "muted"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(3, 1)
        self._heads()
        if len(rows) > 1:
            self._for_everyone(today)
        for line in self.lines:
            self._add(line)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, px(4), 0)
        self.form.add_widget(holder)
        self.setMinimumWidth(min(px(960), self.screen().availableSize().width()))

    @property
    def facts(self) -> tuple[FinalFacts, ...]:
        """What was changed."""
        return tuple(line.facts for line in self.lines if line.changed)

    def start_at(self, shows: Shows) -> None:
        """Begin in the first person's field of a column."""
        place = FINAL.index(shows) if shows in FINAL else 0
        self.lines[0].fields[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _heads(self) -> None:
        captions = (
            tr("Name"),
            tr("Final report received on"),
            tr("Final presentation held on"),
            tr("Topic of the presentation"),
            tr("Guests"),
        )
        for column, caption in enumerate(captions):
            made = wrapped(caption, "strong")
            made.setMinimumWidth(px(140) if column in (1, 2) else 0)
            self._grid.addWidget(made, 0, column, Qt.AlignmentFlag.AlignBottom)

    def _for_everyone(self, today: date) -> None:
        self._grid.addWidget(label(tr("For everyone"), "muted"), 1, 0)
        for column, shows, caption in (
            (1, Shows.REPORT, tr("Final report received on")),
            (2, Shows.PRESENTATION, tr("Final presentation held on")),
        ):
            field = PastDateField(today, today, optional=True)
            field.setAccessibleName(f"{tr('For everyone')}, {caption}")
            button = quiet(tr("Fill in where empty"), partial(self._fill, shows))
            button.setAccessibleName(f"{button.text()}: {caption}")
            self.everyone[shows], self.fill_buttons[shows] = field, button
            self._grid.addWidget(field, 1, column)
            self._grid.addWidget(button, 2, column, Qt.AlignmentFlag.AlignLeft)

    def _add(self, line: FinalLine) -> None:
        place = self._grid.rowCount()
        name = label(line.row.full_name)
        name.setMinimumWidth(px(150))
        self._grid.addWidget(name, place, 0)
        for column, field in enumerate(line.fields, 1):
            self._grid.addWidget(field, place, column)

    def _fill(self, shows: Shows) -> None:
        day = self.everyone[shows].value()
        if day is None:
            self.everyone[shows].setFocus()
            return
        for line in self.lines:
            field = line.report if shows is Shows.REPORT else line.presentation
            if not field.text().strip():
                field.set_value(day)

    def _check(self, on_submit: Callable[["FinalDialog"], object]) -> None:
        found = [(line, trouble) for line in self.lines if (trouble := line.trouble())]
        if not found:
            on_submit(self)
            return
        line, trouble = found[0]
        trouble.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refuse(UserError(f"{line.row.full_name}: {trouble.text}"))
