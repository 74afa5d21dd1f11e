"""Invented names: combinations of given and family names as a Dutch city has them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from ct_desktop.rules.enumerations import Gender
from ct_desktop.rules.names import PersonName, split_name
from ct_desktop.services.demo.city import demo_file

EVERY = 4
"""One in so many people bears one of the names that are hard to write, until all are given."""
GENDERS: tuple[Gender | None, ...] = (Gender.WOMAN, Gender.MAN, Gender.OTHER, None)
SHARES = (52, 46, 1, 1)


@dataclass(frozen=True)
class NameGroup:
    """Given and family names that go together; ``weight`` is the share of people."""

    weight: int
    woman: tuple[str, ...]
    man: tuple[str, ...]
    family: tuple[PersonName, ...]

    def given(self, gender: Gender | None) -> tuple[str, ...]:
        """The given names of a gender; of both for any other."""
        if gender is Gender.WOMAN:
            return self.woman
        return self.man if gender is Gender.MAN else self.woman + self.man


@dataclass(frozen=True)
class NamedGender:
    """A name and the gender stated with it; None when it is not stated."""

    name: PersonName
    gender: Gender | None


class NameMaker:
    """Gives names, each full name once as long as there are combinations left."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._given = 0
        self._used: set[str] = set()
        self._special: Iterator[NamedGender] = iter(_special())

    def reserve(self, name: PersonName) -> None:
        """Keep a name for somebody of the fixed cast."""
        self._used.add(str(name))

    def next(self) -> NamedGender:
        """The next name, now and then one of the hard ones."""
        self._given += 1
        if self._given % EVERY == 0:
            special = next(self._special, None)
            if special is not None:
                self._used.add(str(special.name))
                return special
        return self._invented()

    def parent_of(self, name: PersonName) -> PersonName:
        """A name for a parent: another given name, the same family name."""
        group = self._group()
        return PersonName(self._rng.choice(group.woman + group.man), name.infix, name.family)

    def _invented(self) -> NamedGender:
        for _ in range(50):
            gender = self._rng.choices(GENDERS, SHARES)[0]
            group = self._group()
            given = self._rng.choice(group.given(gender))
            family = self._rng.choice(group.family)
            name = PersonName(given, family.infix, family.family)
            if str(name) not in self._used:
                break
        self._used.add(str(name))
        return NamedGender(name, gender)

    def _group(self) -> NameGroup:
        groups = _groups()
        return self._rng.choices(groups, [group.weight for group in groups])[0]


@cache
def _groups() -> tuple[NameGroup, ...]:
    return tuple(
        NameGroup(
            group["weight"],
            tuple(group["woman"]),
            tuple(group["man"]),
            tuple(split_name(f"X {family}") for family in group["family"]),
        )
        for group in demo_file("names.json")["groups"]
    )


@cache
def _special() -> tuple[NamedGender, ...]:
    return tuple(
        NamedGender(
            PersonName(one["given"], one["infix"], one["family"]),
            Gender(one["gender"]) if one["gender"] else None,
        )
        for one in demo_file("names.json")["special"]
    )
