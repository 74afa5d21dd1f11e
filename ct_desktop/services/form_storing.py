"""Forms into the check list: whose they are, what is the matter, and whether they are new."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.language import tr
from ct_desktop.models import ReceivedForm, ReceivedLine
from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormProblem, FormStatus
from ct_desktop.rules.form_identifier import make_identifier
from ct_desktop.services.form_files import FormFile
from ct_desktop.services.form_lines import unreadable_text
from ct_desktop.services.form_owner import form_key, identity_of, owner_of
from ct_desktop.services.form_places import places_of
from ct_desktop.services.received_facts import RefusedFile

if TYPE_CHECKING:
    from ct_desktop.exchange.supervisor_form_file import FilledForm


class FormStoring:
    """Stores forms within a running change; ``stored`` are the new ones, in order."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.stored: list[ReceivedForm] = []
        self.again: list[Path] = []
        self.refused: list[RefusedFile] = []
        self._session = session
        self._now = now
        self._key = form_key(session)

    def add(self, file: FormFile) -> None:
        """Store the forms of a file that are new; note the file when none is, or it was refused."""
        if file.refusal is not None:
            self.refused.append(self._refused(file))
            return
        new = [form for form in file.forms if not self._known(form)]
        for form in new:
            self._store(file, form)
        if not new:
            self.again.append(file.path)

    def _known(self, form: "FilledForm") -> bool:
        """Whether a form with this content was read before; the same file has the same."""
        query = select(ReceivedForm.id).where(ReceivedForm.content_digest == form.digest)
        return self._session.scalars(query).first() is not None

    def _store(self, file: FormFile, form: "FilledForm") -> None:
        identity = identity_of(self._key, form.identifier)
        places = places_of(self._session, [identity.placement_id] if identity else [])
        owner = owner_of(identity, form.identifier, form.participant, form.organisation, places)
        problem = owner.problem
        # Written in one way only, so that a second form is found however it was copied.
        identifier = make_identifier(self._key, identity) if identity else form.identifier
        if problem is None and self._second(identifier):
            problem = FormProblem.SECOND_FORM
        stored = ReceivedForm(
            person_id=owner.person_id,
            placement_id=owner.placement_id,
            digest=file.digest,
            content_digest=form.digest,
            identifier=identifier,
            file_name=file.path.name,
            received_at=self._now,
            problem=problem,
            stated_person=form.participant,
            stated_organisation=form.organisation,
            supervisor_name=form.supervisor,
            filled_on=form.filled_on,
            status=FormStatus.OPEN,
        )
        self._session.add(stored)
        self._session.flush()
        for position, line in enumerate(_lines(form), start=1):
            line.form_id, line.position, line.state = stored.id, position, FormLineState.OPEN
            self._session.add(line)
        self.stored.append(stored)

    def _second(self, identifier: str) -> bool:
        query = select(ReceivedForm.id).where(
            ReceivedForm.identifier == identifier, ReceivedForm.status != FormStatus.DISMISSED
        )
        return self._session.scalars(query).first() is not None

    def _refused(self, file: FormFile) -> RefusedFile:
        """A form without its fields still says whose it is, when what is printed on it holds."""
        refusal = file.refusal
        if refusal is None:
            raise ValueError("only for a file that was refused")
        identities = [identity_of(self._key, one) for one in file.identifiers]
        wanted = [one.placement_id for one in identities if one is not None]
        places = places_of(self._session, wanted)
        owners = [
            tr("It is the form of {person} at {organisation}.").format(
                person=place.person, organisation=place.organisation or tr("no practice place")
            )
            for place in places.values()
        ]
        return RefusedFile(file.path, " ".join([refusal.message, *owners]), refusal.advice)


def _lines(form: "FilledForm") -> list[ReceivedLine]:
    lines = [
        ReceivedLine(
            kind=FormLineKind.HOURS,
            day=one.day,
            minutes=one.minutes,
            text=one.activity,
            unreadable=one.unreadable,
        )
        for one in form.hours
    ]
    if form.scores or form.unreadable_scores:
        lines.append(
            ReceivedLine(
                kind=FormLineKind.ASSESSMENT,
                scores=dict(form.scores),
                unreadable=unreadable_text(form.unreadable_scores),
            )
        )
    if form.remarks:
        lines.append(ReceivedLine(kind=FormLineKind.REMARKS, text=form.remarks))
    return lines
