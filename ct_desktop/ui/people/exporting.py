"""People out of the table: as a spreadsheet, or as e-mail addresses."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext

_BLOCK = 200


def export_people(ui: UiContext, office: Office, parent: QWidget, ids: Sequence[int]) -> None:
    """Ask where, and write these people as xlsx or csv, in their order."""
    kinds = f"{tr('Excel workbook')} (*.xlsx);;{tr('Comma separated text')} (*.csv)"
    proposed = str(Path.home() / f"{tr('people')}.xlsx")
    name, kind = QFileDialog.getSaveFileName(parent, tr("Export people"), proposed, kinds)
    if name:
        write_people(ui, office, ids, _with_ending(Path(name), kind))


def write_people(ui: UiContext, office: Office, ids: Sequence[int], target: Path) -> None:
    """Write these people to ``target`` on the worker, and say how many."""

    def done(count: int) -> None:
        people = ntr("{n} person", "{n} people", count)
        ui.prompts.toast(tr("{people} saved as {name}").format(people=people, name=target.name))

    ui.tasks.read(lambda: office.sheets.people(ids, target), done)


def copy_addresses(ui: UiContext, office: Office, ids: Sequence[int]) -> None:
    """Copy the e-mail addresses of these people, each once, to paste in BCC."""

    def read() -> tuple[list[str], int]:
        found: list[str] = []
        for begin in range(0, len(ids), _BLOCK):
            found += [row.email for row in office.people.rows(ids[begin : begin + _BLOCK])]
        return list(dict.fromkeys(email for email in found if email)), found.count("")

    def done(result: tuple[list[str], int]) -> None:
        addresses, without = result
        if not addresses:
            ui.prompts.toast(tr("None of them has an e-mail address."))
            return
        QApplication.clipboard().setText("; ".join(addresses))
        text = ntr("{n} address copied", "{n} addresses copied", len(addresses))
        if without:
            text += " · " + ntr("{n} person has none", "{n} people have none", without)
        ui.prompts.toast(text)

    ui.tasks.read(read, done)


def _with_ending(path: Path, kind: str) -> Path:
    if path.suffix.lower() in (".xlsx", ".csv"):
        return path
    return path.with_name(path.name + (".csv" if "*.csv" in kind else ".xlsx"))
