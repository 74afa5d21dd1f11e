"""The supervisor's form: every field of the contract, filled by another program, read back."""

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from paper_samples import LONG_NAME, PRINTED, SENDER
from pdf_reading import flat, page_images, page_texts, reader
from practice_samples import FORM, IDENTIFIER, filled
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from ct_desktop.documents.supervisor_form import SupervisorForm, supervisor_forms
from ct_desktop.documents.texts.supervisor_form import WORDS
from ct_desktop.rules import supervisor_form as names

EMAIL = "praktijk@waterstad.example"
FIXED = (names.PARTICIPANT, names.ORGANISATION, names.IDENTIFIER)
ROWS = range(1, names.HOUR_ROWS + 1)
ALL = {
    *FIXED,
    names.SUPERVISOR,
    names.FILLED_ON,
    names.REMARKS,
    *(kind(row) for row in ROWS for kind in (names.day_field, names.hours_field)),
    *(names.activity_field(row) for row in ROWS),
    *(names.score_field(item) for item in names.ITEMS),
}


def made(*forms: SupervisorForm, language: str = "nl", email: str = EMAIL) -> bytes:
    return supervisor_forms(SENDER, email, forms, PRINTED, language)


def filled_in(pdf: bytes, values: Mapping[str, str]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.update_page_form_field_values(None, dict(values))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def values_of(pdf: bytes) -> dict[str, str]:
    return {name: str(field.get("/V") or "") for name, field in reader(pdf).get_fields().items()}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_of_the_contract_and_no_other(language):
    pdf = made(FORM, language=language)
    assert set(reader(pdf).get_fields()) == ALL
    assert reader(pdf).metadata.subject == names.SHAPE
    assert len(reader(pdf).pages) == 2


def test_what_is_known_stands_in_the_fields():
    values = values_of(made(replace(FORM, filled=filled(2))))
    assert values[names.PARTICIPANT] == "Yasmina el Amrani"
    assert values[names.ORGANISATION] == "SV Overmaas"
    assert values[names.SUPERVISOR] == "Győző Łuczak"
    assert values[names.IDENTIFIER] == IDENTIFIER
    assert values["day_01"] == "06-10-2026"
    assert values["hours_01"] == "1,5"
    assert values["activity_02"] == "Training 2 gegeven"
    assert values["day_03"] == ""
    assert values["score_contact"] == ""
    assert values_of(made(replace(FORM, filled=filled(1)), language="en"))["hours_01"] == "1.5"


def test_only_whose_form_it_is_cannot_be_changed():
    fields = reader(made(FORM)).get_fields()
    locked = {name for name, field in fields.items() if int(field.get("/Ff", 0)) & 1}
    assert locked == set(FIXED)


def test_another_program_fills_it_in_and_it_reads_back():
    typed = {
        names.SUPERVISOR: "Ayşe Ağaoğlu",
        names.day_field(1): "12-10-2026",
        names.hours_field(1): "2,5",
        names.activity_field(1): "Łukasz geholpen met de doelen",
        names.activity_field(20): "laatste regel",
        names.REMARKS: "Heel goed gedaan.\nGraag nog een keer!",
        names.FILLED_ON: "20-10-2026",
    }
    scores = {names.score_field(item): f"/{1 + n % 4}" for n, item in enumerate(names.ITEMS)}
    values = values_of(filled_in(made(FORM), {**typed, **scores}))
    assert {name: values[name] for name in typed} == typed
    assert {name: values[name] for name in scores} == scores
    assert values[names.IDENTIFIER] == IDENTIFIER


def test_every_level_is_a_state_of_its_buttons():
    fields = reader(made(FORM)).get_fields()
    for item in names.ITEMS:
        states = fields[names.score_field(item)]["/_States_"]
        assert set(states) == {"/Off", *(f"/{level}" for level in names.LEVELS)}


def test_several_forms_keep_apart():
    other = replace(FORM, participant="Emre Çelik", identifier=IDENTIFIER.replace("ABCD", "EEEE"))
    pdf = made(FORM, other)
    found = {name for name in reader(pdf).get_fields() if "." in name}
    assert found == {names.in_form(number, name) for number in (1, 2) for name in ALL}
    remarks = names.in_form(2, names.REMARKS)
    values = values_of(filled_in(pdf, {remarks: "alleen hier"}))
    assert values[remarks] == "alleen hier"
    assert values[names.in_form(1, names.REMARKS)] == ""
    assert values[names.in_form(2, names.PARTICIPANT)] == "Emre Çelik"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_says_how_it_works(language):
    words = WORDS[language]
    first, second = (flat(page) for page in page_texts(made(FORM, language=language)))
    assert words.intro in first
    assert words.date_form in first
    assert words.date_form in second
    assert EMAIL in second
    assert words.back_scan in second
    for item in names.ITEMS:
        assert words.items[item].name in second
        assert words.items[item].meaning in second
    for level in names.LEVELS:
        assert words.levels[level] in second


def test_the_identifier_stands_on_both_sheets():
    for page in page_texts(made(FORM)):
        assert IDENTIFIER in page


def test_without_an_address_the_organisation_is_named():
    _, second = (flat(page) for page in page_texts(made(FORM, email="")))
    assert "stuur het bestand naar Sportservice Waterstad." in second


def test_hours_of_the_past_are_explained():
    text = flat(page_texts(made(replace(FORM, filled=filled(3), confirmed=4.5)))[0])
    assert "De eerste regels schreef de deelnemer op." in text
    assert "Al bevestigd: 4,5 van de 15 uur." in text
    assert "schreef de deelnemer op" not in flat(page_texts(made(FORM))[0])


def test_more_open_hours_than_lines_say_so():
    pdf = made(replace(FORM, filled=filled(names.HOUR_ROWS + 3)))
    assert "Er wachten nog 3 regels" in flat(page_texts(pdf)[0])
    assert values_of(pdf)[names.day_field(names.HOUR_ROWS)] != ""
    assert set(reader(pdf).get_fields()) == ALL


def test_names_show_with_every_accent_also_where_fields_are_drawn_anew():
    """A reader that draws the fields itself has no ễ; what may not be changed is on the page."""
    hard = replace(FORM, participant=f"Nguyễn {LONG_NAME}", supervisor="Győző Łuczak")
    for page, pdf in ((0, made(hard)), (0, filled_in(made(hard), {"remarks": "x"}))):
        assert f"Nguyễn {LONG_NAME}" in flat(page_texts(pdf)[page]).replace("- ", "-")


def test_prefilled_text_shows_in_its_field():
    """The picture of a form differs where, and only where, something is filled in."""
    empty, full = (
        page_images(made(replace(FORM, filled=filled(count), supervisor="")))[0] for count in (0, 1)
    )
    assert empty.tobytes() != full.tobytes()


def test_a_chosen_level_shows():
    """As a reader writes it: the state's name in the group, and on its button."""
    pdf = made(FORM)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for one in writer.pages[1]["/Annots"]:
        button = one.get_object()
        if "/AS" in button and "/4" in button["/AP"]["/N"]:
            button[NameObject("/AS")] = NameObject("/4")
            button["/Parent"][NameObject("/V")] = NameObject("/4")
    out = io.BytesIO()
    writer.write(out)
    before, after = (page_images(one, 100)[1] for one in (pdf, out.getvalue()))
    dark = [sum(image.convert("L").histogram()[:100]) for image in (before, after)]
    assert dark[1] > dark[0] + 6 * 20
    values = values_of(out.getvalue())
    assert {values[names.score_field(item)] for item in names.ITEMS} == {"/4"}


def test_every_field_says_aloud_what_it_is_for():
    for name, field in reader(made(FORM)).get_fields().items():
        assert field.get("/TU"), name
