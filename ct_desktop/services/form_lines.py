"""The rows and lines of the check list, made from a form beside the record."""

from ct_desktop.language import tr
from ct_desktop.models import ReceivedLine
from ct_desktop.rules.enumerations import (
    FormLineKind,
    FormLineState,
    FormProblem,
    FormStatus,
)
from ct_desktop.rules.form_comparison import TAKEN, LineVerdict
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.services.form_record import FormRecord
from ct_desktop.services.form_words import hours_difference, problem_text, scores_difference
from ct_desktop.services.received_facts import ReceivedFormPage, ReceivedLineFacts, ReceivedRow

MAY_BE_TAKEN = (None, FormProblem.SECOND_FORM)
"""Problems with which a form may be taken over once somebody has looked at it."""


def row_of(record: FormRecord) -> ReceivedRow:
    """A form as listed."""
    form, place = record.form, record.place
    meant = record.meant or place
    stated = (form.stated_person, form.stated_organisation)
    known = (meant.person, meant.organisation) if meant else ("", "")
    hours = sum(line.minutes or 0 for line in record.lines if line.kind is FormLineKind.HOURS)
    return ReceivedRow(
        id=form.id,
        person=place.person if place else form.stated_person,
        person_id=place.person_id if place else None,
        placement_id=place.placement.id if place else None,
        organisation=(place and place.organisation) or form.stated_organisation,
        supervisor=record.supervisor,
        received_at=form.received_at,
        filled_on=form.filled_on,
        status=form.status,
        problem=record.problem,
        problem_text=problem_text(record.problem, stated, known),
        hours=hours / 60,
        clean=is_clean(record),
        closed_reason=form.closed_reason,
    )


def page_of(record: FormRecord) -> ReceivedFormPage:
    """A form with its lines."""
    taken = any(line.state is FormLineState.ACCEPTED for line in record.lines)
    return ReceivedFormPage(
        row=row_of(record),
        file_name=record.form.file_name,
        lines=tuple(line_facts(record, line) for line in record.lines),
        assignable=not taken,
    )


def is_clean(record: FormRecord) -> bool:
    """Whether all of it can be taken over without a look."""
    return (
        record.form.status is FormStatus.OPEN
        and record.problem is None
        and bool(record.open_lines)
        and all(
            facts.acceptable and not facts.difference
            for facts in (line_facts(record, line) for line in record.open_lines)
        )
    )


def line_facts(record: FormRecord, line: ReceivedLine) -> ReceivedLineFacts:
    """A line beside the record; one that is done with differs from nothing any more."""
    difference, same, readable = "", False, True
    if line.state is FormLineState.OPEN:
        difference, same, readable = {
            FormLineKind.HOURS: _hours,
            FormLineKind.ASSESSMENT: _assessment,
            FormLineKind.REMARKS: _remarks,
        }[line.kind](record, line)
    may = record.place is not None and record.problem in MAY_BE_TAKEN
    scores = line.scores or {}
    return ReceivedLineFacts(
        id=line.id,
        kind=line.kind,
        day=line.day,
        hours=None if line.minutes is None else line.minutes / 60,
        text=line.text,
        scores=tuple((item, scores[item]) for item in ITEMS if item in scores),
        state=line.state,
        difference=difference,
        same=same,
        acceptable=readable and may and line.state is FormLineState.OPEN,
    )


def _hours(record: FormRecord, line: ReceivedLine) -> tuple[str, bool, bool]:
    compared = record.compared[line.id]
    held_on = record.place.held_on if record.place else None
    words = hours_difference(compared, line.day, line.minutes, line.unreadable, held_on)
    return words, compared.verdict is LineVerdict.SAME, compared.verdict in TAKEN


def _assessment(record: FormRecord, line: ReceivedLine) -> tuple[str, bool, bool]:
    scores = line.scores or {}
    given = record.assessment(scored=True)
    known = (given.scores, given.row.assessor_name, given.row.given_on) if given else None
    words = scores_difference(scores, known, unreadable_scores(line))
    same = given is not None and dict(given.scores) == scores and not line.unreadable
    return words, same, bool(scores)


def _remarks(record: FormRecord, line: ReceivedLine) -> tuple[str, bool, bool]:
    given = record.assessment(scored=False)
    if given is None or not given.row.remarks:
        return "", False, True
    same = given.row.remarks == line.text
    other = not same and record.is_own(given)
    return tr("The record has other remarks.") if other else "", same, True


def unreadable_scores(line: ReceivedLine) -> tuple[tuple[str, str], ...]:
    """Item and text of what is no level on an assessment line."""
    pairs = (one.partition("=") for one in line.unreadable.splitlines())
    return tuple((item, text) for item, _, text in pairs)


def unreadable_text(scores: tuple[tuple[str, str], ...]) -> str:
    """The other way round: as it is stored."""
    return "\n".join(f"{item}={text}" for item, text in scores)
