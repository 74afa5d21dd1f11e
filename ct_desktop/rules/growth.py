"""Growth: the levels of a competence at the start, midway and at the end, as seen by each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from ct_desktop.rules.competences import Profile
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor

Kind = tuple[AssessmentMoment, Assessor]
"""When, and by whom."""


@dataclass(frozen=True, slots=True)
class Given:
    """One assessment: who, when, and the level per item."""

    moment: AssessmentMoment
    assessor: Assessor
    given_on: date
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ItemGrowth:
    """The levels of one item by moment and assessor; None was not given."""

    item: str
    strand: str
    levels: Mapping[Kind, int]

    @property
    def first(self) -> float | None:
        """The mean of what was said at the earliest moment that has any."""
        moments = self._moments()
        return self.at(moments[0]) if moments else None

    @property
    def last(self) -> float | None:
        """The mean at the latest moment, when that is another one than the earliest."""
        moments = self._moments()
        return self.at(moments[-1]) if len(moments) > 1 else None

    def at(self, moment: AssessmentMoment) -> float | None:
        """The mean (1 … 4) over who said something at this moment; None: nobody did."""
        return _mean(level for (when, _), level in self.levels.items() if when is moment)

    def _moments(self) -> list[AssessmentMoment]:
        said = {when for when, _ in self.levels}
        return [moment for moment in AssessmentMoment if moment in said]


@dataclass(frozen=True, slots=True)
class StrandGrowth:
    """The mean level (1 … 4) of a strand's items by moment, over who assessed; None: nobody.

    Every item weighs the same, however many people said something of it.
    """

    strand: str
    means: Mapping[AssessmentMoment, float | None]


@dataclass(frozen=True, slots=True)
class Growth:
    """Growth on one profile; the newest of several assessments of the same kind counts."""

    items: tuple[ItemGrowth, ...]
    strands: tuple[StrandGrowth, ...]


def growth(profile: Profile, given: Sequence[Given]) -> Growth:
    """The growth of somebody on ``profile``, its asked items in their order.

    It goes by the key of an item, whatever profile it was scored on. Of several assessments of
    the same kind the newest that says something of an item counts for it.
    """
    levels = _newest(given)
    items = tuple(ItemGrowth(one.key, one.strand, levels[one.key]) for one in profile.asked)
    strands = tuple(
        StrandGrowth(
            strand.key,
            {
                moment: _mean(
                    mean
                    for one in items
                    if one.strand == strand.key and (mean := one.at(moment)) is not None
                )
                for moment in AssessmentMoment
            },
        )
        for strand in profile.strands
    )
    return Growth(items, strands)


def reached(profile: Profile, given: Sequence[Given], *, least: int = 3) -> tuple[str, ...]:
    """Keys of the items that somebody masters at the end, for the certificate: strongest first.

    The level of an item is the mean of what leader and supervisor said at the end; where neither
    did, what the person said at the end. ``least`` is the level from which it counts; ties in the
    order of the profile.
    """
    levels = _newest(given)
    found = {one.key: _at_the_end(levels[one.key]) for one in profile.asked}
    known = {key: level for key, level in found.items() if level is not None and level >= least}
    return tuple(sorted(known, key=lambda key: -known[key]))


def _at_the_end(levels: Mapping[Kind, int]) -> float | None:
    end = AssessmentMoment.END
    others = [levels.get((end, who)) for who in (Assessor.LEADER, Assessor.SUPERVISOR)]
    said = _mean(level for level in others if level is not None)
    return levels.get((end, Assessor.SELF)) if said is None else said


def _newest(given: Sequence[Given]) -> defaultdict[str, dict[Kind, int]]:
    """The level that counts, by item and kind; of the same day the later in the sequence."""
    found: defaultdict[str, dict[Kind, int]] = defaultdict(dict)
    for one in sorted(given, key=lambda one: one.given_on):
        for item, level in one.levels.items():
            found[item][one.moment, one.assessor] = level
    return found


def _mean(levels: Iterable[float]) -> float | None:
    said = list(levels)
    return fmean(said) if said else None
