"""The pane with the words: scrolls downwards, and is never narrower than its fields."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.scroll import scrolled


class FormPane(Card):
    """Holds the forms, of which the page shows one."""

    def __init__(self, forms: Sequence[QWidget]) -> None:
        super().__init__()
        self._forms = tuple(forms)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(16))
        for form in self._forms:
            inside.addWidget(form)
        self._area = scrolled(holder)
        self.body.addWidget(self._area)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_forms_whole()

    def _keep_forms_whole(self) -> None:
        """No form is cut off at the side, whatever the size of the letters."""
        for part in self._area.findChildren(QWidget):
            part.ensurePolished()
        widest = max(form.minimumSizeHint().width() for form in self._forms)
        self._area.setMinimumWidth(widest + self._area.verticalScrollBar().sizeHint().width())
