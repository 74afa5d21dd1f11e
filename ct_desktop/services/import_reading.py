"""A list of people read from its file and understood: columns, rows, refusals, doubles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.exchange.columns import PEOPLE_HEADINGS, PersonField, recognise
from ct_desktop.exchange.doubles import Verdict, classify_rows
from ct_desktop.exchange.headings import Columns, heading_key
from ct_desktop.exchange.people_rows import PersonRow, read_people
from ct_desktop.exchange.problems import Problem, ProblemCode, Severity
from ct_desktop.exchange.tables import Table, read_table
from ct_desktop.language import tr
from ct_desktop.models import Programme
from ct_desktop.rules.enrolment import AdmissionKind, CohortPlaces, decide
from ct_desktop.rules.names import PersonName, full_name
from ct_desktop.services.import_rows import ImportRequest
from ct_desktop.services.import_values import known_people
from ct_desktop.services.joining import age_refusal_text, check_takes_people, places_of
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.settings import set_value, value_of

REMEMBERED = "import.columns"


@dataclass(frozen=True)
class ReadList:
    """A file understood: rows with refusals for age added, verdicts of those that remain."""

    table: Table
    columns: Columns[PersonField]
    rows: tuple[PersonRow, ...]
    verdicts: Mapping[int, Verdict]


def read_list(session: Session, request: ImportRequest, today: date) -> ReadList:
    """The list of the request, with the columns remembered from earlier lists.

    Raises UserError when the file cannot be read or holds nobody, NotFound for an unknown cohort.
    """
    remembered = dict(value_of(session, REMEMBERED, {}))
    for heading, field in (request.mapping or {}).items():
        remembered[heading] = PEOPLE_HEADINGS.named(field).value
    table = read_table(request.path, PEOPLE_HEADINGS, remembered)
    check_headings(table, request.mapping or {})
    columns = recognise(table.header, remembered)
    cohort = stored_cohort(session, request.cohort_id) if request.cohort_id else None
    rows = read_people(table, columns, today, requires_birth_date=cohort is not None)
    if not rows:
        raise UserError(
            tr("There are no people in {file}, only headings.").format(file=table.name),
            tr("Choose the file or sheet with the names."),
        )
    if cohort is not None:
        check_takes_people(cohort)
        heading = columns.heading_of(PersonField.BIRTH_DATE)
        programme = session.get_one(Programme, cohort.programme_id)
        places = places_of(session, cohort, programme)
        rows = tuple(_with_age(row, places, programme, heading) for row in rows)
    return ReadList(table, columns, rows, classify_rows(rows, known_people(session)))


def _with_age(
    row: PersonRow, places: CohortPlaces, programme: Programme, heading: str
) -> PersonRow:
    """The row, refused when its age does not fit the programme on the start date."""
    if row.refused:
        return row
    admission = decide(places, row.values.birth_date)
    if admission.kind not in (
        AdmissionKind.TOO_YOUNG,
        AdmissionKind.TOO_OLD,
        AdmissionKind.NO_BIRTH_DATE,
    ):
        return row
    values = row.values
    name = full_name(PersonName(values.given_name, values.infix, values.family_name))
    message = age_refusal_text(admission, programme, name)
    problem = Problem(Severity.REFUSED, heading, ProblemCode.BIRTH_DATE_WRONG, message)
    return replace(row, problems=(*row.problems, problem))


def check_headings(table: Table, mapping: Mapping[str, str]) -> None:
    """A mapping of a column that the file does not have is a mistake, not a wish."""
    present = {heading_key(heading) for heading in table.header}
    for heading in mapping:
        if heading_key(heading) not in present:
            raise UserError(
                tr("The file has no column “{column}”.").format(column=heading),
                tr("Its columns are: {columns}.").format(
                    columns=", ".join(heading for heading in table.header if heading)
                ),
            )


def remember_columns(session: Session, mapping: Mapping[str, str]) -> None:
    """Keep what columns were said to hold, for the next list."""
    if not mapping:
        return
    remembered = dict(value_of(session, REMEMBERED, {}))
    for heading, field in mapping.items():
        remembered[heading] = PEOPLE_HEADINGS.named(field).value
    set_value(session, REMEMBERED, remembered)
