"""Rows in bulk: collected with their ids, stored a chunk at a time, without history."""

from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from ct_desktop.models import (
    Attendance,
    Base,
    Cohort,
    CohortTask,
    Consent,
    Enrolment,
    IssuedDocument,
    Meeting,
    Person,
    PersonRole,
    PlannedTool,
    ToolNote,
)

CHUNK = 20_000
PARENTS_FIRST: tuple[type[Base], ...] = (
    Person,
    PersonRole,
    Cohort,
    Meeting,
    CohortTask,
    Enrolment,
    Consent,
    Attendance,
    IssuedDocument,
    PlannedTool,
    ToolNote,
)


class BulkRows:
    """Collects rows; ids go on where each table ended."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[type[Base], list[dict[str, Any]]] = {m: [] for m in PARENTS_FIRST}
        self._last = {m: session.scalar(select(func.max(m.id))) or 0 for m in PARENTS_FIRST}
        self._waiting = 0

    def add(self, model: type[Base], **values: Any) -> int:
        """Keep a row; the id it will have. Whoever it points at was added before it."""
        self._last[model] += 1
        self._rows[model].append({"id": self._last[model], **values})
        self._waiting += 1
        return self._last[model]

    def store_if_many(self) -> None:
        """Store what has been collected once it is a chunk: between two cohorts."""
        if self._waiting >= CHUNK:
            self.store()

    def store(self) -> None:
        """Store what has been collected."""
        for model, rows in self._rows.items():
            if rows:
                self._session.execute(insert(model), rows)
                rows.clear()
        self._waiting = 0
