"""The consent form: parent or self by age, each purpose apart, a page per person."""

from dataclasses import replace

import pytest
from paper_samples import LONG_NAME, PRINTED, SENDER
from pdf_reading import flat, page_images, page_texts

from ct_desktop.documents.consent_form import ConsentForm, ConsentPerson, consent_form
from ct_desktop.rules.enumerations import ConsentPurpose

MINOR = ConsentPerson("Yasmina el Amrani", True, "Fatima el Amrani")
ADULT = ConsentPerson("Győző Łuczak", False)
FORM = ConsentForm(
    cohort="Ik train mijn stad, najaar",
    sender=SENDER,
    contact="M. de Wit, 06 1234 5678",
    people=(MINOR, ADULT),
    retention_years=3,
    printed_on=PRINTED,
)


def test_a_parent_gives_permission_and_the_participant_does_not():
    parent, self = (flat(page) for page in page_texts(consent_form(FORM, "nl")))
    assert "Mag de deelnemer meedoen?" in parent
    assert "Naam van ouder of voogd Fatima el Amrani" in parent
    assert "Mag de deelnemer meedoen?" not in self
    assert "Naam Győző Łuczak" in self
    assert "Deelnemer Yasmina el Amrani" in parent


@pytest.mark.parametrize(("language", "yes", "no"), [("nl", "ja", "nee"), ("en", "yes", "no")])
def test_every_question_has_a_yes_and_a_no(language, yes, no):
    parent, self = page_texts(consent_form(FORM, language))
    assert parent.splitlines().count(yes) == parent.splitlines().count(no) == 4
    assert self.splitlines().count(yes) == self.splitlines().count(no) == 3


def test_only_the_purposes_that_are_asked_for():
    form = replace(FORM, people=(ADULT,), purposes=(ConsentPurpose.CONTACT,))
    (page,) = page_texts(consent_form(form, "nl"))
    assert "activiteiten in de stad" in flat(page)
    assert "Foto" not in page
    assert page.splitlines().count("ja") == 1


def test_taking_part_is_not_a_consent_among_others():
    with pytest.raises(KeyError):
        consent_form(replace(FORM, purposes=(ConsentPurpose.TAKING_PART,)), "nl")


def test_it_tells_of_use_keeping_and_withdrawing():
    for page in page_texts(consent_form(FORM, "nl")):
        text = flat(page)
        assert "intrekken" in text
        assert "Uiterlijk 3 jaar na het laatste contact" in text
        assert "Autoriteit Persoonsgegevens" in text
        assert "Neem contact op met M. de Wit, 06 1234 5678." in text


def test_somebody_elses_name_is_not_on_the_page():
    parent, self = page_texts(consent_form(FORM, "en"))
    assert "Łuczak" not in parent
    assert "Amrani" not in self


def test_the_empty_form_is_for_a_parent_and_for_oneself():
    parent, self = page_texts(consent_form(replace(FORM, people=()), "en"))
    assert "Name of parent or guardian" in parent
    assert "What may we do?" in self
    assert "Amrani" not in parent


def test_the_longest_texts_keep_to_a_page_each():
    sender = replace(SENDER, organisation="Stichting " + LONG_NAME)
    person = ConsentPerson(LONG_NAME, True, LONG_NAME)
    form = replace(FORM, sender=sender, people=(person, person), contact=LONG_NAME * 3)
    for language in ("nl", "en"):
        assert len(page_images(consent_form(form, language))) == 2
