"""Finding out what a column of somebody else's spreadsheet holds, from its heading.

Headings are compared without case, accents, punctuation and order of their words
(docs: fixed interfaces, section 3), and so are the choices a user made before.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from ct_desktop.errors import UserError
from ct_desktop.language import tr

F = TypeVar("F", bound=StrEnum)


def word_set(words: str) -> frozenset[str]:
    """The words of a text with blanks between them."""
    return frozenset(words.split())


_BETWEEN_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[^\W_]+")
_FILLERS = word_set(
    "wat is je jouw uw jullie de het van een what your the of a deelnemer participant"
)


def words_of(heading: str) -> tuple[str, ...]:
    """The words of a heading, folded: no case, accents or punctuation."""
    plain = unicodedata.normalize("NFKD", heading)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(_WORD.findall(plain.casefold()))


def heading_key(heading: str) -> str:
    """The text under which a heading is remembered and compared."""
    return "".join(words_of(heading)) or heading.strip().casefold()


def _keys(heading: str) -> list[str]:
    """All keys under which a heading may be known, the most literal first."""
    keys = []
    for text in (heading, _BETWEEN_BRACKETS.sub(" ", heading)):
        words = words_of(text)
        needed = tuple(word for word in words if word not in _FILLERS)
        for chosen in (words, tuple(sorted(words)), needed, tuple(sorted(needed))):
            key = "".join(chosen)
            if key and key not in keys:
                keys.append(key)
    return keys


def _no_rule(_words: frozenset[str]) -> None:
    return None


@dataclass(frozen=True)
class Headings(Generic[F]):
    """The headings that one kind of list may have.

    ``must``: the fields of which a header row has at least one; ``examples``: what to name when
    no header row is found; ``rule``: decides on a set of folded words that no key matches.
    """

    kind: type[F]
    keys: Mapping[str, F]
    must: frozenset[F]
    ignore: F
    examples: tuple[str, ...]
    rule: Callable[[frozenset[str]], F | None]

    def find(self, heading: str) -> F | None:
        """The field of a heading, or None when it is not known."""
        for key in _keys(heading):
            if key in self.keys:
                return self.keys[key]
        return self.rule(frozenset(words_of(_BETWEEN_BRACKETS.sub(" ", heading))))

    def named(self, name: str) -> F:
        """The field that a user names, by its own name or by one of its headings.

        Raises UserError with the list of fields when there is none of that name.
        """
        wanted = name.strip().lower().replace("-", "_").replace(" ", "_")
        if wanted in {str(field) for field in self.kind}:
            return self.kind(wanted)
        found = self.find(name)
        if found is None:
            raise UserError(
                tr("There is no field “{name}”.").format(name=name),
                tr("The fields are: {fields}.").format(
                    fields=", ".join(str(field) for field in self.kind)
                ),
            )
        return found


def make_headings(
    words: Mapping[F, Sequence[str]],
    must: frozenset[F],
    ignore: F,
    rule: Callable[[frozenset[str]], F | None] = _no_rule,
) -> Headings[F]:
    """Headings from the words per field; the first word of each field is its example."""
    keys: dict[str, F] = {}
    for field, synonyms in words.items():
        for synonym in synonyms:
            keys.setdefault("".join(words_of(synonym)), field)
    for field, synonyms in words.items():
        for synonym in synonyms:
            keys.setdefault("".join(sorted(words_of(synonym))), field)
    examples = tuple(synonyms[0] for field, synonyms in words.items() if field != ignore)
    return Headings(type(ignore), keys, must, ignore, examples, rule)


@dataclass(frozen=True)
class Columns(Generic[F]):
    """What the columns of one table hold.

    ``fields``: column index (from 0) to field; ``unknown``: columns to be mapped by the user,
    without those that have no heading;
    ``duplicates``: columns whose field another column already has, they are not read;
    ``ignored``: columns known to hold nothing of use.
    """

    header: tuple[str, ...]
    fields: Mapping[int, F]
    unknown: tuple[int, ...]
    duplicates: tuple[tuple[int, F], ...]
    ignored: tuple[int, ...]

    def heading_of(self, field: F) -> str:
        """The heading above ``field`` as it stands in the file; empty when it has none."""
        found = (self.header[index] for index, one in self.fields.items() if one == field)
        return next(found, "")


def match(
    header: Sequence[str], headings: Headings[F], remembered: Mapping[str, str]
) -> Columns[F]:
    """Which column holds what; a remembered choice (heading → field) goes before the words.

    Raises UserError when a remembered choice names no field.
    """
    chosen = {heading_key(name): headings.named(field) for name, field in remembered.items()}
    found: dict[int, F] = {}
    by_hand: set[F] = set()
    for index, heading in enumerate(header):
        key = heading_key(heading)
        if key and key in chosen:
            field: F | None = chosen[key]
            by_hand.add(chosen[key])
        else:
            field = headings.find(heading)
        if field is not None:
            found[index] = field
    return _sort_out(tuple(header), found, headings.ignore, by_hand, frozenset(chosen))


def _sort_out(
    header: tuple[str, ...],
    found: Mapping[int, F],
    ignore: F,
    by_hand: set[F],
    chosen: frozenset[str],
) -> Columns[F]:
    fields: dict[int, F] = {}
    duplicates: list[tuple[int, F]] = []
    ignored = []
    taken: set[F] = set()
    for index, field in found.items():
        mine = heading_key(header[index]) in chosen
        if field == ignore:
            ignored.append(index)
        elif field in taken or (field in by_hand and not mine):
            duplicates.append((index, field))
        else:
            taken.add(field)
            fields[index] = field
    unknown = tuple(
        index for index, heading in enumerate(header) if heading.strip() and index not in found
    )
    return Columns(header, fields, unknown, tuple(duplicates), tuple(ignored))
