"""The mix of a cohort: balance, advice, the composer, the anonymous tally of backgrounds."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import BackgroundCount, Cohort, Enrolment, Person, Programme
from ct_desktop.rules.composer import Candidate, Mix, Targets, compose, mix_of
from ct_desktop.rules.enrolment import TAKES_A_PLACE, AdmissionKind, decide
from ct_desktop.rules.enumerations import EDUCATION_LEVELS, EnrolmentStatus, Gender
from ct_desktop.rules.mix import GENDERS_BALANCED, advice
from ct_desktop.rules.names import fold, full_name, normalise
from ct_desktop.services import words
from ct_desktop.services.joining import Overrides, age_refusal_text, enrol_now, places_of
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.storage.store import Store

OPEN = (EnrolmentStatus.APPLIED, EnrolmentStatus.WAITING)


@dataclass(frozen=True)
class AttributeMix:
    """One attribute: counts per category in words, balance 0…1 or None, advice in words."""

    name: str
    counts: tuple[tuple[str, int], ...]
    balance: float | None
    advice: str


@dataclass(frozen=True)
class CohortMix:
    """The mix of those who hold a place, and the typed counts of backgrounds."""

    people: int
    gender: AttributeMix
    education: AttributeMix
    backgrounds: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ComposerProposal:
    """Whom the composer would enrol; balances 0…1 before and after, None when not stated."""

    chosen: tuple[tuple[int, str], ...]
    left_out: tuple[tuple[int, str], ...]
    not_allowed: tuple[tuple[int, str, str], ...]
    before: Mix
    after: Mix
    over_maximum: int


class MixService:
    """Shows the mix, proposes a group, keeps the tally."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def of_cohort(self, cohort_id: int) -> CohortMix:
        """The mix of a cohort as it is."""
        with self._store.read() as session:
            return cohort_mix(session, stored_cohort(session, cohort_id))

    def propose(self, cohort_id: int) -> ComposerProposal:
        """Whom to enrol for the best mix of the free places; changes nothing."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            programme = session.get_one(Programme, cohort.programme_id)
            pairs = _pairs(session, cohort_id)
            inside = [_candidate(e, p) for e, p in pairs if e.status in TAKES_A_PLACE]
            places = places_of(session, cohort, programme)
            may, may_not = [], []
            for enrolment, person in pairs:
                if enrolment.status not in OPEN:
                    continue
                admission = decide(places, person.birth_date, "", enrolment.age_reason)
                if admission.kind in (AdmissionKind.ENROLLED, AdmissionKind.WAITING):
                    may.append((enrolment, person))
                else:
                    name = full_name(name_of(person))
                    reason = age_refusal_text(admission, programme, name)
                    may_not.append((enrolment.id, name, reason))
            pinned = {enrolment.id for enrolment, _ in may if enrolment.pinned}
            proposal = compose(
                [_candidate(e, p) for e, p in may], inside, places.free, pinned, _targets(programme)
            )
            names = {enrolment.id: full_name(name_of(person)) for enrolment, person in may}
            return ComposerProposal(
                tuple((key, names[key]) for key in proposal.chosen),
                tuple((key, name) for key, name in names.items() if key not in proposal.chosen),
                tuple(may_not),
                proposal.before,
                proposal.after,
                proposal.over_maximum,
            )

    def mix_with(self, cohort_id: int, enrolment_ids: frozenset[int]) -> Mix:
        """The balances if these applicants had a place too; changes nothing."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            programme = session.get_one(Programme, cohort.programme_id)
            people = [
                _candidate(enrolment, person)
                for enrolment, person in _pairs(session, cohort_id)
                if enrolment.status in TAKES_A_PLACE or enrolment.id in enrolment_ids
            ]
            return mix_of(people, _targets(programme))

    def accept(self, cohort_id: int, enrolment_ids: tuple[int, ...], *, rest_waits: bool) -> None:
        """Enrol these applicants as one change; the others go on the waiting list if asked."""
        with self._store.write("group composed") as session:
            cohort = stored_cohort(session, cohort_id)
            for enrolment, person in _pairs(session, cohort_id):
                if enrolment.id in enrolment_ids:
                    enrol_now(session, enrolment, cohort, person, self._clock, Overrides())
                    session.flush()
                elif rest_waits and enrolment.status is EnrolmentStatus.APPLIED:
                    enrolment.status = EnrolmentStatus.WAITING

    def save_backgrounds(self, cohort_id: int, counts: tuple[tuple[str, int], ...]) -> None:
        """Replace the tally of backgrounds: (word, count) pairs, never linked to names."""
        with self._store.write("backgrounds counted") as session:
            stored_cohort(session, cohort_id)
            known = {
                fold(row.label): row
                for row in session.scalars(
                    select(BackgroundCount).where(BackgroundCount.cohort_id == cohort_id)
                )
            }
            for label, count in counts:
                if not normalise(label) or count < 0:
                    raise UserError(
                        tr("A count of backgrounds has no word or is below zero."),
                        tr("Fill in a word and a count, or remove the line."),
                    )
                row = known.pop(fold(label), None)
                if row is None:
                    row = BackgroundCount(cohort_id=cohort_id)
                    session.add(row)
                row.label, row.count = normalise(label), count
            for row in known.values():
                session.delete(row)


def cohort_mix(session: Session, cohort: Cohort) -> CohortMix:
    """The mix of a cohort, read in the given session."""
    programme = session.get_one(Programme, cohort.programme_id)
    targets = _targets(programme)
    people = [_candidate(e, p) for e, p in _pairs(session, cohort.id) if e.status in TAKES_A_PLACE]
    mix = mix_of(people, targets)
    genders = Counter(person.gender for person in people)
    levels = Counter(person.education for person in people)
    tally = session.scalars(
        select(BackgroundCount)
        .where(BackgroundCount.cohort_id == cohort.id)
        .order_by(BackgroundCount.id)
    )
    return CohortMix(
        len(people),
        AttributeMix(
            tr("Gender"),
            tuple((words.gender(one), genders[one]) for one in (*Gender, None) if genders[one]),
            mix.gender,
            _gender_advice(genders, targets),
        ),
        AttributeMix(
            tr("Education"),
            tuple(
                (words.education(one), levels[one])
                for one in (*EDUCATION_LEVELS, None)
                if levels[one]
            ),
            mix.education,
            _education_advice(levels, targets),
        ),
        tuple((row.label, row.count) for row in tally),
    )


def balance_values(mix: CohortMix) -> dict[str, float | None]:
    """The balance per attribute under its name in the JSON contract."""
    return {"gender": mix.gender.balance, "education": mix.education.balance}


def _gender_advice(counts: Counter[Gender | None], targets: Targets) -> str:
    swap = advice({one: counts[one] for one in GENDERS_BALANCED}, targets.gender)
    if swap is None:
        return ""
    return tr("{n} {more} instead of {n} {less}").format(
        n=swap.how_many,
        more=words.genders(swap.more_of, swap.how_many),
        less=words.genders(swap.instead_of, swap.how_many),
    )


def _education_advice(counts: Counter[int | None], targets: Targets) -> str:
    swap = advice({level: counts[level] for level in EDUCATION_LEVELS}, targets.education)
    if swap is None:
        return ""
    return tr("{n} × {more} instead of {less}").format(
        n=swap.how_many,
        more=words.education(swap.more_of),
        less=words.education(swap.instead_of),
    )


def _targets(programme: Programme) -> Targets:
    genders = programme.gender_targets
    levels = programme.education_targets
    by_gender = {Gender(key): share for key, share in genders.items()} if genders else None
    by_level = {int(key): share for key, share in levels.items()} if levels else None
    return Targets(by_gender, by_level)


def _candidate(enrolment: Enrolment, person: Person) -> Candidate:
    return Candidate(enrolment.id, person.gender, person.education)


def _pairs(session: Session, cohort_id: int) -> list[tuple[Enrolment, Person]]:
    query = (
        select(Enrolment, Person)
        .join(Person, Person.id == Enrolment.person_id)
        .where(Enrolment.cohort_id == cohort_id)
        .order_by(Enrolment.queue, Enrolment.id)
    )
    return [(enrolment, person) for enrolment, person in session.execute(query)]
