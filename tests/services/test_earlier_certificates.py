"""Lists of earlier certificates: every row accounted for, people recognised, all or nothing."""

from datetime import date, datetime
from pathlib import Path

import pytest
from office_kit import SPORT, cohort, person, rows_of

from ct_desktop.errors import Conflict, NotFound, UserError
from ct_desktop.rules.enumerations import DocumentKind, Role
from ct_desktop.services.register import ImportOutcome, RegisterFilter, RegisterState

NEW, KNOWN, REFUSED = ImportOutcome


@pytest.fixture
def office(open_at):
    """An empty store on 22 October 2026."""
    return open_at(datetime(2026, 10, 22, 14))


@pytest.fixture
def listed(tmp_path):
    """Write a list with the usual headings; its path."""

    def write(
        *lines: str, head: str = "Naam;Geboortedatum;Soort;Datum;Nummer;Groep;Praktijkuren"
    ) -> Path:
        file = tmp_path / "certificaten.csv"
        file.write_text("\n".join(("Onze certificaten", "", head, *lines)), "utf-8-sig")
        return file

    return write


def test_a_plain_list_is_taken_in(office, listed) -> None:
    read = office.register.read_list(
        listed(
            "Yasmina El Amrani;14-03-2001;certificaat;21-06-2019;2019-0012;Voorjaar 2019;15,5",
            "Daan van den Berg;2-1-2000;bewijs van deelname;01.06.2019;2019-0003;Voorjaar 2019;",
        )
    )
    assert [(one.outcome, one.reasons) for one in read.lines] == [(NEW, ()), (NEW, ())]
    assert read.lines[0].row == 4
    before = rows_of(office)
    stored = office.register.take_in(read)
    first, second = office.register.rows([row.id for row in office.issuing.listed()][::-1])
    assert (first.number, first.kind, first.person) == (
        "2019-0012",
        DocumentKind.CERTIFICATE,
        "Yasmina El Amrani",
    )
    assert (first.issued_on, first.cohort, first.practice_hours, first.imported, first.code) == (
        date(2019, 6, 21),
        "Voorjaar 2019",
        15.5,
        True,
        "",
    )
    assert (second.kind, second.practice_hours) == (DocumentKind.PROOF, 0.0)
    yasmina = office.persons.get(int(stored[0].person_id or 0))
    assert yasmina.facts.infix == "El"
    assert yasmina.facts.birth_date == date(2001, 3, 14)
    assert yasmina.roles == (Role.CITYTRAINER,)
    assert office.persons.get(int(stored[1].person_id or 0)).roles == ()
    assert office.history.undo() == "earlier certificates read in"
    assert rows_of(office) == before


def test_people_are_recognised_by_name_and_birth_date(office, listed) -> None:
    known = person(office, "Noor de Vries", birth_date=date(2001, 5, 5))
    read = office.register.read_list(
        listed(
            "NOOR DE VRIES;05-05-2001;c;21-06-2019;2019-0001;;",
            "Noor Vries;05-05-2001;c;21-06-2019;2019-0002;;",
            "Noor de Vries;06-06-2002;c;21-06-2019;2019-0003;;",
        )
    )
    same, similar, other = read.lines
    assert same.person_id == known
    assert (similar.person_id, [one.person_id for one in similar.possible]) == (None, [known])
    assert f"#{known} Noor de Vries" in " ".join(similar.reasons)
    assert (other.person_id, other.possible) == (None, ())
    assert len({line.person_id for line in office.register.take_in(read)}) == 3


def test_one_person_with_two_documents_is_made_once(office, listed) -> None:
    read = office.register.read_list(
        listed(
            "Sem Bos;01-02-2003;bewijs;01-06-2019;2019-0001;Zuid;",
            "Sem Bos;01-02-2003;certificaat;01-09-2019;2019-0002;Zuid;15",
        )
    )
    one, two = office.register.take_in(read)
    assert one.person_id == two.person_id
    assert len(office.issuing.listed(person_id=one.person_id)) == 2


def test_without_birth_dates_nobody_is_taken_for_another(office, listed) -> None:
    known = person(office, "Sem Bos")
    read = office.register.read_list(
        listed(
            "Sem Bos;proof;01-06-2019;2019-0001;Zuid",
            "Sem Bos;certificate;01-09-2019;2019-0002;Zuid",
            "Sem Bos;certificate;01-09-2019;2019-0003;Noord",
            head="Name;Kind;Date;Number;Group",
        )
    )
    assert any("no column with the birth date" in warning for warning in read.warnings)
    assert {one.possible[0].person_id for one in read.lines if one.possible} == {known}
    people = [line.person_id for line in office.register.take_in(read)]
    assert people[0] == people[1] != people[2]
    assert known not in people


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";01-02-2003;c;01-06-2019;1;;", "There is no name"),
        ("=1+1;01-02-2003;c;01-06-2019;1;;", "starts as a formula"),
        ("Sem Bos;;c;01-06-2019;1;;", "There is no birth date"),
        ("Sem Bos;31-02-2003;c;01-06-2019;1;;", "month 2 of 2003 has no day 31"),
        ("Sem Bos;01-02-2003;medaille;01-06-2019;1;;", "“medaille” is no kind of document"),
        ("Sem Bos;01-02-2003;c;;1;;", "There is no date of issue"),
        ("Sem Bos;01-02-2003;c;32-06-2019;1;;", "month 6 of 2019 has no day 32"),
        ("Sem Bos;01-02-2003;c;23-10-2026;1;;", "lies in the future"),
        ("Sem Bos;01-02-2003;c;01-06-2019;@1;;", "The number “@1” starts as a formula"),
        (f"Sem Bos;01-02-2003;c;01-06-2019;{'9' * 61};;", "is too long"),
        ("Sem Bos;01-02-2003;c;31-01-2003;1;;", "date of issue 31-01-2003 cannot be right"),
        ("Sem Bos;01-02-1973;c;01-06-1989;1;;", "date of issue 01-06-1989 cannot be right"),
    ],
)
def test_refused_rows_and_all_or_nothing(office, listed, line, reason) -> None:
    good = "Daan Berg;2-1-2000;c;01-06-2019;2019-0003;;"
    read = office.register.read_list(listed(line, good))
    assert [one.outcome for one in read.lines] == [REFUSED, NEW]
    assert reason in " ".join(read.lines[0].reasons)
    before = rows_of(office, without=set())
    with pytest.raises(UserError, match="nothing was imported"):
        office.register.take_in(read)
    assert rows_of(office, without=set()) == before
    office.register.take_in(read, skip_refused=True)
    assert [row.person for row in office.issuing.listed()] == ["Daan Berg"]


def test_what_cannot_be_read_is_left_out_with_a_warning(office, listed) -> None:
    read = office.register.read_list(
        listed(
            "Sem Bos;01-02-03;;01-06-19;7;;veel",
            "Mia Bos;01-02-2003;c;01-06-2019;8;;15:30",
            "Ida Bos;01-02-2003;c;01-06-2019;9;;12 uur",
        )
    )
    first = " ".join(read.lines[0].reasons)
    assert "two digits; it was read as 01-02-2003" in first
    assert "two digits; it was read as 01-06-2019" in first
    assert "taken as a certificate" in first
    assert "“veel” were not understood" in first
    assert [one.practice_hours for one in read.lines] == [None, 15.5, 12.0]
    assert [one.outcome for one in read.lines] == [NEW] * 3


def test_the_same_list_again_changes_nothing(office, listed) -> None:
    file = listed(
        "Sem Bos;01-02-2003;c;01-06-2019;2019-0001;Zuid;15",
        "Mia Bos;01-02-2004;c;01-06-2019;;Zuid;15",
    )
    first = office.register.take_in(office.register.read_list(file))
    assert [line.number for line in first] == ["2019-0001", "IMP-2019-0001"]
    before = rows_of(office, without=set())
    again = office.register.read_list(file)
    assert [one.outcome for one in again.lines] == [KNOWN, KNOWN]
    assert office.register.take_in(again) == again.lines
    assert rows_of(office, without=set()) == before


def test_a_number_of_somebody_else_is_refused(office, listed) -> None:
    head = "Naam;Geboortedatum;Soort;Datum;Nummer"
    office.register.take_in(
        office.register.read_list(listed("Sem Bos;01-02-2003;c;01-06-2019;12", head=head))
    )
    read = office.register.read_list(
        listed(
            "Ida Smit;01-02-2003;c;01-06-2019;12",
            "Sem Bos;01-02-2003;b;01-06-2019;12",
            "Jan Smit;01-02-2001;c;01-06-2019;13",
            "Piet Post;01-02-2002;c;01-06-2019;13",
            "Jan Smit;01-02-2001;c;01-06-2019;13",
            head=head,
        )
    )
    assert [one.outcome for one in read.lines] == [REFUSED, REFUSED, NEW, REFUSED, KNOWN]
    assert read.lines[0].reasons == ("Number 12 is in the register already, of Sem Bos.",)
    assert read.lines[3].reasons == ("Row 6 has the same number.",)


def test_own_numbers_move_the_series_on(office, listed) -> None:
    read = office.register.read_list(
        listed(
            "Sem Bos;01-02-2003;c;01-06-2019;2019-0040;;",
            "Mia Bos;01-02-2004;c;01-06-2019;CT/2019/77;;",
        )
    )
    assert any("2019-0041" in warning for warning in read.warnings)
    office.register.take_in(read)
    assert office.register.last_numbers() == {2019: 40}


def test_a_number_without_end_is_of_another_series(office, listed) -> None:
    read = office.register.read_list(
        listed(
            "Sem Bos;01-02-2003;c;01-06-2026;2026-999999999;;",
            "Mia Bos;01-02-2004;c;01-06-2026;2026-0040;;",
        )
    )
    assert read.warnings == ("The next number of 2026 will be 2026-0041.",)
    office.register.take_in(read)
    assert office.register.last_numbers() == {2026: 40}
    assert office.register.find("2026-999999999").person == "Sem Bos"


def test_an_own_number_is_known_in_other_signs(office, listed) -> None:
    office.register.take_in(
        office.register.read_list(listed("Sem Bos;01-02-2003;c;01-06-2019;2019-0040;;"))
    )
    read = office.register.read_list(
        listed(
            "Sem Bos;01-02-2003;c;01-06-2019;2019\u20100040;;",
            "Mia Bos;01-02-2004;c;01-06-2019;\uff12\uff10\uff11\uff19-0040;;",
        )
    )
    assert [one.outcome for one in read.lines] == [KNOWN, REFUSED]


def test_marks_go_on_beside_marks_that_are_none(office, listed) -> None:
    mark = "IMP-2019-" + "9" * 40
    office.register.take_in(
        office.register.read_list(listed(f"Sem Bos;01-02-2003;c;01-06-2019;{mark};;"))
    )
    read = office.register.read_list(listed("Mia Bos;01-02-2004;c;01-06-2019;;;"))
    assert [one.number for one in office.register.take_in(read)] == ["IMP-2019-0001"]


def test_a_group_that_is_known_is_linked(office, listed) -> None:
    programme = office.programmes.get(office.programmes.find(SPORT))
    office.programmes.save(type(programme)(**{**vars(programme), "makes_citytrainers": False}))
    cohort_id = cohort(office, "Zuid 2019")
    sem = person(office, "Sem Bos", birth_date=date(2003, 2, 1))
    office.participants.apply(cohort_id, sem)
    office.register.take_in(
        office.register.read_list(
            listed(
                "Sem Bos;01-02-2003;c;01-06-2019;1;zuid 2019;15",
                "Ida Bos;01-02-2003;c;01-06-2019;2;Zuid 2019;15",
            )
        )
    )
    (row,) = office.issuing.listed(cohort_id=cohort_id)
    assert (row.person, row.programme, row.cohort_id) == ("Sem Bos", SPORT, cohort_id)
    assert Role.CITYTRAINER not in office.persons.get(sem).roles


def test_hours_of_an_earlier_certificate_count_on_its_day(office, listed) -> None:
    office.register.take_in(
        office.register.read_list(
            listed(
                "Sem Bos;01-02-2003;c;01-06-2026;1;;15",
                "Mia Bos;01-02-2004;c;01-06-2025;2;;15",
                "Ida Bos;01-02-2005;b;01-06-2026;3;;7",
            )
        )
    )
    assert office.today.facts().figures.practice_hours == 15.0


def test_unknown_columns_can_be_mapped_and_are_remembered(office, listed) -> None:
    file = listed(
        "Sem Bos;01-02-2003;01-06-2019;12;blauw",
        head="Naam;Geboortedatum;Uitgereikt te Oss op de dag;Nummer;Kleur",
    )
    read = office.register.read_list(file)
    assert [one.heading for one in read.columns if not one.known] == [
        "Uitgereikt te Oss op de dag",
        "Kleur",
    ]
    assert any("no column with the date of issue" in warning for warning in read.warnings)
    read = office.register.read_list(file, {"Uitgereikt te Oss op de dag": "issued_on"})
    assert [one.outcome for one in read.lines] == [NEW]
    office.register.take_in(read)
    assert [one.outcome for one in office.register.read_list(file).lines] == [KNOWN]
    with pytest.raises(UserError, match="no column “Maat”"):
        office.register.read_list(file, {"Maat": "number"})
    with pytest.raises(UserError, match="no field"):
        office.register.read_list(file, {"Kleur": "kleur"})


def test_files_that_hold_no_such_list(office, tmp_path, listed) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        office.register.read_list(tmp_path / "weg.csv")
    with pytest.raises(UserError, match="only headings"):
        office.register.read_list(listed())
    other = tmp_path / "prijzen.csv"
    other.write_text("Artikel;Prijs\nBal;12", "utf-8")
    with pytest.raises(UserError, match="No row of headings"):
        office.register.read_list(other)


def test_what_changed_between_reading_and_storing(office, listed) -> None:
    sem = person(office, "Sem Bos", birth_date=date(2003, 2, 1))
    keep = person(office, "Semme Bosch", birth_date=date(2003, 2, 2))
    file = listed("Sem Bos;01-02-2003;c;01-06-2019;12;;15")
    read = office.register.read_list(file)
    office.register.take_in(office.register.read_list(file))
    with pytest.raises(Conflict, match="in the meantime"):
        office.register.take_in(read)
    office.history.undo()
    office.merging.merge(sem, keep)
    with pytest.raises(NotFound):
        office.register.take_in(read)


def test_the_register_as_written_is_read_again(office, listed, tmp_path, data_dir) -> None:
    office.register.take_in(
        office.register.read_list(
            listed(
                "Şükran Öztürk-Łukasz;01-02-2003;c;01-06-2019;2019-0012;=Zuid;15,5",
                "Mia Bos;01-02-2004;bewijs;01-06-2019;2019-0013;Zuid;",
            )
        )
    )
    for name, language in (("r.xlsx", "nl"), ("r.csv", "nl"), ("r.csv", "en")):
        file = tmp_path / name
        assert office.register.export(RegisterFilter(), file, language) == 2
        read = office.register.read_list(file)
        assert [one.outcome for one in read.lines] == [KNOWN, KNOWN]
        assert [one.name for one in read.lines] == ["Şükran Öztürk-Łukasz", "Mia Bos"]
        assert [one.cohort for one in read.lines] == ["=Zuid", "Zuid"]
        assert read.lines[0].practice_hours == 15.5
    wanted = RegisterFilter(state=RegisterState.IMPORTED, kind=DocumentKind.PROOF)
    assert office.register.export(wanted, tmp_path / "p.csv", "en") == 1
    text = (tmp_path / "p.csv").read_text("utf-8-sig")
    assert "proof of participation,Mia Bos" in text
