"""``certificate issue`` and ``import certificates``."""

from argparse import Namespace

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode
from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.access import Access
from ct_desktop.services.register_lines import (
    ImportedLine,
    ImportedList,
    ImportOutcome,
    outcome_text,
    summary,
)
from ct_desktop.services.words import document_kind


def issue(access: Access, arguments: Namespace) -> int:
    """Issue what is due, or one kind, to everyone who meets the rule; list who does not and why."""
    with office_for(access, arguments) as office:
        result = office.issuing.issue(
            office.cohorts.find(arguments.cohort),
            DocumentKind(arguments.kind) if arguments.kind else None,
            arguments.date,
        )
    for row in result.issued:
        print(f"{row.number}  {row.person}")
    print(
        tr("{kind}: {issued}").format(
            kind=document_kind(result.kind),
            issued=ntr("{n} document issued.", "{n} documents issued.", len(result.issued)),
        )
    )
    for name in result.already:
        print(tr("{name}: issued before").format(name=name))
    for name, missing in result.not_ready:
        warn(tr("{name}: {missing}").format(name=name, missing="; ".join(missing)))
    return ExitCode.WARNINGS if result.not_ready else ExitCode.DONE


def import_certificates(access: Access, arguments: Namespace) -> int:
    """Take a list of earlier certificates in, or with ``--dry-run`` only say what would happen."""
    with office_for(access, arguments, make=True) as office:
        read = office.register.read_list(arguments.file, dict(arguments.map))
        refused = read.count(ImportOutcome.REFUSED) > 0 and not arguments.skip_refused
        if not arguments.dry_run and not refused:
            office.register.take_in(read, skip_refused=arguments.skip_refused)
    _tell(read)
    if arguments.dry_run:
        print(tr("Dry run: nothing was changed. {summary}").format(summary=summary(read)))
        return ExitCode.REFUSED if refused else _code(read)
    if refused:
        warn(
            ntr(
                "{n} row was refused, so nothing was imported.",
                "{n} rows were refused, so nothing was imported.",
                read.count(ImportOutcome.REFUSED),
            )
            + " "
            + tr("Correct the file, or use --skip-refused.")
        )
        return ExitCode.REFUSED
    print(summary(read))
    return _code(read)


def _code(read: ImportedList) -> int:
    warned = any(line.reasons for line in read.lines if line.outcome is not ImportOutcome.KNOWN)
    return ExitCode.WARNINGS if warned else ExitCode.DONE


def _tell(read: ImportedList) -> None:
    print(f"{read.file.name} · {read.sheet}" if read.sheet else read.file.name)
    for warning in read.warnings:
        print(warning)
    unknown = [column.heading for column in read.columns if not column.known]
    if unknown:
        print(
            tr("Columns left out: {columns} (use --map COLUMN=FIELD)").format(
                columns=", ".join(unknown)
            )
        )
    for line in read.lines:
        _tell_line(line)


def _tell_line(line: ImportedLine) -> None:
    about = ", ".join(part for part in (line.name, line.number) if part)
    print(
        tr("row {number}: {outcome}: {name}").format(
            number=line.row, outcome=outcome_text(line.outcome), name=about or "…"
        )
    )
    for reason in line.reasons:
        print(f"    {reason}")
