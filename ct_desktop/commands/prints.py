"""``print …``."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode, StorageError, UserError
from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, DocumentKind
from ct_desktop.services.access import Access
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import (
    ISSUED,
    OF_A_CEREMONY,
    OF_ENROLMENTS,
    OF_PLACEMENTS,
    PrintKind,
)
from ct_desktop.services.prints import Print, joined

OF_ONE_PERSON = (PrintKind.CONSENT_FORM, *ISSUED)
"""Prints of a group that can be made for one person in it."""


def print_document(access: Access, arguments: Namespace) -> int:
    """Make one print and write it as PDF."""
    kind = PrintKind(arguments.kind)
    with office_for(access, arguments) as office:
        made = _make(office, kind, arguments)
    _write(arguments.output, made.pdf)
    print(tr("{title}: {file}").format(title=made.title, file=arguments.output))
    for words in made.warnings:
        warn(words)
    return ExitCode.WARNINGS if made.warnings else ExitCode.DONE


def _make(office: Office, kind: PrintKind, arguments: Namespace) -> Print:
    language = current()
    person_id = office.persons.find(arguments.person) if arguments.person else None
    if kind is PrintKind.PERSON_RECORD:
        if person_id is None:
            raise UserError(tr("This print is of a person."), tr("Name the person: --person NAME."))
        return office.printing.person_record(person_id, language)
    if kind in OF_PLACEMENTS:
        return _of_placements(office, kind, arguments.cohort, person_id)
    if kind in OF_ENROLMENTS:
        return _of_enrolments(office, kind, arguments, person_id)
    if kind is PrintKind.CONSENT_FORM and not arguments.cohort:
        return office.printing.consent_form(None, language, person_id=person_id)
    if person_id is not None and kind not in OF_ONE_PERSON:
        raise UserError(tr("This print is always of a whole group."), tr("Leave out --person."))
    if not arguments.cohort:
        raise UserError(tr("This print is of a group."), tr("Name the group: --cohort NAME."))
    if kind in OF_A_CEREMONY:
        evening = [office.cohorts.find(name) for name in arguments.cohort]
        return office.issued_papers.of_ceremony(kind, evening, language)
    if kind in ISSUED:
        return _of_issued(office, kind, arguments.cohort, person_id)
    prints = [
        office.printing.of_cohort(
            kind,
            cohort_id,
            language,
            person_id=person_id,
            meeting_id=office.schedule.meeting_id(cohort_id, arguments.meeting)
            if arguments.meeting
            else None,
        )
        for cohort_id in (office.cohorts.find(name) for name in arguments.cohort)
    ]
    return joined(prints)


def _of_placements(
    office: Office, kind: PrintKind, cohorts: Sequence[str], person_id: int | None
) -> Print:
    """All placements of these groups, of one person in them, or of that person everywhere."""
    prints = office.practice_prints
    if cohorts:
        ids = [office.cohorts.find(name) for name in cohorts]
        placements = [one for cohort in ids for one in prints.of_cohort(cohort, person_id)]
    elif person_id is not None:
        placements = list(prints.of_person(person_id))
    else:
        raise UserError(
            tr("This print is of a group or of a person."),
            tr("Name the group or the person: --cohort NAME or --person NAME."),
        )
    return prints.of_kind(kind, tuple(dict.fromkeys(placements)), current())


def _of_issued(
    office: Office, kind: PrintKind, cohorts: Sequence[str], person_id: int | None
) -> Print:
    """The issued documents of these groups, or of one person in them, in one file.

    Certificates with their backs; a proof is one page.
    """
    ids = [office.cohorts.find(name) for name in cohorts]
    certificate = kind is PrintKind.CERTIFICATE
    document = DocumentKind.CERTIFICATE if certificate else DocumentKind.PROOF
    return office.issued_papers.of_cohorts(
        ids, document, current(), person_id=person_id, backs=certificate
    )


def _of_enrolments(
    office: Office, kind: PrintKind, arguments: Namespace, person_id: int | None
) -> Print:
    """Everyone with a place in these groups, one person in them, or that person everywhere."""
    papers = office.growth_papers
    if arguments.cohort:
        ids = [office.cohorts.find(name) for name in arguments.cohort]
        enrolments = [one for cohort in ids for one in papers.of_cohort(cohort, person_id)]
    elif person_id is not None:
        enrolments = list(papers.of_person(person_id))
    else:
        raise UserError(
            tr("This print is of a group or of a person."),
            tr("Name the group or the person: --cohort NAME or --person NAME."),
        )
    return papers.of_kind(
        kind,
        enrolments,
        current(),
        moment=AssessmentMoment(arguments.moment),
        assessor=Assessor(arguments.assessor),
    )


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise CannotWrite(
            tr("{file} could not be written.").format(file=path),
            tr("Choose another folder, or close the file if it is open in another program."),
        ) from error


class CannotWrite(StorageError):
    """The output file cannot be written; nothing else was touched."""

    exit_code = ExitCode.REFUSED
