"""What a dragged card carries: the id of its placement and nothing about a person."""

from PySide6.QtCore import QMimeData

FORMAT = "application/x-citytrainer-placement"


def card_mime(placement_id: int) -> QMimeData:
    """What is dragged for a placement."""
    data = QMimeData()
    data.setData(FORMAT, str(placement_id).encode())
    return data


def placement_of(data: QMimeData) -> int | None:
    """The placement that is dragged, or None when it is something else."""
    text = bytes(data.data(FORMAT).data()).decode("ascii", "replace")
    return int(text) if text.isascii() and text.isdigit() else None
