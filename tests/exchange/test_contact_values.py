import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.exchange.cells import Cell
from ct_desktop.exchange.emails import email_key, normalise_email
from ct_desktop.exchange.phones import format_phone, normalise_phone
from ct_desktop.exchange.postcodes import normalise_postcode
from ct_desktop.exchange.values import parse_consent, parse_education, parse_gender
from ct_desktop.rules.enumerations import Gender


@pytest.mark.parametrize(
    ("cell", "stored", "shown"),
    [
        ("06-12345678", "+31612345678", "06 1234 5678"),
        ("+31 6 1234 5678", "+31612345678", "06 1234 5678"),
        ("+31 (0)6 12345678", "+31612345678", "06 1234 5678"),
        ("0031612345678", "+31612345678", "06 1234 5678"),
        (612345678.0, "+31612345678", "06 1234 5678"),
        (31612345678, "+31612345678", "06 1234 5678"),
        ("'0612345678", "+31612345678", "06 1234 5678"),
        ("tel:+31612345678", "+31612345678", "06 1234 5678"),
        ("073 615 1323", "+31736151323", "073 615 13 23"),
        ("(0485) 123456", "+31485123456", "0485 12 34 56"),
        ("088-1234567", "+31881234567", "088 123 45 67"),
        ("0800 1234", "+318001234", "0800 1234"),
        ("+32 470 12 34 56", "+32470123456", "+32 470 12 34 56"),
        ("0049 30 901820", "+4930901820", "+49 30 901820"),
    ],
)
def test_phone_numbers(cell: Cell, stored: str, shown: str) -> None:
    assert normalise_phone(cell) == (stored, None)
    assert format_phone(stored) == shown
    assert normalise_phone(shown) == (stored, None)


@pytest.mark.parametrize("cell", ["123", "geen", "06-1234567", "06-123456zz", "06 12345678 9"])
def test_wrong_phone_numbers_are_left_out(cell: str) -> None:
    stored, warning = normalise_phone(cell)
    assert stored is None
    assert warning is not None
    assert cell in warning
    assert format_phone(cell) == cell


def test_of_several_phone_numbers_the_first_is_taken() -> None:
    stored, warning = normalise_phone("06-12345678 / 073-6151323")
    assert stored == "+31612345678"
    assert warning is not None
    assert "06 1234 5678" in warning
    assert normalise_phone("moeder: 06-12345678")[0] is None


@pytest.mark.parametrize(
    ("cell", "postcode"), [("5211ab", "5211 AB"), ("5281 rm", "5281 RM"), (" 5211  AB ", "5211 AB")]
)
def test_postcodes(cell: str, postcode: str) -> None:
    assert normalise_postcode(cell) == (postcode, None)


@pytest.mark.parametrize("cell", ["5211", "0123 AB", "5211 SS", "B-2300", "5211 ABC"])
def test_other_postcodes_are_kept_with_a_warning(cell: str) -> None:
    postcode, warning = normalise_postcode(cell)
    assert postcode == cell
    assert warning is not None


def test_addresses_of_mail() -> None:
    assert normalise_email(" Jan.1@VOORBEELD.Example ") == ("Jan.1@voorbeeld.example", None)
    assert normalise_email("mailto:jan@x.nl") == ("jan@x.nl", None)
    assert normalise_email(None) == (None, None)
    for wrong in ("geen mail", "jan@x", "jan@x..nl", "a@x.nl, b@x.nl", "@x.nl", "a@b@c.nl"):
        address, warning = normalise_email(wrong)
        assert address is None
        assert warning is not None
        assert wrong in warning
    assert email_key(" JAN@X.nl ") == email_key("jan@x.NL")


@pytest.mark.parametrize(
    ("cell", "gender"),
    [
        ("v", Gender.WOMAN), ("V.", Gender.WOMAN), ("vrouw", Gender.WOMAN), ("F", Gender.WOMAN),
        ("woman", Gender.WOMAN), ("Meisje", Gender.WOMAN), ("m", Gender.MAN), ("Man", Gender.MAN),
        ("male", Gender.MAN), ("x", Gender.OTHER), ("anders", Gender.OTHER),
        ("non-binair", Gender.OTHER), ("Other", Gender.OTHER), ("", None), (None, None),
        ("-", None), ("niet opgegeven", None),
    ],
)  # fmt: skip
def test_genders(cell: Cell, gender: Gender | None) -> None:
    assert parse_gender(cell) == (gender, None)


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        ("basisonderwijs", 1), ("Praktijkonderwijs", 1), ("VSO", 1), ("speciaal onderwijs", 1),
        ("vmbo", 2), ("VMBO-TL 3", 2), ("vmbo t", 2), ("mavo", 2), ("mbo 1", 2), ("mbo-1", 2),
        ("MBO niveau 1", 2), ("havo", 3), ("havo/vwo", 3), ("vwo 5", 3), ("Gymnasium", 3),
        ("mbo 2", 3), ("mbo3", 3), ("MBO niveau 4", 3), ("hbo", 4), ("WO", 4),
        ("universiteit", 4), ("3", 3), (2.0, 2), ("", None), ("onbekend", None),
    ],
)  # fmt: skip
def test_education_levels(cell: Cell, level: int | None) -> None:
    assert parse_education(cell) == (level, None)


def test_unsure_education_is_warned_of() -> None:
    assert parse_education("mbo")[0] == 3
    assert parse_education("mbo")[1] is not None
    for unknown in ("mavo/havo", "school des levens", "5", "mbo of hbo"):
        level, warning = parse_education(unknown)
        assert level is None
        assert warning is not None


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("ja", True), ("J", True), ("Yes", True), ("ja, graag", True), ("x", True), (True, True),
        (1.0, True), ("✓", True), ("nee", False), ("N", False), ("Nee, liever niet", False),
        (False, False), (0.0, False), ("", None), ("n.v.t.", None),
    ],
)  # fmt: skip
def test_consents(cell: Cell, answer: bool | None) -> None:
    assert parse_consent(cell) == (answer, None)


@pytest.mark.parametrize("cell", ["ja, mits onherkenbaar", "misschien", "ja maar niet online", 2.0])
def test_a_consent_with_a_condition_is_no_consent(cell: Cell) -> None:
    answer, warning = parse_consent(cell)
    assert answer is None
    assert warning is not None


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40)))
def test_no_cell_breaks_a_reader(cell: Cell) -> None:
    for read in (normalise_phone, normalise_email, normalise_postcode, parse_gender,
                 parse_education, parse_consent):  # fmt: skip
        value, warning = read(cell)
        assert warning is None or warning
        if read is normalise_phone and value:
            assert normalise_phone(value) == (value, None)
