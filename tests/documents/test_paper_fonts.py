"""The fonts that are shipped can draw the names of the people of a Dutch city."""

import pytest
from fontTools.ttLib import TTFont
from glyph_check import missing_glyphs
from paper_samples import HARD_NAMES, LONG_NAME, NAMES

from ct_desktop.documents.fonts import FILES
from ct_desktop.paths import resource_path

ALPHABETS = (
    "aáàâäãåāăąæçćčďđðéèêëēėęěğģíìîïīįıłľļñńňņóòôöõøōőœřśšşșťțþúùûüūůűųýÿźžż"
    "AÁÀÂÄÃÅĀĂĄÆÇĆČĎĐÐÉÈÊËĒĖĘĚĞĢÍÌÎÏĪĮİŁĽĻÑŃŇŅÓÒÔÖÕØŌŐŒŘŚŠŞȘŤȚÞÚÙÛÜŪŮŰŲÝŸŹŽŻ"
    "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưƠƯ"
    "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΩ"
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґЩЮЯ"
)


@pytest.mark.parametrize("face", FILES)
def test_every_face_has_the_letters_of_europe_and_vietnam(face):
    text = ALPHABETS + "".join((*HARD_NAMES, *NAMES, LONG_NAME)) + "0123456789€–·•’“”…½×"
    assert missing_glyphs(text, face) == ""


@pytest.mark.parametrize("file_name", FILES.values())
def test_files_are_static_truetype(file_name):
    font = TTFont(resource_path("fonts", file_name))
    assert "glyf" in font
    assert "fvar" not in font


def test_nothing_lies_unused_and_the_licence_lies_beside_it():
    lying = {path.name for path in resource_path("fonts").iterdir()}
    assert lying == {*FILES.values(), "OFL.txt"}
    licence = resource_path("fonts", "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Copyright 2015 Google" in licence
