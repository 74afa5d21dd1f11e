"""Whether what is dragged over a page is a list that can be imported."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")


def dropped_list(data: QMimeData) -> Path | None:
    """The one spreadsheet or text file that is dragged; None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None
