"""A competence profile while it is being edited: every change gives another profile."""

from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import uuid4

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import Competence, Profile, Strand, Words

T = TypeVar("T")
PROFILE = "*"
"""The key of the line of the profile itself, which no strand or item has."""
_NO_LEVELS = (Words(), Words(), Words(), Words())


@dataclass(frozen=True)
class Line:
    """A line of the outline: the profile, a strand of it, or an item of the strand above it."""

    key: str
    title: str
    item: Competence | None

    @property
    def retired(self) -> bool:
        """Whether it is an item that is no longer asked."""
        return self.item is not None and self.item.retired


def lines(profile: Profile) -> tuple[Line, ...]:
    """The profile, and every strand with its items, also those that are no longer asked."""
    found = [Line(PROFILE, title_of(profile.name), None)]
    for strand in profile.strands:
        found.append(Line(strand.key, title_of(strand.name), None))
        found += [Line(one.key, title_of(one.name), one) for one in items_of(profile, strand.key)]
    return tuple(found)


def items_of(profile: Profile, strand: str) -> tuple[Competence, ...]:
    """The items of a strand in their order, also those that are no longer asked."""
    return tuple(one for one in profile.items if one.strand == strand)


def title_of(name: Words) -> str:
    """A name in the language in use; a word for what has none yet."""
    return name.in_language(current()) or tr("(no name yet)")


def with_strand(profile: Profile) -> tuple[Profile, str]:
    """A new strand at the end; its key."""
    key = f"s-{uuid4().hex[:12]}"
    return replace(profile, strands=(*profile.strands, Strand(key, Words()))), key


def with_item(profile: Profile, strand: str) -> tuple[Profile, str]:
    """A new item at the end of a strand; its key, which no other profile has."""
    key = f"i-{uuid4().hex[:12]}"
    made = Competence(key, strand, Words(), _NO_LEVELS)
    return replace(profile, items=(*profile.items, made)), key


def with_changed_item(profile: Profile, changed: Competence) -> Profile:
    """An item in the place of the one with its key; in another strand it comes last."""
    before = profile.item(changed.key)
    if before is None:
        return profile
    if before.strand != changed.strand:
        others = tuple(one for one in profile.items if one.key != changed.key)
        return replace(profile, items=(*others, changed))
    items = tuple(changed if one.key == changed.key else one for one in profile.items)
    return replace(profile, items=items)


def with_name(profile: Profile, key: str, name: Words) -> Profile:
    """Another name for the profile itself, or for the strand with this key."""
    if key == PROFILE:
        return replace(profile, name=name)
    strands = tuple(replace(one, name=name) if one.key == key else one for one in profile.strands)
    return replace(profile, strands=strands)


def without(profile: Profile, key: str) -> Profile:
    """Without an item, or without a strand that has none."""
    items = tuple(one for one in profile.items if one.key != key)
    strands = tuple(one for one in profile.strands if one.key != key or items_of(profile, one.key))
    return replace(profile, items=items, strands=strands)


def moved(profile: Profile, key: str, by: int) -> Profile:
    """A strand, or an item within its strand, a place up (-1) or down (1); stays at the edge."""
    keys = [one.key for one in profile.strands]
    if key in keys:
        return replace(profile, strands=_swapped(profile.strands, keys.index(key), by))
    item = profile.item(key)
    if item is None:
        return profile
    strand = items_of(profile, item.strand)
    order = iter(_swapped(strand, [one.key for one in strand].index(key), by))
    items = tuple(next(order) if one.strand == item.strand else one for one in profile.items)
    return replace(profile, items=items)


def _swapped(row: tuple[T, ...], place: int, by: int) -> tuple[T, ...]:
    wanted = place + by
    if not 0 <= wanted < len(row):
        return row
    changed = list(row)
    changed[place], changed[wanted] = changed[wanted], changed[place]
    return tuple(changed)
