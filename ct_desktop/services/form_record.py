"""Forms of the check list beside the record as it is now, read in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.models import (
    Assessment,
    Enrolment,
    Placement,
    PracticeEntry,
    ReceivedForm,
    ReceivedLine,
)
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    FormLineKind,
    FormLineState,
    FormProblem,
    FormStatus,
)
from ct_desktop.rules.form_comparison import (
    Compared,
    FormHours,
    RecordedHours,
    Surroundings,
    compare,
)
from ct_desktop.rules.names import fold
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.services.assessment_facts import levels_of
from ct_desktop.services.form_owner import form_key, identity_of, problem_now
from ct_desktop.services.form_places import FormPlace, places_of


@dataclass(frozen=True)
class Given:
    """An assessment of the supervisor on record, with the levels of what the form asks."""

    row: Assessment
    scores: Mapping[str, int]


@dataclass(frozen=True)
class FormRecord:
    """A form, its lines, and what the record has beside it.

    ``place``: the placement it is assigned to. ``meant``: the one its identifier names.
    ``compared``: the verdict on each line of hours that is not done with, by its id.
    """

    form: ReceivedForm
    lines: tuple[ReceivedLine, ...]
    problem: FormProblem | None
    place: FormPlace | None
    meant: FormPlace | None
    compared: Mapping[int, Compared]
    given: tuple[Given, ...]

    @property
    def supervisor(self) -> str:
        """Who filled it in: as stated, else the supervisor of the placement, else where."""
        stated = self.form.supervisor_name
        return stated or (self.place and (self.place.supervisor or self.place.organisation)) or ""

    @property
    def open_lines(self) -> tuple[ReceivedLine, ...]:
        """The lines nothing was done with yet."""
        return tuple(line for line in self.lines if line.state is FormLineState.OPEN)

    def assessment(self, *, scored: bool) -> Given | None:
        """The supervisor's assessment to compare with: by the same name, else the latest.

        ``scored``: only one at the end; else any that has a word of the supervisor.
        """
        found = [one for one in self.given if one.scores] if scored else list(self.given)
        own = [one for one in found if self.is_own(one)]
        return max(own or found, key=lambda one: (one.row.given_on, one.row.id), default=None)

    def is_own(self, given: Given) -> bool:
        """Whether it was given by who filled in this form, or by nobody's name."""
        name = fold(given.row.assessor_name)
        return not name or name == fold(self.supervisor)


def stored_form(session: Session, form_id: int) -> ReceivedForm:
    """The stored form; NotFound when it was removed."""
    form = session.get(ReceivedForm, form_id)
    if form is None:
        raise NotFound(tr("This form no longer exists."), tr("Choose another one."))
    return form


def records_of(
    session: Session, forms: Collection[ReceivedForm], today: date
) -> tuple[FormRecord, ...]:
    """These forms beside the record, in the order given; at most nine queries."""
    key = form_key(session)
    meant = {form.id: identity_of(key, form.identifier) for form in forms}
    wanted = {form.placement_id for form in forms if form.placement_id is not None}
    wanted |= {one.placement_id for one in meant.values() if one is not None}
    places = places_of(session, wanted)
    lines = _lines(session, [form.id for form in forms])
    hours = _Hours(session, {place.person_id for place in places.values()})
    given = _given(session, wanted)
    doubled = _doubled(session, forms)
    found = []
    for form in forms:
        place = places.get(form.placement_id) if form.placement_id is not None else None
        identity = meant[form.id]
        found.append(
            FormRecord(
                form=form,
                lines=tuple(lines[form.id]),
                problem=problem_now(form, place, form.id in doubled),
                place=place,
                meant=places.get(identity.placement_id) if identity else None,
                compared=hours.beside(lines[form.id], place, today),
                given=tuple(given[place.placement.id]) if place else (),
            )
        )
    return tuple(found)


def _lines(session: Session, form_ids: Collection[int]) -> Mapping[int, list[ReceivedLine]]:
    found: defaultdict[int, list[ReceivedLine]] = defaultdict(list)
    query = select(ReceivedLine).where(ReceivedLine.form_id.in_(form_ids))
    for line in session.scalars(query.order_by(ReceivedLine.position)):
        found[line.form_id].append(line)
    return found


class _Hours:
    """All hours of some people, by placement."""

    def __init__(self, session: Session, person_ids: Collection[int]) -> None:
        self._entries: defaultdict[int, list[PracticeEntry]] = defaultdict(list)
        self._placements: defaultdict[int, set[int]] = defaultdict(set)
        query = (
            select(PracticeEntry, Enrolment.person_id)
            .join(Placement, Placement.id == PracticeEntry.placement_id)
            .join(Enrolment, Enrolment.id == Placement.enrolment_id)
            .where(Enrolment.person_id.in_(person_ids))
            .order_by(PracticeEntry.day, PracticeEntry.id)
        )
        for entry, person_id in session.execute(query):
            self._entries[entry.placement_id].append(entry)
            self._placements[person_id].add(entry.placement_id)

    def beside(
        self, lines: Iterable[ReceivedLine], place: FormPlace | None, today: date
    ) -> Mapping[int, Compared]:
        """The verdict on each line; of a form of nobody only what its lines say themselves."""
        form = [
            FormHours(line.id, line.day, line.minutes, line.state is FormLineState.ACCEPTED)
            for line in lines
            if line.kind is FormLineKind.HOURS and line.state is not FormLineState.DISMISSED
        ]
        if place is None:
            return compare(form, [], Surroundings(today, held_on=date.min))
        here = place.placement.id
        elsewhere: defaultdict[date, int] = defaultdict(int)
        for other in self._placements[place.person_id] - {here}:
            for entry in self._entries[other]:
                elsewhere[entry.day] += entry.minutes
        return compare(
            form,
            [RecordedHours(one.id, one.day, one.minutes) for one in self._entries[here]],
            Surroundings(today, place.held_on, elsewhere),
        )


def _given(session: Session, placement_ids: Collection[int]) -> Mapping[int, list[Given]]:
    query = select(Assessment).where(
        Assessment.placement_id.in_(placement_ids),
        Assessment.assessor == Assessor.SUPERVISOR,
        Assessment.moment.in_([AssessmentMoment.END, AssessmentMoment.MIDWAY]),
    )
    rows = session.scalars(query.order_by(Assessment.given_on, Assessment.id)).all()
    levels = levels_of(session, [row.id for row in rows])
    found: defaultdict[int, list[Given]] = defaultdict(list)
    for row in rows:
        scores = levels.get(row.id, {})
        # What was scored halfway stays as it is: a form speaks of the end.
        if row.placement_id is None or (scores and row.moment is AssessmentMoment.MIDWAY):
            continue
        asked = {item: level for item, level in scores.items() if item in ITEMS}
        found[row.placement_id].append(Given(row, asked))
    return found


def _doubled(session: Session, forms: Collection[ReceivedForm]) -> set[int]:
    """The forms beside which another one of the same identifier was read and not set aside."""
    wanted = {form.identifier for form in forms if form.problem is FormProblem.SECOND_FORM}
    query = select(ReceivedForm.id, ReceivedForm.identifier).where(
        ReceivedForm.identifier.in_(wanted), ReceivedForm.status != FormStatus.DISMISSED
    )
    others = session.execute(query).all() if wanted else []
    return {
        form.id
        for form in forms
        for other_id, identifier in others
        if identifier == form.identifier and other_id != form.id
    }
