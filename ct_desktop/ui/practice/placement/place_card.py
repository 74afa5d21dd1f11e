"""Where the placement is and who can be reached: practice place, supervisor, participant."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet, secondary
from ct_desktop.ui.widgets.facts_card import FactsCard
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped


@dataclass(frozen=True)
class PlaceCalls:
    """What the buttons of the card do."""

    supervisor: Callable[[], object]
    consent: Callable[[], object]


class PlaceCard(FactsCard):
    """Says too whether contact data may be shared with the practice place."""

    def __init__(self, calls: PlaceCalls) -> None:
        super().__init__(tr("Practice place"))
        self.supervisor_button = secondary(tr("Another supervisor…"), calls.supervisor)
        self.tools.addWidget(self.supervisor_button)
        self.consent_button = quiet(tr("Record consent…"), calls.consent)
        self.sharing = wrapped("", "muted")
        self._mark = IconLabel("check", "good", 18)
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sharing, 1)
        column.addLayout(row)
        column.addWidget(self.consent_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_content(self, content: PlacementContent) -> None:
        """Show where and with whom."""
        placed = content.card.offer_id is not None
        self.heading.setText(_heading(content))
        self.set_facts(_facts(content))
        self.body.addWidget(self._foot)
        self.supervisor_button.setVisible(placed and not content.stopped)
        sharing = content.page.sharing
        self._mark.set_icon("check" if sharing else "info", "good" if sharing else "muted")
        self.sharing.setText(
            tr("Contact data may be shared with the practice place.")
            if sharing
            else tr(
                "No consent to share contact data with the practice place: prints leave it out."
            )
        )
        self.consent_button.setVisible(not sharing)


def _heading(content: PlacementContent) -> str:
    """What was found for somebody who looks is no practice place yet."""
    if content.offer is None:
        return tr("Contact data")
    return tr("Practice place") if content.card.offer_id else tr("Place that was found")


def _facts(content: PlacementContent) -> list[tuple[str, str]]:
    facts = []
    offer, supervisor, page = content.offer, content.supervisor, content.page
    if offer is not None:
        town = " ".join(part for part in (offer.postcode, offer.town) if part)
        address = ", ".join(part for part in (offer.address, town) if part)
        facts += [
            (tr("Organisation"), offer.organisation),
            (tr("Practice place"), offer.facts.title),
            (tr("Address"), address),
            (tr("Days"), offer.days_text),
        ]
        reached = ""
        if supervisor is not None:
            left = ""
            if supervisor.left_on is not None:
                left = tr("left on {date}").format(date=show_date(supervisor.left_on))
            parts = (supervisor.full_name, supervisor.phone, supervisor.email, left)
            reached = "\n".join(part for part in parts if part)
        facts.append((tr("Practice supervisor"), reached))
    contact = "\n".join(part for part in (page.phone, page.email) if part)
    facts.append((tr("Participant"), contact))
    return facts
