"""The Consents tab: every answer, what was never asked, and what to ask again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import ConsentPurpose
from ct_desktop.services import words
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.chip import chip
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class ConsentsTab(PersonTab):
    """``record`` asks for a new answer (of a purpose, or None); ``withdraw`` ends one."""

    def __init__(
        self,
        record: Callable[[ConsentPurpose | None], object],
        withdraw: Callable[[ConsentFacts], object],
    ) -> None:
        super().__init__()
        self._record = record
        self._withdraw = withdraw
        self.rows = SectionList()
        card = Card(tr("Consents"), flush=True)
        self.record_button = secondary(tr("Record consent…"), lambda: record(None), "plus")
        card.tools.addWidget(self.record_button)
        card.body.addWidget(scrolled(self.rows))
        self.column.addWidget(card)
        self.column.addWidget(
            wrapped(
                tr(
                    "Under 16 a parent gives a consent. Without an answer, the answer is no. A "
                    "consent that is withdrawn stays in the list with its date."
                ),
                "muted",
            )
        )

    def show_content(self, content: PersonContent) -> None:
        rows = []
        if content.permission_missing:
            rows.append(
                self._ask(
                    ConsentPurpose.TAKING_PART,
                    tr("missing"),
                    "bad",
                    tr("A parent has to permit taking part; nothing has been recorded."),
                )
            )
        for purpose in content.to_ask_again:
            why = tr("A parent gave this consent; the person is 16 by now and answers alone.")
            rows.append(self._ask(purpose, tr("ask again"), "warning", why))
        rows += [self._row(one) for one in content.consents]
        answered = {one.purpose for one in content.consents} | {ConsentPurpose.TAKING_PART}
        for purpose in ConsentPurpose:
            if purpose not in answered:
                why = tr("No answer has been recorded.")
                rows.append(self._ask(purpose, tr("not asked"), "neutral", why))
        self.rows.set_rows(rows)

    def _row(self, one: ConsentFacts) -> SectionRow:
        if one.withdrawn_on is not None:
            state = chip(tr("consent withdrawn"), "warning")
        elif one.granted:
            state = chip(tr("yes"), "good")
        else:
            state = chip(tr("no"), "neutral")
        giver = words.consent_giver(one.given_by)
        parts = [
            f"{giver}: {one.giver_name}" if one.giver_name else giver,
            one.giver_phone,
            show_date(one.given_on),
            words.consent_medium(one.medium),
            one.paper_location,
        ]
        if one.withdrawn_on is not None:
            withdrawn = tr("withdrawn on {date}")
            parts.append(withdrawn.format(date=show_date(one.withdrawn_on)))
        button = secondary(tr("Withdraw"), partial(self._withdraw, one)) if one.valid else None
        return _consent_row(one.purpose, " · ".join(p for p in parts if p), state, button)

    def _ask(self, purpose: ConsentPurpose, state: str, tone: str, why: str) -> SectionRow:
        button = secondary(tr("Record…"), partial(self._record, purpose))
        return _consent_row(purpose, why, chip(state, tone), button)


def _consent_row(
    purpose: ConsentPurpose, explanation: str, state: QWidget, button: Button | None
) -> SectionRow:
    title = words.consent_purpose(purpose)
    actions = QWidget()
    actions.setProperty("ground", "none")
    row = QHBoxLayout(actions)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(12))
    row.addWidget(state)
    if button is not None:
        button.setAccessibleName(f"{button.text()} {title}")
        row.addWidget(button)
    return SectionRow(title[:1].upper() + title[1:], explanation, action=actions)
