"""Where the numbers of each year stand, and going on after one that was given out on paper."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.numbering import DocumentNumber
from ct_desktop.services.office import Office
from ct_desktop.services.register import MOST_AHEAD
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.number_field import NumberField

_YEARS_SHOWN = 5


class NumbersDialog(FormDialog):
    """A series never goes back; what a year has given out is proposed as it is."""

    def __init__(
        self, ui: UiContext, office: Office, last: Mapping[int, int], parent: QWidget
    ) -> None:
        """``last``: the serial given out last per year, the newest year first."""
        super().__init__(tr("Numbers of documents"), tr("Go on after it"), self._submit, parent)
        self._ui = ui
        self._office = office
        self._last = last
        this_year = ui.clock.today().year
        self.year = NumberField(1990, this_year + 1, this_year)
        self.serial = NumberField(0, MOST_AHEAD, last.get(this_year, 0))
        self.serial.setSpecialValueText(tr("none"))
        self.next = label("", "strong")
        self.form.add_widget(wrapped(_standing(last), "muted"))
        self.form.add_widget(
            wrapped(
                tr(
                    "Documents were numbered on paper before? Say what the last number was; the "
                    "next document gets the one after it. Numbers never go back."
                )
            )
        )
        self.form.side_by_side(
            self.form.add(tr("Year"), self.year),
            self.form.add(tr("Last number given out"), self.serial),
        )
        self.form.add_widget(self.next)
        self.year.valueChanged.connect(self._follow_year)
        self.serial.valueChanged.connect(lambda _: self._tell())
        self._tell()
        self.fit_to_form()

    def _follow_year(self, year: int) -> None:
        self.serial.setValue(self._last.get(year, 0))
        self._tell()

    def _tell(self) -> None:
        number = DocumentNumber(self.year.value(), self.serial.value() + 1)
        self.next.setText(tr("The next document gets {number}.").format(number=number))

    def _submit(self, _: FormDialog) -> None:
        year, last = self.year.value(), self.serial.value()
        said = tr("The next document of {year} gets {number}.").format(
            year=year, number=DocumentNumber(year, last + 1)
        )

        def done(_: object) -> None:
            self.finish()
            self._ui.prompts.toast(said)

        self._ui.tasks.write(
            lambda: self._office.register.continue_after(year, last),
            done,
            self.refuse,
            initiator=COHORTS,
        )


def _standing(last: Mapping[int, int]) -> str:
    if not last:
        return tr("No number was given out yet.")
    shown = ", ".join(
        str(DocumentNumber(year, serial)) for year, serial in list(last.items())[:_YEARS_SHOWN]
    )
    return tr("Given out last: {numbers}.").format(numbers=shown)
