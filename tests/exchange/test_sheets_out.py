# Spreadsheets and meetings know wall-clock times only.

import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path

import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.errors import UserError
from ct_desktop.exchange.csv_text import decode, records
from ct_desktop.exchange.sheets_out import csv_bytes, write_csv, xlsx_bytes
from ct_desktop.exchange.tables import read_table

RISKY = ["=1+1", "+31612345678", "-x", "@SUM(A1)", "\t=1", "'=1", "'s-Hertogenbosch", "gewoon"]


def test_xlsx_reads_back_with_its_types(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    row = ["Zoë", date(2008, 2, 29), datetime(2026, 9, 1, 13, 5), time(19, 30), 2.5, 3, True,
           timedelta(hours=30), None]  # fmt: skip
    columns = ["Naam", "Geboortedatum", "c", "d", "e", "f", "g", "h", "i"]
    sheet = "Groep [1]: zo/zo en nog veel langer dan toegestaan"
    path.write_bytes(xlsx_bytes(columns, [row, ["Jan"]], sheet))
    book = python_calamine.load_workbook(path)
    assert book.sheet_names == ["Groep  1   zo zo en nog veel la"]
    table = read_table(path)
    assert table.header == tuple(columns)
    assert table.rows[0].cells == (
        "Zoë", date(2008, 2, 29), datetime(2026, 9, 1, 13, 5), time(19, 30), 2.5, 3.0, True,
        timedelta(hours=30), "",
    )  # fmt: skip


def test_xlsx_has_no_formula_and_no_link() -> None:
    data = xlsx_bytes(["Naam"], [[text] for text in [*RISKY, "http://x.example", "{=1}"]], "x")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    rows = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0)
    assert [row[0] for row in rows.to_python()[1 : len(RISKY) + 1]] == RISKY


def test_texts_too_long_for_xlsx_end_in_an_ellipsis(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(xlsx_bytes(["naam", "opmerkingen"], [["Jan", "x" * 40_000]], "Lijst"))
    text = read_table(path).rows[0].cells[1]
    assert isinstance(text, str)
    assert (len(text), text[-2:]) == (32_767, "x…")


def test_csv_for_dutch_and_for_english_programs() -> None:
    row = ["a;b", 2.5, -3, date(2008, 2, 29), datetime(2026, 9, 1, 13, 5), time(9, 5), True, None,
           timedelta(hours=30)]  # fmt: skip
    columns = list("abcdefghi")
    assert csv_bytes(columns, [row], "nl").decode("utf-8") == (
        '\ufeffa;b;c;d;e;f;g;h;i\r\n"a;b";2,5;-3;29-02-2008;01-09-2026 13:05;09:05;ja;;30:00\r\n'
    )
    assert csv_bytes(columns, [row], "en").decode("utf-8-sig").splitlines()[1] == (
        "a;b,2.5,-3,2008-02-29,2026-09-01 13:05,09:05,yes,,30:00"
    )


def test_csv_cells_that_would_be_formulas_get_an_apostrophe() -> None:
    lines = csv_bytes(["x"], [[text] for text in RISKY], "nl").decode("utf-8-sig").split("\r\n")
    assert lines[1:-1] == [
        "'=1+1", "'+31612345678", "'-x", "'@SUM(A1)", "'\t=1", "''=1", "'s-Hertogenbosch",
        "gewoon",
    ]  # fmt: skip


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
TRICKY = st.one_of(CELLS, st.text("=+-@'\"\t;,\r\n a"), st.sampled_from(RISKY))


@given(
    st.lists(st.lists(TRICKY, min_size=2, max_size=2), max_size=8), st.sampled_from(["nl", "en"])
)
def test_csv_reads_back_as_written(rows: list[list[str]], language: str) -> None:
    data = csv_bytes(["naam", "plaats"], rows, language)
    text, encoding = decode(data, "x.csv")
    assert encoding == "utf-8"
    found = [list(record.cells) for record in records(text, ";" if language == "nl" else ",")]
    assert found == [["naam", "plaats"], *rows]


def test_a_written_list_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_csv(path, ["Naam", "Telefoon"], [["Zoë", "+31612345678"]], "nl")
    assert read_table(path).rows[0].cells == ("Zoë", "+31612345678")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_csv(tmp_path / "nowhere" / "out.csv", ["a"], [], "nl")
    assert "out.csv" in caught.value.message
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(UserError):
        write_csv(folder, ["a"], [], "nl")
    assert [child.name for child in tmp_path.iterdir()] == ["folder.csv"]
