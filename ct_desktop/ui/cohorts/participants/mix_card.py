"""The mix of a cohort: a bar per attribute with advice, and the anonymous tally."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.mix import AttributeMix, CohortMix
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.balance_bar import BalanceBar
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled


class MixCard(Card):
    """``counting`` asks to edit the tally of backgrounds."""

    counting = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The mix"), flush=True)
        self.gender = BalanceBar(tr("Gender"))
        self.gender_counts = wrapped("", "small")
        self.education = BalanceBar(tr("Education"))
        self.education_counts = wrapped("", "small")
        self.backgrounds = wrapped("", "body")
        self.edit_button = quiet(tr("Count backgrounds"), self.counting.emit, "edit")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(6))
        for bar, counts in (
            (self.gender, self.gender_counts),
            (self.education, self.education_counts),
        ):
            column.addWidget(bar)
            column.addWidget(counts)
            column.addSpacing(px(8))
        column.addWidget(line())
        column.addSpacing(px(4))
        column.addWidget(label(tr("Backgrounds"), "strong"))
        column.addWidget(self.backgrounds)
        column.addWidget(wrapped(tr("Counts only, never linked to names."), "small"))
        column.addWidget(self.edit_button)
        column.addStretch(1)
        self.body.addWidget(scrolled(content))

    def show_mix(self, mix: CohortMix) -> None:
        """Show the mix as it is."""
        show_balance(self.gender, mix.gender)
        show_balance(self.education, mix.education)
        self.gender_counts.setText(_counts(mix.gender))
        self.education_counts.setText(_counts(mix.education))
        tally = ", ".join(f"{count} {word}" for word, count in mix.backgrounds)
        self.backgrounds.setText(tally or tr("Not counted yet."))


def show_balance(bar: BalanceBar, mix: AttributeMix) -> None:
    """A balance as a bar, with what would improve it."""
    if mix.balance is None:
        bar.set_share(0, tr("Nobody's is known yet."), "good", "–")
        return
    advice = tr("Better: {advice}").format(advice=mix.advice) if mix.advice else tr("In balance")
    bar.set_share(mix.balance, advice, tone_of(mix.balance))


def tone_of(balance: float) -> str:
    """Good from three quarters, warning from a half."""
    return "good" if balance >= 0.75 else "warning" if balance >= 0.5 else "bad"


def _counts(mix: AttributeMix) -> str:
    return " · ".join(f"{count} × {word}" for word, count in mix.counts)
