"""The words on the sheets of a quiz, per language of the sheet."""

from dataclasses import dataclass
from typing import Final

from ct_desktop.language import choose
from ct_desktop.lessons.quiz import QuestionKind


@dataclass(frozen=True)
class QuizWords:
    """Fill ``{n}`` with a number."""

    name: str
    date: str
    score: str
    point: str
    points: str
    answers: str
    answer: str
    one_of: str
    not_marked: str
    capitals: str
    occurs: str
    model_answer: str
    explanation: str
    hint: str
    no_questions: str
    decimal: str
    ways: dict[QuestionKind, str]


_NL: Final = QuizWords(
    name="Naam",
    date="Datum",
    score="Punten",
    point="1 punt",
    points="{n} punten",
    answers="Antwoorden",
    answer="Goed antwoord",
    one_of="Goed is één van deze",
    not_marked="Kijk dit antwoord samen na.",
    capitals="let op hoofdletters",
    occurs="komt in het antwoord voor",
    model_answer="Voorbeeldantwoord",
    explanation="Uitleg",
    hint="Tip",
    no_questions="Deze quiz heeft geen vragen.",
    decimal=",",
    ways={
        QuestionKind.MULTIPLE_CHOICE: "Kies één antwoord.",
        QuestionKind.TRUE_FALSE: "Waar of niet waar?",
        QuestionKind.MULTIPLE_RESPONSE: "Kies alle goede antwoorden.",
        QuestionKind.FILL_IN: "Vul in.",
        QuestionKind.PATTERN_MATCH: "Vul in.",
        QuestionKind.ESSAY: "Schrijf je antwoord op.",
    },
)

_EN: Final = QuizWords(
    name="Name",
    date="Date",
    score="Points",
    point="1 point",
    points="{n} points",
    answers="Answers",
    answer="Right answer",
    one_of="Any of these is right",
    not_marked="Look at this answer together.",
    capitals="capitals count",
    occurs="occurs in the answer",
    model_answer="Model answer",
    explanation="Explanation",
    hint="Hint",
    no_questions="This quiz has no questions.",
    decimal=".",
    ways={
        QuestionKind.MULTIPLE_CHOICE: "Choose one answer.",
        QuestionKind.TRUE_FALSE: "True or false?",
        QuestionKind.MULTIPLE_RESPONSE: "Choose all right answers.",
        QuestionKind.FILL_IN: "Fill in.",
        QuestionKind.PATTERN_MATCH: "Fill in.",
        QuestionKind.ESSAY: "Write down your answer.",
    },
)


def words_in(language: str) -> QuizWords:
    """The words for a language tag (``nl``, ``en-US``); Dutch for a language without words."""
    return _EN if choose(language) == "en" else _NL


def number_in(value: float, words: QuizWords) -> str:
    """``2,5`` or ``2.5``."""
    return f"{value:.10g}".replace(".", words.decimal)


def points_in(points: float, words: QuizWords) -> str:
    """``2,5 punten`` or ``1 point``."""
    return words.point if points == 1 else words.points.format(n=number_in(points, words))
