"""The font of what is typed: letters of Europe, each once, and none lost that is in use."""

import io

import pytest
from pypdf import PdfReader, PdfWriter

from ct_desktop.documents.box import Box
from ct_desktop.documents.form_fields import FormFields, TextField
from ct_desktop.documents.form_font import font_dictionary
from ct_desktop.documents.page import Paper


def form() -> bytes:
    paper = Paper("Proef", "nl", "Citytrainer")
    FormFields(paper).text(Box(50, 700, 300, 20), TextField("name", "Uw naam", size=10))
    return paper.finish()


def test_codes_are_taken_once():
    words = font_dictionary("Helv").split("[")[1].split("]")[0].split()
    codes, glyphs = words[::2], words[1::2]
    assert len(set(codes)) == len(codes)
    assert len(set(glyphs)) == len(glyphs)
    assert all(int(code) > 0x17 and not 0x20 <= int(code) <= 0x7E for code in codes)


@pytest.mark.parametrize(
    "typed",
    ["Ayşe Ağaoğlu İnan ısı", "Łukasz Źrebięć ŻÓŁĆ", "Győző Űrő", "Škoda Řehoř Žižka Đorđe",
     "Ștefan Brăila Ďurica", "Zoë Çelik Müller Ångström", "€ 2,50 “zo” – prima…"],
)  # fmt: skip
def test_typed_text_is_drawn_letter_by_letter(typed):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(form())))
    writer.update_page_form_field_values(None, {"name": typed}, auto_regenerate=False)
    drawn = writer.pages[0]["/Annots"][0].get_object()["/AP"]["/N"].get_data()
    assert b"?" not in drawn
    out = io.BytesIO()
    writer.write(out)
    assert PdfReader(io.BytesIO(out.getvalue())).get_fields()["name"]["/V"] == typed
