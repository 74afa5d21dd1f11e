"""``practice import``: supervisors' forms into the check list, and per form what happened."""

from argparse import Namespace

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode
from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import FormLineKind, FormStatus
from ct_desktop.services.access import Access
from ct_desktop.services.assessment_words import item_text, level_text
from ct_desktop.services.form_words import hour_words
from ct_desktop.services.received_forms import (
    ReadReport,
    ReceivedFormPage,
    ReceivedLineFacts,
    ReceivedRow,
)
from ct_desktop.services.words import date_text


def import_forms(access: Access, arguments: Namespace) -> int:
    """Read forms in; with ``--accept`` those that are clean are taken over at once."""
    with office_for(access, arguments) as office:
        report = office.received_forms.read(arguments.files)
        # As they were read: afterwards nothing differs from the record any more.
        pages = [office.received_forms.page(row.id) for row in report.received]
        taken: tuple[int, ...] = ()
        if arguments.accept and pages:
            taken = office.received_forms.accept_clean([page.row.id for page in pages])
    for page in pages:
        _tell(page, taken=page.row.id in taken, asked=arguments.accept)
    for path in report.again:
        warn(tr("{file}: read before, nothing was changed").format(file=path.name))
    for refused in report.refused:
        warn(f"{refused.message} {refused.advice}".strip())
    _sum_up(report, taken)
    return _code(report, pages, taken, asked=arguments.accept)


def _code(
    report: ReadReport, pages: list[ReceivedFormPage], taken: tuple[int, ...], *, asked: bool
) -> int:
    if not pages and not report.again:
        return ExitCode.REFUSED
    # Clean as read, one can still differ from a form of this same run that was taken first.
    looked_at = [
        page for page in pages if page.row.id not in taken and (asked or not page.row.clean)
    ]
    warned = looked_at or report.again or report.refused
    return ExitCode.WARNINGS if warned else ExitCode.DONE


def _tell(page: ReceivedFormPage, *, taken: bool, asked: bool) -> None:
    row = page.row
    hours = hour_words(round(row.hours * 60))
    who = row.person or tr("nobody named")
    parts = [who, row.organisation, row.supervisor, hours, _state_text(row, taken, asked)]
    print(f"{page.file_name}: " + " · ".join(part for part in parts if part))
    if row.problem_text:
        print(f"    {row.problem_text}")
    for line in page.lines:
        print(f"    {_line_text(line)}")


def _state_text(row: ReceivedRow, taken: bool, asked: bool) -> str:
    if taken:
        return tr("taken over")
    if row.status is FormStatus.OPEN and (asked or not row.clean):
        return tr("in the check list, to be looked at")
    return tr("in the check list")


def _line_text(line: ReceivedLineFacts) -> str:
    if line.kind is FormLineKind.HOURS:
        day = date_text(line.day) if line.day else "?"
        hours = "?" if line.hours is None else hour_words(round(line.hours * 60))
        what = f"{day}: {hours}, {line.text}" if line.text else f"{day}: {hours}"
    elif line.kind is FormLineKind.ASSESSMENT:
        what = tr("assessment: {levels}").format(
            levels="; ".join(
                f"{item_text(item)}: {level_text(level)}" for item, level in line.scores
            )
        )
    else:
        what = tr("remarks: {text}").format(text=" ".join(line.text.split()))
    note = line.difference or (tr("on record already") if line.same else "")
    return f"{what} – {note}" if note else what


def _sum_up(report: ReadReport, taken: tuple[int, ...]) -> None:
    count = len(report.received)
    parts = [ntr("{n} form read in", "{n} forms read in", count)]
    if taken:
        parts.append(ntr("{n} taken over", "{n} taken over", len(taken)))
    if report.again:
        parts.append(ntr("{n} file read before", "{n} files read before", len(report.again)))
    if report.refused:
        parts.append(ntr("{n} file refused", "{n} files refused", len(report.refused)))
    print(", ".join(parts))
