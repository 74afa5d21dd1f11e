"""The practice in the search everywhere: practice places, organisations, who coaches there."""

from datetime import date, datetime

import pytest
from office_kit import statements
from practice_kit import offer, organisation, supervisor

from ct_desktop.rules.enumerations import Field
from ct_desktop.services.search import PER_KIND, HitKind
from ct_desktop.services.settings import OwnOrganisation

TODAY = date(2026, 10, 22)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def hits(office, text: str, kind: HitKind) -> list[tuple[int, str, str]]:
    return [
        (one.id, one.title, one.subtitle) for one in office.search.find(text) if one.kind is kind
    ]


@pytest.mark.parametrize(
    "asked", ["café", "CAFE", "noord cafe", "Sluisdam", "koken", "inloop, sluisdam"]
)
def test_a_practice_place_by_what_and_where(office, asked) -> None:
    where = organisation(office, "Wijkhuis Noord")
    made = offer(
        office,
        "Inloopcafé",
        where,
        field=Field.WELFARE,
        town="Sluisdam",
        talents="koken, luisteren",
    )
    offer(office, "Training JO9")
    assert hits(office, asked, HitKind.OFFER) == [
        (made, "Inloopcafé", "Wijkhuis Noord · Sluisdam · welfare")
    ]


def test_without_a_town_of_its_own_it_is_where_the_organisation_is(office) -> None:
    made = offer(office, "Training JO9")
    assert hits(office, "jo9 waterstad", HitKind.OFFER) == [
        (made, "Training JO9", "SV Overmaas · Waterstad · sport")
    ]
    (club,) = hits(office, "overmaas", HitKind.ORGANISATION)
    assert club == (organisation(office), "SV Overmaas", "Waterstad")


def test_what_is_closed_comes_last_and_says_so(office) -> None:
    gone, over, open_ = (offer(office, f"Training {name}") for name in ("A", "B", "C"))
    office.offers.withdraw(gone, "veld afgekeurd")
    facts = office.offers.get(over).facts
    office.offers.save(type(facts)(**{**vars(facts), "ends_on": date(2026, 10, 21)}))
    found = hits(office, "training", HitKind.OFFER)
    assert [key for key, *_ in found] == [open_, gone, over]
    endings = [subtitle.rpartition(" · ")[2] for *_, subtitle in found]
    assert endings == ["sport", "withdrawn", "ended"]


def test_a_supervisor_by_name_is_a_person_and_by_place_a_supervisor(office) -> None:
    ria = supervisor(office, "Ria Bloem", function="jeugdcoördinator")
    who = office.supervisors.row(ria).facts.person_id
    (found,) = hits(office, "bloem", HitKind.PERSON)
    assert found[:2] == (who, "Bloem, Ria")
    assert hits(office, "bloem", HitKind.SUPERVISOR) == []
    coach = [(who, "Bloem, Ria", "SV Overmaas · jeugdcoördinator")]
    for asked in ("overmaas", "jeugdcoordinator", "ria overmaas"):
        assert hits(office, asked, HitKind.SUPERVISOR) == coach, asked
    office.supervisors.leave(ria, TODAY, "")
    assert hits(office, "overmaas", HitKind.SUPERVISOR) == []


def test_our_own_organisation_is_no_partner(office) -> None:
    office.settings.save_organisation(OwnOrganisation(name="Stichting Wij"))
    assert office.search.find("stichting") == ()


def test_the_best_of_many_in_as_many_statements_as_of_one(office) -> None:
    offer(office, "Training 0")
    with statements(office) as few:
        office.search.find("training")
    for number in range(1, PER_KIND + 3):
        offer(office, f"Training {number}")
    with statements(office) as many:
        assert len(hits(office, "training", HitKind.OFFER)) == PER_KIND
    assert len(many) == len(few)
