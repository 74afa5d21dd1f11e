"""The Changes tab: who changed what, before and after."""

from PySide6.QtWidgets import QStackedWidget

from ct_desktop.language import tr
from ct_desktop.services.timeline import PersonChange
from ct_desktop.ui.dates import show_date, show_time
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class ChangesTab(PersonTab):
    """The latest change first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = SectionList()
        empty = EmptyState(
            "clock", tr("No changes"), tr("Here stands who changed what, before and after.")
        )
        self._views = QStackedWidget()
        self._views.addWidget(scrolled(self.rows))
        self._views.addWidget(empty)
        card = Card(tr("Who changed what"), flush=True)
        card.body.addWidget(self._views)
        self.column.addWidget(card)

    def show_content(self, content: PersonContent) -> None:
        self.rows.set_rows([_row(one) for one in content.changes])
        self._views.setCurrentIndex(0 if content.changes else 1)


def _row(one: PersonChange) -> SectionRow:
    moment = f"{show_date(one.at.date())} {show_time(one.at.time())}"
    by = " · ".join(part for part in (moment, one.user) if part)
    # The zero minutes of a mark just made say nothing.
    lines = [_field(*field) for field in one.fields if field[1] or field[2] != "0"]
    title = one.text if one.what in one.text else f"{one.text} · {one.what}"
    mark = chip(tr("undone"), "warning") if one.undone else None
    when = label(by, "muted")
    row = SectionRow(title[:1].upper() + title[1:], "\n".join(lines), mark=mark, action=when)
    row.setAccessibleName(f"{by}: {row.accessibleName()}")
    return row


def _field(name: str, before: str, after: str) -> str:
    if not before:
        return f"{name}: {after}"
    return f"{name}: {before} → {after or tr('nothing')}"
