"""What makes a competence profile one that can be asked: names, words per level, no doubles."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.rules.competences import Audience, Competence, Profile, Words
from ct_desktop.rules.supervisor_form import ITEMS


class ProfileFault(StrEnum):
    """What can be wrong with a profile."""

    NO_NAME = "no_name"
    NO_STRAND = "no_strand"
    STRAND_WITHOUT_NAME = "strand_without_name"
    STRAND_TWICE = "strand_twice"
    NO_ITEM = "no_item"
    ITEM_TWICE = "item_twice"
    ITEM_WITHOUT_NAME = "item_without_name"
    ITEM_WITHOUT_STRAND = "item_without_strand"
    LEVEL_WITHOUT_WORDS = "level_without_words"
    ASKED_BY_THE_FORM = "asked_by_the_form"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault; ``where`` is the key of the strand or item it is about."""

    kind: ProfileFault
    where: str = ""


def faults(profile: Profile) -> tuple[Fault, ...]:
    """Everything that is wrong with a profile, in the order in which it is read."""
    return tuple(_faults(profile))


def form_items(profile: Profile) -> frozenset[str]:
    """Its items that the supervisor's form asks too; they are always asked."""
    if profile.audience is not Audience.PARTICIPANT:
        return frozenset()
    return frozenset(one.key for one in profile.items if one.key in ITEMS)


def _faults(profile: Profile) -> Iterator[Fault]:
    if _silent(profile.name):
        yield Fault(ProfileFault.NO_NAME)
    if not profile.strands:
        yield Fault(ProfileFault.NO_STRAND)
    strands: set[str] = set()
    for strand in profile.strands:
        if strand.key in strands:
            yield Fault(ProfileFault.STRAND_TWICE, strand.key)
        if not strand.key or _silent(strand.name):
            yield Fault(ProfileFault.STRAND_WITHOUT_NAME, strand.key)
        strands.add(strand.key)
    if not profile.asked:
        yield Fault(ProfileFault.NO_ITEM)
    seen: set[str] = set()
    for item in profile.items:
        if item.key in seen:
            yield Fault(ProfileFault.ITEM_TWICE, item.key)
        seen.add(item.key)
        yield from _of_item(item, strands)
    always = form_items(profile)
    for item in profile.items:
        if item.retired and item.key in always:
            yield Fault(ProfileFault.ASKED_BY_THE_FORM, item.key)


def _of_item(item: Competence, strands: set[str]) -> Iterator[Fault]:
    if not item.key or _silent(item.name):
        yield Fault(ProfileFault.ITEM_WITHOUT_NAME, item.key)
    if item.strand not in strands:
        yield Fault(ProfileFault.ITEM_WITHOUT_STRAND, item.key)
    complete = any(
        all(getattr(words, language).strip() for words in item.levels) for language in ("nl", "en")
    )
    if not complete:
        yield Fault(ProfileFault.LEVEL_WITHOUT_WORDS, item.key)


def _silent(words: Words) -> bool:
    return not words.nl.strip() and not words.en.strip()
