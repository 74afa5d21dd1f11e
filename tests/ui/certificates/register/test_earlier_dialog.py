"""Taking in an earlier list: every row seen first, columns and people said by hand, undone."""

import pytest
from bank_kit import cells, texts, watch_model
from register_kit import earlier_file

HEAD = "Naam;Geboortedatum;Soort;Datum;Nummer;Groep\n"
OUTCOME, NUMBER, WHOSE, REASONS = 1, 3, 6, 7


@pytest.fixture
def read(bench, tmp_path):
    """Read a list in the window; the dialog."""

    def open_it(text: str):
        page = bench.register()
        page.read_list(earlier_file(tmp_path, text))
        bench.settle()
        return page.earlier

    return open_it


def test_every_row_is_shown_and_taken_in_at_once(bench, read):
    dialog = read(HEAD + "Sem Bos;01-02-2000;c;01-06-2018;2018-0001;Zuid\n")
    watch_model(dialog.model)
    assert dialog.counts.text() == "eerder.csv: 1 new"
    assert "The next number of 2018 will be 2018-0002." in texts(dialog)
    assert not dialog.skip.isVisible()
    assert dialog.take_button.text() == "Take in 1 document"
    bench.click(dialog.take_button)
    assert not bench.open_dialogs()
    page = bench.window.pages.page.innermost()
    assert "2018-0001" in cells(page.model)
    bench.undo()
    assert "2018-0001" not in cells(page.model)


def test_refused_rows_are_left_out_only_when_said(bench, read):
    dialog = read(
        HEAD
        + "Sem Bos;31-02-2000;c;01-06-2018;2018-0001;Zuid\n"
        + "Ida Bos;01-02-2000;c;01-06-2018;2018-0002;Zuid\n"
    )
    assert cells(dialog.model, OUTCOME) == ["refused", "new"]
    assert dialog.about.text() == "“31-02-2000” is not a date: month 2 of 2000 has no day 31."
    assert not dialog.take_button.isEnabled()
    dialog.only.click()
    assert cells(dialog.model, NUMBER) == ["2018-0001"]
    dialog.skip.click()
    bench.click(dialog.take_button)
    listed = [row.number for row in bench.office.issuing.listed()]
    assert "2018-0002" in listed
    assert "2018-0001" not in listed


def test_whose_document_it_is_can_be_chosen(bench, read):
    known = bench.office.persons.find("Kees00 Voorjaar00")
    dialog = read(HEAD + "Kees0 Voorjaar00;05-05-2008;c;01-06-2018;2018-0001;Zuid\n")
    assert cells(dialog.model, WHOSE) == ["may be known"]
    assert dialog.holder.isVisible()
    place = dialog.holder.box.findData(known)
    dialog.holder.box.setCurrentIndex(place)
    dialog.holder.box.activated.emit(place)
    bench.settle()
    assert cells(dialog.model, WHOSE) == ["known already"]
    bench.click(dialog.take_button)
    assert bench.office.register.find("2018-0001").person_id == known


def test_an_unknown_column_is_said_by_hand(bench, read):
    dialog = read("Naam;Geboortedatum;Wanneer dan;Nummer\nSem Bos;01-02-2000;01-06-2018;7\n")
    assert cells(dialog.model, OUTCOME) == ["refused"]
    box = dialog.columns.choices["Wanneer dan"]
    place = box.findData("issued_on")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    bench.settle()
    assert cells(dialog.model, OUTCOME) == ["new"]
    assert list(dialog.columns.choices) == ["Wanneer dan"]
    bench.click(dialog.take_button)
    assert bench.office.register.find("7").person == "Sem Bos"


def test_the_file_is_read_again_after_it_was_corrected(bench, read, tmp_path):
    dialog = read(HEAD + "Sem Bos;01-02-2000;c;;2018-0001;Zuid\n")
    earlier_file(tmp_path, HEAD + "Sem Bos;01-02-2000;c;01-06-2018;2018-0001;Zuid\n")
    bench.click(dialog.again_button)
    assert cells(dialog.model, OUTCOME) == ["new"]
    (tmp_path / "eerder.csv").unlink()
    bench.click(dialog.again_button)
    assert "cannot be opened" in dialog.refusal.text()


def test_a_file_that_is_no_list_is_said_on_the_page(bench, tmp_path):
    page = bench.register()
    page.read_list(earlier_file(tmp_path, "Artikel;Prijs\nBal;12\n"))
    bench.settle()
    assert page.earlier is None
    assert "No row of headings" in bench.banners()


def test_nothing_new_is_nothing_to_take_in(bench, read):
    dialog = read(HEAD + "Kees00 Voorjaar00;05-05-2008;b;01-05-2026;2026-0001;Voorjaar\n")
    assert cells(dialog.model, OUTCOME) == ["known already"]
    assert not dialog.take_button.isEnabled()
