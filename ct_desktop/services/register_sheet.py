"""The register as a spreadsheet and on paper."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from ct_desktop.exchange.cells import Cell
from ct_desktop.language import speaking, tr
from ct_desktop.models import Cohort
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print
from ct_desktop.services.register_lines import RegisterFilter, state_text
from ct_desktop.services.words import document_kind


def write_register(rows: Sequence[IssuedRow], file: Path, language: str) -> None:
    """Write lines of the register as csv, or else as xlsx; raises UserError when it cannot."""
    from ct_desktop.exchange.output_files import save_bytes
    from ct_desktop.exchange.sheets_out import csv_bytes, xlsx_bytes

    with speaking(language):
        columns, title = _columns(), tr("Register")
        lines = [_line(row) for row in rows]
    if file.suffix.lower() == ".csv":
        save_bytes(file, csv_bytes(columns, lines, language))
    else:
        save_bytes(file, xlsx_bytes(columns, lines, title))


def print_register(
    session: Session,
    rows: Sequence[IssuedRow],
    wanted: RegisterFilter,
    language: str,
    today: date,
) -> Print:
    """Lines of the register on paper, with what was looked for above them."""
    from ct_desktop.documents.register_list import RegisterLine, RegisterList, register_list
    from ct_desktop.services.paper import letterhead

    lines = tuple(
        RegisterLine(
            row.number,
            row.kind,
            row.person,
            row.cohort,
            row.issued_on,
            row.practice_hours or None,
            row.revoked_on,
            row.revoke_reason,
            row.imported,
            row.name_now,
        )
        for row in rows
    )
    with speaking(language):
        cohort = session.get(Cohort, wanted.cohort_id) if wanted.cohort_id else None
        about = wanted_text(wanted, cohort.name if cohort else "")
        data = RegisterList(letterhead(session), lines, today, about)
        return cohort_print(PrintKind.REGISTER, "", register_list(data, language))


def wanted_text(wanted: RegisterFilter, cohort: str = "") -> str:
    """What was looked for, in words; empty for the whole register."""
    parts = (
        f"“{wanted.words.strip()}”" if wanted.words.strip() else "",
        document_kind(wanted.kind) if wanted.kind else "",
        state_text(wanted.state) if wanted.state else "",
        cohort,
        str(wanted.year) if wanted.year else "",
    )
    return " · ".join(part for part in parts if part)


def _columns() -> tuple[str, ...]:
    """Headings that the reading of earlier certificates knows."""
    return (
        tr("Number"),
        tr("Kind"),
        tr("Name"),
        tr("Now called"),
        tr("Group"),
        tr("Programme"),
        tr("Date"),
        tr("Practice hours"),
        tr("Revoked on"),
        tr("Reason"),
        tr("Origin"),
        tr("Code"),
    )


def _line(row: IssuedRow) -> tuple[Cell, ...]:
    hours = row.practice_hours if row.kind is DocumentKind.CERTIFICATE else None
    return (
        row.number,
        document_kind(row.kind),
        row.person,
        row.name_now,
        row.cohort,
        row.programme,
        row.issued_on,
        hours or None,
        row.revoked_on,
        row.revoke_reason,
        tr("from an earlier list") if row.imported else "",
        row.code,
    )
