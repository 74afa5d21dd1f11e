"""The invented city of the demonstration: its organisations, streets, schools and talents."""

import json
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from ct_desktop.paths import resource_path


@dataclass(frozen=True)
class Town:
    """A town with its share of the people and the first three digits of its postcodes."""

    name: str
    weight: int
    postcode: str


@dataclass(frozen=True)
class City:
    """Words to choose from; organisations as the columns of their table."""

    organisation: dict[str, str]
    signers: tuple[dict[str, str], ...]
    partners: tuple[dict[str, str], ...]
    towns: tuple[Town, ...]
    streets: tuple[str, ...]
    quarters: tuple[str, ...]
    venues: tuple[str, ...]
    schools: tuple[str, ...]
    primary_schools: tuple[str, ...]
    talents: tuple[str, ...]
    found_through: tuple[str, ...]
    relations: tuple[str, ...]
    notes: tuple[str, ...]

    def a_town(self, rng: Random) -> Town:
        """One of the towns, by weight."""
        return rng.choices(self.towns, [town.weight for town in self.towns])[0]


@cache
def city() -> City:
    """The city as it lies in ``resources/demo/city.json``."""
    content = demo_file("city.json")
    towns = tuple(Town(**town) for town in content.pop("towns"))
    own = content.pop("organisation")
    return City(organisation=own, towns=towns, **{key: tuple(v) for key, v in content.items()})


def demo_file(name: str) -> dict[str, Any]:
    """A data file of the demonstration."""
    content: dict[str, Any] = json.loads(resource_path("demo", name).read_text(encoding="utf-8"))
    return content
