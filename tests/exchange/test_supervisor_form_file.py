"""The supervisor's form read back: what was filled in, and every file that is no such form."""

import io
from datetime import date

import pytest
from form_files import NAMES, blank_form, fill, hours, letter, scanned, scores
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from ct_desktop.errors import UserError
from ct_desktop.exchange.form_pdf import LARGEST
from ct_desktop.exchange.form_refusals import FlattenedForm
from ct_desktop.exchange.supervisor_form_file import FilledForm, read_forms
from ct_desktop.rules.form_identifier import FormIdentity, make_identifier
from ct_desktop.rules.supervisor_form import (
    FILLED_ON,
    IDENTIFIER,
    ORGANISATION,
    PARTICIPANT,
    REMARKS,
    SHAPE,
    SUPERVISOR,
    in_form,
)

TODAY = date(2026, 11, 20)
CT1 = make_identifier(bytes(32), FormIdentity(7, 3, date(2026, 10, 22)))
FILLED = {
    IDENTIFIER: CT1,
    PARTICIPANT: "Noor de Vries",
    ORGANISATION: "SV Overmaas",
    SUPERVISOR: "Ria Maas",
    FILLED_ON: "18-11-2026",
    REMARKS: "Noor doet het goed.\r\nVolgend jaar weer?",
    **hours(
        ("3-11-2026", "1,5", "warming-up"),
        ("", "", ""),
        ("5 november 2026", "1:30", "toernooi"),
    ),
    **scores("3", "", "4"),
}


@pytest.fixture(scope="module")
def blank() -> bytes:
    return blank_form()


@pytest.fixture(scope="module")
def filled(blank: bytes) -> bytes:
    return fill(blank, FILLED)


def refused(data: bytes, name: str = "form.pdf") -> UserError:
    """Why a file is refused; it always says its name and what to do."""
    with pytest.raises(UserError) as caught:
        read_forms(data, name, TODAY)
    assert name in caught.value.message
    assert caught.value.advice.endswith(".")
    return caught.value


def one(data: bytes) -> FilledForm:
    (form,) = read_forms(data, "form.pdf", TODAY)
    return form


def test_everything_that_was_filled_in(filled: bytes) -> None:
    form = one(filled)
    assert (form.identifier, form.participant, form.organisation, form.supervisor) == (
        CT1,
        "Noor de Vries",
        "SV Overmaas",
        "Ria Maas",
    )
    assert form.filled_on == date(2026, 11, 18)
    assert form.remarks == "Noor doet het goed.\nVolgend jaar weer?"
    assert [(line.day, line.minutes, line.activity, line.unreadable) for line in form.hours] == [
        (date(2026, 11, 3), 90, "warming-up", ""),
        (date(2026, 11, 5), 90, "toernooi", ""),
    ]
    assert form.scores == {"agreements": 3, "contact": 4}
    assert form.unreadable_scores == ()


@pytest.mark.parametrize(
    ("day", "read", "shown"),
    [
        ("3-11-26", date(2026, 11, 3), ""),
        ("3/11/2026", date(2026, 11, 3), ""),
        ("2026-11-03", date(2026, 11, 3), ""),
        ("di 3 nov 2026", date(2026, 11, 3), ""),
        ("dinsdag 3-11-2026", date(2026, 11, 3), ""),
        ("3-11-99", date(2099, 11, 3), ""),
        # The year is not said: taken as the last such day, and shown as such.
        ("3-11", date(2026, 11, 3), "3-11"),
        ("3.11", date(2026, 11, 3), "3.11"),
        ("di 3 november", date(2026, 11, 3), "di 3 november"),
        ("24-12", date(2025, 12, 24), "24-12"),
        # A weekday that is another one.
        ("ma 3-11-2026", date(2026, 11, 3), "ma 3-11-2026"),
        ("31-11-2026", None, "31-11-2026"),
        ("11-31", None, "11-31"),
        ("morgen", None, "morgen"),
        ("15", None, "15"),
        ("46000", None, "46000"),
        ("3-11-1926", None, "3-11-1926"),
    ],
)
def test_days_as_people_write_them(blank: bytes, day: str, read: date, shown: str) -> None:
    (line,) = one(fill(blank, hours((day, "2", "")))).hours
    assert (line.day, line.minutes, line.unreadable) == (read, 120, shown)


def test_what_cannot_be_read_is_kept_as_it_stands(blank: bytes) -> None:
    values = hours(("3-11-2026", "veel", "a"), ("?", "drie", "b"), ("", "2", ""), ("", "", "c"))
    form = one(fill(blank, {**values, **scores("3", "heel goed", "5", "0")}))
    assert [(line.day, line.minutes, line.unreadable) for line in form.hours] == [
        (date(2026, 11, 3), None, "veel"),
        (None, None, "? · drie"),
        (None, 120, ""),
        (None, None, ""),
    ]
    assert form.scores == {"agreements": 3}
    assert form.unreadable_scores == (
        ("initiative", "heel goed"),
        ("contact", "5"),
        ("teamwork", "0"),
    )


def test_filled_on_is_only_taken_when_it_is_certain(blank: bytes) -> None:
    for text in ("18-11", "gisteren", "ma 18-11-2026"):
        assert one(fill(blank, {**FILLED, FILLED_ON: text})).filled_on is None


def test_several_forms_in_one_file() -> None:
    values = {in_form(1, name): text for name, text in FILLED.items()}
    values |= {in_form(3, name): text for name, text in FILLED.items()}
    values[in_form(3, PARTICIPANT)] = "Daan van den Berg"
    values[in_form(2, PARTICIPANT)] = "Blank, so left out"
    forms = read_forms(fill(blank_form(3), values), "groep.pdf", TODAY)
    assert [form.participant for form in forms] == ["Noor de Vries", "Daan van den Berg"]
    assert len({form.digest for form in forms}) == 2


def test_hours_that_stood_on_it_already_are_nobodys_word() -> None:
    blank = blank_form(values={IDENTIFIER: CT1, **hours(("3-11-2026", "2", "training"))})
    assert "Nothing is filled in" in refused(blank).message
    assert "Nothing is filled in" in refused(fill(blank, {SUPERVISOR: "Ria Maas"})).message
    # A date under them is a word, and so is a line of one's own.
    dated = one(fill(blank, {FILLED_ON: "18-11-2026"}))
    assert [line.minutes for line in dated.hours] == [120]
    own = one(fill(blank, hours(("3-11-2026", "2", "training"), ("4-11-2026", "1", ""))))
    assert [line.minutes for line in own.hours] == [120, 60]


def test_digest_is_of_what_was_filled_in(blank: bytes, filled: bytes) -> None:
    again = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(filled)))
    writer.add_metadata({"/Producer": "another program"})
    writer.compress_identical_objects()
    writer.write(again)
    assert again.getvalue() != filled
    assert one(again.getvalue()).digest == one(filled).digest
    other = fill(blank, {**FILLED, **hours(("3-11-2026", "2", "warming-up"))})
    assert one(other).digest != one(filled).digest


def test_fields_whose_list_got_lost_are_found_on_the_page(filled: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(filled)))
    del writer.root_object["/AcroForm"]
    stream = io.BytesIO()
    writer.write(stream)
    assert one(stream.getvalue()).digest == one(filled).digest


def test_locked(blank: bytes) -> None:
    assert "protected with a password" in refused(fill(blank, FILLED, password="geheim")).message


def test_only_locked_against_changes_is_read(blank: bytes) -> None:
    assert one(fill(blank, FILLED, password="")).participant == "Noor de Vries"


def test_flattened_names_the_identifier_that_is_printed(filled: bytes) -> None:
    flat = fill(blank_form(text=f"kenmerk {CT1}"), FILLED, flatten=True)
    with pytest.raises(FlattenedForm) as caught:
        read_forms(flat, "plat.pdf", TODAY)
    assert caught.value.identifiers == (CT1,)
    assert "without its fields" in caught.value.message
    # Its text turned into pictures as well: the file's information still says what it was.
    with pytest.raises(FlattenedForm) as caught:
        read_forms(fill(blank_form(), FILLED, flatten=True), "plat.pdf", TODAY)
    assert caught.value.identifiers == ()


def test_every_other_file_has_its_own_sentence(blank: bytes, filled: bytes) -> None:
    files = {
        "is empty": b"",
        "is no PDF file": b"PK\x03\x04 a document",
        "is too large": b"%PDF-1.7" + bytes(LARGEST),
        "its end is missing": filled[: len(filled) * 2 // 3],
        "is a photo or a scan": scanned(),
        "no supervisor's form": letter(),
        "Nothing is filled in": fill(blank, {IDENTIFIER: CT1, PARTICIPANT: "Noor de Vries"}),
        "newer version": blank_form(subject="ct-supervisor-form-2"),
        "part of the fields": fill(blank_form(names=NAMES[:20]), {REMARKS: "x"}),
        "far more text": fill(blank, {REMARKS: "x" * 20_001}),
    }
    for words, data in files.items():
        assert words in refused(data).message
    assert "photo or a scan" in refused(b"\xff\xd8\xff\xe0 a photo", "IMG_1.jpg").message
    assert refused(b"%PDF-1.4\nnothing here\n%%EOF").message.endswith("cannot be read.")
    assert len({refused(data).message for data in files.values()}) == len(files)


def test_cut_off_in_the_part_that_was_added_last(filled: bytes) -> None:
    writer = PdfWriter(fileobj=io.BytesIO(filled), incremental=True)
    page = writer.pages[0]
    writer.update_page_form_field_values(page, {SUPERVISOR: "Iemand"}, auto_regenerate=False)
    stream = io.BytesIO()
    writer.write(stream)
    whole = stream.getvalue()
    assert one(whole).supervisor == "Iemand"
    assert "its end is missing" in refused(whole[: (len(filled) + len(whole)) // 2]).message


def test_two_forms_pasted_together_are_not_mixed_up(blank: bytes, filled: bytes) -> None:
    other = fill(blank, {**FILLED, PARTICIPANT: "Daan van den Berg"})
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(filled)))
    writer.append(io.BytesIO(other))
    stream = io.BytesIO()
    writer.write(stream)
    assert "several forms were joined" in refused(stream.getvalue()).message


def test_scripts_and_attachments_are_not_looked_at(filled: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(filled)))
    script = DictionaryObject()
    script[NameObject("/S")] = NameObject("/JavaScript")
    script[NameObject("/JS")] = TextStringObject("this.submitForm('http://example.invalid')")
    writer.root_object[NameObject("/OpenAction")] = script
    writer.add_attachment("x.exe", b"MZ")
    stream = io.BytesIO()
    writer.write(stream)
    assert one(stream.getvalue()) == one(filled)


def test_a_value_in_another_dress(blank: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(fill(blank, FILLED))))
    long_text = DecodedStreamObject()
    long_text.set_data("Zeer goed ✓".encode("utf-16"))
    dressed = {
        "score_agreements": NameObject("/2"),
        "score_initiative": NumberObject(4),
        "score_contact": NameObject("/Off"),
        "score_teamwork": ArrayObject([TextStringObject("1")]),
        REMARKS: writer._add_object(long_text),
    }
    for field in writer.root_object["/AcroForm"]["/Fields"]:
        name = field.get_object()["/T"]
        if name in dressed:
            field.get_object()[NameObject("/V")] = dressed[name]
    stream = io.BytesIO()
    writer.write(stream)
    form = one(stream.getvalue())
    assert form.scores == {"agreements": 2, "initiative": 4, "teamwork": 1}
    assert form.remarks == "Zeer goed ✓"


def test_fields_in_a_circle_and_a_ladder_without_end(blank: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(blank)))
    above = None
    for number in range(3000):
        field = DictionaryObject({NameObject("/T"): TextStringObject(f"step {number}" * 20)})
        if above is not None:
            field[NameObject("/Kids")] = ArrayObject([above])
        above = writer._add_object(field)
    circle = DictionaryObject({NameObject("/T"): TextStringObject("circle")})
    reference = writer._add_object(circle)
    circle[NameObject("/Kids")] = ArrayObject([reference, above])
    circle[NameObject("/Parent")] = reference
    circle[NameObject("/Subtype")] = NameObject("/Widget")
    writer.root_object["/AcroForm"]["/Fields"].append(reference)
    stream = io.BytesIO()
    writer.write(stream)
    assert "Nothing is filled in" in refused(stream.getvalue()).message
    # The same on the page, with the list of fields gone.
    writer.pages[0]["/Annots"].append(reference)
    del writer.root_object["/AcroForm"]
    stream = io.BytesIO()
    writer.write(stream)
    assert "Nothing is filled in" in refused(stream.getvalue()).message


@given(st.data())
@settings(max_examples=60)
def test_a_damaged_file_is_read_or_refused_never_more(filled: bytes, data: st.DataObject) -> None:
    """Bytes changed anywhere, a part taken out, or the end cut off."""
    spoiled = bytearray(filled)
    for _ in range(data.draw(st.integers(0, 12))):
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
    start = data.draw(st.integers(0, len(spoiled)))
    del spoiled[start : start + data.draw(st.sampled_from([0, 0, 1, 50, 5000]))]
    try:
        forms = read_forms(bytes(spoiled), "kapot.pdf", TODAY)
    except UserError as error:
        assert error.message
    else:
        assert all(isinstance(form, FilledForm) for form in forms)


def test_shape_is_the_one_that_is_printed() -> None:
    assert SHAPE == "ct-supervisor-form-1"
