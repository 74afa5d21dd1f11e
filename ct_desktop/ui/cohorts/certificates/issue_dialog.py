"""The last look before documents are issued: who gets one, who misses what, date, signers."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.ui.cohorts.certificates.kind_words import counted, what_issuing_means
from ct_desktop.ui.cohorts.certificates.readiness import Readiness
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import label, wrapped

_ALL, _CHOSEN = "all", "chosen"


class IssueDialog(FormDialog):
    """``day``, ``language`` and ``only`` are what was chosen."""

    def __init__(
        self,
        readiness: Readiness,
        chosen: Sequence[int],
        today: date,
        on_submit: Callable[["IssueDialog"], object],
        on_settings: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """``chosen`` are the enrolments selected in the table; those of them ready can go alone."""
        title = tr("Issue {documents}").format(
            documents=counted(readiness.kind, len(readiness.ready))
        )
        super().__init__(title, tr("Issue"), lambda _: on_submit(self), parent)
        self._readiness = readiness
        self._chosen = tuple(row for row in readiness.ready if row.enrolment_id in chosen)
        self._today = today
        self._on_settings = on_settings
        self.setMinimumWidth(px(620))
        self._who()
        self._short()
        self.date_field = DateField(today, today)
        self.languages = QComboBox()
        for code, name in languages():
            self.languages.addItem(name, code)
        day = self.form.add(tr("Date on the document"), self.date_field, check=self._date_error)
        if readiness.kind is DocumentKind.CERTIFICATE:
            language = self.form.add(tr("Language of the competences"), self.languages)
            side_by_side(self.form, day, language)
        self._how()

    @property
    def day(self) -> date:
        """The date typed. Raises ValueError when it is none."""
        day = self.date_field.value()
        if day is None:
            raise ValueError("no date")
        return day

    @property
    def given_day(self) -> date | None:
        """The date when the user chose another one than today, else None."""
        return None if self.day == self._today else self.day

    @property
    def language(self) -> str:
        """Code of the language chosen; for a proof, without competences, that of the window."""
        return str(self.languages.currentData())

    @property
    def only(self) -> tuple[int, ...]:
        """The enrolments that get a document."""
        rows = self._readiness.ready if self.who.value == _ALL else self._chosen
        return tuple(row.enrolment_id for row in rows)

    def _who(self) -> None:
        ready, some = self._readiness.ready, self._chosen
        self.form.add_widget(label(tr("For"), "strong"))
        self.who = ChoiceRows(tr("For"))
        names = _names(ready)
        count = len(ready)
        words = ntr("{n} person who is ready", "Everyone who is ready: {n} people", count)
        self.who.add(_ALL, words, names)
        if some and len(some) < count:
            only = ntr("Only the one selected", "Only the {n} selected", len(some))
            self.who.add(_CHOSEN, only, _names(some))
            if len(some) > 1:
                self.who.choose(_CHOSEN)
            self.form.add_widget(self.who)
            self.who.group.buttonClicked.connect(lambda _: self._say_count())
            self._say_count()
        else:
            self.form.add_widget(wrapped(names))

    def _short(self) -> None:
        short = self._readiness.short
        if not short:
            return
        self.form.add_widget(
            label(
                ntr("{n} still misses something", "{n} still miss something", len(short)), "strong"
            )
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for row in short:
            column.addWidget(wrapped(f"{row.full_name}: {', '.join(row.missing)}", "muted"))
        self.form.add_widget(holder)

    def _how(self) -> None:
        signers = "\n".join(self._readiness.signers) or tr(
            "Nobody yet: the document gets an empty line."
        )
        self.form.add_widget(label(tr("Signed by"), "strong"))
        self.form.add_widget(wrapped(signers))
        change = quiet(tr("Change the signers…"), self._to_settings)
        change.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.form.add_widget(change)
        if self._readiness.design:
            self.form.add_widget(
                wrapped(tr("Design: {name}").format(name=self._readiness.design), "muted")
            )
        self.form.add_widget(wrapped(what_issuing_means(self._readiness.kind), "strong"))

    def _say_count(self) -> None:
        count = len(self.only)
        self.submit_button.setText(tr("Issue {n}").format(n=count))

    def _date_error(self) -> str:
        day = self.date_field.value()
        late = day is not None and day > self._today
        return tr("Choose today or earlier.") if late else self.date_field.error()

    def _to_settings(self) -> None:
        self.reject()
        self._on_settings()


def _names(rows: Sequence[ReadyRow]) -> str:
    return ", ".join(row.full_name for row in rows)
