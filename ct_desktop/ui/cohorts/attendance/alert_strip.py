"""The line above the grid that says who needs a call, with the number to call."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.ui.cohorts.attendance.alerts import Alert
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, quiet
from ct_desktop.ui.widgets.elided_label import ElidedLabel
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.scroll import scrolled

_LINE = 34  # px at 100 %
_MOST_HEIGHT = 5 * _LINE  # the grid keeps most of the page


class AlertLine(QWidget):
    """One person: sign, words, and the button that calls."""

    def __init__(self, alert: Alert, strip: "AlertStrip") -> None:
        super().__init__()
        self.alert = alert
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(6), 0)
        row.setSpacing(px(10))
        row.addWidget(IconLabel("warning", "bad_text" if alert.bad else "warning_text", 18))
        self.words = ElidedLabel(
            tr("{name}: {what}").format(name=alert.name, what=alert.text), "strong"
        )
        row.addWidget(self.words, 1)
        if alert.phone:
            self.button = quiet(alert.phone, lambda: strip.call(alert), "phone")
            self.button.setAccessibleName(
                tr("Call {name}, {number}").format(name=alert.name, number=alert.phone)
            )
        else:
            self.button = quiet(
                tr("No phone number"), lambda: strip.person_wanted.emit(alert.person_id)
            )
            self.button.setToolTip(tr("Open the person to fill it in"))
        row.addWidget(self.button)
        self.setFixedHeight(px(_LINE))


class AlertStrip(QFrame):
    """Shows the first alert; a button unfolds the others. Takes no room without any."""

    person_wanted = Signal(int)

    def __init__(self, prompts: Prompts) -> None:
        super().__init__()
        self._prompts = prompts
        self._alerts: tuple[Alert, ...] = ()
        self._unfolded = False
        self.lines: list[AlertLine] = []
        self.setProperty("look", "card")
        self.setAccessibleName(tr("People to call"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = scrolled(self._list)
        outer.addWidget(self._area)
        self.more: Button | None = None
        self.hide()

    def show_alerts(self, alerts: Sequence[Alert]) -> None:
        """Show these people, or nothing at all."""
        if tuple(alerts) == self._alerts:
            return
        self._alerts = tuple(alerts)
        self._fill()

    def unfold(self) -> None:
        """Show all, or only the first again."""
        self._unfolded = not self._unfolded
        self._fill()
        if self.more is not None:
            self.more.setFocus()

    def call(self, alert: Alert) -> None:
        """Let the system call; where nothing can, the number is on the clipboard."""
        QApplication.clipboard().setText(alert.phone)
        number = "".join(sign for sign in alert.phone if sign.isdigit() or sign == "+")
        if not QDesktopServices.openUrl(QUrl(f"tel:{number}")):
            self._prompts.toast(
                tr("The number of {name} is on the clipboard.").format(name=alert.name)
            )

    def _fill(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        more = len(self._alerts) - 1
        shown = self._alerts if self._unfolded else self._alerts[:1]
        self.lines = [AlertLine(alert, self) for alert in shown]
        self.more = None
        for line in self.lines:
            self._column.addWidget(line)
        if more > 0:
            words = tr("Fewer") if self._unfolded else ntr("{n} more", "{n} more", more)
            icon_name = "chevron-up" if self._unfolded else "chevron-down"
            self.more = quiet(words, self.unfold, icon_name)
            layout = self.lines[0].layout()
            if layout is not None:
                layout.addWidget(self.more)
        high = self._list.sizeHint().height()
        self._area.setFixedHeight(min(high, px(_MOST_HEIGHT)))
        self.setVisible(bool(self._alerts))
