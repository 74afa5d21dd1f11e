"""The rows of the growth picture: each strand, and the items of a strand, with their words."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ct_desktop.language import current, tr
from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import Growth, ItemGrowth
from ct_desktop.services import words
from ct_desktop.services.assessment_words import assessor_text, moment_text


@dataclass(frozen=True)
class Marker:
    """A level, 1 to 4, at a moment; ``assessor`` is None for the mean of a strand."""

    level: float
    moment: AssessmentMoment
    assessor: Assessor | None = None


@dataclass(frozen=True)
class GrowthRow:
    """A row; ``item`` is "" for that of a strand. ``lines`` say in words what it shows."""

    strand: str
    item: str
    title: str
    markers: tuple[Marker, ...]
    first: float | None
    last: float | None
    lines: tuple[str, ...]

    @property
    def value(self) -> str:
        """``1,7 → 3,2``, or the one level there is."""
        if self.first is None:
            return ""
        first = mean_text(self.first)
        return first if self.last is None else f"{first} → {mean_text(self.last)}"

    @property
    def said(self) -> str:
        """The row as a screen reader says it."""
        return " ".join(f"{one.rstrip('.')}." for one in (self.title, *self.lines))


def growth_rows(profile: Profile, growth: Growth) -> tuple[GrowthRow, ...]:
    """Every strand followed by its items, in the order of the profile."""
    means = {one.strand: one.means for one in growth.strands}
    rows: list[GrowthRow] = []
    for strand in profile.strands:
        items = [one for one in growth.items if one.strand == strand.key]
        if items:
            title = strand.name.in_language(current())
            rows.append(_strand_row(strand.key, title, means.get(strand.key, {}), items))
            rows += [_item_row(profile, one) for one in items]
    return tuple(rows)


def mean_text(level: float) -> str:
    """A level with at most one decimal, halves upwards."""
    return words.hours_text(math.floor(level * 10 + 0.5) / 10)


def level_words(level: int, item: str, profile: Profile) -> str:
    """What a level of an item looks like, in the language in use."""
    known = profile.item(item)
    return known.levels[level - 1].in_language(current()) if known else ""


def _strand_row(
    strand: str,
    title: str,
    means: Mapping[AssessmentMoment, float | None],
    items: Iterable[ItemGrowth],
) -> GrowthRow:
    who: dict[AssessmentMoment, set[Assessor]] = {}
    for item in items:
        for moment, assessor in item.levels:
            who.setdefault(moment, set()).add(assessor)
    markers, lines = [], []
    for moment in AssessmentMoment:
        mean = means.get(moment)
        if mean is None:
            continue
        markers.append(Marker(mean, moment))
        said_by = _listed([one for one in Assessor if one in who.get(moment, ())])
        lines.append(
            tr("{moment} {level}, as {people} saw it").format(
                moment=_begun(moment_text(moment)), level=mean_text(mean), people=said_by
            )
        )
    first = markers[0].level if markers else None
    last = markers[-1].level if len(markers) > 1 else None
    return GrowthRow(
        strand, "", title, tuple(markers), first, last, tuple(lines or [tr("Not assessed yet")])
    )


def _item_row(profile: Profile, item: ItemGrowth) -> GrowthRow:
    markers, lines = [], []
    for moment in AssessmentMoment:
        for assessor in Assessor:
            level = item.levels.get((moment, assessor))
            if level is None:
                continue
            markers.append(Marker(level, moment, assessor))
            lines.append(
                tr("{moment}, {assessor}: {level} · {words}").format(
                    moment=_begun(moment_text(moment)),
                    assessor=assessor_text(assessor),
                    level=level,
                    words=level_words(level, item.item, profile),
                )
            )
    known = profile.item(item.item)
    return GrowthRow(
        item.strand,
        item.item,
        known.name.in_language(current()) if known else item.item,
        tuple(markers),
        item.first,
        item.last,
        tuple(lines or [tr("Not assessed yet")]),
    )


def _listed(people: list[Assessor]) -> str:
    said = [assessor_text(one) for one in people]
    if len(said) < 2:
        return "".join(said)
    return tr("{first} and {last}").format(first=", ".join(said[:-1]), last=said[-1])


def _begun(words_: str) -> str:
    return words_[:1].upper() + words_[1:]
