"""The list for the course leader: whom to call, what is missing, and kept private."""

from dataclasses import replace

from paper_samples import COHORT, NAMES, PRINTED, SENDER, meetings
from pdf_reading import flat, page_texts, whole_text

from ct_desktop.documents.participant_list import (
    ListedParticipant,
    ParticipantList,
    participant_list,
)

YASMINA = ListedParticipant(
    name="Amrani, Yasmina el",
    age=15,
    phone="06 1234 5678",
    email="yasmina@voorbeeld.example",
    town="'s-Hertogenbosch",
    parent_name="Fatima el Amrani",
    parent_phone="06 8765 4321",
    emergency_name="Győző Łuczak",
    emergency_phone="073 612 3456",
    emergency_relation="oom",
    permission_missing=True,
)
ONE = ParticipantList(COHORT, SENDER, (YASMINA,), meetings(cancelled=frozenset({1})), PRINTED)


def test_a_row_says_everything_that_is_known():
    text = flat(whole_text(participant_list(ONE, "nl")))
    assert (
        "1 Amrani, Yasmina el toestemming ouder ontbreekt 15 06 1234 5678 "
        "yasmina@voorbeeld.example 's-Hertogenbosch Fatima el Amrani 06 8765 4321 "
        "Győző Łuczak (oom) 073 612 3456"
    ) in text


def test_it_is_marked_confidential_on_every_page():
    people = tuple(replace(YASMINA, name=name) for name in NAMES * 4)
    for language, mark in (("nl", "Vertrouwelijk."), ("en", "Confidential.")):
        pages = page_texts(participant_list(replace(ONE, participants=people), language))
        assert len(pages) >= 4
        assert all(mark in page for page in pages)
    assert (
        "pagina 2 van" in page_texts(participant_list(replace(ONE, participants=people), "nl"))[1]
    )


def test_heads_come_back_on_every_page():
    people = tuple(replace(YASMINA, name=name) for name in NAMES * 2)
    pages = page_texts(participant_list(replace(ONE, participants=people), "nl"))
    assert len(pages) > 1
    assert all("Bij nood bellen" in page for page in pages)


def test_dates_of_the_meetings_stand_at_the_end():
    text = flat(whole_text(participant_list(ONE, "nl")))
    assert "Data: 1 10-09 · 2 17-09 (vervalt) · 3 24-09 · T1 03-10" in text
    assert "2 17-09 (cancelled)" in flat(whole_text(participant_list(ONE, "en")))


def test_nothing_is_printed_of_what_is_not_known():
    text = flat(
        whole_text(
            participant_list(replace(ONE, participants=(ListedParticipant("Smit, Bo"),)), "nl")
        )
    )
    assert "Smit, Bo" in text
    assert "None" not in text
    assert "()" not in text
    assert "ontbreekt" not in text


def test_an_empty_cohort_says_so():
    text = whole_text(participant_list(replace(ONE, participants=()), "nl"))
    assert "Er zijn nog geen deelnemers ingeschreven." in text


def test_fifteen_participants_fit_one_page():
    people = tuple(replace(YASMINA, name=name) for name in NAMES)
    assert len(page_texts(participant_list(replace(ONE, participants=people), "nl"))) == 1
