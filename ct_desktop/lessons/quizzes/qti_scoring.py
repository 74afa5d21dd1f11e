"""What is right, and what is said to which answer: the ``resprocessing`` of a QTI item."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from ct_desktop.lessons.quiz import AcceptedText
from ct_desktop.lessons.quizzes.qti_material import html_of
from ct_desktop.lessons.quizzes.qti_xml import Element, text_of, within

_NOT: Final = frozenset({"not"})
_GENERAL: Final = frozenset({"general_fb"})
_RIGHT: Final = frozenset({"correct_fb"})
_WRONG: Final = frozenset({"incorrect_fb", "general_incorrect_fb"})
_SPECIAL: Final = frozenset({"solution", "hint"})


@dataclass
class Scoring:
    """The answers that score and the feedback, before they are tied to choices.

    ``right`` and ``by_value`` go by the text of the ``varequal``: a key of a choice or a text.
    """

    right: frozenset[str] = frozenset()
    accepted: tuple[AcceptedText, ...] = ()
    by_value: dict[str, str] = field(default_factory=dict)
    general: str = ""
    when_right: str = ""
    when_wrong: str = ""
    solution: str = ""
    hint: str = ""


@dataclass(frozen=True)
class _Condition:
    asked: tuple[AcceptedText, ...]
    """Answers asked for, those under a ``not`` left out."""
    links: tuple[str, ...]
    score: float
    scores: bool
    adds: bool
    whole: bool
    """Everything in it must hold together (``and``)."""


def scoring_of(item: Element) -> Scoring:
    """Read the conditions and feedbacks of an item.

    A condition is right when it gives the highest score of its item, above nought; where answers
    add up, every condition that adds is.
    """
    found = Scoring(solution=_special(item, "solution"), hint=_special(item, "hint"))
    conditions = [_condition(one) for one in item.iterfind("resprocessing/respcondition")]
    best = max((one.score for one in conditions if one.asked), default=0.0)
    right = [one for one in conditions if _is_right(one, best)]
    wholes = [one for one in right if one.whole]
    found.right = frozenset(
        one.text for condition in wholes[:1] or right for one in condition.asked
    )
    said = _listen(found, conditions, best, _feedbacks(item))
    for asked, texts in said.items():
        found.by_value[asked.text] = found.by_value.get(asked.text, "") + "".join(texts)
    every = dict.fromkeys(one for condition in right for one in condition.asked)
    found.accepted = tuple(replace(one, feedback="".join(said.get(one, ()))) for one in every)
    return found


def _listen(
    found: Scoring, conditions: list[_Condition], best: float, texts: dict[str, str]
) -> dict[AcceptedText, dict[str, None]]:
    """Fill in the feedbacks of the question; give those of single answers, each text once."""
    said: dict[AcceptedText, dict[str, None]] = {}
    seen_right = False
    for one in conditions:
        is_right = _is_right(one, best)
        for link in one.links:
            text = texts.get(link, "")
            if not text:
                continue
            if link in _GENERAL:
                found.general = text
            elif link in _RIGHT:
                found.when_right = text
            elif link in _WRONG:
                found.when_wrong = text
            elif len(one.asked) == 1 and not one.whole:
                said.setdefault(one.asked[0], {})[text] = None
            elif is_right:
                found.when_right = found.when_right or text
            elif not one.asked and (one.scores or seen_right):
                found.when_wrong = found.when_wrong or text
            elif not one.asked:
                found.general = found.general or text
        seen_right = seen_right or is_right
    return said


def _is_right(condition: _Condition, best: float) -> bool:
    if not condition.asked or condition.score <= 0:
        return False
    return condition.adds or condition.score == best


def _condition(element: Element) -> _Condition:
    score, scores, adds = 0.0, False, False
    for setvar in element.iterfind("setvar"):
        value = number(text_of(setvar))
        if value is not None:
            scores, score = True, max(score, value)
            adds = adds or setvar.get("action", "Set").lower() == "add"
    links = tuple(
        one.get("linkrefid", "")
        for one in element.iterfind("displayfeedback")
        if one.get("linkrefid", "") not in _SPECIAL
    )
    titled = element.get("title", "").strip().lower() == "correct"
    if not scores and (titled or _RIGHT & set(links)):
        score = 100.0
    return _Condition(
        asked=tuple(_asked(element)),
        links=links,
        score=score,
        scores=scores,
        adds=adds,
        whole=element.find("conditionvar/and") is not None,
    )


def _asked(condition: Element) -> Iterator[AcceptedText]:
    for element in condition.iter("varequal", "varsubstring"):
        if not within(element, _NOT, condition) and (text := text_of(element)):
            case = element.get("case", "No").strip().lower() == "yes"
            yield AcceptedText(text, element.tag == "varsubstring", case)


def _feedbacks(item: Element) -> dict[str, str]:
    return {
        one.get("ident", ""): html_of(one.iter("material"))
        for one in item.iterfind("itemfeedback")
        if one.find("solution") is None and one.find("hint") is None
    }


def _special(item: Element, name: str) -> str:
    return html_of(
        material
        for one in item.iterfind(f"itemfeedback/{name}")
        for material in one.iter("material")
    )


def number(text: str) -> float | None:
    """A number as the exports write it, with a point or a comma; None for what is none."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None
