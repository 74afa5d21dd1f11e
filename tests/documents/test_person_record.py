"""Everything about a person is on the print, however long it is."""

from dataclasses import replace

import pytest
from paper_samples import PRINTED, SENDER
from pdf_reading import flat, page_texts, reader, whole_text

from ct_desktop.documents.person_record import (
    FactsSection,
    PersonRecord,
    TableSection,
    person_record,
)

RECORD = PersonRecord(
    "Nguyễn Thị Ánh",
    SENDER,
    (
        FactsSection("Profiel", (("Naam", "Nguyễn Thị Ánh"), ("Telefoon", "06 1234 5678"))),
        TableSection("Contactmomenten", ("Datum", "Kanaal"), ()),
    ),
    PRINTED,
)


def test_it_says_what_it_is_and_what_is_recorded():
    text = flat(whole_text(person_record(RECORD, "nl")))
    assert "alles wat Sportservice Waterstad in dit programma over Nguyễn Thị Ánh heeft" in text
    assert "Naam Nguyễn Thị Ánh" in text
    assert "Telefoon 06 1234 5678" in text
    assert "Contactmomenten Niets vastgelegd." in text


def test_the_name_is_not_in_the_metadata():
    metadata = reader(person_record(RECORD, "en")).metadata
    assert metadata.title == "Personal data on record"
    assert "Ánh" not in str(dict(metadata))


def test_every_row_of_a_long_table_is_there_under_repeated_heads():
    rows = tuple((f"{n:03d}-a", f"regel {n:03d} met wat tekst") for n in range(200))
    sections = (TableSection("Wijzigingen", ("Nummer", "Wat"), rows),)
    pages = page_texts(person_record(replace(RECORD, sections=sections), "nl"))
    text = "\n".join(pages)
    assert len(pages) > 3
    assert all("Nummer\nWat" in page for page in pages)
    for number, what in rows:
        assert text.count(number) == text.count(what) == 1


def test_a_note_longer_than_a_page_loses_no_word():
    words = [f"woord{n:04d}" for n in range(2500)]
    sections = (
        FactsSection("Notities", (("Notitie", " ".join(words)), ("Daarna", "nog iets"))),
        TableSection("Nog een", ("Datum", "Tekst"), (("01-01-2026", " ".join(words)),)),
    )
    pages = page_texts(person_record(replace(RECORD, sections=sections), "nl"))
    text = "\n".join(pages)
    assert len(pages) > 4
    assert all(text.count(word) == 2 for word in words)
    assert "nog iets" in text


def test_many_columns_are_printed_across():
    columns = tuple(f"kolom {n}" for n in range(9))
    wide = replace(RECORD, sections=(TableSection("Breed", columns, (columns,)),))
    box = reader(person_record(wide, "nl")).pages[0].mediabox
    assert box.width > box.height
    upright = reader(person_record(RECORD, "nl")).pages[0].mediabox
    assert upright.width < upright.height


def test_a_row_with_a_value_too_few_is_a_defect():
    wrong = replace(RECORD, sections=(TableSection("Fout", ("a", "b"), (("1",),)),))
    with pytest.raises((ValueError, IndexError)):
        person_record(wrong, "nl")
