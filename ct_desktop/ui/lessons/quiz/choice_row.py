"""One choice of a question: a button with its number, the text, and after checking a mark."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Choice, plain
from ct_desktop.ui.lessons.quiz.rich_text import LoadImage, RichText
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.lessons.quiz.tinted_box import TintedBox
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, word


class ChoiceRow(TintedBox):
    """A click anywhere in the row chooses it."""

    def __init__(
        self,
        choice: Choice,
        number: int,
        load_image: LoadImage,
        sizes: Sizes,
        *,
        several: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", "line", parent)
        self.key = choice.key
        self._sizes = sizes
        self._locked = False
        self.button = QCheckBox() if several else QRadioButton()
        self.button.setAutoExclusive(False)
        self.button.setAccessibleName(
            tr("{number}: {text}").format(number=number, text=plain(choice.html))
        )
        text = RichText(choice.html, load_image, sizes)
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(sizes.px(14), sizes.px(10), sizes.px(14), sizes.px(10))
        self._row.setSpacing(sizes.px(10))
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.button, 0, top)
        if number <= 9:
            self._row.addWidget(label(str(number), "muted"), 0, top)
        self._row.addWidget(text, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.toggled.connect(self._show_state)

    @property
    def chosen(self) -> bool:
        """Whether it is chosen."""
        return self.button.isChecked()

    def choose(self) -> None:
        """Choose it, as a click does; one of several goes off again."""
        if not self._locked:
            self.button.click()

    def reveal(self, *, right: bool) -> None:
        """Lock the row and say whether the choice was right, as far as that matters here."""
        self._locked = True
        self.button.setEnabled(False)
        self.unsetCursor()
        if right:
            self.tint("good_soft", "good_text", strong=True)
            self._mark(tr("Right answer"), "check", "good")
        elif self.chosen:
            self.tint("bad_soft", "bad_text", strong=True)
            self._mark(tr("Your answer"), "close", "bad")
        else:
            self.tint("surface", "line")

    def lock(self) -> None:
        """Lock the row without a mark: nobody said what is right."""
        self._locked = True
        self.button.setEnabled(False)
        self.unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._locked:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.choose()
        else:
            super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if not self._locked and not self.chosen:
            self.tint("hover", "line")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._locked:
            self._show_state()

    def _show_state(self) -> None:
        if self.chosen:
            self.tint("highlight", "primary_text", strong=True)
        else:
            self.tint("surface", "line")

    def _mark(self, text: str, icon_name: str, tone: str) -> None:
        top = Qt.AlignmentFlag.AlignTop
        size = self._sizes.icon(18)
        self._row.addWidget(IconLabel(icon_name, f"{tone}_text", size), 0, top)
        self._row.addWidget(word(text, tone), 0, top)
        self.button.setAccessibleDescription(text)
