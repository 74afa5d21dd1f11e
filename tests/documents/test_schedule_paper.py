"""The schedule tells a participant when, where and what."""

from dataclasses import replace

from paper_samples import COHORT, PRINTED, SENDER, meetings
from pdf_reading import flat, page_texts, whole_text

from ct_desktop.documents.cohort_heading import CohortHeading
from ct_desktop.documents.schedule import Schedule, schedule

PLAN = Schedule(
    COHORT, SENDER, meetings(cancelled=frozenset({1})), PRINTED, "M. de Wit, 06 1234 5678"
)


def test_a_row_per_meeting_in_words():
    text = flat(whole_text(schedule(PLAN, "nl")))
    assert (
        "10 september 2026 donderdag 19:00–21:30 Bijeenkomst 1 De Schakel, zaal 2 M. de Wit" in text
    )
    assert "Bijeenkomst 2 vervalt" in text
    assert "3 oktober 2026 zaterdag 10:00–14:00 Terugkomdag 1" in text
    assert "Eindpresentatie" in text
    assert "Laat het zo snel mogelijk weten: M. de Wit, 06 1234 5678." in text


def test_in_english():
    text = flat(whole_text(schedule(PLAN, "en")))
    assert "3 October 2026 Saturday 10:00–14:00 Follow-up day 1" in text
    assert "Meeting 2 cancelled" in text
    assert "Final presentation" in text


def test_what_a_meeting_does_not_say_comes_from_the_cohort():
    bare = tuple(
        replace(m, starts=None, ends=None, place="", room="", leaders=()) for m in meetings()
    )
    text = flat(whole_text(schedule(replace(PLAN, meetings=bare), "nl")))
    assert text.count("De Schakel, zaal 2") == 11
    assert text.count("19:00–21:30") == 11


def test_no_contact_no_closing_words():
    assert "Kun je een keer niet?" not in whole_text(schedule(replace(PLAN, contact=""), "nl"))


def test_a_cohort_without_meetings_or_facts():
    text = whole_text(schedule(Schedule(CohortHeading("Groep A"), SENDER, (), PRINTED), "nl"))
    assert "Rooster · Groep A" in text
    assert "Er zijn nog geen bijeenkomsten gepland." in text


def test_a_long_course_goes_on_over_pages():
    pages = page_texts(schedule(replace(PLAN, meetings=meetings() * 4), "nl"))
    assert len(pages) > 1
    assert all("Datum\nTijd" in page for page in pages)
