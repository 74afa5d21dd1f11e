"""The recovery code is on its sheet exactly, and nothing tells a finder where it fits."""

from itertools import pairwise

from paper_samples import PRINTED
from pdf_reading import flat, page_texts, placed

from ct_desktop.documents.recovery_sheet import RecoverySheet, code_groups, recovery_sheet

CODE = "7KQ2-M9XD-4HTB-W3RJ-8NFC-V6PA-2YSG-K5LE"


def drawn_code(pdf):
    """The large characters, line by line from the left."""
    large = [text for text in placed(pdf, 0) if text.size == 24]
    return "".join(text.text for text in sorted(large, key=lambda t: (-t.y, t.x)))


def test_the_code_stands_on_it_character_for_character():
    for language in ("nl", "en"):
        pdf = recovery_sheet(RecoverySheet(CODE, PRINTED), language)
        assert drawn_code(pdf) == CODE.replace("-", "")


def test_characters_stand_at_equal_distances():
    pdf = recovery_sheet(RecoverySheet("IIWW-MMLL", PRINTED), "nl")
    large = [text for text in placed(pdf, 0) if text.size == 24]
    middles = [text.x + text.width / 2 for text in large]
    steps = [round(b - a, 1) for a, b in pairwise(middles[:4])]
    assert steps == [21.0, 21.0, 21.0]


def test_groups():
    assert code_groups("AAAA-BBBB CCCC") == ("AAAA", "BBBB", "CCCC")
    assert code_groups("AAAABBBBCC") == ("AAAA", "BBBB", "CC")
    assert code_groups("") == ()


def test_a_code_in_long_groups_still_fits_the_page():
    pdf = recovery_sheet(RecoverySheet("-".join(["WWWWWWWW"] * 8), PRINTED), "nl")
    assert max(text.x + text.width for text in placed(pdf, 0)) <= 595.28 - 36


def test_it_warns_and_says_where_to_keep_it():
    (page,) = page_texts(recovery_sheet(RecoverySheet(CODE, PRINTED), "nl"))
    text = flat(page)
    assert "Wie dit blad heeft" in text
    assert "kluis" in text
    assert "Gemaakt op 08-09-2026" in text
    assert "Ligt in" in text


def test_it_names_no_organisation_and_no_folder():
    text = flat(page_texts(recovery_sheet(RecoverySheet(CODE, PRINTED), "en"))[0])
    assert "Whoever has this sheet" in text
    assert "Waterstad" not in text
    assert "/" not in text
    assert "\\" not in text
