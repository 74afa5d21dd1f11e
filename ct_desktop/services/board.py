"""The placement board: every placement as a card, read at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.models import Cohort, Enrolment, Placement, PracticeEntry, ReceivedForm
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import CohortStatus, FormStatus, PlacementStage
from ct_desktop.rules.names import fold
from ct_desktop.rules.placements import TAKES_AN_OFFER_PLACE
from ct_desktop.services.board_cards import read_cards
from ct_desktop.services.live_cohorts import LIVE
from ct_desktop.services.placement_candidates import without_placement
from ct_desktop.services.placement_card import PlacementCard as PlacementCard
from ct_desktop.services.practice_bank import read_bank
from ct_desktop.services.practice_words import block_text as block_text
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class Choice:
    """A cohort or supervisor to filter by."""

    id: int
    name: str


@dataclass(frozen=True)
class BoardFacts:
    """The whole board; ``without`` counts people who could begin and have no placement.

    A placement that was stopped is none.
    """

    cards: tuple[PlacementCard, ...]
    free_places: int
    without: int
    cohorts: tuple[Choice, ...]
    supervisors: tuple[Choice, ...]
    open_forms: int


class BoardService:
    """Reads the board in a fixed number of statements."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def facts(self) -> BoardFacts:
        """All placements of live cohorts, and of completed ones while not assessed.

        Cards in a column: those that ask for attention first, then the longest waiting. Of who
        left the group, and of a cancelled one, only what still has to be stopped is shown: a
        place that is held at an organisation, or hours that were made.
        """
        today = self._clock.today()
        with self._store.read() as session:
            bank = read_bank(session)
            cards = read_cards(session, on_the_board(), today, bank)
            return BoardFacts(
                cards,
                bank.free_places(today),
                _without(session),
                _choices((card.cohort_id, card.cohort) for card in cards),
                _choices((card.supervisor_id, card.supervisor) for card in cards),
                _open_forms(session),
            )

    def count(self) -> int:
        """How many cards have a warning, and forms wait: the number on the rail."""
        with self._store.read() as session:
            cards = read_cards(session, on_the_board(), self._clock.today())
            return sum(bool(card.warning) for card in cards) + _open_forms(session)


def on_the_board() -> ColumnElement[bool]:
    """Which placements stand on the board, in a query that joins enrolment and cohort."""
    has_hours = exists().where(PracticeEntry.placement_id == Placement.id)
    ended = (PlacementStage.ASSESSED, PlacementStage.STOPPED)
    takes_part = and_(
        Enrolment.status.in_(TAKES_A_PLACE),
        or_(
            Cohort.status.in_(LIVE),
            and_(Cohort.status == CohortStatus.COMPLETED, Placement.stage.not_in(ended)),
        ),
    )
    left_behind = and_(
        or_(Enrolment.status.not_in(TAKES_A_PLACE), Cohort.status == CohortStatus.CANCELLED),
        or_(
            Placement.stage.in_(TAKES_AN_OFFER_PLACE),
            and_(has_hours, Placement.stage.not_in(ended)),
        ),
    )
    return or_(takes_part, left_behind)


def _without(session: Session) -> int:
    query = (
        select(func.count(Enrolment.id))
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(without_placement())
    )
    return session.scalar(query) or 0


def _open_forms(session: Session) -> int:
    query = select(func.count(ReceivedForm.id)).where(ReceivedForm.status == FormStatus.OPEN)
    return session.scalar(query) or 0


def _choices(pairs: Iterable[tuple[int | None, str]]) -> tuple[Choice, ...]:
    """Each once, by name."""
    found = {key: name for key, name in pairs if key is not None}
    return tuple(
        Choice(key, name) for key, name in sorted(found.items(), key=lambda one: fold(one[1]))
    )
