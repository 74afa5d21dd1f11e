"""Filling: the same again, only into an empty store, all of it or nothing."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import UserError
from ct_desktop.models import Base, Organisation
from ct_desktop.rules.enumerations import OrganisationKind
from ct_desktop.services.access import Access
from ct_desktop.services.demo import bulk
from ct_desktop.services.demo.logo import draw_logo
from ct_desktop.services.demo.sizes import COMPLETE, LEAST_AND_MOST, SAMPLE, SMALLEST, STAFF, sizes
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.pictures import check_picture
from ct_desktop.services.settings import OwnOrganisation

MOMENT = datetime(2026, 10, 22, 14, 0)


def rows(demo) -> dict[str, list[tuple[object, ...]]]:
    with demo.session() as session:
        return {
            table.name: [
                tuple(row)
                for row in session.execute(
                    select(*(c for c in table.c if c.name != "code")).order_by(table.c.id)
                )
            ]
            for table in Base.metadata.sorted_tables
        }


OF_THE_STORES_OWN_KEY = {"store_key", "received_form"}
"""Random on purpose: a form's identifier, and the code of what was issued, come from its keys."""


def without_sealed(content: list[tuple]) -> list[tuple]:
    """The rows, but for the history of forms and of issued documents."""
    return [row for row in content if not {"received_form", "issued_document"} & set(map(str, row))]


def test_the_same_seed_on_the_same_day_gives_the_same_rows(fill: Callable) -> None:
    first, second = rows(fill(MOMENT, people=200)), rows(fill(MOMENT, people=200))
    for table in first.keys() - OF_THE_STORES_OWN_KEY:
        assert without_sealed(first[table]) == without_sealed(second[table]), table
    assert len(first["person"]) == 200


def test_another_seed_gives_other_people(demo, fill: Callable) -> None:
    other = fill(MOMENT, seed=2)
    assert rows(demo)["person"] != rows(other)["person"]
    assert other.summary.cohorts == demo.summary.cohorts


def test_the_chance_of_others_plays_no_part(fill: Callable) -> None:
    import random

    random.seed(1)
    first = rows(fill(MOMENT, people=COMPLETE))["person"]
    random.seed(2)
    assert rows(fill(MOMENT, people=COMPLETE))["person"] == first


def test_a_store_that_holds_data_is_refused(demo) -> None:
    before = rows(demo)
    with pytest.raises(UserError, match="already holds data"):
        demo.office.demo.fill()
    assert rows(demo) == before


def test_one_person_or_an_organisation_is_data(tmp_path: Path) -> None:
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    try:
        office.persons.save(PersonFacts(given_name="Noor"))
        with pytest.raises(UserError, match="already holds data"):
            office.demo.fill()
        office.history.undo()
        office.organisations.save(OrganisationFacts(None, "VV De Dijk", OrganisationKind.CLUB))
        with pytest.raises(UserError, match="already holds data"):
            office.demo.fill()
        office.history.undo()
        assert office.demo.fill().people == 120
    finally:
        office.close()


def test_too_few_people_are_refused_with_the_least_number(tmp_path: Path) -> None:
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    try:
        with pytest.raises(UserError, match=str(SMALLEST)):
            office.demo.fill(SMALLEST - 1)
        assert office.demo.fill(SMALLEST).people == SMALLEST
    finally:
        office.close()


@pytest.mark.parametrize("people", [COMPLETE, 100, 120, 161, 162, 175, 200, 20_000])
def test_sizes_add_up(people: int) -> None:
    shares = sizes(people)
    walks_in = 1
    assert STAFF + SAMPLE + walks_in + sum(shares.of.values()) + shares.rest == people
    assert shares.sample == SAMPLE
    for key, (least, most) in LEAST_AND_MOST.items():
        assert least <= shares.of[key] <= most


@pytest.mark.parametrize("people", [SMALLEST, 12, 20, 21, 30, 40, 60, COMPLETE - 1])
def test_few_people_leave_cohorts_out_but_nobody(fill: Callable, people: int) -> None:
    small = fill(MOMENT, people=people)
    assert small.summary.people == people == len(rows(small)["person"])
    assert small.office.attendance.grid(small.summary.showcase_id).rows


@pytest.mark.parametrize("people", [162, 176])
def test_a_few_more_than_the_cohorts_hold(fill: Callable, people: int) -> None:
    assert fill(MOMENT, people=people).summary.people == people


def test_nothing_is_left_when_it_fails_halfway(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    try:
        monkeypatch.setattr(bulk, "TIMES", ())
        with pytest.raises(IndexError):
            office.demo.fill(200)
        monkeypatch.undo()
        assert office.demo.fill(200).people == 200
    finally:
        office.close()


def test_there_is_nothing_to_undo(demo) -> None:
    assert demo.office.history.undo_text() == ""


def test_listeners_are_told_once(tmp_path: Path) -> None:
    office = Access(tmp_path, fixed_clock(MOMENT)).create_open().office
    told = []
    try:
        office.subscribe(told.append)
        office.demo.fill(200)
        assert [change.label for change in told] == ["demonstration filled"]
        assert {"person", "cohort", "attendance"} <= told[0].tables
    finally:
        office.close()


def test_the_organisation(demo) -> None:
    own = demo.office.settings.organisation()
    assert own.name == "Sportservice Waterstad"
    assert own.address and own.postcode and own.town and own.phone and own.email
    assert own.logo == draw_logo()
    check_picture(own.logo)
    assert isinstance(own, OwnOrganisation)
    assert len(demo.office.settings.signers()) == 2
    partners = demo.office.organisations.all()
    assert {one.kind for one in partners} >= set(OrganisationKind) - {OrganisationKind.OTHER}
    with demo.session() as session:
        assert session.query(Organisation).filter(Organisation.own).count() == 1
    holidays = demo.office.settings.school_holidays()
    assert any(h.first_day <= demo.today <= h.last_day for h in holidays)
    assert max(h.last_day for h in holidays).year == 2028
