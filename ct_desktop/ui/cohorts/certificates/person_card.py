"""What one person has met and what is still missing, a line each, under the table."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.issuing import ReadyRow
from ct_desktop.services.words import date_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import wrapped


class PersonCard(Card):
    """Hidden while nobody is chosen; ``said`` is what stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.name = wrapped("", "strong")
        self.met = wrapped("", "muted")
        self.missing = wrapped("")
        self.body.setSpacing(px(2))
        self.body.setContentsMargins(px(18), px(10), px(18), px(10))
        holder = QWidget()
        holder.setProperty("ground", "none")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for part in (self.name, self.missing, self.met):
            column.addWidget(part)
        self.body.addWidget(holder)
        self.hide()

    @property
    def said(self) -> list[str]:
        """The lines on show."""
        parts = (self.name, self.missing, self.met)
        return [part.text() for part in parts if not part.isHidden()]

    def show_row(self, row: ReadyRow | None) -> None:
        """Say how far somebody is."""
        self.setVisible(row is not None)
        if row is None:
            return
        name = row.full_name
        if row.number and row.issued_on:
            name = tr("{name} · {number}, issued on {date}").format(
                name=name, number=row.number, date=date_text(row.issued_on)
            )
        if row.holder and row.holder != row.full_name:
            name = tr("{name} · on the document: {holder}").format(name=name, holder=row.holder)
        self.name.setText(name)
        missing = row.missing if row.document_id is None else ()
        self.missing.setText(tr("Still missing: {what}").format(what=", ".join(missing)))
        self.missing.setVisible(bool(missing))
        self.met.setText(tr("Met: {what}").format(what=", ".join(row.met)))
        self.met.setVisible(bool(row.met))
