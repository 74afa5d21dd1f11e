"""Making the documents of an issue: numbered, with everything as it is true on that day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Person, Programme
from ct_desktop.models import Signer as StoredSigner
from ct_desktop.rules.attendance import attended_hours, is_attended
from ct_desktop.rules.certificate_code import Statement
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.rules.names import full_name
from ct_desktop.services.completions import Candidate, practice_facts
from ct_desktop.services.lookup import name_of
from ct_desktop.services.number_series import take_number
from ct_desktop.services.practice_done import PracticeDone, practice_done
from ct_desktop.services.reached_competences import sentences_of
from ct_desktop.services.settings import own_organisation
from ct_desktop.services.standings import CohortMarks, mark_values

Signed = list[dict[str, str]]
LEADER = {"function_nl": "cursusleider", "function_en": "course leader"}
SUPERVISOR = {"function_nl": "praktijkbegeleider", "function_en": "practice supervisor"}


@dataclass(frozen=True)
class IssuePlan:
    """What the documents of one issue share."""

    cohort: Cohort
    programme: Programme
    kind: DocumentKind
    day: date
    language: str
    template: str
    marks: CohortMarks


class DocumentMaker:
    """Makes the documents of one cohort and kind, within a running change."""

    def __init__(
        self, session: Session, plan: IssuePlan, code_for: Callable[[Statement], str]
    ) -> None:
        self._session = session
        self._plan = plan
        self._code_for = code_for
        self._own = own_organisation(session)
        leader = session.get(Person, plan.cohort.leader_id) if plan.cohort.leader_id else None
        self._leader: Signed = [{"name": full_name(name_of(leader)), **LEADER}] if leader else []
        self._signers = signers_of(session)

    def make(self, people: Sequence[Candidate], today: date) -> list[IssuedDocument]:
        """Give each the next number, in this order, and store the documents."""
        plan = self._plan
        ids = [one.enrolment.id for one in people]
        practice: dict[int, PracticeDone] = {}
        sentences: dict[int, list[str]] = {}
        presented: set[int] = set()
        if plan.kind is DocumentKind.CERTIFICATE:
            practice = practice_done(self._session, ids, today)
            sentences = sentences_of(self._session, ids, plan.programme.profile, plan.language)
            facts = practice_facts(self._session, ids)
            presented = {one for one in ids if facts[one].final_presentation_held}
        documents = []
        for one in people:
            document = self._document(one.enrolment, one.person, practice.get(one.enrolment.id))
            document.competences = sentences.get(one.enrolment.id, [])
            document.final_presentation = one.enrolment.id in presented
            count_attendance(document, one.enrolment, plan.marks)
            document.code = self._code_for(statement_of(document))
            self._session.add(document)
            documents.append(document)
        self._session.flush()
        return documents

    def _document(
        self, enrolment: Enrolment, person: Person, practice: PracticeDone | None
    ) -> IssuedDocument:
        plan, own = self._plan, self._own
        signers = [*self._leader]
        if practice is not None and practice.supervisor:
            at = f", {practice.organisation}" if practice.organisation else ""
            function = {key: word + at for key, word in SUPERVISOR.items()}
            signers.append({"name": practice.supervisor, **function})
        return IssuedDocument(
            number=take_number(self._session, plan.day.year),
            kind=plan.kind,
            enrolment_id=enrolment.id,
            person_id=person.id,
            holder_name=full_name(name_of(person)),
            cohort_name=plan.cohort.name,
            programme_name=plan.programme.name,
            issued_on=plan.day,
            place=own.town,
            signers=[*signers, *self._signers],
            language=plan.language,
            practice_hours=practice.hours if practice else 0.0,
            practice_at=practice.at if practice else "",
            makes_citytrainer=plan.programme.makes_citytrainers,
            template=plan.template,
            issuer=own.name,
            imported=False,
        )


def statement_of(document: IssuedDocument) -> Statement:
    """What the code of a document states."""
    return Statement(
        document.number,
        document.kind,
        document.holder_name,
        document.issued_on,
        document.issuer,
    )


def signers_of(session: Session) -> Signed:
    """Who signs every document, in both languages."""
    rows = session.scalars(select(StoredSigner).order_by(StoredSigner.position, StoredSigner.id))
    return [
        {"name": row.name, "function_nl": row.function_nl, "function_en": row.function_en}
        for row in rows
    ]


def count_attendance(document: IssuedDocument, enrolment: Enrolment, marks: CohortMarks) -> None:
    """How many meetings and follow-up days were attended, and the hours, as printed."""
    own = mark_values(marks.marks.get(enrolment.id, {}))
    counts = {MeetingKind.MEETING: 0, MeetingKind.FOLLOW_UP: 0}
    hours = 0.0
    for meeting in marks.meetings:
        mark = own.get(meeting.id)
        if meeting.kind in counts and is_attended(mark) and meeting.cancelled_on is None:
            counts[meeting.kind] += 1
            hours += attended_hours(mark, meeting.minutes) or 0.0
    document.meetings = counts[MeetingKind.MEETING]
    document.follow_ups = counts[MeetingKind.FOLLOW_UP]
    document.hours = hours
