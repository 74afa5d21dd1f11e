"""Supervisors' forms read in: a check list with differences, taken over per line or whole."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import Placement, ReceivedForm, ReceivedLine
from ct_desktop.rules.enumerations import FormLineState, FormStatus, PlacementStage
from ct_desktop.rules.names import fold
from ct_desktop.services.board_cards import read_cards
from ct_desktop.services.form_files import read_files
from ct_desktop.services.form_lines import MAY_BE_TAKEN, is_clean, line_facts, page_of, row_of
from ct_desktop.services.form_places import places_of
from ct_desktop.services.form_record import FormRecord, records_of, stored_form
from ct_desktop.services.form_storing import FormStoring
from ct_desktop.services.form_taking import close_when_done, take_over
from ct_desktop.services.placement_card import PlacementCard as PlacementCard
from ct_desktop.services.received_facts import ReadReport as ReadReport
from ct_desktop.services.received_facts import ReceivedFormPage as ReceivedFormPage
from ct_desktop.services.received_facts import ReceivedLineFacts as ReceivedLineFacts
from ct_desktop.services.received_facts import ReceivedRow as ReceivedRow
from ct_desktop.services.received_facts import RefusedFile as RefusedFile
from ct_desktop.storage.store import Store

ENDED = (PlacementStage.ASSESSED, PlacementStage.STOPPED)


class ReceivedFormService:
    """Reads forms and takes them over into the record."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def read(
        self, paths: Sequence[Path], progress: Callable[[int, int], None] | None = None
    ) -> ReadReport:
        """Read files, and the PDF files of folders, into the check list. One change.

        ``progress`` is told how many of how many files were read.
        """
        files = read_files(paths, self._clock.today(), progress)
        with self._store.write("forms read in") as session:
            storing = FormStoring(session, self._clock.now())
            for file in files:
                storing.add(file)
            session.flush()
            rows = tuple(map(row_of, self._records(session, storing.stored)))
            return ReadReport(rows, tuple(storing.again), tuple(storing.refused))

    def rows(self, status: FormStatus | None = FormStatus.OPEN) -> tuple[ReceivedRow, ...]:
        """The check list, the newest first; every status for None."""
        query = select(ReceivedForm).order_by(
            ReceivedForm.received_at.desc(), ReceivedForm.id.desc()
        )
        if status is not None:
            query = query.where(ReceivedForm.status == status)
        with self._store.read() as session:
            return tuple(map(row_of, self._records(session, session.scalars(query))))

    def page(self, form_id: int) -> ReceivedFormPage:
        """One form with what differs from the record as it is now."""
        with self._store.read() as session:
            return page_of(self._record(session, form_id))

    def accept(self, form_id: int, line_ids: Sequence[int] | None = None) -> None:
        """Take over these lines (all acceptable ones for None): hours become confirmed entries
        by the supervisor, the assessment and remarks are kept. One change.

        Raises UserError for a form with a problem that forbids it, or a line that cannot be read.
        """
        with self._store.write("form accepted") as session:
            record = self._record(session, form_id)
            _check_open(record.form)
            if record.problem not in MAY_BE_TAKEN:
                raise UserError(tr("This form cannot be taken over."), row_of(record).problem_text)
            take_over(session, record, _chosen(record, line_ids), self._clock.today())

    def accept_clean(self, form_ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Take over every clean form (of these); their ids. One change."""
        query = select(ReceivedForm.id).where(ReceivedForm.status == FormStatus.OPEN)
        if form_ids is not None:
            query = query.where(ReceivedForm.id.in_(form_ids))
        taken = []
        with self._store.write("form accepted") as session:
            for form_id in session.scalars(query.order_by(ReceivedForm.id)).all():
                # Each beside the record as the one before left it.
                record = self._record(session, form_id)
                if is_clean(record):
                    take_over(session, record, record.open_lines, self._clock.today())
                    session.flush()
                    taken.append(form_id)
        return tuple(taken)

    def dismiss(self, form_id: int, reason: str, line_ids: Sequence[int] | None = None) -> None:
        """Set a form, or lines of it, aside with a reason.

        Raises UserError without a reason, and for a form that is done with.
        """
        if not reason.strip():
            raise UserError(tr("A form is set aside with a reason."), tr("Say in a few words why."))
        with self._store.write("form set aside") as session:
            record = self._record(session, form_id)
            _check_open(record.form)
            for line in record.open_lines:
                if line_ids is None or line.id in line_ids:
                    line.state = FormLineState.DISMISSED
            close_when_done(record, reason.strip())

    def assign(self, form_id: int, placement_id: int) -> None:
        """Say whose form it is, for one whose identifier cannot say so.

        A form that was set aside is taken up again. Raises UserError when something of it was
        taken over before, and for a placement without a practice place.
        """
        with self._store.write("form assigned") as session:
            record = self._record(session, form_id)
            form = record.form
            if any(line.state is FormLineState.ACCEPTED for line in record.lines):
                raise UserError(
                    tr("Something of this form was taken over already."),
                    tr("Undo that first, or correct the log by hand."),
                )
            place = places_of(session, [placement_id]).get(placement_id)
            if place is None or place.organisation_id is None:
                raise UserError(
                    tr("This placement has no practice place to which a form could belong."),
                    tr("Choose another placement."),
                )
            for line in record.lines:
                line.state = FormLineState.OPEN
            form.placement_id = placement_id
            form.person_id = place.person_id
            form.problem = None
            form.status = FormStatus.OPEN
            form.closed_reason = ""

    def places(self, text: str, most: int) -> tuple[PlacementCard, ...]:
        """Placements with a practice place that a form may be of, those under way first.

        Also ended ones, which the board shows no longer; every word of
        ``text`` is part of a name, organisation, practice place or group. At most ``most``.
        """
        words = fold(text).split()
        with self._store.read() as session:
            cards = read_cards(session, Placement.offer_id.is_not(None), self._clock.today())
        found = [card for card in cards if all(word in card.search_text for word in words)]
        found.sort(key=lambda card: (card.stage in ENDED, card.list_name, -card.id))
        return tuple(found[:most])

    def _records(self, session: Session, forms: Iterable[ReceivedForm]) -> tuple[FormRecord, ...]:
        return records_of(session, list(forms), self._clock.today())

    def _record(self, session: Session, form_id: int) -> FormRecord:
        (record,) = self._records(session, [stored_form(session, form_id)])
        return record


def _chosen(record: FormRecord, line_ids: Sequence[int] | None) -> list[ReceivedLine]:
    """The lines to take over; each of those asked for must be acceptable."""
    lines = []
    for line in record.open_lines:
        facts = line_facts(record, line)
        if facts.acceptable and (line_ids is None or line.id in line_ids):
            lines.append(line)
        elif line_ids is not None and line.id in line_ids:
            raise UserError(
                tr("Line {number} of the form cannot be taken over.").format(number=line.position),
                facts.difference,
            )
    if not lines:
        raise UserError(
            tr("Nothing on this form can be taken over."),
            tr("Look at its lines, correct the log by hand, and set the form aside."),
        )
    return lines


def _check_open(form: ReceivedForm) -> None:
    if form.status is FormStatus.OPEN:
        return
    raise UserError(
        tr("This form is done with."),
        tr("Undo what was done with it, or read in a new form."),
    )
