"""One line of the rail: icon, word, and a count when there is something to do."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ct_desktop.language import ntr
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.chip import badge, set_count
from ct_desktop.ui.widgets.icon import icon


class RailItem(QPushButton):
    """Checked when its page is shown."""

    def __init__(
        self, title: str, icon_name: str, shortcut: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._icon_name = icon_name
        self.setProperty("look", "railItem")
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{title} ({shortcut})" if shortcut else "")
        self._badge = badge(0, "warning", self)
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(10), 0)
        row.addStretch(1)
        row.addWidget(self._badge)
        self.toggled.connect(lambda _: self._draw())
        self.set_count(0)
        self._draw()

    def set_count(self, count: int) -> None:
        """Show how many things ask for attention."""
        set_count(self._badge, count)
        name = self.text()
        if count:
            name = f"{name}, {ntr('{n} thing to do', '{n} things to do', count)}"
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(36))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        token = "primary_text" if self.isChecked() else "muted"
        self.setIcon(icon(self._icon_name, tokens_of(self).colour(token), px(18), px(6)))
        self.setIconSize(QSize(px(24), px(18)))
