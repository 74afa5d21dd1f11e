"""``import people``: a list read in, and per row what happened."""

from argparse import Namespace

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode
from ct_desktop.language import ntr, tr
from ct_desktop.services.access import Access
from ct_desktop.services.import_rows import (
    ImportPreview,
    ImportRequest,
    ImportRow,
    field_text,
    outcome_text,
    summary,
)
from ct_desktop.services.office import Office
from ct_desktop.services.words import enrolment_status


def import_people(access: Access, arguments: Namespace) -> int:
    """Import, or with ``--dry-run`` only say what would happen."""
    with office_for(access, arguments, make=True) as office:
        request = ImportRequest(
            path=arguments.file,
            cohort_id=office.cohorts.find(arguments.cohort) if arguments.cohort else None,
            mapping=dict(arguments.map),
            skip_refused=arguments.skip_refused,
        )
        preview = _done(office, request, dry_run=arguments.dry_run)
    _tell(preview)
    if arguments.dry_run:
        print(tr("Dry run: nothing was changed. {summary}").format(summary=summary(preview)))
        refused = preview.refused and not arguments.skip_refused
        return ExitCode.REFUSED if refused else _code(preview)
    if not preview.imported:
        warn(
            ntr(
                "{n} row was refused, so nothing was imported.",
                "{n} rows were refused, so nothing was imported.",
                preview.refused,
            )
            + " "
            + tr("Correct the file, or use --skip-refused.")
        )
        return ExitCode.REFUSED
    print(summary(preview))
    return _code(preview)


def _done(office: Office, request: ImportRequest, *, dry_run: bool) -> ImportPreview:
    return office.importing.preview(request) if dry_run else office.importing.run(request)


def _code(preview: ImportPreview) -> int:
    return ExitCode.WARNINGS if preview.warned or preview.refused else ExitCode.DONE


def _tell(preview: ImportPreview) -> None:
    where = f"{preview.file_name} · {preview.sheet}" if preview.sheet else preview.file_name
    print(
        tr("{where}: headings in row {row}").format(where=where, row=preview.header_row)
        + (
            ", " + ntr("{n} empty row skipped", "{n} empty rows skipped", preview.skipped_empty)
            if preview.skipped_empty
            else ""
        )
    )
    for note in preview.notes:
        print(note)
    unknown = [column.heading for column in preview.columns if not column.known]
    if unknown:
        print(
            tr("Columns left out: {columns} (use --map COLUMN=FIELD)").format(
                columns=", ".join(unknown)
            )
        )
    for row in preview.rows:
        _tell_row(row)


def _tell_row(row: ImportRow) -> None:
    status = f", {enrolment_status(row.enrolment)}" if row.enrolment else ""
    print(
        tr("row {number}: {outcome}{status}: {name}").format(
            number=row.number, outcome=outcome_text(row.outcome), status=status, name=row.name
        )
    )
    for problem in row.problems:
        place = f"{problem.column}: " if problem.column else ""
        print(f"    {place}{problem.message}")
    for field, kept, other in row.differences:
        print(
            tr("    {field}: kept {kept}, the file says {other}").format(
                field=field_text(field), kept=kept, other=other
            )
        )
    if row.outcome.value == "possible_double":
        for match in row.matches:
            number = f"#{match.person_id} " if match.person_id else ""
            print(
                tr("    may be {number}{name} ({reason})").format(
                    number=number, name=match.name, reason=match.reason
                )
            )
