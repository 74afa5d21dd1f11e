"""The Documents tab: proofs and certificates issued to a person; print again, revoke."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.document_deeds import DocumentDeeds
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class DocumentsTab(PersonTab):
    """The newest first; ``deeds`` does what the buttons say."""

    def __init__(self, deeds: DocumentDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self.rows = SectionList()
        empty = EmptyState(
            "certificate",
            tr("No documents yet"),
            tr(
                "Proofs of participation and certificates are issued on the Certificates tab of "
                "a group."
            ),
        )
        self._views = QStackedWidget()
        self._views.addWidget(scrolled(self.rows))
        self._views.addWidget(empty)
        card = Card(tr("Documents"), flush=True)
        card.body.addWidget(self._views)
        self.column.addWidget(card)

    def show_content(self, content: PersonContent) -> None:
        newest = sorted(
            content.documents, key=lambda one: (one.issued_on, one.number), reverse=True
        )
        self.rows.set_rows([self._row(one) for one in newest])
        self._views.setCurrentIndex(0 if newest else 1)

    def _row(self, one: IssuedRow) -> SectionRow:
        kind = words.document_kind(one.kind)
        title = f"{kind[:1].upper()}{kind[1:]} · {one.number}"
        actions = QWidget()
        actions.setProperty("ground", "none")
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        if one.revoked_on is not None:
            row.addWidget(chip(tr("revoked"), "bad"))
        else:
            for button in self._buttons(one):
                button.setAccessibleName(f"{button.text()} {title}")
                row.addWidget(button)
        return SectionRow(
            title,
            _about(one),
            mark=IconLabel("certificate", "primary_text", 20),
            action=actions,
        )

    def _buttons(self, one: IssuedRow) -> list[Button]:
        deeds, made = self._deeds, []
        if one.printable:
            made.append(secondary(tr("Print again"), partial(deeds.print_again, one), "print"))
        if one.code:
            made.append(secondary(tr("Copy code"), partial(deeds.copy_code, one), "copy"))
        return [*made, secondary(tr("Revoke…"), partial(deeds.revoke, one))]


def _about(one: IssuedRow) -> str:
    """Group and day; what is printed on it when the person is called otherwise now."""
    parts = [one.cohort, tr("issued on {date}").format(date=show_date(one.issued_on))]
    if one.name_now:
        as_printed = tr("issued to {printed}, now called {now}")
        parts.append(as_printed.format(printed=one.person, now=one.name_now))
    if one.imported:
        parts.append(tr("from a list of earlier certificates"))
    if one.revoked_on is not None:
        revoked = tr("revoked on {date}: {reason}")
        parts.append(revoked.format(date=show_date(one.revoked_on), reason=one.revoke_reason))
    return " · ".join(part for part in parts if part)
