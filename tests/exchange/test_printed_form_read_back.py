"""The form as the program prints it, filled in and read back: print and reader agree."""

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from form_files import fill, hours, scores
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.supervisor_form import FilledHours, SupervisorForm, supervisor_forms
from ct_desktop.errors import UserError
from ct_desktop.exchange.form_refusals import FlattenedForm
from ct_desktop.exchange.supervisor_form_file import FilledForm, read_forms
from ct_desktop.rules.form_identifier import FormIdentity, identifiers_in, make_identifier
from ct_desktop.rules.supervisor_form import FILLED_ON, ITEMS, REMARKS, in_form

TODAY = date(2026, 11, 20)
CT1 = make_identifier(bytes(32), FormIdentity(7, 3, date(2026, 10, 22)))
SENDER = Letterhead("Stichting De Schakel")


def printed(*forms: SupervisorForm, language: str = "nl") -> bytes:
    return supervisor_forms(SENDER, "info@schakel.example", forms, TODAY, language)


def form(participant: str = "Şeyma Łukasz-Ğ", **facts: object) -> SupervisorForm:
    values: dict[str, object] = {
        "identifier": CT1,
        "participant": participant,
        "organisation": "SV Overmaas",
        "place": "Training JO9",
        "supervisor": "Ria Maas",
        "needed": 15,
        "confirmed": 0,
        **facts,
    }
    return SupervisorForm(**values)  # type: ignore[arg-type]


def one(data: bytes) -> FilledForm:
    (found,) = read_forms(data, "form.pdf", TODAY)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_filled_in_and_read_back(language: str) -> None:
    values = {
        **hours(("3-11-2026", "1u30", "warming-up · ş"), ("", "", ""), ("5-11-2026", "2", "")),
        **scores(*("/1", "/2", "/3", "/4", "/Off", "/1")),
        REMARKS: "Goed.\nÉn snel ✓",
        FILLED_ON: "18-11-2026",
    }
    found = one(fill(printed(form(), language=language), values))
    assert (found.identifier, found.participant, found.organisation, found.supervisor) == (
        CT1,
        "Şeyma Łukasz-Ğ",
        "SV Overmaas",
        "Ria Maas",
    )
    assert [(line.day, line.minutes, line.activity) for line in found.hours] == [
        (date(2026, 11, 3), 90, "warming-up · ş"),
        (date(2026, 11, 5), 120, ""),
    ]
    levels = dict(zip(ITEMS, (1, 2, 3, 4, None, 1), strict=True))
    assert found.scores == {item: level for item, level in levels.items() if level}
    assert found.remarks == "Goed.\nÉn snel ✓"
    assert found.filled_on == date(2026, 11, 18)


def test_a_reader_that_notes_only_which_button_is_on() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(fill(printed(form()), scores("/2", "/4")))))
    for field in writer.root_object["/AcroForm"]["/Fields"]:
        if "/Kids" in field.get_object():
            field.get_object().pop("/V", None)
    stream = io.BytesIO()
    writer.write(stream)
    assert one(stream.getvalue()).scores == {"agreements": 2, "initiative": 4}


def test_untouched_is_not_filled_in() -> None:
    known = (FilledHours(date(2026, 11, 3), 1.5, "training"),)
    for blank in (printed(form()), printed(form(filled=known)), printed(form(), form())):
        with pytest.raises(UserError, match="Nothing is filled in"):
            read_forms(blank, "form.pdf", TODAY)


@given(st.lists(st.integers(1, 24 * 60), min_size=1, max_size=20), st.sampled_from(["nl", "en"]))
@settings(max_examples=25)
def test_hours_on_record_come_back_to_the_minute(minutes: list[int], language: str) -> None:
    known = tuple(FilledHours(date(2026, 11, 3), one / 60, "") for one in minutes)
    found = one(fill(printed(form(filled=known), language=language), {FILLED_ON: "18-11-2026"}))
    assert [line.minutes for line in found.hours] == minutes


def test_of_several_only_those_that_were_filled_in() -> None:
    blank = printed(form("Noor de Vries"), form("Daan van den Berg"), form("Fleur Smit"))
    values = {
        in_form(number, name): text
        for number in (1, 3)
        for name, text in {**hours(("3-11-2026", "2", "")), **scores("/3")}.items()
    }
    found = read_forms(fill(blank, values), "groep.pdf", TODAY)
    assert [one.participant for one in found] == ["Noor de Vries", "Fleur Smit"]
    assert [one.scores for one in found] == [{"agreements": 3}] * 2


def test_flattened_still_says_which_form_it_is() -> None:
    flat = fill(printed(form()), hours(("3-11-2026", "2", "")), flatten=True)
    with pytest.raises(FlattenedForm) as caught:
        read_forms(flat, "plat.pdf", TODAY)
    assert [identifiers_in(one) for one in caught.value.identifiers] == [(CT1,)]


@pytest.mark.skipif(shutil.which("pdftocairo") is None, reason="no program to print it with")
def test_printed_as_pdf_by_another_program(tmp_path: Path) -> None:
    form_file, flat = tmp_path / "form.pdf", tmp_path / "flat.pdf"
    form_file.write_bytes(fill(printed(form()), hours(("3-11-2026", "2", ""))))
    subprocess.run(["pdftocairo", "-pdf", form_file, flat], check=True, timeout=60)
    with pytest.raises(FlattenedForm) as caught:
        read_forms(flat.read_bytes(), "flat.pdf", TODAY)
    assert caught.value.identifiers == (CT1,)
