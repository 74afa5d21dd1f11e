from datetime import date

import vobject
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.exchange.vcards import VCard, vcard_bytes

DAAN = VCard(
    uid="person-7@ct",
    given_name="Daan",
    infix="van den",
    family_name="Berg",
    email="daan@x.example",
    phone="+31612345607",
    street="Kerkstraat 1; achter",
    postcode="5211 AB",
    town="'s-Hertogenbosch",
    birth_date=date(2008, 11, 2),
    organisation="S-PORT",
    categories=("Najaar, sport", "Cultuur"),
    note="eerste\ntweede \\ derde",
)


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_every_line_of_a_card() -> None:
    assert unfolded(vcard_bytes([DAAN])) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID;VALUE=text:person-7@ct",
        "FN:Daan van den Berg",
        'N;SORT-AS="Berg,Daan":van den Berg;Daan;;;',
        "TEL;VALUE=uri;TYPE=cell:tel:+31612345607",
        "EMAIL:daan@x.example",
        "ADR;TYPE=home:;;Kerkstraat 1\\; achter;'s-Hertogenbosch;;5211 AB;",
        "BDAY:20081102",
        "ORG:S-PORT",
        "CATEGORIES:Najaar\\, sport,Cultuur",
        "NOTE:eerste\\ntweede \\\\ derde",
        "END:VCARD",
    ]


def test_another_program_reads_the_cards() -> None:
    jip = VCard("2", "Jip", family_name="O'Brien", phone="+31736151323")
    first, second = vobject.readComponents(vcard_bytes([DAAN, jip]).decode())
    assert (first.n.value.family, first.n.value.given) == ("van den Berg", "Daan")
    assert first.fn.value == "Daan van den Berg"
    assert first.note.value == DAAN.note
    assert first.adr.value.street == DAAN.street
    assert second.tel.value == "tel:+31736151323"
    assert "email" not in second.contents


def test_names_in_nfc() -> None:
    data = vcard_bytes([VCard("1", "Zoe\u0308", family_name="C\u0327elik")])
    assert "FN:Zoë Çelik" in unfolded(data)


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text_keeps_to_its_line(given_name: str, note: str) -> None:
    given_name = given_name.encode("utf-8", "ignore").decode()
    note = note.encode("utf-8", "ignore").decode()
    data = vcard_bytes([VCard("1", given_name, note=note, email="x@x.example")])
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)
    whole = unfolded(data)
    assert whole[0] == "BEGIN:VCARD"
    assert whole[-1] == "END:VCARD"
    assert len(whole) == 7 + bool(note)
