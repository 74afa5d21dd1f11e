"""Why the own key is replaced; when it was stolen, what it signed is vouched for one by one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped

NORMAL, STOLEN = "normal", "stolen"


class ReplaceKeyDialog(FormDialog):
    """``on_done`` is called when there is a new key."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        on_done: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Replace the key"), tr("Replace the key"), self._start, parent)
        self._ui = ui
        self._keys = office.issuer_keys
        self._on_done = on_done
        self.reason = ChoiceRows(tr("Why the key is replaced"))
        self.reason.add(
            NORMAL,
            tr("To have a new one"),
            tr(
                "The old key vouches for the new one: others take it over when they read in "
                "your new file. All that was issued stays genuine."
            ),
        )
        self.reason.add(
            STOLEN,
            tr("Somebody else may have it"),
            tr(
                "What stands in your register stays genuine, one by one; whatever else was "
                "signed with the old key is not genuine any more. Everybody who has your key "
                "must read in the new file and compare the fingerprint with you once more."
            ),
        )
        self.form.add(tr("Why"), self.reason)
        self.warning = wrapped(
            tr("This cannot be taken back. Change the passwords too, and print a recovery sheet."),
            "error",
        )
        self.warning.hide()
        self.form.add_widget(self.warning)
        self.reason.group.buttonToggled.connect(lambda *_: self._follow())
        self.fit_to_form()

    def _start(self, dialog: FormDialog) -> None:
        stolen = self.reason.value == STOLEN
        self._ui.tasks.write(
            lambda: self._keys.replace(stolen=stolen),
            lambda _: self._finish(),
            self.refuse,
            initiator=SETTINGS,
        )

    def _finish(self) -> None:
        self.finish()
        self._on_done()

    def _follow(self) -> None:
        self.warning.setVisible(self.reason.value == STOLEN)
        self.make_room()
