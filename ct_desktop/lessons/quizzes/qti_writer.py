"""Write a quiz as the QTI 1.2.1 profile of Common Cartridge 1.1."""

import re
from typing import Final

from lxml import etree

from ct_desktop.lessons.quiz import Question, QuestionKind, Quiz
from ct_desktop.lessons.quizzes.qti_xml import Element

NAMESPACE: Final = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA: Final = (
    "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"  # of CC 1.1
)
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RESPONSE: Final = "response_1"

_PROFILES: Final = {
    QuestionKind.MULTIPLE_CHOICE: "cc.multiple_choice.v0p1",
    QuestionKind.MULTIPLE_RESPONSE: "cc.multiple_response.v0p1",
    QuestionKind.TRUE_FALSE: "cc.true_false.v0p1",
    QuestionKind.FILL_IN: "cc.fib.v0p1",
    QuestionKind.PATTERN_MATCH: "cc.pattern_match.v0p1",
    QuestionKind.ESSAY: "cc.essay.v0p1",
}


def write_quiz(quiz: Quiz, identifier: str) -> bytes:
    """The file of an assessment; equal quizzes give equal bytes.

    What ``qti.read_quiz`` reads of it equals ``quiz``, but for characters XML does not know and
    blanks around texts. Questions of an unknown kind are written with their text alone.
    """
    root = etree.Element("questestinterop", nsmap={None: NAMESPACE, "xsi": _XSI})
    root.set(f"{{{_XSI}}}schemaLocation", f"{NAMESPACE} {_SCHEMA}")
    assessment = _sub(root, "assessment", ident=identifier, title=quiz.title)
    _fields(assessment, cc_profile="cc.exam.v0p1", qmd_assessmenttype="Examination")
    if quiz.html:
        _material(_sub(assessment, "rubric"), quiz.html)
    section = _sub(assessment, "section", ident="root_section")
    for question in quiz.questions:
        _item(section, question)
    for element in root.iter():
        # Written without a prefix, every element stands in the namespace of the root.
        element.tag = f"{{{NAMESPACE}}}{etree.QName(element).localname}"
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _item(section: Element, question: Question) -> None:
    item = _sub(section, "item", ident=question.key, title=question.title)
    fields = {}
    if question.kind in _PROFILES:
        fields["cc_profile"] = _PROFILES[question.kind]
    fields["cc_weighting"] = _number(question.points)
    if question.kind is QuestionKind.ESSAY:
        fields |= {"qmd_scoringpermitted": "Yes", "qmd_computerscored": "No"}
    _fields(_sub(item, "itemmetadata"), **fields)
    presentation = _sub(item, "presentation")
    _material(presentation, question.html)
    if question.kind is not QuestionKind.UNKNOWN:
        _response(presentation, question)
    _processing(item, question)
    for ident, html in _feedbacks(question).items():
        _material(_sub(_sub(item, "itemfeedback", ident=ident), "flow_mat"), html)
    for name, html in (("solution", question.solution), ("hint", question.hint)):
        if html:
            special = _sub(_sub(item, "itemfeedback", ident=name), name)
            _material(_sub(_sub(special, f"{name}material"), "flow_mat"), html)


def _response(presentation: Element, question: Question) -> None:
    if not question.choices:
        rows = "10" if question.kind is QuestionKind.ESSAY else "1"
        response = _sub(presentation, "response_str", ident=_RESPONSE)
        _sub(response, "render_fib", rows=rows, columns="60")
        return
    many = question.kind is QuestionKind.MULTIPLE_RESPONSE
    response = _sub(
        presentation, "response_lid", ident=_RESPONSE, rcardinality="Multiple" if many else "Single"
    )
    render = _sub(response, "render_choice")
    for choice in question.choices:
        _material(_sub(render, "response_label", ident=choice.key), choice.html)


def _processing(item: Element, question: Question) -> None:
    """General feedback, that of single answers, the right answers, and whatever else is given."""
    processing = _sub(item, "resprocessing")
    _sub(
        _sub(processing, "outcomes"),
        "decvar",
        varname="SCORE",
        vartype="Decimal",
        minvalue="0",
        maxvalue="100",
    )
    if question.feedback:
        _say(_condition(processing, "general"), "general_fb")
    for place, choice in enumerate(question.choices, 1):
        if choice.feedback:
            condition = _condition(processing, "chosen")
            _equal(condition.find("conditionvar"), choice.key)
            _say(condition, f"answer_{place}_fb")
    if question.kind is QuestionKind.MULTIPLE_RESPONSE:
        if question.right:
            _right_set(processing, question)
    else:
        for choice in question.choices:
            if choice.key in question.right:
                condition = _right(processing, question)
                _equal(condition.find("conditionvar"), choice.key)
    for place, text in enumerate(question.accepted, 1):
        condition = _right(processing, question, f"answer_{place}_fb" if text.feedback else "")
        _equal(
            condition.find("conditionvar"),
            text.text,
            name="varsubstring" if text.contains else "varequal",
            case="Yes" if text.case else "No",
        )
    if question.feedback_wrong:
        condition = _condition(processing, "other")
        _score(condition, "0")
        _say(condition, "incorrect_fb")
    if question.solution and question.kind is QuestionKind.ESSAY:
        _say(_condition(processing, "general"), "solution", "Solution")


def _right_set(processing: Element, question: Question) -> None:
    """All that are right and none that are not: the only way of the profile to score a set."""
    condition = _right(processing, question)
    together = _sub(condition.find("conditionvar"), "and")
    for choice in question.choices:
        right = choice.key in question.right
        _equal(together if right else _sub(together, "not"), choice.key, case="Yes")


def _right(processing: Element, question: Question, said: str = "") -> Element:
    condition = _condition(processing, "right")
    _score(condition, "100")
    for ident in (said, "correct_fb" if question.feedback_right else ""):
        if ident:
            _say(condition, ident)
    return condition


def _condition(processing: Element, use: str) -> Element:
    condition = _sub(processing, "respcondition")
    if use in ("general", "chosen"):
        condition.set("continue", "Yes")
    if use == "right":
        condition.set("title", "Correct")
    variable = _sub(condition, "conditionvar")
    if use in ("general", "other"):
        _sub(variable, "other")
    return condition


def _equal(parent: Element, text: str, name: str = "varequal", **attributes: str) -> None:
    _sub(parent, name, respident=_RESPONSE, **attributes).text = _legal(text)


def _score(condition: Element, value: str) -> None:
    _sub(condition, "setvar", action="Set", varname="SCORE").text = value


def _say(condition: Element, ident: str, kind: str = "Response") -> None:
    _sub(condition, "displayfeedback", feedbacktype=kind, linkrefid=ident)


def _feedbacks(question: Question) -> dict[str, str]:
    single = [choice.feedback for choice in question.choices]
    single = single or [text.feedback for text in question.accepted]
    found = {
        "general_fb": question.feedback,
        "correct_fb": question.feedback_right,
        "incorrect_fb": question.feedback_wrong,
    }
    found |= {f"answer_{place}_fb": html for place, html in enumerate(single, 1)}
    return {ident: html for ident, html in found.items() if html}


def _fields(parent: Element, **entries: str) -> None:
    metadata = _sub(parent, "qtimetadata")
    for label, entry in entries.items():
        field = _sub(metadata, "qtimetadatafield")
        _sub(field, "fieldlabel").text = label
        _sub(field, "fieldentry").text = entry


def _material(parent: Element, html: str) -> None:
    _sub(_sub(parent, "material"), "mattext", texttype="text/html").text = _legal(html)


def _sub(parent: Element, name: str, **attributes: str) -> Element:
    return etree.SubElement(parent, name, {key: _legal(one) for key, one in attributes.items()})


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _legal(text: str) -> str:
    return _NOT_XML.sub("", text)
