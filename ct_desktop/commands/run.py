"""Runs one command and turns what goes wrong into a sentence and an exit code."""

import sys
from argparse import Namespace
from collections.abc import Callable

from ct_desktop import logs
from ct_desktop.commands import (
    backups,
    certificates,
    codes,
    cohorts,
    lessons,
    listing,
    people,
    practice,
    prints,
)
from ct_desktop.commands.desk import office_for
from ct_desktop.errors import AppError, ExitCode
from ct_desktop.language import tr
from ct_desktop.services.access import Access

Screenshots = Callable[[Namespace], int]


def run_command(access: Access, arguments: Namespace, screenshots: Screenshots) -> int:
    """The exit code of a command; ``screenshots`` comes from the window's side."""
    try:
        return _chosen(access, arguments, screenshots)
    except AppError as error:
        print(str(error), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print(tr("Stopped; what was not finished was not stored."), file=sys.stderr)
        return ExitCode.REFUSED
    except BrokenPipeError:
        sys.stderr.close()
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - where a defect in a command ends
        logs.log_defect(error)
        place = logs.log_path(access.data_dir)
        print(
            tr("The program has a defect; nothing was lost. Send the log: {file}").format(
                file=place
            ),
            file=sys.stderr,
        )
        return ExitCode.DEFECT


def _chosen(access: Access, arguments: Namespace, screenshots: Screenshots) -> int:
    match arguments.command:
        case "demo":
            return _demo(access, arguments)
        case "import":
            if arguments.kind == "certificates":
                return certificates.import_certificates(access, arguments)
            return people.import_people(access, arguments)
        case "list":
            return listing.list_stored(access, arguments)
        case "cohort":
            return cohorts.create(access, arguments)
        case "attendance":
            return cohorts.set_attendance(access, arguments)
        case "print":
            return prints.print_document(access, arguments)
        case "practice":
            return practice.import_forms(access, arguments)
        case "certificate":
            if arguments.action == "verify":
                return codes.verify_code(access, arguments)
            return certificates.issue(access, arguments)
        case "lesson":
            return lessons.lesson(access, arguments)
        case "backup":
            return backups.backup(access, arguments)
        case "restore":
            return backups.restore(access, arguments)
        case "verify":
            return backups.verify(access, arguments)
        case _:
            return screenshots(arguments)


def _demo(access: Access, arguments: Namespace) -> int:
    with office_for(access, arguments, make=True) as office:
        summary = office.demo.fill(arguments.people, arguments.seed)
    print(
        tr("The demonstration organisation has {people} people in {cohorts} groups.").format(
            people=summary.people, cohorts=summary.cohorts
        )
    )
    return ExitCode.DONE
