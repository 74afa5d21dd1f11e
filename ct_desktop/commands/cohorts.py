"""``cohort create`` and ``attendance set``."""

from argparse import Namespace

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.output import warn
from ct_desktop.errors import ExitCode, UserError
from ct_desktop.language import ntr, tr
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services.access import Access
from ct_desktop.services.cohorts import DEFAULT_TIME, NewCohort
from ct_desktop.services.words import attendance_status


def create(access: Access, arguments: Namespace) -> int:
    """Make a cohort and its meetings."""
    with office_for(access, arguments, make=True) as office:
        leader = office.persons.find(arguments.leader) if arguments.leader else None
        made = office.cohorts.create(
            NewCohort(
                name=arguments.name,
                programme_id=office.programmes.find(arguments.programme),
                start_date=arguments.start,
                start_time=arguments.time or DEFAULT_TIME,
                interval_weeks=arguments.every,
                place=arguments.place,
                leader_id=leader,
            )
        )
    print(
        tr("“{name}” was made: {meetings}, {first} to {last}.").format(
            name=arguments.name,
            meetings=ntr("{n} meeting", "{n} meetings", made.meetings),
            first=f"{made.first:%d-%m-%Y}",
            last=f"{made.last:%d-%m-%Y}",
        )
    )
    for skip in made.skipped:
        print(
            tr("stepped over {date}: {reason}").format(
                date=f"{skip.date:%d-%m-%Y}", reason=skip.reason
            )
        )
    if made.start_closed:
        warn(tr("The start date is a closed day: {reason}.").format(reason=made.start_closed))
        return ExitCode.WARNINGS
    return ExitCode.DONE


def set_attendance(access: Access, arguments: Namespace) -> int:
    """Mark everyone at a meeting at once, with exceptions; one change or none."""
    everyone = _status(arguments.all)
    with office_for(access, arguments) as office:
        cohort_id = office.cohorts.find(arguments.cohort)
        result = office.attendance.set_all(
            cohort_id,
            arguments.meeting,
            Mark(everyone),
            [(name, Mark(_status(status))) for name, status in arguments.exceptions],
        )
    counts = ", ".join(
        f"{count} {attendance_status(status)}" for status, count in result.counts.items()
    )
    print(
        tr("Meeting {number} of “{cohort}” ({date}): {counts}.").format(
            number=arguments.meeting,
            cohort=result.cohort,
            date=f"{result.date:%d-%m-%Y}",
            counts=counts or tr("nobody is enrolled"),
        )
    )
    if result.still_to_come:
        warn(tr("This meeting is still to come."))
    return ExitCode.WARNINGS if result.still_to_come or not counts else ExitCode.DONE


def _status(text: str) -> AttendanceStatus:
    """A status by its English word of the contract, or as the language in use writes it."""
    wanted = text.strip().lower().replace(" ", "_").replace("-", "_")
    for status in AttendanceStatus:
        if wanted in (status.value, attendance_status(status).replace(" ", "_")):
            return status
    raise UserError(
        tr("“{text}” is not a status of attendance.").format(text=text),
        tr("Choose one of: {choices}.").format(
            choices=", ".join(status.value for status in AttendanceStatus)
        ),
    )
