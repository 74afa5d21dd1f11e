"""What stands around a question: the title and how far one is above, the buttons below."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.widgets.buttons import primary, quiet
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

_WIDEST = 820  # px at 100 %: longer lines do not read well


class QuizFrame(QWidget):
    """Put the question in ``spot``; it scrolls, the buttons below stay."""

    def __init__(
        self,
        act: Callable[[], object],
        go_back: Callable[[], object],
        go_on: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = wrapped("", "quizTitle")
        self.where = label("", "muted")
        self.points = label("", "muted")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setProperty("tone", "primary")
        self.spot = QVBoxLayout()
        self.back = quiet(tr("Previous"), go_back, "chevron-left")
        self.skip = quiet(tr("Skip"), go_on, "chevron-right")
        self.action = primary(tr("Check the answer"), act)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        facts = QHBoxLayout()
        facts.addWidget(self.where, 1)
        facts.addWidget(self.points)
        self._column.addWidget(self.title)
        self._column.addLayout(facts)
        self._column.addWidget(self.progress)
        self._column.addLayout(self.spot)
        self._column.addStretch(1)
        content = QWidget()
        content.setLayout(_centred(self._inner))
        self.area = scrolled(content)
        self.area.verticalScrollBar().rangeChanged.connect(self._line_up)
        self.foot = QWidget()
        self._actions = QHBoxLayout(self.foot)
        self._actions.addWidget(self.back)
        self._actions.addWidget(self.skip)
        self._actions.addStretch(1)
        self._actions.addWidget(self.action)
        self._foot_row = _centred(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(self._foot_row)

    def dress(self, sizes: Sizes) -> None:
        """Take other sizes."""
        self._inner.setMaximumWidth(sizes.px(_WIDEST))
        self.foot.setMaximumWidth(sizes.px(_WIDEST))
        side = sizes.px(28)
        self._column.setContentsMargins(side, sizes.px(24), side, sizes.px(12))
        self._column.setSpacing(sizes.px(10))
        self.spot.setSpacing(sizes.px(12))
        self._actions.setContentsMargins(side, sizes.px(10), side, sizes.px(18))
        self._actions.setSpacing(sizes.px(8))

    def _line_up(self, _: int, most: int) -> None:
        """Keep the buttons under the question, which is narrower by the scroll bar."""
        room = self.area.verticalScrollBar().sizeHint().width() if most else 0
        self._foot_row.setContentsMargins(0, 0, room, 0)


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
