"""The overview of a cohort: every participant against the milestones of the chain."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from ct_desktop.clock import Clock
from ct_desktop.models import IssuedDocument, Programme
from ct_desktop.rules.attendance import StandingLevel
from ct_desktop.rules.completion import proof_of_participation
from ct_desktop.rules.consents import needs_permission, permission_missing
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import ConsentPurpose, DocumentKind
from ct_desktop.rules.names import full_name, list_name
from ct_desktop.services.assessment_status import AssessmentStatus, assessment_statuses
from ct_desktop.services.attendance_grid import people_in_grid
from ct_desktop.services.consents import answers_of, consent_facts, latest
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.practice_standing import PracticeStanding, standings_of
from ct_desktop.services.standings import (
    alarm_text,
    completion_rule,
    read_marks,
    standing_of,
    standing_text,
)
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class OverviewRow:
    """A participant: permission, photo, standing, follow-up days, proof, practice, growth, end."""

    enrolment_id: int
    person_id: int
    name: str
    full_name: str
    permission_needed: bool
    permission: bool
    photo: bool | None
    standing: str
    level: StandingLevel
    alarm: str
    meetings: tuple[int, int]
    follow_ups: tuple[int, int]
    proof_ready: bool
    proof_number: str
    proof_on: date | None
    practice: PracticeStanding
    growth: AssessmentStatus
    """Intake, assessments, final report and final presentation."""
    certificate_number: str
    certificate_on: date | None


class OverviewService:
    """Reads the matrix of participants and milestones."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rows(self, cohort_id: int) -> tuple[OverviewRow, ...]:
        """Everyone with a place, in Dutch order of names."""
        today = self._clock.today()
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            programme = session.get_one(Programme, cohort.programme_id)
            marks = read_marks(session, cohort, today)
            pairs = [
                pair
                for pair in people_in_grid(session, cohort_id)
                if pair[0].status in TAKES_A_PLACE
            ]
            ids = tuple(person.id for _, person in pairs)
            answers, newest = answers_of(session, ids), latest(session, ids)
            documents = {
                (document.enrolment_id, document.kind): document
                for document in session.scalars(
                    select(IssuedDocument)
                    .where(
                        IssuedDocument.enrolment_id.in_([e.id for e, _ in pairs]),
                        IssuedDocument.revoked_on.is_(None),
                    )
                    .order_by(IssuedDocument.id)
                )
            }
            growth = {one.enrolment_id: one for one in assessment_statuses(session, pairs)}
            practice = standings_of(session, [e.id for e, _ in pairs], today)
            rows = []
            for enrolment, person in pairs:
                standing = standing_of(marks, enrolment, today)
                completion = proof_of_participation(standing, completion_rule(programme))
                photo = newest.get((person.id, ConsentPurpose.PHOTO.value))
                proof = documents.get((enrolment.id, DocumentKind.PROOF))
                certificate = documents.get((enrolment.id, DocumentKind.CERTIFICATE))
                birth, under = person.birth_date, programme.permission_under
                given = answers[person.id]
                rows.append(
                    OverviewRow(
                        enrolment.id,
                        person.id,
                        list_name(name_of(person)),
                        full_name(name_of(person)),
                        birth is not None and needs_permission(birth, today, under),
                        birth is None or not permission_missing(birth, today, given, under),
                        None if photo is None else consent_facts(photo).valid,
                        standing_text(standing),
                        standing.level,
                        alarm_text(standing),
                        (standing.meetings.attended, standing.needed),
                        (standing.follow_ups.attended, standing.follow_ups.counting),
                        completion.met,
                        proof.number if proof else "",
                        proof.issued_on if proof else None,
                        practice[enrolment.id],
                        growth[enrolment.id],
                        certificate.number if certificate else "",
                        certificate.issued_on if certificate else None,
                    )
                )
            return tuple(rows)
