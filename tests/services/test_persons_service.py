"""Persons: names of every kind, what is found, what is refused."""

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office_kit import person, rows_of

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.enumerations import Role
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.search import HitKind

LONG = "Willem-Alexander Johannes Maria van der Straaten-Bergsma-Oud"
NAMES = [
    ("Şebnem", "", "Yıldırım-Öztürk", "sebnem yildirim-ozturk"),
    ("Doğan", "", "Ağaoğlu", "DOGAN agaoglu"),
    ("Mees", "", "Łukasiewicz", "mees lukasiewicz"),
    ("Thị Linh", "", "Nguyễn", "thi linh nguyen"),
    ("Zsófia", "", "Erdős", "erdos, zsofia"),
    ("Fleur", "", "Jansen-'t Hooft", "jansen-'t hooft, fleur"),
    ("Jip", "", "O'Brien", "jip o'brien"),
    ("Daan", "van den", "Berg", "berg, daan van den"),
    ("Madonna", "", "", "madonna"),
    ("", "", "Cher", "cher"),
]


@pytest.mark.parametrize(("given_name", "infix", "family", "asked"), NAMES)
def test_names_are_kept_and_found(office, given_name, infix, family, asked) -> None:
    made = office.persons.save(PersonFacts(given_name=given_name, infix=infix, family_name=family))
    facts = office.persons.get(made).facts
    assert (facts.given_name, facts.infix, facts.family_name) == (given_name, infix, family)
    assert office.persons.find(asked) == made
    assert office.persons.find(f"#{made}") == made
    hits = [hit.id for hit in office.search.find(asked) if hit.kind is HitKind.PERSON]
    assert hits == [made]
    assert office.people.ids(PeopleFilter(words=asked)) == [made]


def test_sixty_characters_and_composed_letters(office) -> None:
    assert len(LONG) == 60
    decomposed = unicodedata.normalize("NFD", "Nguyễn")
    made = office.persons.save(PersonFacts(given_name=LONG, family_name=decomposed))
    facts = office.persons.get(made).facts
    assert facts.given_name == LONG
    assert facts.family_name == "Nguyễn" == unicodedata.normalize("NFC", facts.family_name)
    assert office.persons.find(f"{LONG} {decomposed}") == made


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    name=st.text(
        st.characters(whitelist_categories=("Lu", "Ll", "Lo", "Mn", "Pd"), max_codepoint=0x1EFF),
        min_size=1, max_size=60,
    )
)  # fmt: skip
def test_any_name_survives_the_store(office, name) -> None:
    try:
        made = office.persons.save(PersonFacts(given_name="Sam", family_name=name))
    except UserError:
        assert not name.strip()
        return
    kept = office.persons.get(made).facts.family_name
    assert kept == " ".join(unicodedata.normalize("NFC", name).split())


def test_order_ignores_infix_case_and_accents(office) -> None:
    for name in (
        "Daan van den Berg",
        "Emre Çelik",
        "Noor de Vries",
        "Ans Cornelissen",
        "Bo Álvarez",
    ):
        person(office, name)
    assert [row.name for row in office.people.rows(office.people.ids())] == [
        "Álvarez, Bo", "Berg, Daan van den", "Çelik, Emre", "Cornelissen, Ans", "Vries, Noor de",
    ]  # fmt: skip


def test_candidates_when_a_name_is_not_unique(office) -> None:
    first, second = person(office, "Sanne Bakker"), person(office, "Sanné Bakker")
    with pytest.raises(NotFound) as refused:
        office.persons.find("sanne bakker")
    assert f"#{first} Sanne Bakker; #{second} Sanné Bakker" in refused.value.advice


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"given_name": " ", "family_name": ""}, "no name"),
        ({"birth_date": date(2026, 9, 2)}, "in the future"),
        ({"birth_date": date(1900, 1, 1)}, "more than 120"),
        ({"email": "geen mail"}, "not an e-mail address"),
        ({"phone": "123"}, "not a phone number"),
        ({"parent_phone": "bel mij"}, "not a phone number"),
        ({"emergency_phone": "0"}, "not a phone number"),
    ],
)
def test_what_cannot_be_is_refused(office, facts, said) -> None:
    before = rows_of(office)
    with pytest.raises(UserError, match=said):
        office.persons.save(PersonFacts(**{"given_name": "Noor", "family_name": "Vos", **facts}))
    assert rows_of(office) == before


def test_contacts_in_dutch_form(office) -> None:
    made = person(office, "Noor Vos", phone="0031612345678", postcode="5211mr", email="N@V.NL")
    facts = office.persons.get(made).facts
    assert facts.phone.replace(" ", "").replace("-", "") == "0612345678"
    assert facts.postcode == "5211 MR"
    for asked in ("0612345678", "n@v.nl", "noor v"):
        assert [hit.id for hit in office.search.find(asked)] == [made]
    assert rows_of(office)["person"][0].count("+31612345678") == 1


def test_born_on_29_february(office) -> None:
    made = person(office, "Thijs de Groot", birth_date=date(2008, 2, 29))
    assert office.persons.get(made).age == 18


def test_roles_come_and_go(office) -> None:
    made = person(office)
    facts = office.persons.get(made).facts
    office.persons.save(facts, frozenset({Role.COURSE_LEADER, Role.PROJECT_LEADER}))
    assert office.persons.get(made).roles == (Role.COURSE_LEADER, Role.PROJECT_LEADER)
    office.persons.save(facts, frozenset({Role.PROJECT_LEADER}))
    assert office.persons.get(made).given_roles == (Role.PROJECT_LEADER,)
    assert len(rows_of(office)["person_role"]) == 2


def test_recruiter_by_link_or_by_name(office) -> None:
    noor = person(office)
    linked = person(office, "Bram Meijer", recruited_by_id=noor)
    named = person(office, "Sami Haddad", recruited_by_name="een buurman")
    assert office.persons.get(linked).recruited_by == "Noor de Vries"
    assert office.persons.get(named).recruited_by == "een buurman"


def test_notes_get_their_date(office) -> None:
    made = person(office, notes="belde zelf")
    office.persons.add_note(made, "  komt later ")
    assert office.persons.get(made).facts.notes == "belde zelf\n01-09-2026: komt later"
    with pytest.raises(UserError, match="empty"):
        office.persons.add_note(made, " \n")


def test_gone_is_gone(office) -> None:
    with pytest.raises(NotFound):
        office.persons.get(4711)
