"""Which empty assessment form to print: the moment, who assesses, and for whom."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.ui.cohorts.assessments.content import Kind
from ct_desktop.ui.cohorts.assessments.kind_fields import KindFields
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import wrapped

_ALL, _CHOSEN = "all", "chosen"


class PrintFormsDialog(FormDialog):
    """``on_submit(kind, enrolment_ids)`` opens the preview."""

    def __init__(
        self,
        kind: Kind,
        everyone: Sequence[int],
        chosen: Sequence[int],
        on_submit: Callable[[Kind, tuple[int, ...]], object],
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Assessment forms"), tr("Show"), lambda _: self._go(on_submit), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._everyone, self._chosen = tuple(everyone), tuple(chosen)
        self.form.add_widget(
            wrapped(
                tr(
                    "A form for each person, with the words of every level: to fill in on a "
                    "screen or by hand."
                ),
                "muted",
            )
        )
        self.kind = KindFields(self)
        self.kind.choose(kind)
        side_by_side(
            self.form,
            self.form.add(tr("Moment"), self.kind.moments),
            self.form.add(tr("Assessed by"), self.kind.assessors),
        )
        self.who = ChoiceRows(tr("For whom"))
        count = len(self._everyone)
        self.who.add(_ALL, ntr("{n} participant", "All {n} participants", count))
        if chosen and len(chosen) < count:
            words = ntr("Only the one selected", "Only the {n} selected", len(chosen))
            self.who.add(_CHOSEN, words)
            if len(chosen) > 1:
                self.who.choose(_CHOSEN)
            self.form.add(tr("For whom"), self.who)

    def _go(self, on_submit: Callable[[Kind, tuple[int, ...]], object]) -> None:
        ids = self._chosen if self.who.value == _CHOSEN else self._everyone
        self.finish()
        on_submit(self.kind.kind, ids)
