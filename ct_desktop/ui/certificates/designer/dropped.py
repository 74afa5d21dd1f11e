"""Which files that are dragged over the sheet can be pictures of a design."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".png", ".jpg", ".jpeg", ".pdf")


def dropped_pictures(data: QMimeData) -> list[Path]:
    """The files that are dragged, by their ending; their content is looked at later."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]
