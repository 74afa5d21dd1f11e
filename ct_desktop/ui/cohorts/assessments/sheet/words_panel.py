"""Beside the sheet: who and what is under the cursor, and what each level looks like in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import LEVELS
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.ui.cohorts.assessments.content import Kind
from ct_desktop.ui.cohorts.assessments.names_header import small
from ct_desktop.ui.cohorts.assessments.sheet.level_painter import paint_level
from ct_desktop.ui.cohorts.assessments.sheet.sheet_model import SheetModel
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.scroll import scrolled

WIDTH = 272  # px at 100 %
_BADGE, _PAD = 34, 8
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LevelRow(QFrame):
    """One level with its words; a click gives it. ``chosen`` frames it."""

    clicked = Signal(int)

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level
        self.words = ""
        self.chosen = False
        self._under = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, *, chosen: bool) -> None:
        """Show the words of this level for another item."""
        self.words, self.chosen = words, chosen
        self.setAccessibleName(f"{self.level} · {words}")
        self.setAccessibleDescription(tr("given") if chosen else "")
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Room for the words, wrapped beside the digit."""
        return self._high(width)

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), self._high(self.width() or px(WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self._high(self.width() or px(WIDTH)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.words:
            self.clicked.emit(0 if self.chosen else self.level)

    def enterEvent(self, event: QEvent) -> None:
        self._under = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.chosen or self._under:
            painter.setPen(QColor(tokens.primary_text) if self.chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.highlight if self.chosen else tokens.hover))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, px(8), px(8))
        badge = QRect(px(3), 0, px(_BADGE), self.height())
        paint_level(painter, badge, self.level, tokens, small(self.font()))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(self._place(self.width(), self.height()), _WRAPPED, self.words)

    def _place(self, width: int, height: int) -> QRect:
        left = px(_BADGE + 5)
        return QRect(left, px(_PAD), width - left - px(_PAD), height - 2 * px(_PAD))

    def _high(self, width: int) -> int:
        room = self._place(width, 10_000)
        text = QFontMetrics(self.font()).boundingRect(room, _WRAPPED, self.words)
        return max(text.height(), px(22)) + 2 * px(_PAD)


class WordsPanel(Card):
    """``chosen`` carries the level that was clicked, 0 to take it away."""

    chosen = Signal(int)

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__(flush=True)
        self._sheet = sheet
        self.setFixedWidth(px(WIDTH))
        self.strand = label("", "small")
        self.item = wrapped("", "heading")
        self.who = wrapped("", "muted")
        self.before = wrapped("", "muted")
        self.levels = [LevelRow(level) for level in LEVELS]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(14), px(14), px(14), px(14))
        column.setSpacing(px(4))
        for part in (self.strand, self.item, self.who):
            column.addWidget(part)
        column.addSpacing(px(6))
        for row in self.levels:
            column.addWidget(row)
            row.clicked.connect(self.chosen)
        column.addSpacing(px(6))
        self._rule = line()
        column.addWidget(self._rule)
        column.addWidget(self.before)
        column.addStretch(1)
        self.body.addWidget(scrolled(holder))
        self.setAccessibleName(tr("The words of the levels"))

    def show_cell(self, row: int, column: int) -> None:
        """Say who and what is in a cell; the count says how far somebody is."""
        sheet, content, language = self._sheet, self._sheet.content, current()
        item = sheet.item(column)
        if content.sheet is None or not 0 <= row < sheet.rowCount():
            return
        person = sheet.person(row)
        self.who.setText(person.full_name)
        for part in (*self.levels, self._rule, self.before):
            part.setVisible(item is not None)
        if item is None:
            self.strand.setText(tr("Filled in"))
            self.item.setText(
                tr("{given} of {all} items").format(given=sheet.given(row), all=sheet.count_column)
            )
            return
        strands = content.sheet.profile.strands
        strand = next(one for one in strands if one.key == item.strand)
        self.strand.setText(strand.name.in_language(language))
        self.item.setText(item.name.in_language(language))
        level = sheet.level_at(row, column)
        for line_ in self.levels:
            words = item.levels[line_.level - 1].in_language(language)
            line_.say(words, chosen=line_.level == level)
        said = content.said_before(person.enrolment_id, item.key)
        self.before.setText(before_text(said))
        self._rule.setVisible(bool(said))
        self.before.setVisible(bool(said))


def before_text(said: Sequence[tuple[Kind, int]]) -> str:
    """What was given earlier or by others, a line each."""
    return "\n".join(
        tr("{moment}, {assessor}: {level}").format(
            moment=moment_text(moment), assessor=assessor_text(assessor), level=level
        )
        for (moment, assessor), level in said
    )
