"""After how many years a VOG is asked anew."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import PRACTICE
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.number_field import NumberField

_MOST = 10


class PolicyField(QWidget):
    """Written as soon as the field is left; days that are on record stay as they are."""

    def __init__(self, ui: UiContext, office: Office) -> None:
        super().__init__()
        self._ui = ui
        self._office = office
        self._stored = 0
        self.years = NumberField(1, _MOST, 3)
        self.years.setAccessibleName(tr("Years after which a VOG is renewed"))
        self.years.setToolTip(
            tr("A VOG has no end by law; this is your own rule. Days on record stay.")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(label(tr("Renew a VOG after"), "muted"))
        row.addWidget(self.years)
        self._unit = label("", "muted")
        row.addWidget(self._unit)
        self.years.valueChanged.connect(self._word)
        self.years.editingFinished.connect(self._save)
        self._word(3)

    def show_years(self, years: int) -> None:
        """Show what is stored."""
        self._stored = years
        if not self.years.hasFocus():
            self.years.setValue(years)

    def _word(self, years: int) -> None:
        self._unit.setText(ntr("year", "years", years))

    def _save(self) -> None:
        years = self.years.value()
        if not self._stored or years == self._stored:
            return
        self._stored = years
        said = ntr("A VOG is renewed after {n} year.", "A VOG is renewed after {n} years.", years)
        self._ui.tasks.write(
            lambda: self._office.vogs.set_policy_years(years),
            lambda _: self._ui.prompts.toast(said, self._ui.undo.undo),
            initiator=PRACTICE,
        )
