"""How many people a checked list brings, given what was decided so far."""

from ct_desktop.language import ntr
from ct_desktop.services.import_rows import (
    Decision,
    ImportPreview,
    ImportRow,
    RowOutcome,
    SameAsRow,
)
from ct_desktop.ui.people.import_assistant.draft import Draft


def possible_doubles(preview: ImportPreview | None) -> list[ImportRow]:
    """The rows about which the user has to decide."""
    rows = preview.rows if preview else ()
    return [row for row in rows if row.outcome is RowOutcome.POSSIBLE_DOUBLE]


def people_to_import(preview: ImportPreview, draft: Draft) -> int:
    """How many people go in: who stands in the file twice is one."""
    left_out = sum(
        one is Decision.SKIP or isinstance(one, SameAsRow) for one in draft.decisions.values()
    )
    again = sum(row.outcome is RowOutcome.UPDATED and row.person_id is None for row in preview.rows)
    return len(preview.rows) - preview.refused - left_out - again


def check_text(possible: int, people: int) -> str:
    """What the button under the checked rows does."""
    if possible:
        return ntr("Compare {n} possible double", "Compare {n} possible doubles", possible)
    return import_text(people)


def import_text(people: int) -> str:
    """What the last button before the result does."""
    return ntr("Import {n} person", "Import {n} people", people)
