"""Storing a list of earlier certificates: documents, and the people who were not known yet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import Conflict
from ct_desktop.language import tr
from ct_desktop.models import Cohort, Enrolment, IssuedDocument, Person, Programme
from ct_desktop.rules.names import fold
from ct_desktop.services.earlier_certificates import REMEMBERED, documents_by_number, own_number
from ct_desktop.services.number_series import move_on
from ct_desktop.services.persons import PersonFacts, apply_facts, stored_person
from ct_desktop.services.register_lines import ImportedLine, ImportedList, ImportOutcome
from ct_desktop.services.settings import set_value, value_of

MARK = "IMP"
"""In front of what stands in the place of a number where the list has none."""
_OWN_SERIAL = re.compile(r"[0-9]{4,9}")


def store_earlier(session: Session, read: ImportedList, today: date) -> tuple[ImportedLine, ...]:
    """Store the new rows within a running change; the lines with the persons they belong to.

    Raises Conflict when the register has got one of the numbers since the list was read, NotFound
    when a person was removed.
    """
    new = [line for line in read.lines if line.outcome is ImportOutcome.NEW]
    for number in documents_by_number(session, (line.number for line in new)):
        raise Conflict(
            tr("Number {number} came into the register in the meantime.").format(number=number),
            tr("Read the list once more."),
        )
    lines = iter(_Taker(session, today).take(new))
    taken = tuple(next(lines) if line.outcome is ImportOutcome.NEW else line for line in read.lines)
    if read.mapping:
        remembered = {**value_of(session, REMEMBERED, {}), **dict(read.mapping)}
        set_value(session, REMEMBERED, remembered)
    session.flush()
    return taken


class _Taker:
    """Stores rows: first the people, all at once, then their documents."""

    def __init__(self, session: Session, today: date) -> None:
        self._session = session
        self._today = today
        self._marks: dict[int, int] = {}
        self._cohorts = _cohorts_by_name(session)

    def take(self, lines: Sequence[ImportedLine]) -> list[ImportedLine]:
        """Store rows; each with its person and number."""
        people: dict[int, Person] = {}
        for line in lines:
            same = people.get(line.same_as) if line.same_as is not None else None
            people[line.row] = self._person(line, same)
        self._session.flush()
        taken = [
            replace(
                line,
                person_id=people[line.row].id,
                number=line.number or self._mark(line),
            )
            for line in lines
        ]
        self._session.add_all(self._document(line) for line in taken)
        self._session.flush()
        self._move_series(taken)
        return taken

    def _person(self, line: ImportedLine, same: Person | None) -> Person:
        """Who was recognised or chosen, the one of an earlier row, or somebody new."""
        if line.person_id is not None:
            return stored_person(self._session, line.person_id)
        if same is not None:
            return same
        person = Person(added_on=self._today)
        name = line.parts
        facts = PersonFacts(None, name.given, name.infix, name.family, birth_date=line.birth_date)
        apply_facts(person, facts, self._today)
        self._session.add(person)
        return person

    def _document(self, line: ImportedLine) -> IssuedDocument:
        if line.kind is None or line.issued_on is None:
            raise ValueError(line.row)
        cohort, programme = self._cohorts.get(fold(line.cohort), (None, None))
        return IssuedDocument(
            number=line.number,
            kind=line.kind,
            enrolment_id=self._enrolment(cohort, line.person_id),
            person_id=line.person_id,
            holder_name=line.name,
            cohort_name=line.cohort,
            programme_name=programme.name if programme else "",
            issued_on=line.issued_on,
            practice_hours=line.practice_hours or 0.0,
            makes_citytrainer=programme.makes_citytrainers if programme else True,
            imported=True,
        )

    def _enrolment(self, cohort: Cohort | None, person_id: int | None) -> int | None:
        """Where the person took part in a group of that name that is known here."""
        if cohort is None:
            return None
        return self._session.scalar(
            select(Enrolment.id).where(
                Enrolment.cohort_id == cohort.id, Enrolment.person_id == person_id
            )
        )

    def _move_series(self, taken: Sequence[ImportedLine]) -> None:
        """Numbers of the own form are never given out here again."""
        highest: dict[int, int] = {}
        for line in taken:
            own = own_number(line.number)
            if own is not None:
                highest[own.year] = max(own.serial, highest.get(own.year, 0))
        for year, serial in highest.items():
            move_on(self._session, year, serial)

    def _mark(self, line: ImportedLine) -> str:
        """What stands in the place of a number: *IMP-2019-0004*."""
        year = line.issued_on.year if line.issued_on else 0
        if year not in self._marks:
            start = f"{MARK}-{year:04d}-"
            known = self._session.scalars(
                select(IssuedDocument.number).where(IssuedDocument.number.startswith(start))
            )
            serials = [number.removeprefix(start) for number in known]
            own = [int(one) for one in serials if _OWN_SERIAL.fullmatch(one)]
            self._marks[year] = max(own, default=0)
        self._marks[year] += 1
        return f"{MARK}-{year:04d}-{self._marks[year]:04d}"


def _cohorts_by_name(session: Session) -> Mapping[str, tuple[Cohort, Programme]]:
    query = select(Cohort, Programme).join(Programme, Programme.id == Cohort.programme_id)
    return {fold(cohort.name): (cohort, programme) for cohort, programme in session.execute(query)}
