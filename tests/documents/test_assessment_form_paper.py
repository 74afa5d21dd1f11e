"""The form of an assessment: fillable, readable by hand, every level in words."""

import io
from datetime import date

import pytest
from growth_samples import BEGIN, END, PROFILE
from pdf_reading import flat, page_texts, reader, whole_text
from pypdf import PdfWriter

from ct_desktop.documents.assessment_form import ASSESSOR, AssessmentForm, assessment_forms
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.rules.competences import LEVELS
from ct_desktop.rules.enumerations import Assessor
from ct_desktop.rules.supervisor_form import FILLED_ON, PARTICIPANT, REMARKS, score_field

PRINTED = date(2026, 10, 22)
SENDER = Letterhead("Sportservice Waterstad")


def form(name="Yasmina el Amrani", moment=END, assessor=Assessor.LEADER, by="M. de Wit"):
    return AssessmentForm(name, "Najaar", PROFILE, moment, assessor, by)


def printed(*forms, language="nl"):
    return assessment_forms(SENDER, forms or (form(),), PRINTED, language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_item_stands_there_with_the_words_of_each_level(language):
    text = flat(whole_text(printed(language=language)))
    for item in PROFILE.asked:
        assert item.name.in_language(language) in text
        for words in item.levels:
            assert words.in_language(language) in text


def test_every_item_is_a_choice_of_four_that_a_reader_can_fill_in():
    writer = PdfWriter(clone_from=io.BytesIO(printed()))
    fields = writer.get_fields()
    for item in PROFILE.asked:
        field = fields[score_field(item.key)]
        assert field["/FT"] == "/Btn"
        kids = [kid.get_object()["/AP"]["/N"] for kid in field["/Kids"]]
        assert [key for kid in kids for key in kid if key != "/Off"] == [f"/{n}" for n in LEVELS]
    values = {score_field("initiative"): "/3", ASSESSOR: "Sanne Bakker", REMARKS: "Gegroeid."}
    writer.update_page_form_field_values(None, values, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    filled = reader(out.getvalue()).get_fields()
    assert filled[score_field("initiative")]["/V"] == "/3"
    assert filled[ASSESSOR]["/V"] == "Sanne Bakker"
    assert filled[REMARKS]["/V"] == "Gegroeid."


def test_what_is_known_stands_in_it_and_cannot_be_changed():
    fields = reader(printed()).get_fields()
    assert fields[PARTICIPANT]["/V"] == "Yasmina el Amrani"
    assert fields[PARTICIPANT]["/Ff"] & 1
    assert fields[ASSESSOR]["/V"] == "M. de Wit"
    assert fields[FILLED_ON]["/V"] == ""


def test_the_one_who_assesses_reads_what_to_do():
    first = flat(page_texts(printed(form(moment=BEGIN, assessor=Assessor.SELF)))[0])
    assert "Beoordeling bij de start" in first
    assert "Er is geen goed of fout" in first
    other = flat(page_texts(printed(form(assessor=Assessor.SUPERVISOR)))[0])
    assert "aan het eind, door de praktijkbegeleider" in other
    assert "wat u bij de praktijk hebt gezien" in other


def test_several_forms_have_fields_and_pages_of_their_own():
    pdf = printed(form(), form("Sanne Bakker"))
    fields = reader(pdf).get_fields()
    assert fields[f"form_001.{PARTICIPANT}"]["/V"] == "Yasmina el Amrani"
    assert fields[f"form_002.{PARTICIPANT}"]["/V"] == "Sanne Bakker"
    texts = page_texts(pdf)
    assert len(texts) == 4
    assert ["pagina 1 van 2" in text for text in texts] == [True, False, True, False]
    assert ["pagina 2 van 2" in text for text in texts] == [False, True, False, True]
    assert "Sanne Bakker" in texts[3]


def test_a_strand_never_ends_a_page_without_its_first_item():
    for text in page_texts(printed()):
        lines = [line.strip() for line in text.splitlines()]
        names = {strand.name.nl for strand in PROFILE.strands}
        for place, line in enumerate(lines):
            if line in names:
                assert any(item.name.nl.startswith(lines[place + 1]) for item in PROFILE.asked), (
                    line
                )
