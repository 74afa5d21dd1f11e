"""Whether a person in a file is somebody we know already.

Same birth date and same folded name, or same e-mail and same folded name: the same person.
Similar name with the same birth date, or same phone or e-mail with a similar given name: possibly
so. Families share phones and addresses, and twins a birth date and a family name: those alone are
no double. Source: docs, fixed interfaces, section 3.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from ct_desktop.exchange.emails import email_key
from ct_desktop.exchange.people_rows import PersonRow
from ct_desktop.exchange.similar_names import ComparedName, compared, similar_given, similar_names


class Identity(Protocol):
    """By what a person is recognised; texts are empty when unknown, the phone is E.164."""

    @property
    def given_name(self) -> str: ...
    @property
    def infix(self) -> str: ...
    @property
    def family_name(self) -> str: ...
    @property
    def birth_date(self) -> date | None: ...
    @property
    def email(self) -> str: ...
    @property
    def phone(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Known:
    """A person in the store."""

    id: int
    given_name: str
    infix: str
    family_name: str
    birth_date: date | None
    email: str
    phone: str


class DoubleKind(StrEnum):
    """What a row is, set against who is known."""

    NEW = "new"
    UPDATED = "updated"
    POSSIBLE_DOUBLE = "possible_double"


class DoubleReason(StrEnum):
    """Why two records are, or may be, one person."""

    BIRTH_DATE_AND_NAME = "birth_date_and_name"
    EMAIL_AND_NAME = "email_and_name"
    BIRTH_DATE_AND_SIMILAR_NAME = "birth_date_and_similar_name"
    EMAIL_AND_SIMILAR_GIVEN_NAME = "email_and_similar_given_name"
    PHONE_AND_SIMILAR_GIVEN_NAME = "phone_and_similar_given_name"


@dataclass(frozen=True, slots=True)
class Match:
    """Who it is or may be: a stored person, or else an earlier row of the same file."""

    person_id: int | None
    row: int | None
    reason: DoubleReason


@dataclass(frozen=True, slots=True)
class Verdict:
    """``updated`` has one match, ``possible_double`` one or more, ``new`` none."""

    kind: DoubleKind
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    name: ComparedName
    person_id: int | None
    row: int | None


class DoubleIndex:
    """Everybody known, found by birth date, e-mail and phone; rows may be added to it."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_birth_date: defaultdict[date, list[_Entry]] = defaultdict(list)
        self._by_email: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._by_phone: defaultdict[str, list[_Entry]] = defaultdict(list)
        for person in known:
            self._add(person, _Entry(_name(person), person.id, None))

    def add_row(self, number: int, values: Identity) -> None:
        """From now on, later rows of the file are compared with this one too."""
        self._add(values, _Entry(_name(values), None, number))

    def classify(self, values: Identity) -> Verdict:
        """What these values are: new, a known person, or possibly one."""
        name = _name(values)
        same = tuple(_once(self._same(values, name)))
        if len(same) == 1:
            return Verdict(DoubleKind.UPDATED, same)
        # Two known persons who both are the one: a human has to choose.
        possible = same or tuple(_once(self._similar(values, name)))
        return Verdict(DoubleKind.POSSIBLE_DOUBLE if possible else DoubleKind.NEW, possible)

    def _add(self, identity: Identity, entry: _Entry) -> None:
        if identity.birth_date:
            self._by_birth_date[identity.birth_date].append(entry)
        if identity.email:
            self._by_email[email_key(identity.email)].append(entry)
        if identity.phone:
            self._by_phone[identity.phone].append(entry)

    def _same(self, values: Identity, name: ComparedName) -> Iterator[Match]:
        if not name.full:
            return
        for entry in self._with_birth_date(values):
            if entry.name.full == name.full:
                yield _match(entry, DoubleReason.BIRTH_DATE_AND_NAME)
        for entry in self._with_email(values):
            if entry.name.full == name.full:
                yield _match(entry, DoubleReason.EMAIL_AND_NAME)

    def _similar(self, values: Identity, name: ComparedName) -> Iterator[Match]:
        for entry in self._with_birth_date(values):
            if similar_names(entry.name, name):
                yield _match(entry, DoubleReason.BIRTH_DATE_AND_SIMILAR_NAME)
        for entry in self._with_email(values):
            if similar_given(entry.name.given, name.given):
                yield _match(entry, DoubleReason.EMAIL_AND_SIMILAR_GIVEN_NAME)
        for entry in self._by_phone.get(values.phone, ()) if values.phone else ():
            if similar_given(entry.name.given, name.given):
                yield _match(entry, DoubleReason.PHONE_AND_SIMILAR_GIVEN_NAME)

    def _with_birth_date(self, values: Identity) -> Iterable[_Entry]:
        return self._by_birth_date.get(values.birth_date, ()) if values.birth_date else ()

    def _with_email(self, values: Identity) -> Iterable[_Entry]:
        return self._by_email.get(email_key(values.email), ()) if values.email else ()


def classify_rows(rows: Iterable[PersonRow], known: Iterable[Known]) -> Mapping[int, Verdict]:
    """The verdict of every row that is not refused, by row number.

    A row that is new, or only possibly a double, is compared with the rows behind it, so a person
    who stands in the file twice is found the second time.
    """
    index = DoubleIndex(known)
    verdicts = {}
    for row in rows:
        if row.refused:
            continue
        verdict = index.classify(row.values)
        verdicts[row.number] = verdict
        if verdict.kind != DoubleKind.UPDATED:
            index.add_row(row.number, row.values)
    return verdicts


def _name(identity: Identity) -> ComparedName:
    return compared(identity.given_name, identity.infix, identity.family_name)


def _match(entry: _Entry, reason: DoubleReason) -> Match:
    return Match(entry.person_id, entry.row, reason)


def _once(matches: Iterable[Match]) -> Iterator[Match]:
    """Each person or row once, with the first reason found."""
    seen = set()
    for match in matches:
        key = (match.person_id, match.row)
        if key not in seen:
            seen.add(key)
            yield match
