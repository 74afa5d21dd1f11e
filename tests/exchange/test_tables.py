# Spreadsheets and meetings know wall-clock times only.

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from workbook_files import ole_file, write_ods, write_xls

from ct_desktop.errors import UserError
from ct_desktop.exchange.columns import PEOPLE_HEADINGS
from ct_desktop.exchange.tables import Table, read_table

LIST = "Voornaam;Achternaam;Geboortedatum\r\nZoë;Çelik;14-03-2007\r\n;;\r\nDaan;Berg;02-11-2008\r\n"


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        read_table(path)
    assert caught.value.message
    assert caught.value.advice
    return caught.value


def texts(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("codec", "mark", "reported"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8-sig", b"", "utf-8"),
        ("cp1252", b"", "cp1252"),
        ("utf-16", b"", "utf-16"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-16-be", b"\xfe\xff", "utf-16"),
    ],
)
def test_every_encoding_with_every_separator(
    tmp_path: Path, codec: str, mark: bytes, reported: str, separator: str
) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(mark + LIST.replace(";", separator).encode(codec))
    table = read_table(path)
    assert (table.format, table.encoding, table.separator) == ("csv", reported, separator)
    assert table.header == ("Voornaam", "Achternaam", "Geboortedatum")
    assert texts(table) == [("Zoë", "Çelik", "14-03-2007"), ("Daan", "Berg", "02-11-2008")]
    assert [row.number for row in table.rows] == [2, 4]
    assert table.skipped_empty == 1
    assert bool(table.notes) == (reported == "cp1252")


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Naam;Opmerkingen\nJan;"eerste\ntweede; regel"\n\nPiet;x\n', encoding="utf-8")
    table = read_table(path)
    assert [(row.number, row.line) for row in table.rows] == [(2, 2), (4, 5)]
    assert table.rows[0].cells == ("Jan", "eerste\ntweede; regel")


def test_separators_inside_the_values_do_not_mislead(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        'sep=,\nnaam,talenten,plaats\nJan,"a; b; c; d",Vught\nPiet,e;f,Boxtel\n', encoding="utf-8"
    )
    table = read_table(path)
    assert table.separator == ","
    assert table.header_row == 2
    assert texts(table) == [("Jan", "a; b; c; d", "Vught"), ("Piet", "e;f", "Boxtel")]


def test_short_rows_are_filled_and_long_ones_kept(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("naam;plaats;school;;\nJan\nPiet;Vught;Rodenborch;;;extra\n", encoding="utf-8")
    table = read_table(path)
    assert table.header == ("naam", "plaats", "school")
    assert texts(table) == [
        ("Jan", None, None),
        ("Piet", "Vught", "Rodenborch", "", "", "extra"),
    ]


def test_filled_columns_without_heading_are_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("naam;;;plaats\nJan;;x;Vught\n", encoding="utf-8")
    assert read_table(path).notes == ("Column C has no heading and was not read.",)
    path.write_text("naam" + ";" * 27 + "plaats\nJan" + ";" * 26 + "x;Vught\n", encoding="utf-8")
    assert read_table(path).notes == ("Column AA has no heading and was not read.",)


def test_a_list_of_names_only(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Groep 3\n\nNaam\nJan de Vries\n", encoding="utf-8")
    table = read_table(path)
    assert table.header_row == 3
    assert texts(table) == [("Jan de Vries",)]


def test_remembered_headings_make_a_header(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Jeugdlid;Verjaart\nJan de Vries;14-03-2007\n", encoding="utf-8")
    refusal(path)
    table = read_table(path, PEOPLE_HEADINGS, {"jeugdlid": "full_name", "VERJAART": "birth_date"})
    assert table.header == ("Jeugdlid", "Verjaart")


def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('naam;plaats\nJan;"Vught\nPiet;Boxtel\n', encoding="utf-8")
    assert len(read_table(path).notes) == 1
    path.write_text('naam;plaats\nJan;"' + "x" * 1_100_000, encoding="utf-8")
    assert "line 2" in refusal(path).message


def workbook(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime(2026, 1, 1)})
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    book.add_worksheet("Uitleg").write(0, 0, "Lees dit eerst")
    hidden = book.add_worksheet("Verborgen")
    hidden.write_row(0, 0, ["Naam", "Plaats"])
    hidden.write_row(1, 0, ["Oud", "Vught"])
    hidden.hide()
    empty = book.add_worksheet("Sjabloon")
    empty.write_row(0, 0, ["Naam", "Geboortedatum"])
    page = book.add_worksheet("Groep 1")
    page.merge_range(1, 1, 1, 4, "Inschrijvingen")
    page.write_row(3, 1, ["Naam", "Geboortedatum", "Telefoon", "Foto ok?"])
    page.write_row(4, 1, ["Zoë", None, 612345600, True])
    page.write_datetime(4, 2, datetime(2008, 2, 29), day)
    page.write_row(6, 1, ["Jan", 39520, "06-12345601", 1 / 2])
    book.close()


def test_xlsx_with_empty_columns_and_several_sheets(tmp_path: Path) -> None:
    path = tmp_path / "list.dat"
    workbook(path)
    table = read_table(path)
    assert (table.format, table.sheet, table.header_row) == ("xlsx", "Groep 1", 4)
    assert table.sheets == ("Uitleg", "Sjabloon", "Groep 1", "Verborgen")
    assert table.header == ("", "Naam", "Geboortedatum", "Telefoon", "Foto ok?")
    assert [(row.number, row.cells) for row in table.rows] == [
        (5, ("", "Zoë", date(2008, 2, 29), 612345600.0, True)),
        (7, ("", "Jan", 39520.0, "06-12345601", 0.5)),
    ]
    assert table.skipped_empty == 1


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_other_workbooks(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "list.csv"
    rows: list[list[object]] = [
        ["Lijst van de groep"],
        [],
        ["Naam", "Geboortedatum", "Telefoon"],
        ["Zoë Łukasiewicz", 39520, 612345600],
        [],
        ["Jan de Vries", "14-03-2007", "06-12345601"],
    ]
    (write_ods if kind == "ods" else write_xls)(path, "Blad1", rows)
    table = read_table(path)
    assert (table.format, table.sheet, table.header_row) == (kind, "Blad1", 3)
    assert [(row.number, row.cells) for row in table.rows] == [
        (4, ("Zoë Łukasiewicz", 39520.0, 612345600.0)),
        (6, ("Jan de Vries", "14-03-2007", "06-12345601")),
    ]


def test_dates_of_ods_are_dates(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    write_ods(path, "Blad1", [["Naam", "Geboortedatum"], ["Jan", date(2008, 2, 29)]])
    assert texts(read_table(path)) == [("Jan", date(2008, 2, 29))]


def test_refused_files(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    assert "cannot be opened" in refusal(path).message
    for empty in (b"", b"\xef\xbb\xbf", b" \r\n\r\n"):
        path.write_bytes(empty)
        assert "is empty" in refusal(path).message
    for other in (b"%PDF-1.7\n\x00\x01\x02", bytes(range(256)), b"\x81\x8d naam;plaats"):
        path.write_bytes(other)
        assert "not a spreadsheet" in refusal(path).message
    path.write_text("jan;vught\npiet;boxtel\n", encoding="utf-8")
    assert "voornaam" in refusal(path).advice
    path.write_bytes(ole_file("EncryptedPackage", b"x" * 5000))
    assert "password" in refusal(path).message
    path.write_bytes(ole_file("WordDocument", b"x" * 5000))
    assert "not a spreadsheet" in refusal(path).message
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert "not a spreadsheet" in refusal(path).message


def test_a_locked_ods_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", b"\x00\x01")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert "password" in refusal(path).message


def test_damaged_workbooks(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    workbook(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refusal(path).message
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"))
    assert "damaged" in refusal(path).message


def test_two_stray_cells_do_not_take_all_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 0, ["Naam", "Plaats"])
    page.write(1_048_575, 16_383, "x")
    book.close()
    assert "too large" in refusal(path).message


def test_long_lists(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("naam;plaats\n" + "Jan;Vught\n" * 100_000, encoding="utf-8")
    assert len(read_table(path).rows) == 100_000
    path.write_text("naam;plaats\n" + "Jan;Vught\n" * 200_001, encoding="utf-8")
    assert "200000" in refusal(path).message


SETTINGS = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


STARTS = [
    b"",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    bytes.fromhex("d0cf11e0a1b11ae1"),
    b"naam;plaats\n",
    b'naam,"',
]


def read_or_refuse(path: Path) -> None:
    try:
        table = read_table(path)
    except UserError as error:
        assert error.message
    else:
        assert table.header_row >= 1


@SETTINGS
@given(data=st.binary(max_size=300), start=st.sampled_from(STARTS))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, start: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(start + data)
    read_or_refuse(path)


@SETTINGS
@given(st.data())
def test_a_workbook_with_changed_bytes_is_read_or_refused(
    tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "whole"
    kind = data.draw(st.sampled_from(["xlsx", "xls", "ods"]))
    if kind == "xlsx":
        workbook(path)
    else:
        rows: list[list[object]] = [["Naam", "Plaats"], ["Jan", "Vught"], ["Piet", 3]]
        (write_ods if kind == "ods" else write_xls)(path, "Blad1", rows)
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole)
    read_or_refuse(path)


@SETTINGS
@given(st.data())
def test_a_workbook_with_changed_contents_is_read_or_refused(
    tmp_path: Path, data: st.DataObject
) -> None:
    path = tmp_path / "whole"
    workbook(path)
    changed = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        names = source.namelist()
        victim = data.draw(st.sampled_from(names))
        for name in names:
            content = bytearray(source.read(name))
            if name == victim:
                for _ in range(data.draw(st.integers(1, 8))):
                    at = data.draw(st.integers(0, len(content) - 1))
                    content[at] = data.draw(st.integers(32, 126))
            target.writestr(name, bytes(content))
    path.write_bytes(changed.getvalue())
    read_or_refuse(path)


def test_a_folder_is_not_opened(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path).message
