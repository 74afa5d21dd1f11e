"""Chips and count badges: a word or number on a soft tint."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.restyle import restyle

TONES = ("good", "warning", "bad", "neutral", "primary", "sport", "culture", "welfare")


def chip(text: str, tone: str = "neutral", parent: QWidget | None = None) -> QLabel:
    """A word on a soft tint; the word carries the meaning, the tint only helps.

    Raises ValueError for a tone that is not in ``TONES``.
    """
    made = label(text, "chip", parent)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    set_tone(made, tone)
    return made


def badge(count: int, tone: str = "warning", parent: QWidget | None = None) -> QLabel:
    """A number in a small round; hidden at zero."""
    made = label("", "badge", parent)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    set_tone(made, tone)
    set_count(made, count)
    return made


def set_count(made: QLabel, count: int) -> None:
    """Show another number in a badge."""
    made.setText(str(count))
    # Showing a label that stands in no window yet would make it a window of its own.
    if count <= 0 or made.parentWidget() is not None:
        made.setVisible(count > 0)


def set_tone(made: QLabel, tone: str) -> None:
    """Show a chip or badge in another tone."""
    if tone not in TONES:
        raise ValueError(tone)
    made.setProperty("tone", tone)
    restyle(made)
