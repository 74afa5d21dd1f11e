"""Let the style sheet look again at a widget whose properties changed."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget) -> None:
    """Apply the style sheet anew to one widget."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
