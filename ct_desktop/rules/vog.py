"""How it stands with a VOG (certificate of conduct). Source: domain.md §6.

A VOG has no legal term: when it is to be renewed is a policy of the organisation.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ct_desktop.rules.ages import date_of_age
from ct_desktop.rules.enumerations import VogState

RENEW_AFTER_YEARS = 3
"""The policy where nothing else was chosen."""
WARN_BEFORE_PRACTICE = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class VogRecord:
    """What is noted; ``needed`` None follows from ``asked``, whether a practice place asks it."""

    needed: bool | None = None
    asked: bool = False
    requested_on: date | None = None
    seen_on: date | None = None
    renew_on: date | None = None

    @property
    def is_needed(self) -> bool:
        """Whether one is needed: as said by hand, else as asked."""
        return self.asked if self.needed is None else self.needed


def vog_state(record: VogRecord, day: date) -> VogState:
    """The state on a day. One that was seen counts as seen also where none is needed.

    A renewal that was requested shows as requested.
    """
    if record.seen_on is not None and (record.renew_on is None or day < record.renew_on):
        return VogState.SEEN
    if not record.is_needed:
        return VogState.NOT_NEEDED
    requested = record.requested_on
    if record.seen_on is not None:
        again = requested is not None and requested > record.seen_on
        return VogState.REQUESTED if again else VogState.RENEWAL_DUE
    return VogState.MISSING if requested is None else VogState.REQUESTED


def renewal_day(seen_on: date, years: int = RENEW_AFTER_YEARS) -> date:
    """The day from which a VOG seen on a day is due for renewal."""
    return date_of_age(seen_on, years)


def warns(state: VogState, first_day: date | None, day: date) -> bool:
    """Whether a VOG that is not seen asks for attention: from 8 weeks before practice on.

    An unknown first day may be any day.
    """
    if state in (VogState.NOT_NEEDED, VogState.SEEN):
        return False
    return first_day is None or day >= first_day - WARN_BEFORE_PRACTICE
