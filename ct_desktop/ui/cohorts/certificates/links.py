"""Where the documents of a group lead: the ceremony, the register, the check."""

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.ui.navigator import Navigator
from ct_desktop.ui.targets import COHORTS, CeremonyTarget, CheckTarget, RegisterTarget
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.flow import flowing


class Links(QWidget):
    """``cohort`` is the name that the register is searched for."""

    def __init__(self, navigator: Navigator, cohort_id: int) -> None:
        super().__init__()
        self._navigator = navigator
        self._cohort_id = cohort_id
        self.cohort = ""
        self.ceremony_button = quiet(tr("Prepare the ceremony"), self._to_ceremony)
        self.register_button = quiet(tr("Register"), lambda: self.to_register(self.cohort))
        self.check_button = quiet(tr("Check a certificate"), self._to_check)
        places = flowing(self, px(4))
        for button in (self.ceremony_button, self.register_button, self.check_button):
            places.addWidget(button)

    def to_register(self, words: str) -> None:
        """Open the register at what these words find."""
        self._navigator.open(COHORTS, RegisterTarget(words))

    def _to_ceremony(self) -> None:
        self._navigator.open(COHORTS, CeremonyTarget((self._cohort_id,)))

    def _to_check(self) -> None:
        self._navigator.open(COHORTS, CheckTarget())
