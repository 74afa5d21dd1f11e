"""Fills an empty store with a lifelike organisation, as of today."""

from dataclasses import dataclass
from random import Random

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Meeting, Organisation, Person
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.services.demo import completed, in_practice, organisation, planned, running
from ct_desktop.services.demo.bulk import add_the_rest
from ct_desktop.services.demo.city import city
from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.growth import grow, hand_out
from ct_desktop.services.demo.joined_store import JoinedStore
from ct_desktop.services.demo.lesson_use import use_lessons
from ct_desktop.services.demo.person_maker import PersonMaker
from ct_desktop.services.demo.practice import play
from ct_desktop.services.demo.practice_bank import close_offers, open_bank
from ct_desktop.services.demo.service import PEOPLE, SEED
from ct_desktop.services.demo.showcase import showcase
from ct_desktop.services.demo.sizes import Sizes, sizes
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.starter_tools import starter_tools
from ct_desktop.services.issuer_keys import IssuerKeyService
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.storage.store import Store

STORIES = ("completed_adults", "completed_sport", "practice_sport", "practice_culture")
"""Cohorts whose people have a practice, the longest ago first: places become free again."""

FINISHED = ("completed_sport", "completed_adults")
"""Cohorts that ended with a final presentation, and certificates for who was ready."""

UNASSESSED = ("running_junior", "with_waiting_list", "with_applicants")
"""Cohorts whose people nobody has assessed yet."""


@dataclass(frozen=True)
class DemoSummary:
    """What the store holds now; ``showcase`` is the cohort of the sample list, halfway."""

    people: int
    cohorts: int
    enrolments: int
    meetings: int
    proofs: int
    showcase_id: int
    showcase: str


def fill_demo(
    store: Store,
    clock: Clock,
    lessons: LessonLibrary,
    keys: IssuerKeyService,
    people: int = PEOPLE,
    seed: int = SEED,
) -> DemoSummary:
    """Fill an empty store with ``people`` people in cohorts of every phase, as one change.

    Everything is dated around today; the same seed on the same day gives the same rows. The
    meetings use the starter package of ``lessons``, which is only looked at; what was issued is
    signed with the key of this store.
    Raises UserError, with nothing changed, for a store that holds data or too few people.
    """
    shares = sizes(people)
    starter = starter_tools(lessons)
    with store.write("demonstration filled") as session:
        _check_empty(session)
        rng = Random(seed)
        today = clock.today()
        maker = PersonMaker(rng, city(), today)
        stage = Stage(session, JoinedStore(session), today, rng, city(), maker, keys)
        shown = _build(stage, shares)
        add_the_rest(stage, shares.rest)
        use_lessons(stage, starter, shown.id, seed)
        summary = _summary(session, shown)
    store.begin_undo_here()
    return summary


def _check_empty(session: Session) -> None:
    own = select(func.count(Organisation.id))
    for count in (select(func.count(Person.id)), select(func.count(Cohort.id)), own):
        if session.scalar(count):
            raise UserError(
                tr("This data folder already holds data."),
                tr("Choose an empty folder for the demonstration."),
            )


def _build(stage: Stage, shares: Sizes) -> Group:
    """The hand-made part, the oldest first; the cohort of the sample list."""
    of = shares.of
    organisation.found(stage)
    practising: dict[str, Group] = {}
    mover = None
    for key, make in (
        ("completed_junior", completed.completed_junior),
        ("completed_sport", completed.completed_sport),
        ("completed_adults", completed.completed_adults),
    ):
        if key in of:
            practising[key] = make(stage, of[key])
    if "practice_sport" in of:
        sport, missed_one = in_practice.practice_sport(stage, of["practice_sport"])
        culture, mover = in_practice.practice_culture(stage, of["practice_culture"])
        in_practice.make_up(stage, sport, missed_one, culture)
        in_practice.issue_proofs(stage, sport)
        practising |= {"practice_sport": sport, "practice_culture": culture}
    shown = showcase(stage, shares.sample)
    if mover is not None:
        running.running_culture(stage, of["running_culture"], mover)
    going: dict[str, Group] = {"showcase": shown}
    for key, make in (
        ("running_adults", running.running_adults),
        ("running_junior", running.running_junior),
        ("with_waiting_list", planned.with_waiting_list),
        ("with_applicants", planned.with_applicants),
    ):
        if key in of:
            going[key] = make(stage, of[key])
    planned.far_ahead(stage)
    if "just_started" in of:
        _, started = planned.just_started(stage, of["just_started"])
        completed.cancelled(stage, started[:3])
    _practise(stage, practising)
    for key, group in {**practising, **going}.items():
        if key not in UNASSESSED:
            grow(stage, group, finished=key in FINISHED)
    for key in FINISHED:
        if key in practising:
            hand_out(stage, practising[key], absent=int(key == "completed_sport"))
    return shown


def _practise(stage: Stage, groups: dict[str, Group]) -> None:
    """The practice bank, and the practice of who holds a place in these cohorts."""
    offers = open_bank(stage)
    for key in STORIES:
        if key in groups:
            placed = select(Enrolment.id).where(
                Enrolment.cohort_id == groups[key].id, Enrolment.status.in_(TAKES_A_PLACE)
            )
            play(stage, offers, key, list(stage.session.scalars(placed.order_by(Enrolment.id))))
    close_offers(stage, offers)


def _summary(session: Session, shown: Group) -> DemoSummary:
    def rows(model: type[Person | Cohort | Enrolment | Meeting | IssuedDocument]) -> int:
        return session.scalar(select(func.count(model.id))) or 0

    return DemoSummary(
        rows(Person),
        rows(Cohort),
        rows(Enrolment),
        rows(Meeting),
        rows(IssuedDocument),
        shown.id,
        shown.name,
    )
