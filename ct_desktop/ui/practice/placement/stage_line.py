"""The six stages of a placement as one calm line; every step can be gone to."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import PlacementStage
from ct_desktop.rules.placements import COLUMNS
from ct_desktop.services.practice_words import stage_text
from ct_desktop.ui.theme.current import px, tokens_of

_MARK = 20
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class StageStep(QAbstractButton):
    """A round mark, its line to both neighbours, and the name below it.

    ``passed`` steps have a tick, the ``here`` one is filled, later ones are open.
    """

    def __init__(self, stage: PlacementStage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.passed = False
        self.here = False
        self.setText(stage_text(stage))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_place(self, *, passed: bool, here: bool, stopped: bool) -> None:
        """Say where the placement stands, seen from this step."""
        self.passed, self.here = passed, here
        word = self.text()
        if stopped and here:
            said = tr("{stage}: stopped here").format(stage=word)
        elif here:
            said = tr("{stage}: the placement is here").format(stage=word)
        elif passed:
            said = tr("{stage}: done. Move back to it").format(stage=word)
        else:
            said = tr("{stage}: move to it").format(stage=word)
        self.setAccessibleName(said)
        self.setToolTip("" if here else said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(112), self.heightForWidth(px(112)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(84), self.heightForWidth(px(112)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as its words take at a width, set as bold as they may become."""
        room = QRect(0, 0, max(1, width - px(4)), px(400))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        words = QFontMetrics(self._bold()).boundingRect(room, int(flags), self.text())
        return px(_MARK + 12) + words.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # a button would only move the focus in its own order; the line does
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF((self.width() - px(_MARK)) / 2, px(4), px(_MARK), px(_MARK))
        self._paint_line(painter, mark)
        colour = QColor(tokens.primary if self.here else tokens.good)
        painter.setPen(
            Qt.PenStyle.NoPen if self.here or self.passed else QPen(QColor(tokens.muted), 1.5)
        )
        painter.setBrush(colour if self.here or self.passed else QColor(tokens.background))
        painter.drawEllipse(mark)
        self._paint_sign(painter, mark)
        self._paint_word(painter, mark.bottom() + px(4))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.primary_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))

    def _paint_line(self, painter: QPainter, mark: QRectF) -> None:
        tokens, y = tokens_of(self), mark.center().y()
        done, later = QPen(QColor(tokens.good), px(2)), QPen(QColor(tokens.line), px(2))
        if self.stage is not COLUMNS[0]:
            painter.setPen(done if self.passed or self.here else later)
            painter.drawLine(QPointF(0, y), QPointF(mark.left(), y))
        if self.stage is not COLUMNS[-1]:
            painter.setPen(done if self.passed else later)
            painter.drawLine(QPointF(mark.right(), y), QPointF(self.width(), y))

    def _paint_sign(self, painter: QPainter, mark: QRectF) -> None:
        tokens = tokens_of(self)
        if self.passed:
            painter.setPen(QPen(QColor(tokens.surface), px(2)))
            x, y, unit = mark.left(), mark.top(), mark.width() / 20
            painter.drawPolyline(
                [
                    QPointF(x + 6 * unit, y + 10.5 * unit),
                    QPointF(x + 9 * unit, y + 13.5 * unit),
                    QPointF(x + 14.5 * unit, y + 7 * unit),
                ]
            )
        elif self.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_primary))
            painter.drawEllipse(mark.center(), px(3.5), px(3.5))

    def _paint_word(self, painter: QPainter, top: float) -> None:
        tokens = tokens_of(self)
        painter.setFont(self._bold() if self.here else self.font())
        painter.setPen(QColor(tokens.ink if self.here else tokens.muted))
        room = QRectF(px(2), top, self.width() - px(4), self.height() - top)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self.text())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class StageLine(QWidget):
    """``wanted`` carries the stage that was clicked or chosen by Enter or Space."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "none")
        self.setAccessibleName(tr("Stages of the placement"))
        self.steps = [StageStep(stage) for stage in COLUMNS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for step in self.steps:
            row.addWidget(step, 1)
            step.clicked.connect(lambda _=False, one=step: self._want(one))

    def show_stage(self, stage: PlacementStage, *, stopped: bool = False) -> None:
        """Mark where the placement stands, or stood when it was stopped."""
        here = COLUMNS.index(stage)
        last = len(COLUMNS) - 1
        for place, step in enumerate(self.steps):
            at_the_end = place == here == last and not stopped
            step.set_place(passed=place < here or at_the_end, here=place == here, stopped=stopped)

    def step(self, stage: PlacementStage) -> StageStep:
        """The step of a stage."""
        return self.steps[COLUMNS.index(stage)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _ARROWS.get(Qt.Key(event.key()))
        focus = self.focusWidget()
        if by is None or not isinstance(focus, StageStep):
            super().keyPressEvent(event)
            return
        place = self.steps.index(focus) + by
        if 0 <= place < len(self.steps):
            self.steps[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _want(self, step: StageStep) -> None:
        if not step.here:
            self.wanted.emit(step.stage)
