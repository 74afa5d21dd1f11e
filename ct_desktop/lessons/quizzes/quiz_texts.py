"""All HTML of a quiz, to look through or to change."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, Quiz


def quiz_texts(quiz: Quiz) -> Iterator[str]:
    """Every HTML text in the quiz, in order."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    with_texts(quiz, note)
    yield from found


def with_texts(quiz: Quiz, change: Callable[[str], str]) -> Quiz:
    """The quiz with every HTML text passed through ``change``."""
    return replace(
        quiz,
        html=change(quiz.html),
        questions=tuple(_question(question, change) for question in quiz.questions),
    )


def _question(question: Question, change: Callable[[str], str]) -> Question:
    return replace(
        question,
        html=change(question.html),
        choices=tuple(_choice(choice, change) for choice in question.choices),
        accepted=tuple(_accepted(text, change) for text in question.accepted),
        feedback=change(question.feedback),
        feedback_right=change(question.feedback_right),
        feedback_wrong=change(question.feedback_wrong),
        solution=change(question.solution),
        hint=change(question.hint),
    )


def _accepted(text: AcceptedText, change: Callable[[str], str]) -> AcceptedText:
    return replace(text, feedback=change(text.feedback))


def _choice(choice: Choice, change: Callable[[str], str]) -> Choice:
    return replace(choice, html=change(choice.html), feedback=change(choice.feedback))
