import pytest

from ct_desktop.errors import UserError
from ct_desktop.exchange.columns import PersonField, recognise

F = PersonField


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        ("voornaam|Roepnaam|FIRST NAME|given-name|Wat is je voornaam?", F.GIVEN_NAME),
        ("tussenvoegsel|Voorv.|voorvoegsel|infix", F.INFIX),
        ("achternaam|Surname|Family name", F.FAMILY_NAME),
        ("naam|Name|Naam deelnemer", F.FULL_NAME),
        (
            "geboortedatum|geb. datum|Geb.datum|Date of birth|Geboortedatum (dd-mm-jjjj)*",
            F.BIRTH_DATE,
        ),
        ("geslacht|m/v|V/M|M / V|gender", F.GENDER),
        ("e-mail|E-mailadres|mailadres|e mail|EMAIL|Je e-mailadres:", F.EMAIL),
        ("telefoon|tel.|mobiel|Phone|telefoonnummer", F.PHONE),
        ("adres|address", F.ADDRESS),
        ("postcode|pc|PC:", F.POSTCODE),
        ("woonplaats|plaats|town", F.TOWN),
        ("opleiding|niveau|education", F.EDUCATION),
        ("school", F.SCHOOL),
        ("talenten|interesses|talents", F.TALENTS),
        ("naam ouder|ouder/verzorger|Parent name|Ouder(s) naam|ouder/verzorger naam",
         F.PARENT_NAME),
        ("telefoon ouder|tel. ouder|Parent phone|Ouder: telefoon|mobiel ouder", F.PARENT_PHONE),
        ("e-mail ouder|parent e-mail|Mailadres ouder/verzorger", F.PARENT_EMAIL),
        ("noodcontact|Noodcontact naam|emergency contact|Naam noodcontact", F.EMERGENCY_NAME),
        ("noodcontact telefoon|tel. noodcontact|emergency phone|noodnummer"
         "|Emergency contact phone|telefoon contactpersoon noodgeval", F.EMERGENCY_PHONE),
        ("noodcontact relatie|relatie noodcontact|emergency relation"
         "|emergency contact relation", F.EMERGENCY_RELATION),
        ("toestemming foto|Foto ok?|Toestemming foto's|consent photo|foto: toestemming?"
         "|Mag er een foto gemaakt worden", F.CONSENT_PHOTO),
        ("toestemming contact|consent contact", F.CONSENT_CONTACT),
        ("toestemming delen met praktijkplek|consent sharing", F.CONSENT_SHARING),
        ("toestemming deelname|toestemming ouders|permission|consent taking part", F.PERMISSION),
        ("hoe ken je ons?|gevonden via|Found through", F.FOUND_THROUGH),
        ("aangebracht door|recruited by", F.RECRUITED_BY),
        ("opmerkingen|notes", F.NOTES),
    ],
)  # fmt: skip
def test_headings_in_any_writing(headings: str, field: PersonField) -> None:
    for heading in headings.split("|"):
        columns = recognise([heading], {})
        assert columns.fields == {0: field}, heading
        assert columns.heading_of(field) == heading


def test_times_of_forms_are_known_and_not_used() -> None:
    columns = recognise(["Tijdstempel", "Timestamp", "Naam"], {})
    assert columns.ignored == (0, 1)
    assert columns.fields == {2: F.FULL_NAME}


@pytest.mark.parametrize(
    "heading",
    ["#", "T-shirtmaat", "Allergieën", "Toestemming", "Foto", "Naam hond", "Voornaam moeder",
     "Toestemming foto en contact"],
)  # fmt: skip
def test_other_headings_are_offered_for_mapping(heading: str) -> None:
    assert recognise(["Naam", heading], {}).unknown == (1,)


def test_a_field_that_stands_there_twice_is_read_once() -> None:
    columns = recognise(["Naam", "Telefoon", "Mobiel"], {})
    assert columns.fields == {0: F.FULL_NAME, 1: F.PHONE}
    assert columns.duplicates == ((2, F.PHONE),)
    chosen = recognise(["Naam", "Telefoon", "Mobiel"], {"mobiel": "phone"})
    assert chosen.heading_of(F.PHONE) == chosen.header[2]
    assert chosen.duplicates == ((1, F.PHONE),)


def test_remembered_choices_go_first() -> None:
    remembered = {"jeugdlid": "Voor- en achternaam", "Plaats": "ignore", "Club": "found-through"}
    columns = recognise(["JEUGDLID", "plaats", "club"], remembered)
    assert columns.fields == {0: F.FULL_NAME, 2: F.FOUND_THROUGH}
    assert columns.ignored == (1,)
    with pytest.raises(UserError) as caught:
        recognise(["Naam"], {"Club": "shoe size"})
    assert "given_name" in caught.value.advice


def test_columns_without_heading_are_not_offered() -> None:
    columns = recognise(["", "Naam", "#"], {"#": "notes"})
    assert columns.fields == {1: F.FULL_NAME, 2: F.NOTES}
    assert columns.unknown == ()
