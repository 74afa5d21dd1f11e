"""Draws the sheet: the picture of the page, the chosen element, and what is going on with it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Place, Side
from ct_desktop.ui.certificates.designer.sheet_paint import (
    draw_guides,
    draw_handles,
    draw_outline,
    draw_tag,
)
from ct_desktop.ui.certificates.designer.sheet_scale import SheetScale
from ct_desktop.ui.certificates.designer.snapping import Snapped
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import element_words, length
from ct_desktop.ui.theme.current import tokens_of
from ct_desktop.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from ct_desktop.ui.certificates.designer.page_picture import PagePicture


@dataclass(frozen=True)
class Doing:
    """What the mouse does: over the sheet, and where the chosen element is held."""

    hovered: bool = False
    snapped: Snapped | None = None
    resizing: bool = False


class SheetDrawing:
    """``picture`` None draws words in the place of the page."""

    def __init__(self, state: DesignerState, picture: "PagePicture | None") -> None:
        self._state = state
        self._picture = picture

    def draw(self, painter: QPainter, widget: QWidget, scale: SheetScale, doing: Doing) -> None:
        """Draw it all on ``widget``."""
        wide, high = self._state.design.size
        sheet = QRectF(scale.origin, QSizeF(wide * scale.factor, high * scale.factor))
        painter.fillRect(sheet, QColor("#FFFFFF"))
        if self._picture is not None:
            ratio = widget.devicePixelRatioF()
            size = QSize(round(sheet.width() * ratio), round(sheet.height() * ratio))
            page = int(self._state.seen.side is Side.BACK)
            painter.drawImage(sheet, self._picture.image(page, size))
        else:
            self._draw_words(painter, scale)
        reached = widget.hasFocus() and not self._state.chosen
        tokens = tokens_of(widget)
        painter.setPen(QColor(tokens.primary_text if reached else tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        self._draw_elements(painter, QRectF(widget.rect()), scale, doing)

    def _draw_elements(
        self, painter: QPainter, room: QRectF, scale: SheetScale, doing: Doing
    ) -> None:
        chosen = self._state.element
        if doing.hovered:
            for element in self._state.on_show:
                if element is not chosen:
                    draw_outline(painter, scale.rect(element.place), chosen=False)
        if chosen is None or chosen.side is not self._state.seen.side:
            return
        place = doing.snapped.place if doing.snapped is not None else chosen.place
        draw_outline(painter, scale.rect(place), chosen=True)
        if doing.snapped is not None:
            draw_guides(painter, scale, doing.snapped.guides)
            draw_tag(painter, _where(place, resizing=doing.resizing), scale.rect(place), room)
        elif self._state.own:
            draw_handles(painter, scale, place)

    def _draw_words(self, painter: QPainter, scale: SheetScale) -> None:
        painter.setPen(QColor(LIGHT.ink))
        for element in self._state.on_show:
            words = element_words(element, self._state.seen.language)
            painter.drawText(scale.rect(element.place), int(Qt.AlignmentFlag.AlignLeft), words)


def _where(place: Place, *, resizing: bool) -> str:
    words = tr("{width} × {height} mm") if resizing else tr("{x} from the left, {y} mm down")
    return words.format(
        x=length(place.x),
        y=length(place.y),
        width=length(place.width),
        height=length(place.height),
    )
