"""Prints: every document is made here as PDF bytes, for the window and the command line."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Person, Programme
from ct_desktop.rules.consents import giver_for
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.rules.enumerations import ConsentGiver, DocumentKind
from ct_desktop.rules.names import full_name
from ct_desktop.services.certificate_templates import TemplateService
from ct_desktop.services.growth_papers import GrowthPaperService
from ct_desktop.services.issued_papers import IssuedPaperService
from ct_desktop.services.joining import people_placed
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.participants import participant_rows
from ct_desktop.services.persons import stored_person
from ct_desktop.services.practice_prints import PracticePrintService
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.store import Store


class PrintingService:
    """Makes the prints of a cohort or a person, in the language asked for."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def attendance_sheet(
        self, cohort_id: int, language: str, *, meeting_id: int | None = None
    ) -> Print:
        """The sheet that goes round: names only; of one meeting when given."""
        from ct_desktop.documents.attendance_sheet import AttendanceSheet, attendance_sheet
        from ct_desktop.services import paper

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            only = _place_of(session, cohort, meeting_id)
            data = AttendanceSheet(
                paper.heading(session, cohort),
                paper.letterhead(session),
                tuple(
                    row.name
                    for row in participant_rows(session, cohort, self._clock, *TAKES_A_PLACE)
                ),
                paper.paper_meetings(session, cohort),
                self._clock.today(),
                only,
            )
        return cohort_print(
            PrintKind.ATTENDANCE_SHEET, cohort.name, attendance_sheet(data, language)
        )

    def participant_list(self, cohort_id: int, language: str) -> Print:
        """The leader's list, with emergency contacts; confidential."""
        from ct_desktop.documents.participant_list import ParticipantList, participant_list
        from ct_desktop.services import paper

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            data = ParticipantList(
                paper.heading(session, cohort),
                paper.letterhead(session),
                paper.listed(participant_rows(session, cohort, self._clock, *TAKES_A_PLACE)),
                paper.paper_meetings(session, cohort),
                self._clock.today(),
            )
        return cohort_print(
            PrintKind.PARTICIPANT_LIST, cohort.name, participant_list(data, language)
        )

    def name_badges(self, cohort_id: int, language: str) -> Print:
        """Badges for everyone with a place."""
        from ct_desktop.documents.name_badges import BadgeName, NameBadges, name_badges
        from ct_desktop.services import paper

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            people = tuple(
                BadgeName(p.given_name, " ".join(x for x in (p.infix, p.family_name) if x))
                for p in people_placed(session, cohort_id)
            )
            data = NameBadges(cohort.name, paper.letterhead(session), people)
        return cohort_print(PrintKind.NAME_BADGES, cohort.name, name_badges(data, language))

    def consent_form(
        self, cohort_id: int | None, language: str, *, person_id: int | None = None
    ) -> Print:
        """A form per person: of a cohort, of one person, or empty ones without either."""
        from ct_desktop.documents.consent_form import ConsentForm, ConsentPerson, consent_form
        from ct_desktop.services import paper

        today = self._clock.today()
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id) if cohort_id is not None else None
            people: Sequence[Person] = ()
            if person_id is not None:
                people = [stored_person(session, person_id)]
            elif cohort is not None:
                people = people_placed(session, cohort.id)
            programme = session.get(Programme, cohort.programme_id) if cohort else None
            own = own_organisation(session)
            data = ConsentForm(
                cohort.name if cohort else "",
                paper.letterhead(session),
                " · ".join(part for part in (own.name, own.phone, own.email) if part),
                tuple(
                    ConsentPerson(
                        full_name(name_of(person)),
                        person.birth_date is not None
                        and giver_for(person.birth_date, today) is ConsentGiver.PARENT,
                        person.parent_name,
                    )
                    for person in people
                ),
                programme.retention_years if programme else 2,
                today,
            )
            name = cohort.name if cohort else ""
        return cohort_print(PrintKind.CONSENT_FORM, name, consent_form(data, language))

    def participation_proofs(
        self,
        cohort_id: int,
        language: str,
        *,
        person_id: int | None = None,
        document_ids: tuple[int, ...] | None = None,
        backs: bool = False,
    ) -> Print:
        """The issued, unrevoked proofs of a cohort, of one person or of some documents.

        A page each; with ``backs`` a back as well, where the design has one. Printing again keeps
        the number, date and name of the issue. Raises UserError when nothing has been issued.
        """
        papers = self._issued_papers()
        if document_ids is not None:
            return papers.documents(document_ids, language, backs=backs)
        return papers.of_cohorts(
            [cohort_id], DocumentKind.PROOF, language, person_id=person_id, backs=backs
        )

    def schedule(self, cohort_id: int, language: str) -> Print:
        """The dates of a cohort to hand out."""
        from ct_desktop.documents.schedule import Schedule, schedule
        from ct_desktop.services import paper

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            own = own_organisation(session)
            data = Schedule(
                paper.heading(session, cohort),
                paper.letterhead(session),
                paper.paper_meetings(session, cohort),
                self._clock.today(),
                " · ".join(part for part in (own.phone, own.email) if part),
            )
        return cohort_print(PrintKind.SCHEDULE, cohort.name, schedule(data, language))

    def call_list(self, cohort_id: int, language: str, *, reason: str = "") -> Print:
        """Whom to call when something changes; confidential."""
        from ct_desktop.documents.call_list import CallList, call_list
        from ct_desktop.services import paper

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            data = CallList(
                paper.heading(session, cohort),
                paper.letterhead(session),
                paper.called(participant_rows(session, cohort, self._clock, *TAKES_A_PLACE)),
                self._clock.today(),
                paper.paper_meetings(session, cohort),
                reason,
            )
        return cohort_print(PrintKind.CALL_LIST, cohort.name, call_list(data, language))

    def person_record(self, person_id: int, language: str) -> Print:
        """Everything about one person (the right of access)."""
        from ct_desktop.documents.person_record import person_record
        from ct_desktop.services.person_record import person_record_data

        with self._store.read() as session:
            data = person_record_data(session, person_id, self._clock.today(), language)
        pdf = person_record(data, language)
        return Print(tr("Everything about one person"), f"person-record-{person_id}.pdf", pdf)

    def of_cohort(
        self,
        kind: PrintKind,
        cohort_id: int,
        language: str,
        *,
        person_id: int | None = None,
        meeting_id: int | None = None,
    ) -> Print:
        """The print of this kind of a cohort; refuses a kind that is not of a cohort."""
        match kind:
            case PrintKind.ATTENDANCE_SHEET:
                return self.attendance_sheet(cohort_id, language, meeting_id=meeting_id)
            case PrintKind.PARTICIPANT_LIST:
                return self.participant_list(cohort_id, language)
            case PrintKind.NAME_BADGES:
                return self.name_badges(cohort_id, language)
            case PrintKind.CONSENT_FORM:
                return self.consent_form(cohort_id, language, person_id=person_id)
            case PrintKind.PARTICIPATION_PROOF:
                return self.participation_proofs(cohort_id, language, person_id=person_id)
            case PrintKind.SCHEDULE:
                return self.schedule(cohort_id, language)
            case PrintKind.CALL_LIST:
                return self.call_list(cohort_id, language)
            case PrintKind.PERSON_RECORD:
                raise UserError(
                    tr("This print is of a person, not of a group."), tr("Name the person.")
                )
            case PrintKind.OFFER_SHEET:
                raise UserError(
                    tr("This print is of a practice place, not of a group."),
                    tr("Choose the practice place in the practice bank."),
                )
            case PrintKind.HANDOVER | PrintKind.PRACTICE_LOG | PrintKind.SUPERVISOR_FORM:
                practice = PracticePrintService(self._store, self._clock)
                return practice.of_kind(kind, practice.of_cohort(cohort_id, person_id), language)
            case PrintKind.INTAKE | PrintKind.ASSESSMENT_FORM | PrintKind.GROWTH:
                growth = GrowthPaperService(self._store, self._clock)
                return growth.of_kind(kind, growth.of_cohort(cohort_id, person_id), language)
            case PrintKind.CEREMONY_LIST | PrintKind.CEREMONY_PROGRAMME:
                return self._issued_papers().of_ceremony(kind, [cohort_id], language)
            case PrintKind.CERTIFICATE:
                return self._issued_papers().of_cohorts(
                    [cohort_id], DocumentKind.CERTIFICATE, language, person_id=person_id
                )
            case PrintKind.REGISTER | PrintKind.KEY_SHEET:
                raise UserError(
                    tr("This print is not of a group."), tr("Print it from its own page.")
                )

    def _issued_papers(self) -> IssuedPaperService:
        return IssuedPaperService(self._store, self._clock, TemplateService(self._store))


def _place_of(session: Session, cohort: Cohort, meeting_id: int | None) -> int | None:
    if meeting_id is None:
        return None
    from ct_desktop.services.lookup import meetings_in_order

    ids = [meeting.id for meeting in meetings_in_order(session, cohort.id)]
    return ids.index(meeting_id)
