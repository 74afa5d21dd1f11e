"""The proofs that were revoked: number, name, day and reason stay to be seen."""

from collections.abc import Sequence

from ct_desktop.language import tr
from ct_desktop.services.issuing import IssuedRow
from ct_desktop.services.words import date_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow

_LINE = 66  # px at 100 %
_MOST = 2 * _LINE  # the table above keeps most of the page


class RevokedCard(Card):
    """Takes no room when nothing was revoked."""

    def __init__(self) -> None:
        super().__init__(tr("Revoked"), flush=True)
        self.list = SectionList()
        self._area = scrolled(self.list)
        self.body.addWidget(self._area)
        self.hide()

    def show_rows(self, rows: Sequence[IssuedRow]) -> None:
        """Show these documents."""
        self.list.set_rows([SectionRow(_title(row), row.revoke_reason) for row in rows])
        self._area.setFixedHeight(min(px(_MOST), len(rows) * px(_LINE)))
        self.setVisible(bool(rows))


def _title(row: IssuedRow) -> str:
    day = date_text(row.revoked_on) if row.revoked_on else ""
    return tr("{number} · {name} · revoked on {date}").format(
        number=row.number, name=row.person, date=day
    )
