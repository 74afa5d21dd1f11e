"""The people: invented, reachable nowhere, of an age that fits, consents in order."""

import re
from collections import Counter

import pytest
from sqlalchemy import select

from ct_desktop.exchange.emails import normalise_email
from ct_desktop.exchange.phones import normalise_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.models import (
    Cohort,
    Consent,
    Enrolment,
    Organisation,
    Person,
    PersonRole,
    Programme,
)
from ct_desktop.rules.ages import age_on
from ct_desktop.rules.enumerations import ConsentGiver, ConsentPurpose, EnrolmentStatus
from ct_desktop.rules.names import full_name, split_name
from ct_desktop.services.lookup import name_of
from ct_desktop.services.persons import index_person

INVENTED = re.compile(r"\+(31612(3[4-9])\d{4}|3168765\d{4}|3168766\d{4}|3168767\d{4}|3173615\d{4})")


@pytest.fixture(params=["demo", "many"])
def people(request: pytest.FixtureRequest) -> list[Person]:
    with request.getfixturevalue(request.param).session() as session:
        found = list(session.scalars(select(Person).order_by(Person.id)))
        session.expunge_all()
    return found


def test_no_mail_goes_anywhere(people: list[Person], demo) -> None:
    addresses = [a for p in people for a in (p.email, p.parent_email) if a]
    with demo.session() as session:
        addresses += [a for a in session.scalars(select(Organisation.email)) if a]
    assert len(addresses) > 100
    for address in addresses:
        assert address.endswith("@voorbeeld.example")
        assert normalise_email(address)[0] == address


def test_every_number_is_a_number_and_of_the_invented_series(people: list[Person]) -> None:
    numbers = [n for p in people for n in (p.phone, p.parent_phone, p.emergency_phone) if n]
    assert len(numbers) > 100
    for number in numbers:
        assert normalise_phone(number) == (number, None)
        assert INVENTED.fullmatch(number), number


def test_stored_as_the_services_store(people: list[Person]) -> None:
    for person in people:
        before = (person.sort_key, person.search_text)
        index_person(person)
        assert (person.sort_key, person.search_text) == before
        assert person.postcode == normalise_postcode(person.postcode)[0]


def test_hard_names(people: list[Person]) -> None:
    names = [full_name(name_of(person)) for person in people]
    assert {letter for letter in "şğŁễő'-" if any(letter in name for name in names)} == set(
        "şğŁễő'-"
    )
    assert max(map(len, names)) == 60
    assert any(" " not in name and not p.walk_in for name, p in zip(names, people, strict=True))
    assert sum(bool(person.infix) for person in people) > 10
    assert any((p.birth_date.month, p.birth_date.day) == (2, 29) for p in people if p.birth_date)
    twice = [name for name, count in Counter(names).items() if count > 1]
    assert len(twice) < len(names) / 50


def test_names_divide_as_they_were_made(people: list[Person]) -> None:
    wrong = [p for p in people if split_name(full_name(name_of(p))) != name_of(p)]
    # A double given name can only be told from a family name by knowing it.
    assert {p.given_name for p in wrong} <= {
        "Thị Linh",
        "Đặng Mai",
        "Willem-Alexander Johannes Bartholomeus",
    }


@pytest.mark.parametrize("which", ["demo", "many"])
def test_ages_fit_or_a_reason_is_kept(which: str, request: pytest.FixtureRequest) -> None:
    query = (
        select(Enrolment, Person, Cohort, Programme)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Cohort, Cohort.id == Enrolment.cohort_id)
        .join(Programme, Programme.id == Cohort.programme_id)
        .where(
            Enrolment.status.in_((EnrolmentStatus.ENROLLED, EnrolmentStatus.COMPLETED)),
            Person.walk_in.is_(False),
        )
    )
    with request.getfixturevalue(which).session() as session:
        rows = session.execute(query).all()
    assert len(rows) > 60
    for enrolment, person, cohort, programme in rows:
        age = age_on(person.birth_date, cohort.start_date)
        young = programme.minimum_age is not None and age < programme.minimum_age
        old = programme.maximum_age is not None and age > programme.maximum_age
        assert bool(enrolment.age_reason) == (young or old)


@pytest.mark.parametrize("which", ["demo", "many"])
def test_minors_have_a_parent_and_an_answer(which: str, request: pytest.FixtureRequest) -> None:
    filled = request.getfixturevalue(which)
    with filled.session() as session:
        people = session.scalars(select(Person).where(Person.walk_in.is_(False))).all()
        rows = session.scalars(select(Consent)).all()
    assert all(row.given_on <= filled.today for row in rows)
    permitted = {
        row.person_id
        for row in rows
        if row.purpose is ConsentPurpose.TAKING_PART and row.given_by is ConsentGiver.PARENT
    }
    without = []
    for person in people:
        age = age_on(person.birth_date, filled.today)
        if age < 18:
            assert person.parent_name
            assert person.parent_phone
        if age < 16 and person.id not in permitted:
            without.append(person)
        assert person.emergency_name
        assert person.emergency_phone
    assert len(without) == 1


def test_leaders_are_people_with_roles(demo) -> None:
    with demo.session() as session:
        leaders = set(session.scalars(select(Cohort.leader_id)))
        roles = set(session.scalars(select(PersonRole.person_id)))
    assert None not in leaders
    assert len(leaders) >= 3
    assert leaders <= roles


def test_recruiters_and_what_people_bring(people: list[Person]) -> None:
    recruited = [person for person in people if person.recruited_by_id]
    assert len(recruited) > len(people) / 10
    known = {person.id: person for person in people}
    assert any(known[p.recruited_by_id].recruited_by_id for p in recruited)
    assert len({person.town for person in people}) >= 5
    assert len({t for p in people for t in p.talents.split(", ") if t}) >= 15
    assert len({person.found_through for person in people}) >= 6
