"""A small quiz with every kind, and an image of a package."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from ct_desktop.services.lesson_content import (
    AcceptedText,
    Choice,
    Question,
    QuestionKind,
    Quiz,
)

K = QuestionKind
CHOICES = (
    Choice("a", "Tell <b>everything</b>", "That takes too long."),
    Choice("b", "Show it"),
    Choice("c", "Wait"),
)
SINGLE = Question(
    "q1",
    K.MULTIPLE_CHOICE,
    "Start",
    '<p>What first? <a href="more.html">More</a></p><p><img src="pictures/ball.png"></p>',
    CHOICES,
    frozenset("b"),
    points=2,
    feedback_right="Well seen.",
    feedback_wrong="A pity.",
    feedback="See step 2.",
)
SEVERAL = Question("q2", K.MULTIPLE_RESPONSE, "", "Which two?", CHOICES, frozenset("bc"))
TYPED = Question(
    "q3", K.FILL_IN, "", "The third step?", accepted=(AcceptedText("do"),), hint="Everybody moves"
)
ESSAY = Question("q4", K.ESSAY, "", "What next time?", points=5, solution="<p>Say less.</p>")
UNKNOWN = Question("q5", K.UNKNOWN, "", "Connect the words")
QUIZ = Quiz("Four steps", (SINGLE, SEVERAL, TYPED, ESSAY, UNKNOWN), "<p>About today.</p>")


def picture(width: int = 900, height: int = 300) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#1D6FD1"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
