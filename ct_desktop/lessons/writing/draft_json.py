"""A draft as JSON, so that work in progress lies on disk in a form any version can read back.

Files are not in it, only their names: they lie beside it.
"""

from typing import Any

from ct_desktop.lessons.kinds import LessonRole, ResourceKind
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.quiz import AcceptedText, Choice, Question, QuestionKind, Quiz
from ct_desktop.lessons.writing.draft import Draft, DraftItem
from ct_desktop.rules.enumerations import Field, TargetGroup

SCHEMA = "ct-lesson-draft-1"


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """Everything but the bytes of the files."""
    return {
        "schema": SCHEMA,
        "identifier": draft.identifier,
        "title": draft.title,
        "language": draft.language,
        "edition": draft.edition,
        "description": draft.description,
        "rights": draft.rights,
        "keywords": list(draft.keywords),
        "cover": draft.cover,
        "style": draft.style,
        "items": [item_to_json(item) for item in draft.items],
    }


def draft_from_json(facts: dict[str, Any]) -> Draft:
    """The draft, without files. Raises KeyError, TypeError or ValueError when it is no draft."""
    if facts["schema"] != SCHEMA:
        raise ValueError(facts["schema"])
    return Draft(
        identifier=facts["identifier"],
        title=facts["title"],
        language=facts["language"],
        edition=facts["edition"],
        description=facts["description"],
        rights=facts["rights"],
        keywords=tuple(facts["keywords"]),
        items=[item_from_json(item) for item in facts["items"]],
        cover=facts["cover"],
        style=facts["style"],
    )


def item_to_json(item: DraftItem) -> dict[str, Any]:
    """An item with all below it."""
    return {
        "key": item.key,
        "title": item.title,
        "kind": item.kind,
        "body": item.body,
        "file": item.file,
        "url": item.url,
        "quiz": quiz_to_json(item.quiz) if item.quiz else None,
        "minutes": item.tags.minutes,
        "roles": sorted(item.tags.roles),
        "fields": sorted(item.tags.fields),
        "target_groups": sorted(item.tags.target_groups),
        "children": [item_to_json(child) for child in item.children],
    }


def item_from_json(facts: dict[str, Any]) -> DraftItem:
    """The reverse of ``item_to_json``; raises as ``draft_from_json`` does."""
    return DraftItem(
        key=facts["key"],
        title=facts["title"],
        kind=ResourceKind(facts["kind"]) if facts["kind"] else None,
        body=facts["body"],
        file=facts["file"],
        url=facts["url"],
        quiz=quiz_from_json(facts["quiz"]) if facts["quiz"] else None,
        tags=Tags(
            facts["minutes"],
            frozenset(LessonRole(word) for word in facts["roles"]),
            frozenset(Field(word) for word in facts["fields"]),
            frozenset(TargetGroup(word) for word in facts["target_groups"]),
        ),
        children=[item_from_json(child) for child in facts["children"]],
    )


def quiz_to_json(quiz: Quiz) -> dict[str, Any]:
    """A quiz with its questions in their order."""
    questions = []
    for question in quiz.questions:
        facts = vars(question) | {
            "choices": [dict(vars(choice)) for choice in question.choices],
            "right": sorted(question.right),
            "accepted": [dict(vars(text)) for text in question.accepted],
        }
        questions.append(facts)
    return {"title": quiz.title, "html": quiz.html, "questions": questions}


def quiz_from_json(facts: dict[str, Any]) -> Quiz:
    """The reverse of ``quiz_to_json``; raises as ``draft_from_json`` does."""
    questions = []
    for one in facts["questions"]:
        read = one | {
            "kind": QuestionKind(one["kind"]),
            "choices": tuple(Choice(**choice) for choice in one["choices"]),
            "right": frozenset(one["right"]),
            "accepted": tuple(AcceptedText(**text) for text in one["accepted"]),
        }
        questions.append(Question(**read))
    return Quiz(facts["title"], tuple(questions), facts["html"])
