"""``list …``: what is stored, with the keys of the JSON contract."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from ct_desktop.commands.desk import office_for
from ct_desktop.commands.lessons import list_lessons
from ct_desktop.commands.output import write_list
from ct_desktop.errors import ExitCode
from ct_desktop.services.access import Access
from ct_desktop.services.mix import balance_values
from ct_desktop.services.office import Office
from ct_desktop.services.people_table import PeopleFilter

COLUMNS: Mapping[str, Sequence[str]] = {
    "people": [
        "id",
        "given_name",
        "infix",
        "family_name",
        "birth_date",
        "gender",
        "education",
        "email",
        "phone",
        "postcode",
        "town",
        "recruited_by",
        "roles",
    ],
    "cohorts": [
        "id",
        "name",
        "programme",
        "start_date",
        "leader",
        "place",
        "capacity",
        "enrolled",
        "waiting",
        "balance",
    ],
    "meetings": [
        "cohort",
        "number",
        "label",
        "kind",
        "title",
        "date",
        "start",
        "end",
        "place",
        "leaders",
        "planned_hours",
        "cancelled",
    ],
    "attendance": ["person", "meeting", "date", "status", "minutes_late", "minutes_early", "hours"],
    "placements": [
        "person",
        "cohort",
        "organisation",
        "supervisor",
        "stage",
        "hours_confirmed",
        "hours_open",
        "handover_date",
    ],
    "offers": [
        "organisation",
        "supervisor",
        "field",
        "title",
        "days",
        "places",
        "free",
        "minimum_age",
        "vog",
        "town",
        "from",
        "until",
    ],
    "certificates": ["number", "kind", "person", "cohort", "issued_on", "revoked_on", "code"],
}


def list_stored(access: Access, arguments: Namespace) -> int:
    """Print one of the lists in the form asked for; lesson packages need no store."""
    if arguments.what == "lessons":
        return list_lessons(access, arguments)
    with office_for(access, arguments) as office:
        cohort_id = office.cohorts.find(arguments.cohort) if arguments.cohort else None
        rows = _ROWS[arguments.what](office, cohort_id)
    write_list(rows, COLUMNS[arguments.what], arguments.format)
    return ExitCode.DONE


def _people(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    ids = office.people.ids(PeopleFilter(cohort_id=cohort_id))
    return [{**vars(row), "roles": list(row.roles)} for row in office.people.rows(ids)]


def _cohorts(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [
        {**vars(row), "balance": balance_values(office.mix.of_cohort(row.id))}
        for row in office.cohorts.rows()
        if cohort_id in (None, row.id)
    ]


def _meetings(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [
        {**vars(meeting), "planned_hours": meeting.planned_hours, "leaders": list(meeting.leaders)}
        for row in reversed(office.cohorts.rows())
        if cohort_id in (None, row.id)
        for meeting in office.schedule.of_cohort(row.id).meetings
    ]


def _attendance(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [vars(row) for row in office.attendance.listed(cohort_id)]


def _placements(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [vars(row) for row in office.practice_lists.placements(cohort_id)]


def _offers(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [
        {**vars(row), "days": list(row.days), "from": row.starts_on, "until": row.ends_on}
        for row in office.practice_lists.offers(cohort_id)
    ]


def _certificates(office: Office, cohort_id: int | None) -> list[dict[str, Any]]:
    return [vars(row) for row in office.issuing.listed(cohort_id=cohort_id)]


_ROWS = {
    "people": _people,
    "cohorts": _cohorts,
    "meetings": _meetings,
    "attendance": _attendance,
    "placements": _placements,
    "offers": _offers,
    "certificates": _certificates,
}
