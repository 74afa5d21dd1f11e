"""The proofs that were revoked: number, name, day and reason stay to be seen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.words import date_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.scroll import scrolled

_LINE = 56  # px at 100 %
_MOST = 2 * _LINE  # the table above keeps most of the page


class RevokedCard(Card):
    """Takes no room when nothing was revoked; ``titles`` are the lines on show."""

    def __init__(self) -> None:
        super().__init__(tr("Revoked"), flush=True)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[QWidget] = []
        self.titles: list[str] = []
        self._area = scrolled(self._list)
        self.body.addWidget(self._area)
        self.hide()

    def show_rows(self, rows: Sequence[IssuedRow]) -> None:
        """Show these documents."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.titles = [_title(row) for row in rows]
        self._lines = [
            _line(title, row.revoke_reason) for title, row in zip(self.titles, rows, strict=True)
        ]
        for line in self._lines:
            self._column.addWidget(line)
        self._area.setFixedHeight(min(px(_MOST), len(rows) * px(_LINE)))
        self.setVisible(bool(rows))


def _line(title: str, reason: str) -> QWidget:
    line = QWidget()
    line.setFixedHeight(px(_LINE))
    line.setAccessibleName(f"{title}. {reason}")
    column = QVBoxLayout(line)
    column.setContentsMargins(px(18), px(6), px(18), px(6))
    column.setSpacing(0)
    column.addWidget(ElidedLabel(title, "strong"))
    column.addWidget(ElidedLabel(reason, "muted"))
    return line


def _title(row: IssuedRow) -> str:
    day = date_text(row.revoked_on) if row.revoked_on else ""
    return tr("{number} · {name} · revoked on {date}").format(
        number=row.number, name=row.person, date=day
    )
