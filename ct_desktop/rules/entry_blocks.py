"""What stands between a person and a practice offer.

Source: domain.md §6. Each of these can be overridden with a reason; the same answer serves the
board, the match list and the dialogs.
"""

from dataclasses import dataclass
from datetime import date

from ct_desktop.rules.ages import old_enough
from ct_desktop.rules.consents import OF_AGE
from ct_desktop.rules.enumerations import PlacementBlock


@dataclass(frozen=True, slots=True)
class Entrant:
    """The person: ``vog_seen`` is an original that was seen and is not due for renewal."""

    birth: date | None
    permission_missing: bool = False
    vog_seen: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """The offer with the supervisor who would coach; ``supervisor_vog`` None without one.

    ``free``: places besides the one this placement itself may hold.
    """

    free: int
    vog_needed: bool = False
    minimum_age: int | None = None
    closed: bool = False
    supervisor_left: bool = False
    supervisor_vog: bool | None = None


def entry_blocks(who: Entrant, where: Entry, today: date) -> frozenset[PlacementBlock]:
    """Every block between the person and the offer today.

    Where an organisation asks a VOG it asks the participant's, and of who coaches a minor. An
    unknown birth date is too young where a minimum age is asked: it cannot be shown otherwise.
    """
    found = {
        PlacementBlock.VOG: where.vog_needed and not who.vog_seen,
        PlacementBlock.SUPERVISOR_VOG: where.vog_needed
        and where.supervisor_vog is False
        and who.birth is not None
        and not old_enough(who.birth, today, OF_AGE),
        PlacementBlock.PERMISSION: who.permission_missing,
        PlacementBlock.FULL: where.free < 1,
        PlacementBlock.TOO_YOUNG: where.minimum_age is not None
        and (who.birth is None or not old_enough(who.birth, today, where.minimum_age)),
        PlacementBlock.OFFER_CLOSED: where.closed,
        PlacementBlock.SUPERVISOR_LEFT: where.supervisor_left,
    }
    return frozenset(block for block, stands in found.items() if stands)
