"""The attendance sheet says who, when and where, and nothing that is private."""

import re
from dataclasses import replace
from datetime import date

import pytest
from paper_samples import COHORT, LONG_NAME, NAMES, PRINTED, SENDER, meetings
from pdf_reading import flat, page_texts, placed, whole_text

from ct_desktop.documents.attendance_sheet import AttendanceSheet, attendance_sheet

FOURTEEN = AttendanceSheet(COHORT, SENDER, NAMES[:14], meetings(), PRINTED)

GOLDEN = """
Presentielijst · Ik train mijn stad, najaar
donderdag 19:00–21:30 · De Schakel, zaal 2 · cursusleider M. de Wit
Sportservice Waterstad
Citytrainer
1 10-09 2 17-09 3 24-09 T1 03-10 4 08-10 5 15-10 6 29-10 7 05-11 T2 21-11 EP 10-12
Naam
1 Amrani, Yasmina el
2 Bakker, Sanne
3 Berg, Daan van den
4 Çelik, Emre
5 Dijk, Lotte van
6 Fernandes, Naomi
7 Groot, Thijs de
8 Haddad, Sami
9 Jansen, Fleur
10 Kowalska, Zofia
11 Meijer, Bram
12 Nguyễn, Thị Linh
13 Smit, Ruben
14 Vries, Noor de
Paraaf bij aanwezigheid · L = te laat (minuten) · A = afgemeld · X = afwezig
· lege regels voor wie binnenloopt
14 deelnemers · blad 1 van 1 · afgedrukt 08-09-2026
"""


def test_it_reads_as_the_example():
    assert flat(whole_text(attendance_sheet(FOURTEEN, "nl"))) == flat(GOLDEN)


def test_in_english():
    text = whole_text(attendance_sheet(FOURTEEN, "en"))
    assert "Attendance sheet · Ik train mijn stad, najaar" in text
    assert "Thursday 19:00–21:30 · De Schakel, zaal 2 · course leader M. de Wit" in text
    assert "14 participants · sheet 1 of 1 · printed 08-09-2026" in text
    assert "F1\n03-10" in text
    assert "FP\n10-12" in text


def test_it_holds_no_phone_number_and_no_birth_date():
    for only in (None, 0):
        text = flat(whole_text(attendance_sheet(replace(FOURTEEN, only=only), "nl")))
        assert not re.search(
            r"\d{6,}", re.sub(r"[ -]", "", re.sub(r"\d\d-\d\d(-\d{4})?", "", text))
        )
        dates = {
            date(int(y), int(m), int(d)) for d, m, y in re.findall(r"(\d\d)-(\d\d)-(\d{4})", text)
        }
        assert dates <= {PRINTED, *(meeting.day for meeting in FOURTEEN.meetings)}


def test_names_keep_within_their_column():
    long_names = tuple(LONG_NAME.replace(" ", gap) for gap in (" ", "-", "")) + NAMES[:12]
    pdf = attendance_sheet(replace(FOURTEEN, participants=long_names), "nl")
    start, end = 36 + 22.5, 36 + 22.5 + 162.75
    names = [t for t in placed(pdf, 0) if start < t.x < end and t.y < 480]
    assert len(names) >= 18
    assert all(text.x + text.width <= end for text in names)
    assert "Wilhelmina-Alexandrina van den Broeck tot Oud-Nieuwenhuizens" in flat(whole_text(pdf))


def test_an_empty_sheet_has_fifteen_numbered_rows():
    text = whole_text(attendance_sheet(replace(FOURTEEN, participants=()), "nl"))
    lines = text.split("Naam\n")[1].splitlines()
    assert lines[:15] == [str(n) for n in range(1, 16)]
    assert "deelnemers" not in text
    assert "blad 1 van 1" in text


def test_one_participant_is_not_plural():
    text = whole_text(attendance_sheet(replace(FOURTEEN, participants=NAMES[:1]), "nl"))
    assert "1 deelnemer · blad" in text


def test_sixteen_participants_still_fit_one_sheet():
    people = (*NAMES, "Zwart, Kim")
    assert len(page_texts(attendance_sheet(replace(FOURTEEN, participants=people), "nl"))) == 1


def test_more_rows_go_on_under_the_same_heads():
    pages = page_texts(attendance_sheet(replace(FOURTEEN, participants=NAMES * 2), "nl"))
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert "Presentielijst · Ik train mijn stad, najaar" in page
        assert "EP\n10-12" in page
        assert f"30 deelnemers · blad {number} van 2" in page
    assert "17\nBakker, Sanne" in pages[0]
    assert "18\nBerg, Daan van den" in pages[1]


def test_more_than_twelve_meetings_are_divided_over_sheets():
    plan = tuple(replace(meetings()[0], number=n + 1, day=date(2026, 1, 1 + n)) for n in range(16))
    pages = page_texts(attendance_sheet(replace(FOURTEEN, meetings=plan), "nl"))
    assert len(pages) == 2
    assert "8\n08-01" in pages[0]
    assert "09-01" not in pages[0]
    assert "9\n09-01" in pages[1]
    assert all("Amrani, Yasmina el" in page for page in pages)


def test_a_cancelled_meeting_says_so_once():
    plan = meetings(cancelled=frozenset({4}))
    text = whole_text(attendance_sheet(replace(FOURTEEN, meetings=plan), "nl"))
    assert text.count("vervalt") == 1
    assert "4\n08-10" in text


def test_planned_tools_stand_below_and_leave_one_sheet():
    pages = page_texts(
        attendance_sheet(replace(FOURTEEN, participants=NAMES, meetings=meetings(tools=True)), "nl")
    )
    assert len(pages) == 1
    assert "Geplande tools" in pages[0]
    assert "T2 · 21-11" in pages[0]
    assert "Namenbal · Over de streep · Kwaliteitenspel deel 8" in flat(pages[0])


def test_without_tools_there_is_no_block_of_them():
    assert "Geplande tools" not in whole_text(attendance_sheet(FOURTEEN, "nl"))


def test_very_many_tools_get_a_sheet_of_their_own():
    many = tuple(f"Een werkvorm met een heel lange naam, nummer {n}" for n in range(12))
    plan = tuple(replace(meeting, tools=many) for meeting in meetings())
    pages = page_texts(attendance_sheet(replace(FOURTEEN, meetings=plan), "nl"))
    assert len(pages) == 2
    assert "Geplande tools" not in pages[0]
    assert flat(pages[1]).count("nummer 11") == 10
    assert "blad 2 van 2" in pages[1]


def test_one_meeting_has_room_for_signature_time_and_remarks():
    plan = meetings(tools=True)
    text = whole_text(attendance_sheet(replace(FOURTEEN, meetings=plan, only=3), "nl"))
    expected = "terugkomdag 1 · zaterdag 03-10-2026 10:00–14:00 · De Schakel, zaal 2"
    assert expected in text
    for head in ("Handtekening", "Tijd binnen", "Opmerkingen"):
        assert head in text
    assert "10-09" not in text
    assert "Kwaliteitenspel deel 3" in text
    assert "Kwaliteitenspel deel 2" not in text


def test_a_meeting_that_is_not_there_is_refused():
    with pytest.raises(IndexError):
        attendance_sheet(replace(FOURTEEN, only=10), "nl")


def test_a_cohort_without_meetings_gives_columns_to_fill_in():
    text = whole_text(attendance_sheet(replace(FOURTEEN, meetings=()), "nl"))
    assert "19:00–21:30 · De Schakel, zaal 2" in text
    assert "Vries, Noor de" in text
