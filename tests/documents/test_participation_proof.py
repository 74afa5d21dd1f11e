"""The proof of participation: a page per person, the name whole, the facts in a sentence."""

from dataclasses import replace
from datetime import date

import pytest
from paper_samples import HARD_NAMES, LONG_NAME, PRINTED, SENDER, logo
from pdf_reading import flat, page_texts, placed, reader

from ct_desktop.documents.participation_proof import (
    ParticipationProof,
    ParticipationProofs,
    participation_proof,
)
from ct_desktop.documents.signers import Signer

YASMINA = ParticipationProof(
    name="Yasmina el Amrani",
    number="2026-0147",
    issued_on=date(2026, 12, 10),
    meetings=6,
    follow_ups=2,
    hours=23.5,
    first_day=date(2026, 9, 10),
    last_day=date(2026, 12, 10),
    competences=("staat rustig voor een groep", "betrekt anderen"),
)
PROOFS = ParticipationProofs(
    cohort="Ik train mijn stad, najaar",
    programme="Ik train mijn stad",
    sender=SENDER,
    place="'s-Hertogenbosch",
    signers=(Signer("M. de Wit", "cursusleider"), Signer("P. Aydin", "projectleider")),
    proofs=(YASMINA,),
    field="sport",
)
GOLDEN = """
Sportservice Waterstad Citytrainer IK TRAIN MIJN STAD · SPORT Bewijs van deelname
uitgereikt aan Yasmina el Amrani
voor het volgen van zes bijeenkomsten en twee terugkomdagen van Ik train mijn stad
tussen 10 september 2026 en 10 december 2026, in totaal 23,5 uur training.
Hieraan is gewerkt staat rustig voor een groep betrekt anderen
M. de Wit cursusleider P. Aydin projectleider
's-Hertogenbosch, 10 december 2026 nr. 2026-0147
"""


def test_it_reads_as_it_should():
    (page,) = page_texts(participation_proof(PROOFS, "nl"))
    assert flat(page) == flat(GOLDEN)


def test_in_english():
    (page,) = page_texts(participation_proof(PROOFS, "en"))
    assert (
        "for following six meetings and two follow-up days of Ik train mijn stad between "
        "10 September 2026 and 10 December 2026, 23.5 hours of training in total."
    ) in flat(page)


def test_what_is_not_there_is_not_spoken_of():
    bare = ParticipationProof("Bo Smit", "1", PRINTED, meetings=1)
    (page,) = page_texts(participation_proof(replace(PROOFS, proofs=(bare,), place=""), "nl"))
    text = flat(page)
    assert "voor het volgen van één bijeenkomst van Ik train mijn stad." in text
    for word in ("terugkomdag", "uur", "gewerkt", "tussen", "'s-Hertogenbosch"):
        assert word not in text


@pytest.mark.parametrize("name", [*HARD_NAMES, LONG_NAME, LONG_NAME.replace(" ", ""), "Bo"])
def test_the_name_is_whole_large_and_within_the_page(name):
    pdf = participation_proof(replace(PROOFS, proofs=(replace(YASMINA, name=name),)), "nl")
    texts = placed(pdf, 0)
    start = next(i for i, text in enumerate(texts) if text.text == "uitgereikt aan") + 1
    end = next(i for i, text in enumerate(texts) if text.text.startswith("voor het volgen"))
    lines = texts[start:end]
    assert " ".join(line.text for line in lines).replace(" ", "") == name.replace(" ", "")
    for line in lines:
        assert line.size >= 16
        assert line.x + line.width <= 841.89 - 36


def test_a_page_per_person_with_the_own_number():
    proofs = tuple(replace(YASMINA, name=n, number=f"2026-{i}") for i, n in enumerate(HARD_NAMES))
    pages = page_texts(participation_proof(replace(PROOFS, proofs=proofs), "nl"))
    assert len(pages) == len(HARD_NAMES)
    for index, (page, name) in enumerate(zip(pages, HARD_NAMES, strict=True)):
        assert name in page
        assert f"nr. 2026-{index}" in page


def test_many_competences_stay_above_the_signatures():
    many = tuple(f"kan iets heel bijzonders, nummer {n:02d}" for n in range(14))
    pdf = participation_proof(replace(PROOFS, proofs=(replace(YASMINA, competences=many),)), "nl")
    texts = {text.text: text for text in placed(pdf, 0)}
    line = texts["M. de Wit"].y
    assert all(texts[text].y > line + 40 for text in many)
    assert all(texts[text].x + texts[text].width <= 841.89 - 36 for text in many)


def test_signatures_and_logo_are_drawn():
    signer = Signer("M. de Wit", "cursusleider", logo(400, 120))
    data = replace(PROOFS, signers=(signer,), sender=replace(SENDER, logo=logo()))
    assert len(reader(participation_proof(data, "nl")).pages[0].images) == 2


def test_the_file_names_the_cohort_and_nobody():
    assert reader(participation_proof(PROOFS, "nl")).metadata.title == (
        "Bewijs van deelname · Ik train mijn stad, najaar"
    )


def test_nothing_to_print_is_a_defect():
    with pytest.raises(ValueError, match="no proofs"):
        participation_proof(replace(PROOFS, proofs=()), "nl")
