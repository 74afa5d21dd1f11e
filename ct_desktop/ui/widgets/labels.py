"""Labels by what they say, dressed by the style sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str, look: str = "body", parent: QWidget | None = None) -> QLabel:
    """Plain text with a look.

    Looks: ``body``, ``title``, ``heading``, ``section``, ``strong``, ``muted``, ``small``,
    ``figure``, ``error``, ``brand``. Text is never read as HTML: names may hold any sign.
    """
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    return made


def wrapped(text: str, look: str = "body", parent: QWidget | None = None) -> QLabel:
    """Text that breaks into lines and grows downwards."""
    made = label(text, look, parent)
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def word(text: str, tone: str, parent: QWidget | None = None) -> QLabel:
    """A semibold word in a tone (``good``, ``warning``, ``bad``, ``neutral``, ``primary``…)."""
    made = label(text, "word", parent)
    made.setProperty("tone", tone)
    return made
