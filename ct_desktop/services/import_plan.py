"""What would become of each row of a list that has been read."""

from collections import Counter
from dataclasses import replace

from sqlalchemy.orm import Session

from ct_desktop.exchange.doubles import DoubleKind, Verdict
from ct_desktop.exchange.people_rows import PersonRow
from ct_desktop.exchange.problems import Severity
from ct_desktop.models import Person
from ct_desktop.rules.names import PersonName, full_name
from ct_desktop.services.import_reading import ReadList
from ct_desktop.services.import_rows import (
    Decision,
    ImportColumn,
    ImportPreview,
    ImportRequest,
    ImportRow,
    PossibleMatch,
    RowOutcome,
    RowProblem,
    SameAsRow,
)
from ct_desktop.services.import_values import (
    compare,
    person_texts,
    reason_text,
    texts_of,
)
from ct_desktop.services.lookup import name_of

EXAMPLES = 3


def planned_row(
    session: Session, row: PersonRow, read: ReadList, request: ImportRequest
) -> ImportRow:
    """What would become of one row, by the verdict on it and the decision about it."""
    values = row.values
    base = ImportRow(
        number=row.number,
        name=full_name(PersonName(values.given_name, values.infix, values.family_name)),
        birth_date=values.birth_date,
        outcome=RowOutcome.REFUSED,
        values=texts_of(values),
        problems=tuple(
            RowProblem(p.column, p.message, p.severity is Severity.REFUSED) for p in row.problems
        ),
    )
    if row.refused:
        return base
    verdict = read.verdicts[row.number]
    decision = (request.decisions or {}).get(row.number)
    matches = _matches(session, verdict, read)
    if decision is Decision.SKIP:
        return replace(base, outcome=RowOutcome.SKIPPED, matches=matches)
    if isinstance(decision, int):
        return replace(base, outcome=RowOutcome.UPDATED, person_id=decision, matches=matches)
    if isinstance(decision, SameAsRow):
        return replace(base, outcome=RowOutcome.UPDATED, matches=matches)
    if verdict.kind is DoubleKind.POSSIBLE_DOUBLE and decision is not Decision.NEW:
        return replace(base, outcome=RowOutcome.POSSIBLE_DOUBLE, matches=matches)
    if verdict.kind is DoubleKind.UPDATED and decision is not Decision.NEW:
        match = verdict.matches[0]
        person = session.get(Person, match.person_id) if match.person_id else None
        comparison = compare(person, values) if person else None
        return replace(
            base,
            outcome=RowOutcome.UPDATED,
            person_id=match.person_id,
            matches=matches,
            differences=comparison.differences if comparison else (),
            filled=tuple(comparison.fill) if comparison else (),
        )
    return replace(base, outcome=RowOutcome.NEW, matches=matches)


def _matches(session: Session, verdict: Verdict, read: ReadList) -> tuple[PossibleMatch, ...]:
    found = []
    for match in verdict.matches:
        if match.person_id is not None:
            person = session.get_one(Person, match.person_id)
            name, texts = full_name(name_of(person)), person_texts(person)
        else:
            other = next(row.values for row in read.rows if row.number == match.row)
            name = full_name(PersonName(other.given_name, other.infix, other.family_name))
            texts = texts_of(other)
        found.append(
            PossibleMatch(match.person_id, match.row, name, reason_text(match.reason), texts)
        )
    return tuple(found)


def preview_of(read: ReadList, rows: tuple[ImportRow, ...]) -> ImportPreview:
    """The list as it was understood, with what became of its rows."""
    table, columns = read.table, read.columns
    doubles = dict(columns.duplicates)
    return ImportPreview(
        file_name=table.name,
        sheet=table.sheet,
        header_row=table.header_row,
        skipped_empty=table.skipped_empty,
        notes=table.notes,
        columns=tuple(
            ImportColumn(
                index,
                heading,
                columns.fields[index].value if index in columns.fields else "ignore",
                index not in columns.unknown,
                doubles[index].value if index in doubles else "",
                tuple(str(row.cells[index]) for row in table.rows if row.cells[index])[:EXAMPLES],
            )
            for index, heading in enumerate(table.header)
        ),
        rows=rows,
        counts=Counter(row.outcome for row in rows),
    )
