"""Cards of the board, made from placements as they are stored."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from ct_desktop.rules.enumerations import DocumentKind, PlacementStage
from ct_desktop.rules.names import fold, full_name, list_name
from ct_desktop.services.card_words import (
    End,
    about_line,
    alerts_of,
    detail_line,
    good_line,
    handover_at,
    practice_complete,
    warning_line,
    warning_text,
)
from ct_desktop.services.certificates_due import ready_for_certificate
from ct_desktop.services.completions import Candidate
from ct_desktop.services.document_register import valid_documents
from ct_desktop.services.lookup import name_of
from ct_desktop.services.placement_card import PlacementCard
from ct_desktop.services.placement_records import PlacementRecord, read_records
from ct_desktop.services.practice_bank import PracticeBank

_ORDER = {stage: place for place, stage in enumerate(PlacementStage)}


def read_cards(
    session: Session,
    condition: ColumnElement[bool],
    today: date,
    bank: PracticeBank | None = None,
) -> tuple[PlacementCard, ...]:
    """The cards of placements for which ``condition`` holds, in the order of the board."""
    records = read_records(session, condition, today, bank)
    ends = _ends(session, records, today)
    return in_board_order(
        card_of(record, ends.get(record.enrolment.id, End.OPEN), today) for record in records
    )


def in_board_order(cards: Iterable[PlacementCard]) -> tuple[PlacementCard, ...]:
    """By column; in a column what asks for attention first, then the longest waiting.

    Cards that are alike keep their order, by name.
    """
    return tuple(
        sorted(cards, key=lambda card: (_ORDER[card.stage], not card.warning, card.stage_since))
    )


def card_of(record: PlacementRecord, end: End, today: date) -> PlacementCard:
    """A card of one placement."""
    row, person, cohort = record.placement, record.person, record.cohort
    name = name_of(person)
    shown = record.offer or record.match
    offer = record.offer.offer.title if record.offer else ""
    organisation = record.offer.organisation.name if record.offer else ""
    coach = record.supervisor.name if record.supervisor else ""
    alerts = alerts_of(record, today)
    warnings = tuple(warning_text(one, record, today) for one in alerts)
    good = good_line(record, end)
    detail = detail_line(record, today)
    return PlacementCard(
        id=row.id,
        enrolment_id=record.enrolment.id,
        person_id=person.id,
        name=full_name(name),
        list_name=list_name(name),
        cohort_id=cohort.id,
        cohort=cohort.name,
        offer_id=row.offer_id,
        matched_offer_id=row.matched_offer_id,
        offer=offer,
        organisation=organisation,
        supervisor_id=row.supervisor_id,
        supervisor=coach,
        field=shown.offer.field if shown else row.wanted_field or record.programme.field,
        stage=row.stage,
        stage_since=row.stage_since,
        days_in_stage=max(0, (today - row.stage_since).days),
        about=about_line(record),
        detail="" if good and row.stage is PlacementStage.ASSESSED else detail,
        warning=warning_line(warnings),
        good=good,
        hours_here=record.hours.of(row.id).confirmed,
        hours_confirmed=record.hours.confirmed,
        hours_open=record.hours.open,
        hours_needed=record.programme.practice_hours,
        handover_at=handover_at(record),
        handover_held=record.held_on is not None,
        search_text=fold(
            " ".join((full_name(name), organisation, offer, person.talents, cohort.name, coach))
        ),
        state=record.state(),
        warnings=warnings,
        alerts=alerts,
        takes_part=record.takes_part,
    )


def _ends(session: Session, records: Sequence[PlacementRecord], today: date) -> dict[int, End]:
    """How far those who are through their practice are with the certificate, by enrolment id."""
    through = {one.enrolment.id: one for one in records if practice_complete(one)}
    if not through:
        return {}
    people = [
        Candidate(one.enrolment, one.person, one.cohort, one.programme) for one in through.values()
    ]
    ready = ready_for_certificate(session, people, today)
    issued = valid_documents(session, through, DocumentKind.CERTIFICATE)
    return {one: End.READY for one in ready} | {one: End.ISSUED for one in issued}
