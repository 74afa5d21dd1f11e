"""A rounded card on the quiet ground, with or without a heading."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class Card(QFrame):
    """Put the content in ``body``; put small actions beside the heading in ``tools``.

    ``flush`` lets the content touch the edges, for tables and lists with lines of their own.
    """

    def __init__(
        self, heading: str = "", *, flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.tools = QHBoxLayout()
        self.heading = label(heading, "section")
        if heading:
            self.setAccessibleName(heading)
            top = QHBoxLayout()
            top.setContentsMargins(px(18), px(13), px(12), px(13))
            top.addWidget(self.heading, 1)
            top.addLayout(self.tools)
            outer.addLayout(top)
            outer.addWidget(line())
        self.body = QVBoxLayout()
        if flush:
            self.body.setContentsMargins(0, 0, 0, 0)
            self.body.setSpacing(0)
        else:
            self.body.setContentsMargins(px(18), px(16), px(18), px(16))
            self.body.setSpacing(px(12))
        outer.addLayout(self.body, 1)


def line(parent: QWidget | None = None) -> QFrame:
    """A horizontal line of one pixel."""
    made = QFrame(parent)
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made
