"""How a package on the shelf is told in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import Field, TargetGroup
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.services.words import field as field_word
from ct_desktop.services.words import target_group as target_group_word
from ct_desktop.ui.lessons.language_names import language_name


@dataclass(frozen=True)
class Chip:
    """A word on a soft tint; ``tone`` as in ``ui.widgets.chip``."""

    text: str
    tone: str


def about(entry: ShelfEntry) -> str:
    """``Nederlands · versie 1.0``."""
    edition = tr("version {version}").format(version=entry.edition) if entry.edition else ""
    return " · ".join(part for part in (language_name(entry.language), edition) if part)


def tools_text(entry: ShelfEntry) -> str:
    """``62 tools``."""
    return ntr("{n} tool", "{n} tools", entry.tools)


def chips(fields: Iterable[Field], target_groups: Iterable[TargetGroup]) -> list[Chip]:
    """Fields first, in the order of the method."""
    kept, groups = set(fields), set(target_groups)
    made = [Chip(field_word(one), one.value) for one in Field if one in kept]
    return made + [Chip(target_group_word(one), "primary") for one in TargetGroup if one in groups]


def spoken(entry: ShelfEntry) -> str:
    """Everything on a card, for a screen reader."""
    words = [chip.text for chip in chips(entry.fields, entry.target_groups)]
    return ", ".join((entry.title, about(entry), tools_text(entry), *words))
