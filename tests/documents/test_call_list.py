"""The call list has the numbers to ring and a place to tick."""

from paper_samples import COHORT, PRINTED, SENDER
from pdf_reading import flat, whole_text

from ct_desktop.documents.call_list import CalledPerson, CallList, call_list

PEOPLE = (
    CalledPerson("Amrani, Yasmina el", "06 1234 5678", "Fatima el Amrani", "06 8765 4321"),
    CalledPerson("Nguyễn, Thị Linh", "06 2222 3333"),
)


def test_everyone_is_on_it_with_the_number_of_the_parent():
    data = CallList(COHORT, SENDER, PEOPLE, PRINTED, reason="bijeenkomst 3 vervalt")
    text = flat(whole_text(call_list(data, "nl")))
    assert "Bellijst · Ik train mijn stad, najaar" in text
    assert "Waarover: bijeenkomst 3 vervalt" in text
    assert "Bereikt Opmerkingen" in text
    assert "1 Amrani, Yasmina el 06 1234 5678 Fatima el Amrani 06 8765 4321" in text
    assert "2 Nguyễn, Thị Linh 06 2222 3333" in text
    assert "Vertrouwelijk." in text


def test_without_a_reason_there_is_no_line_for_it():
    text = whole_text(call_list(CallList(COHORT, SENDER, PEOPLE, PRINTED), "en"))
    assert "About" not in text
    assert "Reached" in text


def test_nobody_to_call():
    data = CallList(COHORT, SENDER, (), PRINTED)
    assert "There is nobody to call." in whole_text(call_list(data, "en"))
