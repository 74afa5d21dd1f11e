"""Whose data a row is, and which rows lean on it: read off the foreign keys of the models."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import MetaData, Table

from ct_desktop.storage.images import Image

PERSON_COLUMN = "person_id"
RECORDED = "recorded"
"""Key in ``Table.info``: False keeps a table out of the history (a series of numbers)."""

HISTORY_TABLES = frozenset({"change_set", "change"})


@dataclass(frozen=True)
class Reference:
    """A column of ``table`` that points at a row of another table."""

    table: str
    column: str
    cascades: bool


class Ownership:
    """The foreign keys of all tables, looked at from both ends."""

    def __init__(self, metadata: MetaData) -> None:
        self._metadata = metadata
        self._references: defaultdict[str, list[Reference]] = defaultdict(list)
        self.persons = "person"
        """The table of persons: what ``person_id`` columns point at."""
        for table in metadata.tables.values():
            for key in table.foreign_keys:
                target = key.column.table.name
                cascades = (key.ondelete or "").upper() == "CASCADE"
                self._references[target].append(Reference(table.name, key.parent.name, cascades))
                if key.parent.name == PERSON_COLUMN:
                    self.persons = target
        self._owned = {t.name: owner for t in metadata.tables.values() if (owner := _owner(t))}

    def table(self, name: str) -> Table | None:
        """The table of that name, or None when the models no longer have it."""
        return self._metadata.tables.get(name)

    def recorded(self, name: str) -> bool:
        """Whether changes of this table go into the history."""
        table = self.table(name)
        wanted = table is None or bool(table.info.get(RECORDED, True))
        return name not in HISTORY_TABLES and wanted

    def references_to(self, name: str) -> tuple[Reference, ...]:
        """The columns that point at rows of this table."""
        return tuple(r for r in self._references[name] if r.table not in HISTORY_TABLES)

    def parents_first(self) -> list[str]:
        """All tables, those pointed at before those that point."""
        return [table.name for table in self._metadata.sorted_tables]

    def person_of(
        self, name: str, image: Image, row_of: Callable[[str, int], Image | None]
    ) -> int | None:
        """The id of the person whose data the row is; None for data of nobody in particular.

        A row belongs to its ``person_id``, else to whom the row belongs that it cannot exist
        without (a mark to the enrolment it is a part of). ``row_of(table, id)`` finds that row.
        """
        if name == self.persons:
            return _whole(image.get("id"))
        if PERSON_COLUMN in image:
            return _whole(image[PERSON_COLUMN])
        if name not in self._owned:
            return None
        column, target = self._owned[name]
        parent_id = _whole(image.get(column))
        parent = None if parent_id is None else row_of(target, parent_id)
        return None if parent is None else self.person_of(target, parent, row_of)


def _owner(table: Table, seen: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The column and table through which a row that has no ``person_id`` belongs to a person."""
    if table.name in seen:
        return None
    for column in table.columns:
        for key in column.foreign_keys:
            target = key.column.table
            part_of = not column.nullable and (key.ondelete or "").upper() == "CASCADE"
            owned = PERSON_COLUMN in target.columns or _owner(target, seen | {table.name})
            if part_of and owned:
                return column.name, target.name
    return None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
