"""Lists saved as a spreadsheet: participants of a cohort, or any selection of people."""

from collections.abc import Sequence
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.errors import StorageError
from ct_desktop.exchange.cells import Cell
from ct_desktop.language import current, tr
from ct_desktop.rules.enrolment import TAKES_A_PLACE
from ct_desktop.services import words
from ct_desktop.services.lookup import stored_cohort
from ct_desktop.services.participants import participant_rows
from ct_desktop.services.people_table import person_rows
from ct_desktop.storage.store import Store


class SheetService:
    """Writes lists as xlsx or, by the ending of the file's name, as csv."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def people(self, ids: Sequence[int], target: Path) -> int:
        """Write these people in their order; how many. Raises StorageError when it cannot."""
        with self._store.read() as session:
            rows = person_rows(session, ids, self._clock.today())
        columns = (
            tr("First name"),
            tr("Infix"),
            tr("Family name"),
            tr("Birth date"),
            tr("Gender"),
            tr("Education"),
            tr("E-mail"),
            tr("Phone"),
            tr("Postcode"),
            tr("Town"),
            tr("Talents"),
        )
        lines: list[Sequence[Cell]] = [
            (
                row.given_name,
                row.infix,
                row.family_name,
                row.birth_date,
                words.gender(row.gender) if row.gender else "",
                words.education(row.education) if row.education else "",
                row.email,
                row.phone,
                row.postcode,
                row.town,
                row.talents,
            )
            for row in rows
        ]
        _write(target, columns, lines, tr("People"))
        return len(lines)

    def participants(self, cohort_id: int, target: Path) -> int:
        """Write the people of a cohort with their status; how many."""
        with self._store.read() as session:
            cohort = stored_cohort(session, cohort_id)
            ids = [
                row.person_id
                for row in participant_rows(session, cohort, self._clock, *TAKES_A_PLACE)
            ]
        return self.people(ids, target)

    def table(
        self,
        columns: Sequence[str],
        lines: Sequence[Sequence[str]],
        target: Path,
        title: str,
    ) -> int:
        """Write a table as it is shown on the screen; how many lines."""
        _write(target, columns, lines, title)
        return len(lines)


def _write(
    target: Path, columns: Sequence[str], rows: Sequence[Sequence[Cell]], sheet: str
) -> None:
    from ct_desktop.exchange.sheets_out import csv_bytes, xlsx_bytes

    if target.suffix.lower() == ".csv":
        data = csv_bytes(columns, rows, current())
    else:
        data = xlsx_bytes(columns, rows, sheet)
    try:
        target.write_bytes(data)
    except OSError as error:
        raise StorageError(
            tr("The list could not be written to {folder}.").format(folder=target.parent),
            tr("Choose another folder, or close the file if it is open in another program."),
        ) from error
