"""What is under way in a card: a word and a bar that has no end to count to."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label


class Working(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "muted")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setProperty("tone", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.words)
        column.addWidget(bar)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what is under way."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def end(self) -> None:
        """It is done."""
        self.hide()
