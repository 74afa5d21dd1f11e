"""The school holidays that the Dutch government publishes per region, shipped as a file."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ct_desktop.language import tr
from ct_desktop.paths import resource_path
from ct_desktop.services.settings import SchoolHolidayFacts


class Region(StrEnum):
    """The three regions between which the holidays are spread."""

    NORTH = "north"
    MIDDLE = "middle"
    SOUTH = "south"


@dataclass(frozen=True)
class OfficialHolidays:
    """The holidays of one region in order of date, and who published them."""

    source: str
    holidays: tuple[SchoolHolidayFacts, ...]


def region_word(region: Region) -> str:
    """North, Middle, South."""
    return {
        Region.NORTH: tr("North"),
        Region.MIDDLE: tr("Middle"),
        Region.SOUTH: tr("South"),
    }[region]


def official_holidays(region: Region) -> OfficialHolidays:
    """All published holidays of ``region`` that ship with the program, with their year."""
    content = json.loads(resource_path("school_holidays.json").read_text(encoding="utf-8"))
    found = []
    for rows in content["years"].values():
        for row in rows:
            first, last = (date.fromisoformat(day) for day in row[region.value])
            year = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
            found.append(SchoolHolidayFacts(None, f"{row['name']} {year}", first, last))
    return OfficialHolidays(content["source"], tuple(found))


def with_official(
    kept: Iterable[SchoolHolidayFacts], region: Region, today: date
) -> tuple[SchoolHolidayFacts, ...]:
    """``kept`` and the published holidays still to come that overlap none of them."""
    present = tuple(kept)
    fresh = tuple(
        one
        for one in official_holidays(region).holidays
        if one.last_day >= today
        and not any(
            one.first_day <= other.last_day and other.first_day <= one.last_day for other in present
        )
    )
    return tuple(sorted((*present, *fresh), key=lambda one: one.first_day))
