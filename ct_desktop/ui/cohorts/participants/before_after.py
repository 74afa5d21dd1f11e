"""One balance before and after, as two bars under each other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.balance_bar import BalanceBar
from ct_desktop.ui.widgets.labels import label, wrapped


class BeforeAfter(QWidget):
    """Says in words whether the balance gets better."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.before = BalanceBar(tr("now"))
        self.after = BalanceBar(tr("with those ticked"))
        self.verdict = wrapped("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(6))
        column.addWidget(label(caption, "strong"))
        column.addWidget(self.before)
        column.addWidget(self.after)
        column.addWidget(self.verdict)

    def show_balances(self, before: float | None, after: float | None) -> None:
        """Shares 0–1; None when nobody stated."""
        for bar, share, tone in ((self.before, before, "primary"), (self.after, after, "good")):
            bar.set_share(share or 0, "", tone, "–" if share is None else "")
        if before is None or after is None:
            self.verdict.setText("")
            return
        points = round(100 * after) - round(100 * before)
        if points > 0:
            self.verdict.setText(ntr("{n} point better", "{n} points better", points))
        elif points < 0:
            self.verdict.setText(
                ntr("{n} point less balanced", "{n} points less balanced", -points)
            )
        else:
            self.verdict.setText(tr("stays the same"))
