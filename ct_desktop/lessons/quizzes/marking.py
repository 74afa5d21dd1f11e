"""Marking answers: pure, the same on screen and in every test.

The rules:

* *One of several* and *true or false*: right when the choice is one of the right ones.
* *Several of several*: right when all right choices were made and no other, as Common Cartridge
  scores it. Some of the right ones and no wrong one is *partly*: said as such, without points.
* *Texts*: blanks around do not count, nor how many stand between words, nor whether an
  apostrophe or quote is straight or curly. Capitals count only where the question says so, and
  accents always do. Where a text need only occur, it may occur anywhere in the answer.
* *Essays*, questions of an unknown kind, and questions that come without a right answer need a
  person; their points are kept apart and never counted as missed.
* Nothing answered is no mistake: it earns no points and gets no feedback.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ct_desktop.lessons.quiz import AcceptedText, Question, QuestionKind

_STRAIGHT: Final = str.maketrans({"‘": "'", "’": "'", "´": "'", "`": "'", "“": '"', "”": '"'})


class Outcome(StrEnum):
    """What an answer is."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    NEEDS_PERSON = "needs_person"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Answer:
    """The keys of the choices that were made, or the text that was typed."""

    chosen: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True)
class Marked:
    """``points`` earned of ``possible``; ``feedback`` is HTML in the order to show it in."""

    outcome: Outcome
    points: float
    possible: float
    feedback: tuple[str, ...] = ()


@dataclass(frozen=True)
class Total:
    """The sum of a quiz; numbers are of questions, ``possible`` leaves out those for a person."""

    points: float = 0.0
    possible: float = 0.0
    right: int = 0
    marked: int = 0
    """Questions the program can mark, answered or not."""
    unanswered: int = 0
    for_person: int = 0
    points_for_person: float = 0.0


def mark(question: Question, answer: Answer) -> Marked:
    """Mark one answer by the rules above.

    Feedback is first that of the answer itself, then that of right or wrong, then the general.
    """
    if not _given(question, answer):
        return Marked(Outcome.UNANSWERED, 0.0, question.points)
    specific: list[str] = []
    if question.choices:
        specific = [one.feedback for one in question.choices if one.key in answer.chosen]
        outcome = _of_choices(question, answer.chosen)
    else:
        met = [one for one in question.accepted if _meets(answer.text, one)]
        specific = [one.feedback for one in met[:1]]
        outcome = Outcome.RIGHT if met else Outcome.WRONG
    if not can_be_marked(question):
        outcome = Outcome.NEEDS_PERSON
    said = {
        Outcome.RIGHT: question.feedback_right,
        Outcome.PARTLY: question.feedback_wrong,
        Outcome.WRONG: question.feedback_wrong,
    }.get(outcome, "")
    feedback = tuple(html for html in (*specific, said, question.feedback) if html)
    points = question.points if outcome is Outcome.RIGHT else 0.0
    return Marked(outcome, points, question.points, feedback)


def can_be_marked(question: Question) -> bool:
    """Whether the program can tell right from wrong; else a person must."""
    match question.kind:
        case QuestionKind.ESSAY | QuestionKind.UNKNOWN:
            return False
        case QuestionKind.FILL_IN | QuestionKind.PATTERN_MATCH:
            return any(_plain(one.text) for one in question.accepted)
        case _:
            return bool(question.right.intersection(one.key for one in question.choices))


def total(marks: Iterable[tuple[Question, Marked]]) -> Total:
    """Add up the questions of a quiz with what became of them.

    A question that can only be read — of an unknown kind — counts for nothing.
    """
    points = possible = points_for_person = 0.0
    right = marked = unanswered = for_person = 0
    for question, one in marks:
        if question.kind is QuestionKind.UNKNOWN:
            continue
        unanswered += one.outcome is Outcome.UNANSWERED
        if not can_be_marked(question):
            for_person += 1
            points_for_person += one.possible
            continue
        marked += 1
        right += one.outcome is Outcome.RIGHT
        points += one.points
        possible += one.possible
    return Total(points, possible, right, marked, unanswered, for_person, points_for_person)


def _given(question: Question, answer: Answer) -> bool:
    if question.choices:
        return any(one.key in answer.chosen for one in question.choices)
    return bool(_plain(answer.text))


def _of_choices(question: Question, chosen: frozenset[str]) -> Outcome:
    keys = {one.key for one in question.choices}
    made, right = chosen & keys, question.right & keys
    if question.kind is not QuestionKind.MULTIPLE_RESPONSE:
        return Outcome.RIGHT if len(made) == 1 and made <= right else Outcome.WRONG
    if made == right:
        return Outcome.RIGHT
    return Outcome.PARTLY if made < right else Outcome.WRONG


def _meets(text: str, accepted: AcceptedText) -> bool:
    given, wanted = _plain(text), _plain(accepted.text)
    if not accepted.case:
        given, wanted = _plain(given.casefold()), _plain(wanted.casefold())
    if not wanted:
        return False
    return wanted in given if accepted.contains else wanted == given


def _plain(text: str) -> str:
    """The text as it is compared: composed letters, straight quotes, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_STRAIGHT).split())
