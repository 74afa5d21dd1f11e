"""A quiz as plain values: questions, their answers, and what is said to an answer."""

from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """The question types of the Common Cartridge profile of QTI 1.2."""

    MULTIPLE_CHOICE = "multiple_choice"
    MULTIPLE_RESPONSE = "multiple_response"
    TRUE_FALSE = "true_false"
    FILL_IN = "fill_in"
    PATTERN_MATCH = "pattern_match"
    ESSAY = "essay"
    UNKNOWN = "unknown"
    """Shown and printed as a text; it cannot be marked."""


@dataclass(frozen=True)
class Choice:
    """An answer to choose; ``html`` may be plain text that was escaped."""

    key: str
    html: str
    feedback: str = ""
    """HTML shown when it was chosen."""


@dataclass(frozen=True)
class AcceptedText:
    """A text that is right; ``contains`` when it need only occur, ``case`` when case counts."""

    text: str
    contains: bool = False
    case: bool = False
    feedback: str = ""
    """HTML shown when this was the answer."""


@dataclass(frozen=True)
class Question:
    """One question; texts are HTML as the package states it, not yet cleaned."""

    key: str
    kind: QuestionKind
    title: str
    html: str
    choices: tuple[Choice, ...] = ()
    right: frozenset[str] = frozenset()
    """Keys of the choices that are right."""
    accepted: tuple[AcceptedText, ...] = ()
    points: float = 1.0
    feedback: str = ""
    """HTML shown after any answer."""
    feedback_right: str = ""
    feedback_wrong: str = ""
    solution: str = ""
    """HTML of the model answer."""
    hint: str = ""
    """HTML shown on request, before the answer."""


@dataclass(frozen=True)
class Quiz:
    """Questions in their order."""

    title: str
    questions: tuple[Question, ...]
    html: str = ""
    """An introduction."""
