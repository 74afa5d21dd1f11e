"""Where something that is moved or resized falls into line with the sheet and with the others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ct_desktop.rules.certificate_design import Place
from ct_desktop.ui.certificates.designer.geometry import Handle, Limits, Size

MARGIN = 12.0
"""The white border that printers leave, in millimetres."""
_SAME = 0.005


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that something falls into: at ``at``, an x when ``upright``, between two ends."""

    upright: bool
    at: float
    begin: float
    end: float


@dataclass(frozen=True, slots=True)
class Lines:
    """What can be snapped to: upright lines by x, and level ones by y."""

    upright: tuple[Guide, ...]
    level: tuple[Guide, ...]


@dataclass(frozen=True, slots=True)
class Snapped:
    """A place after snapping, and the lines it now stands on."""

    place: Place
    guides: tuple[Guide, ...] = ()


def lines_of(sheet: Size, others: Iterable[Place], margin: float = MARGIN) -> Lines:
    """Margins and middle of the sheet, edges and middles of the other places."""
    width, height = sheet
    upright = [Guide(True, at, 0.0, height) for at in (margin, width / 2, width - margin)]
    level = [Guide(False, at, 0.0, width) for at in (margin, height / 2, height - margin)]
    for one in others:
        right, foot = one.x + one.width, one.y + one.height
        upright += [Guide(True, at, one.y, foot) for at in (one.x, one.x + one.width / 2, right)]
        level += [Guide(False, at, one.x, right) for at in (one.y, one.y + one.height / 2, foot)]
    return Lines(tuple(upright), tuple(level))


def snap_move(place: Place, lines: Lines, reach: float, sheet: Size) -> Snapped:
    """``place`` shifted by at most ``reach`` either way, so that a side or middle is in line."""
    dx = _shift(_marks(place.x, place.width), lines.upright, reach)
    dy = _shift(_marks(place.y, place.height), lines.level, reach)
    if not 0.0 <= place.x + dx <= sheet[0] - place.width:
        dx = 0.0
    if not 0.0 <= place.y + dy <= sheet[1] - place.height:
        dy = 0.0
    there = Place(place.x + dx, place.y + dy, place.width, place.height)
    return Snapped(
        there,
        _met(there, lines, _marks(there.x, there.width), _marks(there.y, there.height)),
    )


def snap_resize(
    place: Place, handle: Handle, lines: Lines, reach: float, limits: Limits
) -> Snapped:
    """``place`` with the sides that are pulled in line; one that keeps its ratio is left alone."""
    if limits.ratio is not None:
        return Snapped(place)
    x, width = _side(
        place.x, place.width, handle.across, lines.upright, reach, limits.least[0], limits.sheet[0]
    )
    y, height = _side(
        place.y, place.height, handle.down, lines.level, reach, limits.least[1], limits.sheet[1]
    )
    there = Place(x, y, width, height)
    across = [x if handle.across < 0 else x + width] if handle.across else []
    down = [y if handle.down < 0 else y + height] if handle.down else []
    return Snapped(there, _met(there, lines, across, down))


def _marks(begin: float, length: float) -> list[float]:
    return [begin, begin + length / 2, begin + length]


def _shift(marks: Iterable[float], guides: Sequence[Guide], reach: float) -> float:
    """The smallest shift that brings one of ``marks`` onto a line; 0 when none is near."""
    near = [line.at - mark for mark in marks for line in guides if abs(line.at - mark) <= reach]
    return min(near, key=abs, default=0.0)


def _side(
    begin: float,
    length: float,
    way: int,
    guides: Sequence[Guide],
    reach: float,
    least: float,
    end: float,
) -> tuple[float, float]:
    if not way:
        return begin, length
    moving = begin if way < 0 else begin + length
    shift = _shift([moving], guides, reach)
    made = length + way * shift
    if made < least or not 0.0 <= moving + shift <= end:
        return begin, length
    return (begin + shift if way < 0 else begin), made


def _met(
    place: Place, lines: Lines, across: Iterable[float], down: Iterable[float]
) -> tuple[Guide, ...]:
    """A line for every mark that stands on one, as long as both what it joins."""
    found: dict[tuple[bool, float], Guide] = {}
    sides = (
        (across, lines.upright, place.y, place.y + place.height),
        (down, lines.level, place.x, place.x + place.width),
    )
    for marks, guides, begin, end in sides:
        for mark in marks:
            for line in guides:
                if abs(line.at - mark) > _SAME:
                    continue
                name = (line.upright, round(line.at, 2))
                known = found.get(name, Guide(line.upright, line.at, begin, end))
                found[name] = Guide(
                    line.upright,
                    line.at,
                    min(known.begin, line.begin),
                    max(known.end, line.end),
                )
    return tuple(found.values())
