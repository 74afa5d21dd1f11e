"""What a package and its items say of themselves: LOM in all the spellings of its versions.

Elements are compared by lower-case name without namespace, so LOM 1.0 (``lifeCycle/version/
string``), IMS metadata 1.2 (``lifecycle/version/langstring``) and Common Cartridge 1.0 to 1.4
read alike.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ct_desktop.lessons.kinds import LessonRole
from ct_desktop.lessons.package import Tags
from ct_desktop.lessons.reading.raw import Node
from ct_desktop.rules.enumerations import Field, TargetGroup

TAXONOMY = "citytrainer"
GENERATOR = "Citytrainer Desktop"
NO_TAGS = Tags()

_ROLES = {
    "learner": LessonRole.LEARNER,
    "student": LessonRole.LEARNER,
    "instructor": LessonRole.INSTRUCTOR,
    "teacher": LessonRole.INSTRUCTOR,
    "tutor": LessonRole.INSTRUCTOR,
    "mentor": LessonRole.MENTOR,
}
_DURATION = re.compile(
    r"P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d+)?S)?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"(\d{1,4}):(\d{2})(?::(\d{2})(?:\.\d+)?)?")
_NOUGHTS = re.compile(r"(?<!\d)0+[YMW]")
_LONGEST_MINUTES = 100_000

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True)
class Description:
    """What the metadata of a package says; empty where it says nothing."""

    schema: str = ""
    schema_version: str = ""
    title: str = ""
    language: str = ""
    description: str = ""
    edition: str = ""
    rights: str = ""
    keywords: tuple[str, ...] = ()
    made_here: bool = False


def describe(node: Node | None) -> Description:
    """The description in the metadata of a manifest."""
    if node is None:
        return Description()
    title = _first(node, "general", "title")
    return Description(
        schema=_text(_first(node, "schema")),
        schema_version=_text(_first(node, "schemaversion")),
        title=_text(title),
        language=_text(_first(node, "general", "language")) or _language(title),
        description=_text(_first(node, "general", "description")),
        edition=edition_of(node),
        rights=_text(_first(node, "rights", "description")),
        keywords=tuple(
            dict.fromkeys(
                word.strip()
                for found in _all(node, "general", "keyword")
                for word in _texts(found)
                if word.strip()
            )
        ),
        made_here=any(GENERATOR in _text(one) for one in _all(node, "contribute", "entity")),
    )


def edition_of(node: Node | None) -> str:
    """The version that a package gives itself."""
    return _text(_first(node, "lifecycle", "version")) if node is not None else ""


def tags_of(node: Node | None) -> Tags:
    """Minutes, roles, fields and target groups in the metadata of an item or a resource."""
    if node is None:
        return NO_TAGS
    words = {word.strip().lower() for path in _taxon_paths(node) for word in path}
    tags = Tags(
        minutes=_minutes(node),
        roles=frozenset(
            _ROLES[word]
            for found in _all(node, "intendedenduserrole")
            for word in (text.strip().lower() for text in _values(found))
            if word in _ROLES
        ),
        fields=_known(Field, words),
        target_groups=_known(TargetGroup, words),
    )
    return NO_TAGS if tags == NO_TAGS else tags


def merged(own: Tags, other: Tags) -> Tags:
    """``own``, and of ``other`` what it leaves open."""
    if other is NO_TAGS or own == other:
        return own
    if own is NO_TAGS:
        return other
    return Tags(
        minutes=other.minutes if own.minutes is None else own.minutes,
        roles=own.roles or other.roles,
        fields=own.fields or other.fields,
        target_groups=own.target_groups or other.target_groups,
    )


def united(tags: Iterable[Tags], own: Tags) -> Tags:
    """``own`` with the roles, fields and target groups of all ``tags``; minutes its own."""
    distinct = {id(one): one for one in tags}.values()
    return Tags(
        minutes=own.minutes,
        roles=own.roles.union(*(one.roles for one in distinct)),
        fields=own.fields.union(*(one.fields for one in distinct)),
        target_groups=own.target_groups.union(*(one.target_groups for one in distinct)),
    )


def minutes_of(text: str) -> int | None:
    """Whole minutes of an ISO 8601 duration (``PT1H30M``) or a clock time (``01:30:00``)."""
    text = text.strip()
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        total = hours * 60 + minutes + seconds // 60
        return total if 0 < total <= _LONGEST_MINUTES else None
    date, mark, time = text.upper().partition("T")
    found = _DURATION.fullmatch(_NOUGHTS.sub("", date) + mark + time)
    if found is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    total = days * 1440 + hours * 60 + minutes + seconds // 60
    return total if 0 < total <= _LONGEST_MINUTES else None


def _minutes(node: Node) -> int | None:
    for found in _all(node, "typicallearningtime"):
        for text in _texts(found):
            minutes = minutes_of(text)
            if minutes is not None:
                return minutes
    return None


def _taxon_paths(node: Node) -> Iterator[list[str]]:
    for path in _all(node, "taxonpath"):
        source = _first(path, "source")
        if source is not None and TAXONOMY in _text(source).lower():
            yield [
                word
                for taxon in _all(path, "taxon")
                for one in taxon.children
                if one.name in ("id", "entry")
                for word in _texts(one)
            ]


def _known(words: type[_Word], found: set[str]) -> frozenset[_Word]:
    return frozenset(word for word in words if word.value in found)


def _values(node: Node) -> Iterator[str]:
    """Texts of a vocabulary element without those of its ``source``."""
    for child in node.children:
        if child.name != "source":
            yield from _texts(child)
    if node.text:
        yield node.text


def _all(node: Node, *path: str) -> Iterator[Node]:
    """The elements at ``path`` anywhere below ``node``, in order."""
    pending = list(reversed(node.children))
    while pending:
        one = pending.pop()
        if one.name != path[0]:
            pending += reversed(one.children)
        elif len(path) == 1:
            yield one
        else:
            yield from _all(one, *path[1:])


def _first(node: Node, *path: str) -> Node | None:
    return next(_all(node, *path), None)


def _texts(node: Node) -> Iterator[str]:
    """Texts of ``node`` and of all below it."""
    pending = [node]
    while pending:
        one = pending.pop()
        if one.text:
            yield one.text
        pending += reversed(one.children)


def _text(node: Node | None) -> str:
    """The first text in ``node``: a language string stands once per language."""
    return next((" ".join(text.split()) for text in _texts(node)), "") if node is not None else ""


def _language(node: Node | None) -> str:
    if node is None:
        return ""
    for child in node.children:
        for name, value in child.attributes.items():
            if name.rpartition("}")[2] in ("language", "lang"):
                return value.strip()
    return ""
