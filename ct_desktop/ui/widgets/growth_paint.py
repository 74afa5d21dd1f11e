"""Paints the parts of the growth picture: the scale, a row, the legend."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ct_desktop.language import tr
from ct_desktop.rules.competences import LEVELS
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import assessor_text, level_text, moment_text
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points
from ct_desktop.ui.widgets.growth_marks import paint_mark
from ct_desktop.ui.widgets.growth_rows import GrowthRow, Marker

_LEFT, _ARROW, _INDENT, _GAP = 8, 18, 18, 16
_LEAST_TITLE, _MOST_TITLE = 110, 0.32
_MEAN_RADIUS, _RADIUS, _NEAR = 7, 5, 15
_CENTRE = Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class GrowthPaint:
    """Made anew for every painting, ``width`` px wide; titles get the room they need."""

    def __init__(
        self,
        painter: QPainter,
        tokens: Tokens,
        font: QFont,
        width: int,
        rows: Sequence[GrowthRow],
    ) -> None:
        self._painter = painter
        self._tokens = tokens
        self._body = QFont(font)
        self._strong = QFont(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(font)
        self._small.setPointSizeF(font.pointSizeF() * points("small") / points("body"))
        title = max(
            (
                QFontMetricsF(self._body if row.item else self._strong).horizontalAdvance(row.title)
                + (px(_INDENT) if row.item else 0)
                for row in rows
            ),
            default=0.0,
        )
        self._title = min(max(title, px(_LEAST_TITLE)), width * _MOST_TITLE)
        # A level stands in the middle of a quarter: the outer ones have room for their words.
        self._scale_left = px(_LEFT) + px(_ARROW) + self._title + px(_GAP)
        self._quarter = (width - px(_LEFT) - self._scale_left) / len(LEVELS)

    def x_of(self, level: float) -> float:
        """Where a level stands, px from the left."""
        return self._scale_left + (level - LEVELS[0] + 0.5) * self._quarter

    def scale(self, head: QRectF, bottom: float) -> None:
        """The four levels in words above their lines, which go down to ``bottom``."""
        painter = self._painter
        painter.setFont(self._small)
        for level in LEVELS:
            x = self.x_of(level)
            painter.setPen(QPen(QColor(self._tokens.line), 1))
            painter.drawLine(QPointF(x, head.bottom()), QPointF(x, bottom))
            painter.setPen(QColor(self._tokens.muted))
            room = QRectF(x - self._quarter / 2 + 2, head.top(), self._quarter - 4, head.height())
            painter.drawText(room, _TOP, level_text(level))

    def row(self, rect: QRectF, row: GrowthRow, *, opened: bool, lit: bool) -> None:
        """A strand, or an item of one that is open; ``lit`` under the mouse or the keyboard."""
        if lit:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(self._tokens.hover))
            self._painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), px(8), px(8))
            for level in LEVELS:
                self._painter.setPen(QPen(QColor(self._tokens.line), 1))
                x = self.x_of(level)
                self._painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        self._title_of(rect, row, opened=opened)
        self._track(rect, row)
        for marker, centre in self._placed(rect, row.markers):
            radius = px(_RADIUS if row.item else _MEAN_RADIUS)
            paint_mark(self._painter, self._tokens, centre, radius, marker.moment, marker.assessor)

    def ring(self, rect: QRectF) -> None:
        """The row that the keyboard is at."""
        self._painter.setPen(QPen(QColor(self._tokens.primary_text), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(8), px(8))

    def legend(self, rect: QRectF, *, people: bool) -> None:
        """What the marks mean: when, and with items on show who."""
        line = rect.adjusted(px(_LEFT), px(10), 0, 0)
        line.setHeight(px(20))
        when = [(moment, None, moment_text(moment)) for moment in AssessmentMoment]
        self._legend_line(line, [*when])
        if people:
            line.translate(0, px(22))
            self._legend_line(
                line, [(AssessmentMoment.END, one, assessor_text(one)) for one in Assessor]
            )
        else:
            line.translate(0, px(22))
            self._painter.setPen(QColor(self._tokens.muted))
            self._painter.drawText(
                line, _CENTRE | Qt.AlignmentFlag.AlignLeft, tr("Open a strand to see its items.")
            )

    def _legend_line(
        self, line: QRectF, entries: Sequence[tuple[AssessmentMoment, Assessor | None, str]]
    ) -> None:
        painter, x = self._painter, line.left()
        metrics = QFontMetricsF(self._small)
        for moment, assessor, text in entries:
            centre = QPointF(x + px(7), line.center().y())
            paint_mark(painter, self._tokens, centre, px(_RADIUS), moment, assessor)
            painter.setFont(self._small)
            painter.setPen(QColor(self._tokens.muted))
            room = QRectF(x + px(20), line.top(), line.right() - x, line.height())
            painter.drawText(room, _CENTRE | Qt.AlignmentFlag.AlignLeft, text)
            x += px(20) + metrics.horizontalAdvance(text) + px(20)

    def _title_of(self, rect: QRectF, row: GrowthRow, *, opened: bool) -> None:
        painter = self._painter
        left = px(_LEFT) + px(_ARROW)
        if row.item:
            left += px(_INDENT)
        else:
            self._arrow(QPointF(px(_LEFT) + px(5), rect.center().y()), opened=opened)
        font = self._body if row.item else self._strong
        title, value = QFontMetricsF(font), QFontMetricsF(self._small)
        top = rect.center().y() - (title.height() + value.height()) / 2
        room = QRectF(left, top, self._scale_left - px(_GAP) / 2 - left, title.height())
        painter.setFont(font)
        painter.setPen(QColor(self._tokens.ink))
        text = title.elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _CENTRE | Qt.AlignmentFlag.AlignLeft, text)
        room = QRectF(left, room.bottom(), room.width(), value.height())
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.muted))
        said = row.value or tr("not assessed yet")
        painter.drawText(room, _CENTRE | Qt.AlignmentFlag.AlignLeft, said)

    def _arrow(self, centre: QPointF, *, opened: bool) -> None:
        pen = QPen(QColor(self._tokens.muted), max(1.6, px(2)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        one, two = px(4), px(4) * 0.6
        steps = (
            ((-one, -two), (0, two), (one, -two))
            if opened
            else ((-two, -one), (two, 0), (-two, one))
        )
        self._painter.drawPolyline([centre + QPointF(x, y) for x, y in steps])

    def _track(self, rect: QRectF, row: GrowthRow) -> None:
        y = rect.center().y()
        thick = px(2 if row.item else 4)
        pen = QPen(QColor(self._tokens.sunken), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(self.x_of(1), y), QPointF(self.x_of(4), y))
        # The levels of an item stand beside each other where several gave the same.
        if not row.item and row.first is not None and row.last is not None:
            pen.setColor(QColor(self._tokens.primary))
            self._painter.setPen(pen)
            self._painter.drawLine(
                QPointF(self.x_of(row.first), y), QPointF(self.x_of(row.last), y)
            )

    def _placed(self, rect: QRectF, markers: Sequence[Marker]) -> list[tuple[Marker, QPointF]]:
        """Marks at (nearly) the same level stand beside each other, around where they belong."""
        groups: list[list[Marker]] = []
        for marker in sorted(markers, key=lambda one: one.level):
            near = groups and self.x_of(marker.level) - self.x_of(groups[-1][-1].level) < px(_NEAR)
            if near:
                groups[-1].append(marker)
            else:
                groups.append([marker])
        order = list(AssessmentMoment)
        found = []
        for group in groups:
            group.sort(key=lambda one: order.index(one.moment))
            middle = sum(self.x_of(one.level) for one in group) / len(group)
            left = middle - (len(group) - 1) * px(_NEAR) / 2
            found += [
                (one, QPointF(left + place * px(_NEAR), rect.center().y()))
                for place, one in enumerate(group)
            ]
        return found
