"""The list for who hands out, and the programme for the guests."""

from datetime import date

import pytest
from growth_samples import AFTER, BEFORE, HEADING, called
from pdf_reading import flat, page_texts, whole_text

from ct_desktop.documents.ceremony_list import CeremonyList, ceremony_list
from ct_desktop.documents.ceremony_programme import (
    AnnouncedPerson,
    CeremonyProgramme,
    ceremony_programme,
)
from ct_desktop.documents.letterhead import Letterhead

SENDER = Letterhead("Sportservice Waterstad")
PRINTED = date(2026, 10, 22)
LONG = "Wilhelmina-Alexandrina van den Broeck tot Oud-Nieuwenhuizens"


def people(count):
    return called([f"{LONG} {n}" if n % 10 == 0 else f"Łucja Ağa {n}" for n in range(count)])


def listed(forward, language="nl"):
    return ceremony_list(CeremonyList(HEADING, SENDER, BEFORE, forward, AFTER, PRINTED), language)


def programme(forward, language="nl"):
    announced = tuple(AnnouncedPerson(one.name, one.cohort) for one in forward)
    data = CeremonyProgramme(HEADING, SENDER, (*BEFORE, *AFTER), announced, PRINTED)
    return ceremony_programme(data, language)


def test_the_list_has_order_time_name_group_topic_guests_and_number():
    text = flat(whole_text(listed(people(4))))
    assert "Uitreikingslijst · Certificaatuitreiking" in text
    assert "donderdag 10 december 2026, 19:30–21:45 · Stadhuis, Grote Zaal" in text
    assert "2 19:47 Łucja Ağa 1 Najaar De Schakel Sport voor meiden in de buurt 1 2026-0002" in text
    assert "19:30 Welkom door de wethouder" in text
    assert "21:15 Borrel" in text


def test_the_list_totals_what_is_known_and_says_what_is_not():
    assert "4 documenten · 3 gasten (van 2 nog niet bekend) · klaar om 19:51" in flat(
        whole_text(listed(people(4)))
    )
    assert "1 document · klaar om" in flat(whole_text(listed(people(1))))


def test_a_long_list_repeats_its_heads_and_loses_nobody():
    texts = page_texts(listed(people(60)))
    assert len(texts) > 2
    assert sum("Onderwerp" in text for text in texts) == len(texts)
    whole = flat(" ".join(texts))
    for one in people(60):
        assert one.name in whole.replace("- ", "-")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_programme_names_the_parts_and_everybody_in_order(language):
    text = flat(whole_text(programme(people(6), language)))
    assert "19:30 Welkom door de wethouder" in text
    places = [text.index(one.name) for one in people(6)]
    assert places == sorted(places)
    assert "Najaar De Schakel" in text
    assert "Najaar Overmaas" in text


def test_one_group_is_not_named_above_its_people():
    alone = called(["Sanne Bakker"])
    assert "Najaar De Schakel" not in whole_text(programme(alone))


def test_sixty_short_names_fit_on_the_first_page():
    sixty = called([f"Łucja Ağa {number}" for number in range(60)])
    assert len(page_texts(programme(sixty))) == 1


def test_three_hundred_long_names_go_on_and_none_is_lost():
    many = called([f"{LONG} {number}" for number in range(150)])
    texts = page_texts(programme(many))
    assert len(texts) > 1
    whole = flat(" ".join(texts)).replace("- ", "-")
    assert all(one.name in whole for one in many)
