"""The answer of a check: a sign and a word that cannot be missed, then why, then what it says."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.certificates.checking.answers import Answer
from ct_desktop.ui.theme.current import px, tokens_of
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card, line
from ct_desktop.ui.widgets.icon import pixmap
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.restyle import restyle

_SIGN = 64


class VerdictSign(QWidget):
    """A round in the tone of the verdict with its sign; the word beside it says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone, self._sign = "good", "check"
        self._keep_size()

    def say(self, tone: str, sign: str) -> None:
        """Show another verdict."""
        self._tone, self._sign = tone, sign
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_SIGN), px(_SIGN))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.colour(f"{self._tone}_soft")))
        painter.drawEllipse(QRectF(self.rect()))
        size = px(_SIGN * 0.55)
        colour = tokens.colour(f"{self._tone}_text")
        sign = pixmap(self._sign, colour, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, sign)

    def _keep_size(self) -> None:
        self.setFixedSize(self.sizeHint())


class AnswerCard(Card):
    """``on_register`` gets the number of a document of the own register."""

    def __init__(self, on_register: Callable[[str], object], on_keys: Callable[[], object]) -> None:
        super().__init__()
        self.answer: Answer | None = None
        self.sign = VerdictSign()
        self.word = label("", "figure")
        self.place = wrapped("", "muted")
        self.message = wrapped("", "strong")
        self.advice = wrapped("")
        self.register_button = secondary(
            tr("Open in the register"), lambda: on_register(self._number()), "certificate"
        )
        self.keys_button = secondary(tr("Read in a key…"), on_keys, "import")
        for words in (self.message, self.advice):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts: QWidget | None = None
        self._facts_heading = wrapped("", "muted")
        self._line = line()
        self._build()

    def show_answer(self, answer: Answer | None) -> None:
        """Show another answer, or nothing; a screen reader hears verdict and reason at once."""
        self.answer = answer
        self.setVisible(answer is not None)
        if answer is None:
            return
        self.sign.say(answer.tone, answer.sign)
        self.word.setText(answer.word)
        self.word.setProperty("tone", answer.tone)
        restyle(self.word)
        for words, text in (
            (self.place, answer.place),
            (self.message, answer.message),
            (self.advice, answer.advice),
        ):
            words.setText(text)
            words.setVisible(bool(text))
        self.setAccessibleName(f"{answer.word}. {answer.message}")
        self.register_button.setVisible(bool(answer.number))
        self.keys_button.setVisible(answer.needs_key)
        self._show_facts(answer)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(6))
        for part in (self.word, self.place, self.message, self.advice):
            words.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, px(6), 0, 0)
        buttons.addWidget(self.register_button)
        buttons.addWidget(self.keys_button)
        buttons.addStretch(1)
        words.addLayout(buttons)
        top = QHBoxLayout()
        top.setSpacing(px(20))
        top.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.body.addLayout(top)
        self.body.addWidget(self._line)
        self.body.addWidget(self._facts_heading)

    def _show_facts(self, answer: Answer) -> None:
        if self._facts is not None:
            self.body.removeWidget(self._facts)
            self._facts.hide()
            self._facts.deleteLater()
            self._facts = None
        there = bool(answer.facts)
        self._line.setVisible(there)
        self._facts_heading.setVisible(there)
        self._facts_heading.setText(
            tr("What the code claims; do not rely on it:")
            if answer.claimed
            else tr("What it says; compare it with the paper:")
        )
        if there:
            self._facts = _grid(answer)
            self.body.addWidget(self._facts)

    def _number(self) -> str:
        return self.answer.number if self.answer is not None else ""


def _grid(answer: Answer) -> QWidget:
    holder = QWidget()
    holder.setProperty("ground", "none")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(20))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for row, (caption, value) in enumerate(answer.facts):
        said = wrapped(value, "muted" if answer.claimed else "body" if row else "strong")
        said.setAccessibleName(f"{caption}: {value}")
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(label(caption, "muted"), row, 0, top)
        grid.addWidget(said, row, 1, top)
    return holder
