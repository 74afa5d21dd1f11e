"""The Documents tab: what was issued to a person; print again, revoke."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services import words
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class DocumentsTab(PersonTab):
    """``print_again`` gets group and document; ``revoke`` the document."""

    def __init__(
        self,
        print_again: Callable[[int, int], object],
        revoke: Callable[[IssuedRow], object],
    ) -> None:
        super().__init__()
        self._print_again = print_again
        self._revoke = revoke
        self.rows = SectionList()
        empty = EmptyState(
            "certificate",
            tr("No documents yet"),
            tr("Proofs of participation are issued on the Certificates tab of a group."),
        )
        self._views = QStackedWidget()
        self._views.addWidget(scrolled(self.rows))
        self._views.addWidget(empty)
        card = Card(tr("Documents"), flush=True)
        card.body.addWidget(self._views)
        self.column.addWidget(card)

    def show_content(self, content: PersonContent) -> None:
        self.rows.set_rows([self._row(one, content.cohort_of) for one in content.documents])
        self._views.setCurrentIndex(0 if content.documents else 1)

    def _row(self, one: IssuedRow, cohort_of: Mapping[int, int]) -> SectionRow:
        kind = words.document_kind(one.kind)
        parts = [one.cohort, tr("issued on {date}").format(date=show_date(one.issued_on))]
        actions = QWidget()
        actions.setProperty("ground", "none")
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        if one.revoked_on is not None:
            revoked = tr("revoked on {date}: {reason}")
            parts.append(revoked.format(date=show_date(one.revoked_on), reason=one.revoke_reason))
            row.addWidget(chip(tr("revoked"), "bad"))
        else:
            cohort_id = cohort_of.get(one.id)
            if cohort_id is not None and one.kind is DocumentKind.PROOF:
                again = partial(self._print_again, cohort_id, one.id)
                row.addWidget(secondary(tr("Print again"), again, "print"))
            row.addWidget(secondary(tr("Revoke…"), partial(self._revoke, one)))
        return SectionRow(
            f"{kind[:1].upper()}{kind[1:]} · {one.number}",
            " · ".join(parts),
            mark=IconLabel("certificate", "primary_text", 20),
            action=actions,
        )
