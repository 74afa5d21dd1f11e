"""Errors at the top of the page, which stay until they are dismissed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import IconButton, quiet
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import wrapped

_MOST = 3


class Banner(QFrame):
    """One sentence of what happened, one of what to do, and the details to copy."""

    dismissed = Signal(object)

    def __init__(
        self, message: str, advice: str, details: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("look", "banner")
        self.setAccessibleName(f"{message} {advice}".strip())
        self._details = details
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(12))
        row.addWidget(IconLabel("warning", "bad_text"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(message, "strong"))
        if advice:
            words.addWidget(wrapped(advice))
        row.addLayout(words, 1)
        row.addWidget(quiet(tr("Copy details"), self.copy_details, "copy"))
        close = IconButton(tr("Dismiss"), "close", "ink")
        close.clicked.connect(lambda: self.dismissed.emit(self))
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)


class BannerArea(QWidget):
    """The banners above a page; the newest on top, the same message once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(28), px(16), px(28), 0)
        self._column.setSpacing(px(8))
        self._banners: list[Banner] = []
        self.hide()

    @property
    def messages(self) -> list[str]:
        """The messages on show, newest first."""
        return [banner.message for banner in self._banners]

    @property
    def banners(self) -> list[Banner]:
        """The banners on show, newest first."""
        return list(self._banners)

    def add(self, message: str, advice: str, details: str) -> None:
        """Show a message; an older one of the same words gives way to it."""
        for old in [b for b in self._banners if b.message == message]:
            self.remove(old)
        banner = Banner(message, advice, details)
        banner.dismissed.connect(self.remove)
        self._banners.insert(0, banner)
        self._column.insertWidget(0, banner)
        for old in self._banners[_MOST:]:
            self.remove(old)
        self.show()

    def remove(self, banner: Banner) -> None:
        """Take a banner away."""
        self._banners.remove(banner)
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear(self) -> None:
        """Take all banners away."""
        for banner in self.banners:
            self.remove(banner)
