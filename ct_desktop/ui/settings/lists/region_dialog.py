"""The dialog that fills in the school holidays published for a region."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.services.official_holidays import (
    Region,
    official_holidays,
    region_word,
    with_official,
)
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped

REGION = "settings.region"


class RegionDialog(FormDialog):
    """What the list holds already stays; only what is still to come is added."""

    def __init__(self, ui: UiContext, office: Office, parent: QWidget) -> None:
        super().__init__(
            tr("Fill in the official school holidays"), tr("Fill in"), self._submit, parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self.region = ChoiceRows(tr("Region"))
        for region in Region:
            self.region.add(region, region_word(region))
        kept = ui.preferences.get(REGION)
        if kept in list(Region):
            self.region.choose(kept)
        self.form.add(tr("Region"), self.region)
        source = official_holidays(Region.NORTH).source
        self.form.add_widget(wrapped(tr("Published by: {source}").format(source=source), "small"))
        self.form.add_widget(
            wrapped(
                tr("Holidays that have passed, or overlap one in your list, are left out."), "small"
            )
        )
        self.fit_to_form()

    def _submit(self, _: FormDialog) -> None:
        region, settings = Region(self.region.value), self._office.settings
        self._ui.preferences.put(REGION, region.value)
        today = self._ui.clock.today()

        def fill() -> int:
            kept = settings.school_holidays()
            wanted = with_official(kept, region, today)
            if len(wanted) > len(kept):
                settings.save_school_holidays(wanted)
            return len(wanted) - len(kept)

        self._ui.tasks.write(fill, self._filled, self.refuse, initiator=SETTINGS)

    def _filled(self, count: int) -> None:
        self.finish()
        if count:
            said = ntr("{n} school holiday added", "{n} school holidays added", count)
            self._ui.prompts.toast(said, self._ui.undo.undo)
        else:
            self._ui.prompts.toast(tr("The list held all of them already."))
