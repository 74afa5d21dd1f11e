"""A share as a bar, with its percentage and a word of advice."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.restyle import restyle


class BalanceBar(QWidget):
    """``tone`` is good, warning, bad or primary; the advice says in words what it means."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        top = QHBoxLayout()
        top.addWidget(label(caption), 1)
        self.percent = label("", "strong")
        top.addWidget(self.percent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.advice = wrapped("", "small")
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.advice)

    def set_share(self, share: float, advice: str = "", tone: str = "good", text: str = "") -> None:
        """Show ``share`` (0–1, kept within); ``text`` instead of the percentage, if given."""
        percent = round(100 * max(0.0, min(1.0, share)))
        self.percent.setText(text or f"{percent}%")
        self.bar.setValue(percent)
        self.bar.setProperty("tone", tone)
        self.bar.setAccessibleName(f"{self._caption}: {text or f'{percent}%'}. {advice}")
        restyle(self.bar)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
