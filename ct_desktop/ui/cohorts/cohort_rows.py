"""The rows of the table of cohorts: read together, filtered and sorted on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.rules.names import fold
from ct_desktop.services import words
from ct_desktop.services.cohort_rows import CohortRow
from ct_desktop.services.cohorts import CohortService
from ct_desktop.ui.cohorts.cohort_words import STATUS_TONES, places
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.tables.column import ColumnSpec, Sort


@dataclass(frozen=True)
class CohortFilter:
    """What narrows the table; ``statuses`` None means all."""

    words: str = ""
    statuses: frozenset[CohortStatus] | None = None


class CohortRows:
    """Ids and rows for the table; there are tens of cohorts, so they are read as a whole."""

    def __init__(self, service: CohortService) -> None:
        self._service = service
        self._read: dict[int, CohortRow] = {}

    def ids(self, wanted: CohortFilter, order: Sort) -> list[int]:
        """The ids in the filter, the newest start first unless ``order`` says otherwise."""
        rows = [
            row for row in self._service.rows(statuses=wanted.statuses) if _has(row, wanted.words)
        ]
        key = _SORTS.get(order.key)
        if key is not None:
            rows.sort(key=key, reverse=order.descending)
        self._read = {row.id: row for row in rows}
        return list(self._read)

    def rows(self, ids: Sequence[int]) -> list[CohortRow]:
        """The rows of these ids, as ``ids`` last read them."""
        return [self._read[cohort_id] for cohort_id in ids]


def progress_text(row: CohortRow) -> str:
    """``meeting 5 of 10``, or in words when none or all are past."""
    if not row.meetings:
        return tr("no meetings")
    if row.meetings_past >= row.meetings:
        return ntr("{n} meeting held", "all {n} meetings held", row.meetings)
    if not row.meetings_past:
        return ntr("{n} meeting to come", "{n} meetings to come", row.meetings)
    return tr("meeting {n} of {total}").format(n=row.meetings_past, total=row.meetings)


def share_held(row: CohortRow) -> float:
    """The share of the meetings that are past, 0–1."""
    return row.meetings_past / row.meetings if row.meetings else 0.0


def columns() -> tuple[ColumnSpec[CohortRow], ...]:
    """The columns of the table of cohorts."""
    return (
        ColumnSpec("name", tr("Group"), lambda r: r.name, 0, sort_key="name", strong=True),
        ColumnSpec(
            "status",
            tr("Status"),
            lambda r: words.cohort_status(r.status),
            104,
            tone=lambda r: STATUS_TONES[r.status],
            sort_key="status",
        ),
        ColumnSpec("programme", tr("Programme"), lambda r: r.programme, 140, sort_key="programme"),
        ColumnSpec("start", tr("Start"), lambda r: show_date(r.start_date), 96, sort_key="start"),
        ColumnSpec(
            "places",
            tr("Places"),
            lambda r: places(r.enrolled, r.capacity, r.waiting),
            148,
            sort_key="places",
        ),
        ColumnSpec("leader", tr("Course leader"), lambda r: r.leader, 132, sort_key="leader"),
        ColumnSpec("progress", tr("Progress"), progress_text, 184, sort_key="progress"),
        ColumnSpec(
            "place",
            tr("Place"),
            lambda r: r.place,
            140,
            sort_key="place",
            optional=True,
        ),
        ColumnSpec(
            "next",
            tr("Next meeting"),
            lambda r: show_date(r.next_meeting),
            120,
            optional=True,
        ),
        ColumnSpec(
            "applied",
            tr("Applications"),
            lambda r: str(r.applied) if r.applied else "",
            110,
            optional=True,
        ),
    )


def _has(row: CohortRow, text: str) -> bool:
    found = fold(" ".join((row.name, row.programme, row.place, row.leader)))
    return all(part in found for part in fold(text).split())


_SORTS: dict[str, Callable[[CohortRow], tuple[object, ...]]] = {
    "name": lambda r: (fold(r.name),),
    "status": lambda r: (list(CohortStatus).index(r.status), fold(r.name)),
    "programme": lambda r: (fold(r.programme), fold(r.name)),
    "start": lambda r: (r.start_date, fold(r.name)),
    "places": lambda r: (r.enrolled / r.capacity, r.waiting),
    "leader": lambda r: (fold(r.leader), fold(r.name)),
    "progress": lambda r: (share_held(r), r.meetings),
    "place": lambda r: (fold(r.place), fold(r.name)),
}
