"""Makes people: a name, an age, a place to live, and whom to call."""

from dataclasses import dataclass
from datetime import date
from random import Random

from ct_desktop.rules.ages import age_on
from ct_desktop.rules.names import PersonName, fold, full_name
from ct_desktop.services.demo.city import City
from ct_desktop.services.demo.names import NameMaker
from ct_desktop.services.persons import PersonFacts

FIRST_MOBILE = 31_6_1234_5700
"""After the numbers of the fixed cast; all in the invented series 06 1234 ….."""
FIRST_PARENT = 31_6_8765_4400
FIRST_LANDLINE = 31_73_615_2200
ADULT = 18


@dataclass
class Numbers:
    """How many of each series have been given out."""

    people: int = 0
    parents: int = 0


class PersonMaker:
    """Makes the facts of people, in the form in which they are stored."""

    def __init__(self, rng: Random, city: City, today: date) -> None:
        self._rng = rng
        self._city = city
        self._today = today
        self._numbers = Numbers()
        self.names = NameMaker(rng)

    def person(self, birth: date, recruited_by_id: int | None = None) -> PersonFacts:
        """Somebody born on ``birth``, brought in by another when that is given."""
        named = self.names.next()
        return self.complete(
            PersonFacts(
                given_name=named.name.given,
                infix=named.name.infix,
                family_name=named.name.family,
                gender=named.gender,
                birth_date=birth,
                recruited_by_id=recruited_by_id,
            )
        )

    def complete(self, facts: PersonFacts) -> PersonFacts:
        """Fill in what is still empty: contacts, talents, parent, emergency contact."""
        rng, city = self._rng, self._city
        birth = facts.birth_date
        age = age_on(birth, self._today) if birth else ADULT
        self._numbers.people += 1
        number = self._numbers.people
        town = city.a_town(rng)
        letters = rng.choice("ABCDEGHJKLMNPRTVWXZ") + rng.choice("ABCDEGHJKLMNPRTVWXZ")
        parent = self._parent(facts.name) if age < ADULT else PersonName("")
        parent_phone = self._parent_phone() if age < ADULT else ""
        relation = rng.choice(("moeder", "vader")) if age < ADULT else rng.choice(city.relations)
        near = parent if age < ADULT else self._parent(facts.name)
        values = {
            "education": _education(rng, age),
            "email": _email(facts.name, number) if age >= 12 or rng.random() < 0.3 else "",
            "phone": _phone(number) if age >= 12 else "",
            "address": f"{rng.choice(city.streets)} {rng.randint(1, 240)}",
            "postcode": f"{town.postcode}{rng.randint(1, 9)} {letters}",
            "town": town.name,
            "school": _school(rng, city, age),
            "talents": ", ".join(rng.sample(city.talents, rng.choice((0, 1, 2, 2, 3)))),
            "found_through": "vriend" if facts.recruited_by_id else rng.choice(city.found_through),
            "parent_name": full_name(parent),
            "parent_phone": parent_phone,
            "parent_email": _email(parent, number) if parent_phone else "",
            "emergency_name": full_name(near),
            "emergency_phone": parent_phone or self._parent_phone(),
            "emergency_relation": relation,
            "notes": rng.choice(city.notes) if rng.random() < 0.06 else "",
        }
        filled = {key: getattr(facts, key) for key in values if getattr(facts, key)}
        return PersonFacts(**{**vars(facts), **values, **filled})

    def _parent(self, name: PersonName) -> PersonName:
        return self.names.parent_of(name)

    def _parent_phone(self) -> str:
        self._numbers.parents += 1
        return f"+{FIRST_PARENT + self._numbers.parents}"


def _phone(number: int) -> str:
    # Now and then a household with a landline only.
    if number % 17 == 0:
        return f"+{FIRST_LANDLINE + number % 7000}"
    return f"+{FIRST_MOBILE + number}"


def _email(name: PersonName, number: int) -> str:
    words = fold(f"{name.given} {name.family}").split()
    plain = ("".join(char for char in word if char.isascii() and char.isalnum()) for word in words)
    return f"{'.'.join(word for word in plain if word)}.{number}@voorbeeld.example"[-60:].lstrip(
        "."
    )


def _education(rng: Random, age: int) -> int | None:
    if age < 12:
        return 1
    if rng.random() < 0.08:
        return None
    return rng.choices((1, 2, 3, 4), (8, 36, 40, 16) if age >= 17 else (12, 44, 44, 0))[0]


def _school(rng: Random, city: City, age: int) -> str:
    if age <= 12:
        return rng.choice(city.primary_schools)
    return rng.choice(city.schools) if age <= 23 else ""
