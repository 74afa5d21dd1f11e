"""Whether what is dragged over a page may hold supervisors' forms."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDING = ".pdf"


def dropped_forms(data: QMimeData) -> tuple[Path, ...]:
    """The PDF files and folders that are dragged; whether they are forms is seen on reading."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() == ENDING or path.is_dir())
