"""Taking lines of a supervisor's form over into the record, within a running change."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Assessment, AssessmentScore, PracticeEntry, ReceivedLine
from ct_desktop.rules.enumerations import (
    AssessmentMoment,
    Assessor,
    FormLineKind,
    FormLineState,
    FormStatus,
)
from ct_desktop.rules.form_comparison import Compared, LineVerdict
from ct_desktop.rules.supervisor_form import ITEMS, PROFILE
from ct_desktop.services.form_places import FormPlace
from ct_desktop.services.form_record import FormRecord
from ct_desktop.services.practice_standing import advance


def take_over(
    session: Session, record: FormRecord, lines: Collection[ReceivedLine], today: date
) -> None:
    """Take over these lines, which must be acceptable; the placement moves on when it can.

    Raises UserError when nobody's name is known to confirm the hours.
    """
    place = record.place
    if place is None:
        raise ValueError("a form without a placement cannot be taken over")
    taking = _Taking(session, record, place, today)
    for line in lines:
        if line.kind is FormLineKind.HOURS:
            taking.hours(line)
        elif line.kind is FormLineKind.ASSESSMENT:
            taking.scores(line)
    for line in lines:
        if line.kind is FormLineKind.REMARKS:
            taking.remarks(line)
        line.state = FormLineState.ACCEPTED
    close_when_done(record)
    advance(session, place.placement.enrolment_id, today)


def close_when_done(record: FormRecord, reason: str = "") -> None:
    """Close a form of which every line is done with: taken over, when any line was."""
    states = {line.state for line in record.lines}
    record.form.closed_reason = reason or record.form.closed_reason
    if FormLineState.OPEN not in states:
        taken = FormLineState.ACCEPTED in states
        record.form.status = FormStatus.ACCEPTED if taken else FormStatus.DISMISSED


class _Taking:
    """One form on its way into the record."""

    def __init__(self, session: Session, record: FormRecord, place: FormPlace, today: date) -> None:
        self._session = session
        self._record = record
        self._place = place
        self._today = today
        self._given: Assessment | None = None
        if not record.supervisor:
            raise UserError(
                tr("Nobody's name stands on this form, and the placement has no supervisor."),
                tr("Choose the supervisor of the placement first."),
            )

    def hours(self, line: ReceivedLine) -> None:
        """Hours become confirmed ones: added, corrected, or confirmed as they are."""
        compared = self._record.compared[line.id]
        if line.day is None or not line.minutes:
            raise ValueError("a line that cannot be read cannot be taken over")
        if compared.verdict is LineVerdict.NEW:
            entry = PracticeEntry(
                placement_id=self._place.placement.id,
                day=line.day,
                minutes=line.minutes,
                activity=line.text,
            )
            self._session.add(entry)
            self._confirm(entry, compared)
            return
        for entry_id in compared.entries:
            stored = self._session.get_one(PracticeEntry, entry_id)
            if compared.verdict is LineVerdict.OTHER_HOURS:
                stored.minutes = line.minutes
                stored.activity = line.text or stored.activity
                self._confirm(stored, compared)
            elif stored.confirmed_on is None:
                alone = len(compared.entries) == 1
                stored.activity = stored.activity or (line.text if alone else "")
                self._confirm(stored, compared)

    def scores(self, line: ReceivedLine) -> None:
        """The assessment at the end; one that the same person gave before is corrected.

        Levels of competences that the form does not ask stay.
        """
        before = self._record.assessment(scored=True)
        given = before.row if before and self._record.is_own(before) else self._word()
        given.moment = AssessmentMoment.END
        given.assessor_name = given.assessor_name or self._record.supervisor
        given.given_on = self._said_on(None)
        self._session.flush()
        query = select(AssessmentScore).where(AssessmentScore.assessment_id == given.id)
        stored = {score.item: score for score in self._session.scalars(query)}
        beyond = stored.keys() - set(ITEMS)
        given.profile = given.profile if beyond else PROFILE
        for item, level in (line.scores or {}).items():
            score = stored.pop(item, None)
            if score is None:
                self._session.add(AssessmentScore(assessment_id=given.id, item=item, level=level))
            else:
                score.level = level
        for item, gone in stored.items():
            if item not in beyond:
                self._session.delete(gone)
        self._given = given

    def remarks(self, line: ReceivedLine) -> None:
        """Remarks stay with the assessment; without one they are a word halfway."""
        before = self._record.assessment(scored=False)
        own = before is not None and self._record.is_own(before)
        given = self._given or (before.row if before and own else self._word())
        given.remarks = line.text

    def _word(self) -> Assessment:
        """A new word of the supervisor, or the remarks that the same one gave without levels."""
        loose = [
            one.row for one in self._record.given if not one.scores and self._record.is_own(one)
        ]
        if loose:
            return loose[-1]
        made = Assessment(
            enrolment_id=self._place.placement.enrolment_id,
            placement_id=self._place.placement.id,
            profile=PROFILE,
            moment=AssessmentMoment.MIDWAY,
            assessor=Assessor.SUPERVISOR,
            assessor_name=self._record.supervisor,
            given_on=self._said_on(None),
        )
        self._session.add(made)
        return made

    def _confirm(self, entry: PracticeEntry, compared: Compared) -> None:
        entry.confirmed_on = self._said_on(entry.day)
        entry.confirmed_by = self._record.supervisor
        if compared.early and not entry.early_reason:
            entry.early_reason = tr("from the supervisor's form")

    def _said_on(self, after: date | None) -> date:
        """The day on the form where it can be so, else today."""
        said = self._record.form.filled_on
        possible = said is not None and said <= self._today and (after is None or after <= said)
        return said if said is not None and possible else self._today
