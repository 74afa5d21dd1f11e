"""Whose an earlier certificate is: somebody known, somebody of an earlier row, or somebody new."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from ct_desktop.exchange.certificate_rows import CertificateRow
from ct_desktop.exchange.doubles import DoubleIndex, DoubleKind, Known
from ct_desktop.language import tr
from ct_desktop.rules.names import PersonName, fold, full_name
from ct_desktop.services.import_values import known_people, reason_text
from ct_desktop.services.register_lines import PossibleHolder


@dataclass(frozen=True)
class Holder:
    """Who it is: a stored person, the one of an earlier row (``same_as``), or neither: new."""

    person_id: int | None = None
    same_as: int | None = None
    possible: tuple[PossibleHolder, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Identity:
    given_name: str
    infix: str
    family_name: str
    birth_date: date | None
    email: str = ""
    phone: str = ""


class HolderFinder:
    """Recognises people by name and birth date, as a list of people is read.

    Without a birth date nobody is recognised for certain: whoever has the same name is named as
    possible. Only two documents of a different kind for the same group are one person's.
    """

    def __init__(self, session: Session) -> None:
        known = known_people(session)
        self._index = DoubleIndex(known)
        self._people = {one.id: one for one in known}
        self._by_name: defaultdict[str, list[Known]] = defaultdict(list)
        for one in known:
            self._by_name[fold(_stored_name(one))].append(one)
        self._nameless: dict[tuple[str, str], CertificateRow] = {}

    def find(self, row: CertificateRow) -> Holder:
        """Who the holder of a row is."""
        if row.birth_date is None:
            return self._by_name_only(row)
        verdict = self._index.classify(_identity(row))
        if verdict.kind is DoubleKind.UPDATED:
            match = verdict.matches[0]
            return Holder(match.person_id, match.row)
        possible = tuple(
            self._possible(self._people[one.person_id], reason_text(one.reason))
            for one in verdict.matches
            if one.person_id is not None
        )
        rows = [one.row for one in verdict.matches if one.row is not None]
        others = tuple(tr("may be the person of row {row}").format(row=row) for row in rows)
        return Holder(possible=possible, warnings=(*_warnings(possible), *others))

    def keep(self, row: CertificateRow) -> None:
        """Later rows are compared with this one too."""
        if row.birth_date is not None:
            if self._index.classify(_identity(row)).kind is not DoubleKind.UPDATED:
                self._index.add_row(row.number, _identity(row))
        else:
            self._nameless.setdefault(_key(row), row)

    def _by_name_only(self, row: CertificateRow) -> Holder:
        earlier = self._nameless.get(_key(row))
        if earlier is not None and earlier.kind is not row.kind:
            return Holder(same_as=earlier.number)
        possible = tuple(
            self._possible(one, tr("same name"))
            for one in self._by_name.get(fold(full_name(row.name)), ())
        )
        return Holder(possible=possible, warnings=_warnings(possible))

    @staticmethod
    def _possible(known: Known, reason: str) -> PossibleHolder:
        return PossibleHolder(known.id, _stored_name(known), known.birth_date, reason)


def _warnings(possible: tuple[PossibleHolder, ...]) -> tuple[str, ...]:
    return tuple(
        tr("may be #{id} {name} ({reason})").format(
            id=one.person_id, name=one.name, reason=one.reason
        )
        for one in possible
    )


def _identity(row: CertificateRow) -> _Identity:
    return _Identity(row.name.given, row.name.infix, row.name.family, row.birth_date)


def _stored_name(known: Known) -> str:
    return full_name(PersonName(known.given_name, known.infix, known.family_name))


def _key(row: CertificateRow) -> tuple[str, str]:
    return fold(full_name(row.name)), fold(row.cohort)
