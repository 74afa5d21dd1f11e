"""Competence profiles: what somebody can grow in, in words for every level, in two languages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

PARTICIPANT = "participant-1"
"""The profile of who follows the training; what a programme uses unless it says otherwise."""
LEVELS = (1, 2, 3, 4)
"""From the first step to helping others with it."""


class Audience(StrEnum):
    """Whom a profile is for."""

    PARTICIPANT = "participant"
    COURSE_LEADER = "course_leader"
    PRACTICE_SUPERVISOR = "practice_supervisor"
    PROJECT_LEADER = "project_leader"


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in Dutch and in English; an empty one falls back to the other."""

    nl: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """The words in ``language`` (nl or en), or in the other when there are none."""
        return (self.en or self.nl) if language == "en" else (self.nl or self.en)


NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Competence:
    """One item; ``key`` is unique over all profiles that go together and never changes.

    ``levels`` says in words what each of ``LEVELS`` looks like, in the first person. ``sentence``
    is what a certificate says of who reached level 3 or 4 (*staat rustig voor een groep*): the
    third person without a pronoun, no capital, no full stop. ``retired`` items are no longer
    asked; what was scored stays.
    """

    key: str
    strand: str
    name: Words
    levels: tuple[Words, Words, Words, Words]
    sentence: Words = NO_WORDS
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """A group of items: *creative*, *sporting*, *organising*, *social*, *attitude*."""

    key: str
    name: Words


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile; ``shipped``: it comes with the program, ``changed``: its words were edited here.

    The strand ``attitude`` of the participant's profile holds the six items of the practice
    supervisor's form (``rules.supervisor_form.ITEMS``), with the same keys: what a supervisor
    scored there is the same competence. Those may be reworded, never removed.
    """

    key: str
    audience: Audience
    name: Words
    strands: tuple[Strand, ...]
    items: tuple[Competence, ...]
    shipped: bool = False
    changed: bool = False
    archived: bool = False

    def of_strand(self, key: str) -> tuple[Competence, ...]:
        """The items of a strand that are still asked, in their order."""
        return tuple(one for one in self.items if one.strand == key and not one.retired)

    def item(self, key: str) -> Competence | None:
        """An item by its key, also a retired one."""
        return next((one for one in self.items if one.key == key), None)

    @property
    def asked(self) -> tuple[Competence, ...]:
        """Every item that is still asked, in order of the strands."""
        return tuple(item for strand in self.strands for item in self.of_strand(strand.key))


def profile_as_json(profile: Profile) -> dict[str, Any]:
    """The profile as it is stored and shipped; without ``shipped``, ``changed``, ``archived``."""
    return {
        "key": profile.key,
        "audience": profile.audience.value,
        "name": _as_json(profile.name),
        "strands": [{"key": one.key, "name": _as_json(one.name)} for one in profile.strands],
        "items": [
            {
                "key": one.key,
                "strand": one.strand,
                "name": _as_json(one.name),
                "levels": [_as_json(words) for words in one.levels],
                "sentence": _as_json(one.sentence),
                "retired": one.retired,
            }
            for one in profile.items
        ],
    }


def profile_from_json(content: dict[str, Any]) -> Profile:
    """The reverse of ``profile_as_json``; raises KeyError, TypeError or ValueError on nonsense."""
    items = []
    for one in content["items"]:
        first, second, third, fourth = (_words(words) for words in one["levels"])
        items.append(
            Competence(
                str(one["key"]),
                str(one["strand"]),
                _words(one["name"]),
                (first, second, third, fourth),
                _words(one.get("sentence", {})),
                bool(one.get("retired", False)),
            )
        )
    strands = tuple(Strand(str(one["key"]), _words(one["name"])) for one in content["strands"])
    return Profile(
        str(content["key"]),
        Audience(content["audience"]),
        _words(content["name"]),
        strands,
        tuple(items),
    )


def _as_json(words: Words) -> dict[str, str]:
    return {"nl": words.nl, "en": words.en}


def _words(content: Any) -> Words:
    return Words(str(content.get("nl", "")), str(content.get("en", "")))
