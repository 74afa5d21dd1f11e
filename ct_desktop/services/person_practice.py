"""What is kept of a person's practice, as sections of the printed record."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.documents.person_record import FactsSection, TableSection
from ct_desktop.language import tr
from ct_desktop.models import (
    Cohort,
    Enrolment,
    Handover,
    Organisation,
    Placement,
    PracticeEntry,
    ReceivedForm,
    ReceivedLine,
    Supervisor,
    Vog,
)
from ct_desktop.rules.enumerations import FormLineKind, Role
from ct_desktop.services import words
from ct_desktop.services.assessment_words import item_text, level_text
from ct_desktop.services.practice_bank import PracticeBank, read_bank
from ct_desktop.services.practice_words import stage_text

Row = tuple[str, ...]


def practice_sections(session: Session, person_id: int) -> Iterator[FactsSection | TableSection]:
    """A section for each thing of which there is something, in the language spoken."""
    bank = read_bank(session)
    if facts := _vog(session, person_id):
        yield FactsSection(tr("VOG"), facts)
    yield from _filled(
        tr("Practice supervisor of"),
        (tr("Organisation"), tr("Function"), tr("Trained on"), tr("Since"), tr("Left on")),
        _coaching(session, person_id),
    )
    yield from _filled(
        tr("Placements"),
        (tr("Group"), tr("Practice place"), tr("Supervisor"), tr("Stage"), tr("Wishes")),
        _placements(session, person_id, bank),
    )
    yield from _filled(
        tr("Warm handovers"),
        (tr("Day"), tr("Place"), tr("Present"), tr("Agreements"), tr("Paper")),
        _handovers(session, person_id),
    )
    yield from _filled(
        tr("Present at handovers of others"),
        (tr("Day"), tr("Place"), tr("As")),
        _present(session, person_id),
    )
    yield from _filled(
        tr("Practice hours"),
        (tr("Date"), tr("Practice place"), tr("Hours"), tr("Activity"), tr("Confirmed")),
        _hours(session, person_id, bank),
    )
    yield from _filled(
        tr("Forms of supervisors that were read in"),
        (tr("Read in"), tr("Filled in by"), tr("State"), tr("What it states")),
        _forms(session, person_id),
    )


def _filled(heading: str, columns: Row, rows: Iterator[Row]) -> Iterator[TableSection]:
    if found := tuple(rows):
        yield TableSection(heading, columns, found)


def _vog(session: Session, person_id: int) -> tuple[tuple[str, str], ...]:
    row = session.scalar(select(Vog).where(Vog.person_id == person_id))
    if row is None:
        return ()
    needed = "" if row.needed is None else tr("yes") if row.needed else tr("no")
    facts = (
        (tr("Needed, as said by hand"), needed),
        (tr("Requested on"), _day(row.requested_on)),
        (tr("Original seen on"), _day(row.seen_on)),
        (tr("Seen by"), row.seen_by),
        (tr("To be renewed on"), _day(row.renew_on)),
    )
    return tuple(fact for fact in facts if fact[1])


def _coaching(session: Session, person_id: int) -> Iterator[Row]:
    query = (
        select(Supervisor, Organisation.name)
        .join(Organisation, Organisation.id == Supervisor.organisation_id)
        .where(Supervisor.person_id == person_id)
        .order_by(Organisation.name)
    )
    for row, place in session.execute(query):
        left = _joined(_day(row.left_on), row.left_reason)
        yield place, row.function, _day(row.trained_on), _day(row.since), left


def _placements(session: Session, person_id: int, bank: PracticeBank) -> Iterator[Row]:
    query = (
        select(Placement, Cohort.name)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .where(Enrolment.person_id == person_id)
        .order_by(Placement.id)
    )
    for row, cohort in session.execute(query):
        coach = bank.coach(row.offer_id, row.supervisor_id)
        stage = tr("{stage} since {date}").format(
            stage=stage_text(row.stage), date=_day(row.stage_since)
        )
        wanted = words.field(row.wanted_field) if row.wanted_field else ""
        days = ", ".join(words.weekday_name(day) for day in row.wanted_days)
        wishes = _joined(wanted, days, row.wishes)
        yield cohort, _where(row, bank), coach.name if coach else "", stage, wishes


def _handovers(session: Session, person_id: int) -> Iterator[Row]:
    query = (
        select(Handover)
        .join(Placement, Placement.id == Handover.placement_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .where(Enrolment.person_id == person_id)
        .order_by(Handover.id)
    )
    for row in session.scalars(query):
        first = tr("first day {date}").format(date=_day(row.first_day)) if row.first_day else ""
        yield (
            _held(row),
            row.place,
            _joined(row.leader_name, row.supervisor_name),
            _joined(row.agreements, first),
            row.paper_location,
        )


def _present(session: Session, person_id: int) -> Iterator[Row]:
    """Handovers this person led or was at as supervisor; whose they were is not told."""
    coached = select(Supervisor.id).where(Supervisor.person_id == person_id)
    query = select(Handover).where(
        (Handover.leader_id == person_id) | Handover.supervisor_id.in_(coached)
    )
    for row in session.scalars(query.order_by(Handover.day, Handover.id)):
        led = row.leader_id == person_id
        role = words.role(Role.COURSE_LEADER if led else Role.PRACTICE_SUPERVISOR)
        yield _held(row), row.place, role


def _held(row: Handover) -> str:
    planned = tr("planned for {date}").format(date=_day(row.day)) if row.day else ""
    return _day(row.held_on) or planned


def _hours(session: Session, person_id: int, bank: PracticeBank) -> Iterator[Row]:
    query = (
        select(PracticeEntry, Placement)
        .join(Placement, Placement.id == PracticeEntry.placement_id)
        .join(Enrolment, Enrolment.id == Placement.enrolment_id)
        .where(Enrolment.person_id == person_id)
        .order_by(PracticeEntry.day, PracticeEntry.id)
    )
    for row, placement in session.execute(query):
        yield (
            _day(row.day),
            _where(placement, bank),
            words.hours_text(row.minutes / 60),
            _joined(row.activity, row.early_reason),
            _joined(_day(row.confirmed_on), row.confirmed_by),
        )


def _forms(session: Session, person_id: int) -> Iterator[Row]:
    query = select(ReceivedForm).where(ReceivedForm.person_id == person_id)
    rows = session.scalars(query.order_by(ReceivedForm.received_at, ReceivedForm.id)).all()
    lines: dict[int, list[str]] = {row.id: [] for row in rows}
    wanted = select(ReceivedLine).where(ReceivedLine.form_id.in_(lines))
    for line in session.scalars(wanted.order_by(ReceivedLine.form_id, ReceivedLine.position)):
        lines[line.form_id].append(_line(line))
    for row in rows:
        read_in = _joined(_day(row.received_at.date()), row.file_name)
        by = _joined(row.supervisor_name, row.stated_organisation, _day(row.filled_on))
        state = _joined(words.form_status(row.status), row.closed_reason)
        told = "; ".join(text for text in (row.stated_person, *lines[row.id]) if text)
        yield read_in, by, state, told


def _line(line: ReceivedLine) -> str:
    if line.kind is FormLineKind.ASSESSMENT:
        return _scores(line.scores or {})
    hours = words.hours_text(line.minutes / 60) if line.minutes else ""
    return " ".join(part for part in (_day(line.day), hours, line.text, line.unreadable) if part)


def _scores(scores: dict[str, int]) -> str:
    return "; ".join(f"{item_text(item)}: {level_text(level)}" for item, level in scores.items())


def _where(placement: Placement, bank: PracticeBank) -> str:
    offer = bank.offers.get(placement.offer_id or placement.matched_offer_id or 0)
    return offer.full_title if offer else ""


def _day(day: date | None) -> str:
    return words.date_text(day) if day else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
