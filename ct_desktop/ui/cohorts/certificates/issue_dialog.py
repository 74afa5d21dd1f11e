"""The last look before proofs are issued: who gets one, the date, who signs."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.ui.cohorts.certificates.readiness import Readiness
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped


class IssueDialog(FormDialog):
    """``day`` is the date on the proofs."""

    def __init__(
        self,
        readiness: Readiness,
        today: date,
        on_submit: Callable[["IssueDialog"], object],
        on_settings: Callable[[], object],
        parent: QWidget,
    ) -> None:
        count = len(readiness.ready)
        super().__init__(
            ntr("Issue {n} proof of participation", "Issue {n} proofs of participation", count),
            tr("Issue"),
            lambda _: on_submit(self),
            parent,
        )
        self._today = today
        self._on_settings = on_settings
        self.setMinimumWidth(px(560))
        self.form.add_widget(label(tr("For"), "strong"))
        self.form.add_widget(wrapped(", ".join(row.full_name for row in readiness.ready)))
        self.date_field = DateField(today, today)
        self.form.add(tr("Date on the proof"), self.date_field, check=self._date_error)
        signers = "\n".join(readiness.signers) or tr("Nobody yet: the proof gets an empty line.")
        self.form.add_widget(label(tr("Signed by"), "strong"))
        self.form.add_widget(wrapped(signers))
        change = quiet(tr("Change the signers…"), self._to_settings)
        change.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.form.add_widget(change)
        self.form.add_widget(
            wrapped(
                tr(
                    "Every proof gets a number of its own and stays in the register: issuing "
                    "cannot be undone. A proof can be revoked with a reason."
                ),
                "strong",
            )
        )

    @property
    def day(self) -> date:
        """The date typed. Raises ValueError when it is none."""
        day = self.date_field.value()
        if day is None:
            raise ValueError("no date")
        return day

    def _date_error(self) -> str:
        day = self.date_field.value()
        late = day is not None and day > self._today
        return tr("Choose today or earlier.") if late else self.date_field.error()

    def _to_settings(self) -> None:
        self.reject()
        self._on_settings()
