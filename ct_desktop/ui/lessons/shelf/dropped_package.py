"""Whether what is dragged over the shelf are files that may be lesson packages."""

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".imscc", ".zip", ".epub")


def dropped_packages(data: QMimeData) -> list[Path]:
    """The files that are dragged, by their ending; their content is looked at later."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]
