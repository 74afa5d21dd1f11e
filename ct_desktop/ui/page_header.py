"""The top of a page: title and subtitle at the left, search and actions at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, IconButton, primary, secondary
from ct_desktop.ui.widgets.elided_label import ElidedLabel

_TITLE_ROOM = 240


class PageHeader(QWidget):
    """One primary button at most; secondaries that do not fit move into a menu."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, "title")
        self.subtitle = ElidedLabel("", "muted")
        self.search: QLineEdit | None = None
        self.primary: Button | None = None
        self._secondaries: list[Button] = []
        self._unwanted: set[Button] = set()
        self._swapped: list[Button] = []
        self._folded: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row.addLayout(words, 1)
        self._more = IconButton(tr("More actions"), "more", "ink")
        menu = QMenu(self._more)
        menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(menu)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._row.addWidget(self._more)
        self._more.hide()

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Say what the page shows."""
        self.title.set_full_text(title)
        self.subtitle.set_full_text(subtitle)

    def add_back(self, name: str, on_back: Callable[[], object]) -> None:
        """An arrow before the title that leads back; ``name`` says where to."""
        back = IconButton(name, "chevron-left", "ink")
        back.clicked.connect(lambda: on_back())
        self._row.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)

    def add_search(self, placeholder: str) -> QLineEdit:
        """A search field left of the buttons."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.setAccessibleName(placeholder)
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(px(160))
        field.setMaximumWidth(px(260))
        self._row.insertWidget(self._row.indexOf(self._more), field, 1)
        self.search = field
        return field

    def add_secondary(
        self, text: str, on_click: Callable[[], object], icon_name: str = ""
    ) -> Button:
        """A secondary button, right of the earlier ones."""
        button = secondary(text, on_click, icon_name)
        self._row.insertWidget(self._row.indexOf(self._more), button)
        self._secondaries.append(button)
        return button

    def set_primary(self, text: str, on_click: Callable[[], object], icon_name: str = "") -> Button:
        """The one primary button, at the right end.

        Raises ValueError when the page has one already.
        """
        if self.primary is not None:
            raise ValueError("a page has one primary button")
        self.primary = primary(text, on_click, icon_name)
        self._row.addWidget(self.primary)
        return self.primary

    def swap_actions(self, buttons: Sequence[Button]) -> None:
        """Put these buttons in the place of those swapped in before; the primary goes last.

        Raises ValueError when there would be two primary buttons.
        """
        for old in self._swapped:
            self._row.removeWidget(old)
            old.hide()
            if old is self.primary:
                self.primary = None
            else:
                self._secondaries.remove(old)
        self._swapped = list(buttons)
        for button in buttons:
            if button.property("look") != "primary":
                self._row.insertWidget(self._row.indexOf(self._more), button)
                self._secondaries.append(button)
            elif self.primary is None:
                self._row.addWidget(button)
                self.primary = button
                button.setVisible(button not in self._unwanted)
            else:
                raise ValueError("a page has one primary button")
        self._fit()

    def show_action(self, button: Button, shown: bool) -> None:
        """Show or hide a button of this header (never with ``setVisible``: room decides too)."""
        if shown:
            self._unwanted.discard(button)
        else:
            self._unwanted.add(button)
        if button is self.primary:
            button.setVisible(shown)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Secondaries do not count: they fold away when there is no room."""
        width = px(_TITLE_ROOM) + self._more.sizeHint().width()
        width += self.search.minimumWidth() if self.search else 0
        width += self.primary.sizeHint().width() if self.primary else 0
        return QSize(width + 3 * px(12), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        wanted = [b for b in self._secondaries if b not in self._unwanted]
        room = self.width() - px(_TITLE_ROOM)
        room -= self.search.minimumWidth() + px(12) if self.search else 0
        room -= self.primary.sizeHint().width() + px(12) if self.primary else 0
        needed = sum(b.sizeHint().width() + px(12) for b in wanted)
        folded: list[Button] = []
        if needed > room:
            room -= self._more.sizeHint().width() + px(12)
            while wanted and needed > room:
                folded.insert(0, wanted.pop())
                needed -= folded[0].sizeHint().width() + px(12)
        for button in self._secondaries:
            button.setVisible(button in wanted)
        self._folded = folded
        self._fill_menu()
        self._more.setVisible(bool(folded))

    def _fill_menu(self) -> None:
        """Again whenever it opens: a button may have got other words, or can be used now."""
        menu = self._more.menu()
        menu.clear()
        for button in self._folded:
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
