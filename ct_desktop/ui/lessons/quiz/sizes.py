"""Sizes of a quiz that may be shown larger than the rest of the window, to a group."""

from string import Template

from PySide6.QtWidgets import QApplication

from ct_desktop.ui.theme.current import px

_SHEET = Template("""
QWidget { font-size: ${body}pt; }
QLabel[look="quizTitle"] { font-size: ${title}pt; font-weight: 700; }
QLabel[look="quizScore"] { font-size: ${score}pt; font-weight: 700; }
QTextBrowser[look="question"] { font-size: ${question}pt; }
QCheckBox::indicator, QRadioButton::indicator { width: ${side}px; height: ${side}px; }
QCheckBox::indicator { border-radius: ${corner}px; }
QRadioButton::indicator { border-radius: ${radius}px; }
""")


class Sizes:
    """Pixels and type at ``zoom`` times the size of the window."""

    def __init__(self, zoom: float = 1.0) -> None:
        self.zoom = zoom

    def px(self, size: float) -> int:
        """``size`` px at 100 % in pixels."""
        return round(px(size) * self.zoom)

    def icon(self, size: int) -> int:
        """``size`` for an icon, which scales with the window by itself."""
        return round(size * self.zoom)

    def stylesheet(self) -> str:
        """What to lay over the style sheet of the window."""
        body = QApplication.font().pointSizeF() * self.zoom
        side = self.px(16)
        return _SHEET.substitute(
            body=round(body, 2),
            title=round(body * 1.45, 2),
            score=round(body * 1.7, 2),
            question=round(body * 1.15, 2),
            side=side,
            corner=self.px(4),
            # A radius above half the height is ignored by Qt, so round things need exact halves.
            radius=(side + 2) // 2,
        )
