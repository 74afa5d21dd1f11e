"""Reaching a cohort: e-mail addresses for BCC, a calendar, address cards."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Change
from ct_desktop.rules.names import list_name
from ct_desktop.services import words
from ct_desktop.services.joining import people_placed
from ct_desktop.services.lookup import name_of, stored_cohort
from ct_desktop.services.meetings import MeetingFacts, meeting_facts
from ct_desktop.services.prints import file_name
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class MailList:
    """Addresses to paste in BCC, separated by semicolons, and who has none."""

    addresses: tuple[str, ...]
    without: tuple[str, ...]

    @property
    def text(self) -> str:
        """The addresses as pasted."""
        return "; ".join(self.addresses)


@dataclass(frozen=True)
class FileOut:
    """A file to save: its proposed name and its bytes."""

    file_name: str
    data: bytes


class ContactService:
    """Makes the lists and files with which a cohort is reached."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def mail_list(self, cohort_id: int) -> MailList:
        """Everyone with a place; each address once."""
        with self._store.read() as session:
            stored_cohort(session, cohort_id)
            people = people_placed(session, cohort_id)
        addresses = dict.fromkeys(person.email for person in people if person.email)
        without = tuple(list_name(name_of(person)) for person in people if not person.email)
        return MailList(tuple(addresses), without)

    def calendar(self, cohort_id: int) -> FileOut:
        """The meetings of a cohort as iCalendar; cancelled ones are marked so."""
        from ct_desktop.exchange.calendar import MeetingEvent, calendar_bytes

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            events = [
                MeetingEvent(
                    uid=f"meeting-{meeting.id}-{cohort.start_date:%Y%m%d}@citytrainer.invalid",
                    title=_event_title(meeting),
                    start=datetime.combine(meeting.date, meeting.start),
                    end=datetime.combine(meeting.date, meeting.start)
                    + timedelta(minutes=meeting.minutes),
                    place=", ".join(part for part in (meeting.place, meeting.room) if part),
                    description=", ".join(meeting.leaders),
                    cancelled=meeting.cancelled,
                    revision=_revision(session, meeting.id),
                )
                for meeting in meeting_facts(session, cohort)
            ]
            if not events:
                raise UserError(
                    tr("This group has no meetings."), tr("Add meetings in the schedule first.")
                )
            data = calendar_bytes(cohort.name, events, self._clock.utc_now())
            return FileOut(f"{file_name('calendar', cohort.name)}.ics", data)

    def cards(self, cohort_id: int) -> FileOut:
        """The participants of a cohort as vCards."""
        from ct_desktop.exchange.vcards import VCard, vcard_bytes

        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            organisation = own_organisation(session).name
            cards = [
                VCard(
                    uid=f"person-{person.id}@citytrainer.invalid",
                    given_name=person.given_name,
                    infix=person.infix,
                    family_name=person.family_name,
                    email=person.email,
                    phone=person.phone,
                    organisation=organisation,
                    categories=(cohort.name,),
                )
                for person in people_placed(session, cohort_id)
            ]
            return FileOut(f"{file_name('addresses', cohort.name)}.vcf", vcard_bytes(cards))


def _event_title(meeting: MeetingFacts) -> str:
    kind = words.meeting_kind(meeting.kind)
    parts = (meeting.cohort, f"{kind} {meeting.label}", meeting.title)
    return " · ".join(part for part in parts if part)


def _revision(session: Session, meeting_id: int) -> int:
    """How often the meeting was changed: a calendar replaces an appointment by a later one."""
    changed = select(func.count(Change.id)).where(
        Change.table_name == "meeting", Change.row_id == meeting_id, Change.action == "update"
    )
    return session.scalar(changed) or 0
