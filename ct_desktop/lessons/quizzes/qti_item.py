"""One item of QTI 1.2 as a question."""

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from ct_desktop.language import tr
from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind
from ct_desktop.lessons.quizzes.qti_material import html_of
from ct_desktop.lessons.quizzes.qti_scoring import Scoring, number, scoring_of
from ct_desktop.lessons.quizzes.qti_xml import Element, text_of, within

MAX_CHOICES: Final = 200

_RESPONSES: Final = ("response_lid", "response_str", "response_num", "response_xy", "response_grp")
_LABEL: Final = frozenset({"response_label"})
_CHOOSING: Final = frozenset(
    {QuestionKind.MULTIPLE_CHOICE, QuestionKind.MULTIPLE_RESPONSE, QuestionKind.TRUE_FALSE}
)

_PROFILES: Final = {
    "cc.multiple_choice": QuestionKind.MULTIPLE_CHOICE,
    "cc.multiple_response": QuestionKind.MULTIPLE_RESPONSE,
    "cc.true_false": QuestionKind.TRUE_FALSE,
    "cc.fib": QuestionKind.FILL_IN,
    "cc.pattern_match": QuestionKind.PATTERN_MATCH,
    "cc.essay": QuestionKind.ESSAY,
}
"""The question types of the Common Cartridge profile, without their version."""

_CANVAS: Final = {
    "multiple_choice_question": QuestionKind.MULTIPLE_CHOICE,
    "multiple_answers_question": QuestionKind.MULTIPLE_RESPONSE,
    "true_false_question": QuestionKind.TRUE_FALSE,
    "short_answer_question": QuestionKind.FILL_IN,
    "essay_question": QuestionKind.ESSAY,
    "numerical_question": QuestionKind.FILL_IN,
}
"""Types of Canvas' own dialect; its others have no counterpart and stay unknown."""


def question_of(item: Element, key: str) -> Question:
    """Read an item; a kind that is not known, or that has not what it needs, becomes UNKNOWN.

    Raises ValueError for more than ``MAX_CHOICES`` choices or a text too long to show.
    """
    metadata = fields_of(item)
    presentation = item.find("presentation")
    if presentation is None:
        presentation = etree.Element("presentation")
    responses = list(presentation.iter(*_RESPONSES))
    kind = _kind(metadata, responses)
    scoring = scoring_of(item)
    choices: tuple[Choice, ...] = ()
    right: frozenset[str] = frozenset()
    accepted: tuple[AcceptedText, ...] = ()
    html = html_of(
        one for one in presentation.iter("material") if not within(one, _LABEL, presentation)
    )
    if kind in _CHOOSING:
        choices, right = _choices(responses[0], scoring)
    elif kind in (QuestionKind.FILL_IN, QuestionKind.PATTERN_MATCH):
        accepted = scoring.accepted
        if metadata.get("question_type") == "numerical_question" or _is_number(responses):
            accepted = _numbers(item, accepted)
            kind = kind if accepted else QuestionKind.UNKNOWN
    elif kind is QuestionKind.UNKNOWN:
        html += _lists(responses)
    return Question(
        key=key,
        kind=kind,
        title=item.get("title", "").strip(),
        html=html,
        choices=choices,
        right=right,
        accepted=accepted,
        points=_points(metadata),
        feedback=scoring.general,
        feedback_right=scoring.when_right,
        feedback_wrong=scoring.when_wrong,
        solution=scoring.solution,
        hint=scoring.hint,
    )


def fields_of(element: Element) -> dict[str, str]:
    """The ``fieldlabel`` and ``fieldentry`` pairs of an item, assessment or bank itself."""
    found: dict[str, str] = {}
    for path in ("qtimetadata", "itemmetadata/qtimetadata"):
        for field in element.iterfind(f"{path}/qtimetadatafield"):
            label = text_of(field.find("fieldlabel")).lower()
            found.setdefault(label, text_of(field.find("fieldentry")))
    return found


def unique(keys: Iterable[str]) -> Iterator[str]:
    """The keys in their order, those that are empty or were there before made different."""
    seen: set[str] = set()
    count = 0
    for key in keys:
        made = key.strip()
        while not made or made in seen:
            count += 1
            made = f"{key.strip() or 'key'}-{count}"
        seen.add(made)
        yield made


def _kind(metadata: dict[str, str], responses: list[Element]) -> QuestionKind:
    profile = metadata.get("cc_profile", "").rpartition(".")[0].lower()
    canvas = metadata.get("question_type", "").lower()
    shape = _shape(responses)
    if profile in _PROFILES:
        stated = _PROFILES[profile]
    elif canvas:
        stated = _CANVAS.get(canvas, QuestionKind.UNKNOWN)
    else:
        return shape
    fits = (shape in _CHOOSING) == (stated in _CHOOSING) and shape is not QuestionKind.UNKNOWN
    return stated if fits else QuestionKind.UNKNOWN


def _shape(responses: list[Element]) -> QuestionKind:
    """What the way of answering says about the kind."""
    if len(responses) != 1:
        return QuestionKind.UNKNOWN
    response = responses[0]
    if response.tag == "response_lid" and next(response.iter("response_label"), None) is not None:
        if response.get("rcardinality", "Single").lower() == "multiple":
            return QuestionKind.MULTIPLE_RESPONSE
        keys = {one.get("ident", "").strip().lower() for one in response.iter("response_label")}
        true_false = keys == {"true", "false"}
        return QuestionKind.TRUE_FALSE if true_false else QuestionKind.MULTIPLE_CHOICE
    if response.tag in ("response_str", "response_num"):
        item = next(response.iterancestors("item"), response)
        if next(item.iter("varsubstring"), None) is not None:
            return QuestionKind.PATTERN_MATCH
        if next(item.iter("varequal"), None) is not None or response.tag == "response_num":
            return QuestionKind.FILL_IN
        return QuestionKind.ESSAY
    return QuestionKind.UNKNOWN


def _choices(response: Element, scoring: Scoring) -> tuple[tuple[Choice, ...], frozenset[str]]:
    labels = [one for one in response.iter("response_label") if not within(one, _LABEL, response)]
    if len(labels) > MAX_CHOICES:
        raise ValueError(tr("A question of the quiz has more than 200 choices."))
    keys = list(unique(one.get("ident", "") for one in labels))
    choices = tuple(
        Choice(key, html_of(one.iter("material")), scoring.by_value.get(key, ""))
        for key, one in zip(keys, labels, strict=True)
    )
    return choices, scoring.right.intersection(keys)


def _is_number(responses: list[Element]) -> bool:
    return bool(responses[0].tag == "response_num")


def _numbers(item: Element, accepted: tuple[AcceptedText, ...]) -> tuple[AcceptedText, ...]:
    """The ways to write a number that is right; none when a whole range is."""
    for bound in item.iter("vargte", "vargt", "varlte", "varlt"):
        if number(text_of(bound)) not in {number(one.text) for one in accepted}:
            return ()
    written = [
        AcceptedText(text, feedback=one.feedback)
        for one in accepted
        if (value := number(one.text)) is not None
        for text in dict.fromkeys((one.text, f"{value:.10g}", f"{value:.10g}".replace(".", ",")))
    ]
    return tuple(dict.fromkeys(written))


def _lists(responses: list[Element]) -> str:
    """The words to choose from in a kind that cannot be answered here, so that none is lost."""
    lists = []
    for response in responses:
        labels = [html_of(one.iter("material")) for one in _outer_labels(response)]
        if any(labels):
            lists.append("<ul>" + "".join(f"<li>{one}</li>" for one in labels if one) + "</ul>")
    return "".join(dict.fromkeys(lists))


def _outer_labels(response: Element) -> list[Element]:
    found = [one for one in response.iter("response_label") if not within(one, _LABEL, response)]
    return found[:MAX_CHOICES]


def _points(metadata: dict[str, str]) -> float:
    """The weight of an item; one when it is not stated or no number from nought upwards."""
    for label in ("cc_weighting", "points_possible"):
        value = number(metadata.get(label, ""))
        if value is not None and value >= 0:
            return value
    return 1.0
