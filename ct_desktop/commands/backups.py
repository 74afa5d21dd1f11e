"""``backup``, ``restore``, ``verify``."""

import os
import sys
from argparse import Namespace

from ct_desktop.commands.desk import PASSWORD, ask_password, office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode
from ct_desktop.language import ntr, tr
from ct_desktop.services.access import Access


def backup(access: Access, arguments: Namespace) -> int:
    """Write a verified copy of the store to a file."""
    with office_for(access, arguments) as office:
        done = office.backups.back_up_to(arguments.file, with_lessons=arguments.with_lessons)
    records = ntr("{n} record", "{n} records", done.records)
    print(tr("Backup written and verified: {file} ({records}).").format(
        file=done.path, records=records
    ))  # fmt: skip
    if arguments.with_lessons:
        print(ntr("{n} lesson package is in it.", "{n} lesson packages are in it.", done.packages))
    return ExitCode.DONE


def restore(access: Access, arguments: Namespace) -> int:
    """Make a backup the store of this folder; the present store is kept aside."""
    password = os.environ.get(PASSWORD)
    if password is None and access.needs_password(arguments.file) and sys.stdin.isatty():
        password = ask_password(tr("Password of the backup: "))
    done = access.restore(arguments.file, password=password, user=arguments.user)
    print(tr("The backup was restored to {folder}.").format(folder=access.data_dir))
    if done.kept is not None:
        print(tr("The former store lies in {folder}.").format(folder=done.kept))
    if done.packages:
        print(ntr("{n} lesson package came back.", "{n} lesson packages came back.", done.packages))
    for line in done.warnings:
        warn(line)
    return ExitCode.WARNINGS if done.warnings else ExitCode.DONE


def verify(access: Access, arguments: Namespace) -> int:
    """Check the store and the lesson library from end to end."""
    with office_for(access, arguments) as office:
        report = office.backups.verify()
    for table, count in sorted(report.tables.items()):
        print(f"{table}: {count}")
    print(ntr("{n} lesson package", "{n} lesson packages", report.packages))
    for line in (*report.problems, *report.lesson_problems):
        warn(line)
    if report.sound:
        print(tr("The store is sound."))
    else:
        warn(tr("The store is damaged. Restore the latest backup: ct-desktop restore FILE."))
    if report.lesson_problems:
        warn(
            tr(
                "The lesson library is damaged. Add the packages again: ct-desktop lesson add "
                "FILE, or restore a backup that holds them: ct-desktop restore FILE."
            )
        )
    else:
        print(tr("The lesson library is sound."))
    return ExitCode.DONE if report.sound and not report.lesson_problems else ExitCode.DAMAGED
