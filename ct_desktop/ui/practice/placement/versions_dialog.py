"""What was changed about a line of the log: when, by whom, what."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.services.practice_hours import EntryFacts, EntryVersion
from ct_desktop.services.words import hours_text
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.messages.dialog import MessageDialog
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

_HIGHEST = 360


class VersionsDialog(MessageDialog):
    """The newest first; a line that was never changed says so."""

    def __init__(
        self, entry: EntryFacts, versions: Sequence[EntryVersion], parent: QWidget
    ) -> None:
        hours = tr("{hours} hours").format(hours=hours_text(entry.minutes / 60))
        parts = (show_date(entry.day), hours, entry.activity)
        super().__init__(
            tr("History of a line"), " · ".join(part for part in parts if part), parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.rows = SectionList()
        self.rows.set_rows([SectionRow(one.what, _when(one)) for one in versions])
        if versions:
            card = Card(flush=True)
            area = scrolled(self.rows)
            area.setMinimumHeight(min(px(_HIGHEST), self.rows.sizeHint().height() + px(4)))
            area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            area.setAccessibleName(tr("Changes of the line"))
            card.body.addWidget(area)
            self.body.addWidget(card)
        else:
            self.body.addWidget(wrapped(tr("Nothing was changed about this line."), "muted"))
        self.add_button(tr("Close"), "primary", accepts=True, default=True)


def _when(version: EntryVersion) -> str:
    return " · ".join(part for part in (version.at, version.user) if part)
