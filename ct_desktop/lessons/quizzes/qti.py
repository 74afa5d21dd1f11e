"""Quizzes and question banks in QTI 1.2, as Common Cartridge and Canvas write them."""

from collections.abc import Iterator
from typing import Final

from ct_desktop.language import tr
from ct_desktop.lessons.quiz import Quiz
from ct_desktop.lessons.quizzes.qti_item import fields_of, question_of, unique
from ct_desktop.lessons.quizzes.qti_material import html_of
from ct_desktop.lessons.quizzes.qti_xml import Element, parse, within

MAX_QUESTIONS: Final = 2_000

_ROOTS: Final = frozenset({"questestinterop", "assessment", "objectbank", "section", "item"})
_ITEM: Final = frozenset({"item"})
_INTRODUCTIONS: Final = ("presentation_material", "rubric", "objectives")


def read_quiz(xml: bytes) -> Quiz:
    """Read an ``assessment``, an ``objectbank`` (question bank) or loose items.

    Texts are HTML as the file states them, not cleaned; plain texts were escaped. Whatever else
    is in the file — time limits, attempts, ways of drawing questions — is passed over.

    Raises ValueError with a sentence when it is no QTI 1.2, is not safe to read, or is larger
    than a quiz can be.
    """
    root = parse(xml)
    if root.tag not in _ROOTS:
        raise ValueError(tr("The quiz is not in QTI 1.2."))
    items = [one for one in root.iter("item") if not within(one, _ITEM, root)]
    if root.tag == "item":
        items = [root]
    if len(items) > MAX_QUESTIONS:
        raise ValueError(tr("The quiz has more than 2,000 questions."))
    keys = unique(one.get("ident", "") for one in items)
    questions = tuple(question_of(one, key) for one, key in zip(items, keys, strict=True))
    introduction = html_of(
        material for part in _introductions(root) for material in part.iter("material")
    )
    return Quiz(_title(root), questions, introduction)


def _title(root: Element) -> str:
    for name in ("assessment", "objectbank", "section"):
        holder = root if root.tag == name else root.find(name)
        if holder is not None:
            stated = holder.get("title", "") or fields_of(holder).get("bank_title", "")
            return str(stated).strip()
    return ""


def _introductions(root: Element) -> Iterator[Element]:
    """The texts that stand before the questions of an assessment or of its sections."""
    inside = _ITEM.union(_INTRODUCTIONS)
    for part in root.iter(*_INTRODUCTIONS):
        if not within(part, inside, root) and root.tag != "item":
            yield part
