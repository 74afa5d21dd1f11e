"""Proofs of participation in bulk, to who meets the rule, numbered as they are issued."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import NumberSeries
from ct_desktop.rules.attendance import (
    Mark,
    MeetingFacts,
    attended_hours,
    is_attended,
    standing,
)
from ct_desktop.rules.certificate_code import Statement
from ct_desktop.rules.completion import CompletionRule, proof_of_participation
from ct_desktop.rules.enumerations import DocumentKind, MeetingKind
from ct_desktop.rules.numbering import DocumentNumber
from ct_desktop.services.new_documents import LEADER, signers_of


@dataclass(frozen=True)
class Attended:
    """What a proof says: meetings, follow-up days and hours."""

    meetings: int
    follow_ups: int
    hours: float


class ProofMaker:
    """Gives out numbers from where the series stand, and the codes that go with them."""

    def __init__(
        self,
        session: Session,
        own: Mapping[str, str],
        template: str,
        code_for: Callable[[Statement], str],
    ) -> None:
        """``own`` are the columns of the own organisation, ``template`` the design of proofs."""
        self._session = session
        self._town = own["town"]
        self._issuer = own["name"]
        self._template = template
        self._code_for = code_for
        self._series = {row.year: row for row in session.scalars(select(NumberSeries))}
        self._last = {year: row.last for year, row in self._series.items()}
        self._signers = signers_of(session)

    def proof(self, day: date, holder: str, leader: str, attended: Attended) -> dict[str, Any]:
        """The columns of a proof that do not depend on the cohort and its programme."""
        self._last[day.year] = self._last.get(day.year, 0) + 1
        number, kind = str(DocumentNumber(day.year, self._last[day.year])), DocumentKind.PROOF
        return {
            "number": number,
            "kind": kind,
            "holder_name": holder,
            "issued_on": day,
            "place": self._town,
            "signers": [{"name": leader, **LEADER}, *self._signers],
            "competences": [],
            "language": "nl",
            "template": self._template,
            "issuer": self._issuer,
            "code": self._code_for(Statement(number, kind, holder, day, self._issuer)),
            **vars(attended),
        }

    def close(self) -> None:
        """Store where the series stand now."""
        for year, last in self._last.items():
            if year in self._series:
                self._series[year].last = last
            else:
                self._session.add(NumberSeries(year=year, last=last))
        self._session.flush()


def earned(
    meetings: Sequence[MeetingFacts], marks: Mapping[int, Mark], rule: CompletionRule
) -> Attended | None:
    """What the proof will say; None for who does not meet the rule."""
    last = max(meeting.date for meeting in meetings)
    if not proof_of_participation(standing(meetings, marks, last, rule.attendance), rule).met:
        return None
    counts = {MeetingKind.MEETING: 0, MeetingKind.FOLLOW_UP: 0}
    hours = 0.0
    for meeting in meetings:
        mark = marks.get(meeting.id)
        if meeting.kind in counts and is_attended(mark):
            counts[meeting.kind] += 1
            hours += attended_hours(mark, meeting.minutes) or 0.0
    return Attended(counts[MeetingKind.MEETING], counts[MeetingKind.FOLLOW_UP], hours)
