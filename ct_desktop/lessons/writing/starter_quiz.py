"""A quiz of the starter package, from its TOML source."""

import re
from html import escape
from typing import Any

from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz

_TAG = re.compile(r"<[a-zA-Z/]")
_CHOSEN = {QuestionKind.MULTIPLE_CHOICE, QuestionKind.MULTIPLE_RESPONSE, QuestionKind.TRUE_FALSE}
_TYPED = {QuestionKind.FILL_IN, QuestionKind.PATTERN_MATCH}


def read_starter_quiz(facts: dict[str, Any]) -> Quiz:
    """The quiz. Raises KeyError for what is missing, ValueError for what cannot be."""
    questions = [_question(number, one) for number, one in enumerate(facts["question"], 1)]
    return Quiz(facts["title"], tuple(questions), _html(facts.get("intro", "")))


def _question(number: int, facts: dict[str, Any]) -> Question:
    kind = QuestionKind(facts["kind"])
    choices, right = _choices(number, facts.get("choice", []))
    accepted = tuple(
        AcceptedText(text, contains=kind is QuestionKind.PATTERN_MATCH)
        for text in facts.get("accepted", [])
    )
    if (kind in _CHOSEN) != bool(choices) or (kind in _TYPED) != bool(accepted):
        raise ValueError(f"question {number} ({kind}) has not the answers of its kind")
    if kind in _CHOSEN - {QuestionKind.MULTIPLE_RESPONSE} and len(right) != 1:
        raise ValueError(f"question {number} ({kind}) must have one right answer")
    return Question(
        key=f"q{number}",
        kind=kind,
        title=facts["title"],
        html=_html(facts["text"]),
        choices=choices,
        right=right,
        accepted=accepted,
        points=float(facts.get("points", 1)),
        feedback=_html(facts.get("feedback", "")),
        solution=_html(facts.get("solution", "")),
    )


def _choices(number: int, facts: list[dict[str, Any]]) -> tuple[tuple[Choice, ...], frozenset[str]]:
    choices, right = [], set()
    for index, choice in enumerate(facts, 1):
        key = f"q{number}c{index}"
        choices.append(Choice(key, _html(choice["text"]), _html(choice.get("feedback", ""))))
        if choice["right"]:
            right.add(key)
    return tuple(choices), frozenset(right)


def _html(text: str) -> str:
    """Plain text is escaped; what has tags is taken as HTML."""
    return text.strip() if _TAG.search(text) else escape(text.strip(), quote=False)
