from datetime import date, datetime

import pytest

from ct_desktop.clock import fixed_clock
from ct_desktop.services.access import Access
from ct_desktop.services.import_rows import Decision, ImportRequest, RowOutcome, SameAsRow
from ct_desktop.services.persons import PersonFacts

SANNE = PersonFacts(
    given_name="Sanne",
    family_name="Bakker",
    birth_date=date(2006, 6, 30),
    email="sanne@voorbeeld.example",
    phone="06 1234 5614",
)


@pytest.fixture
def office(tmp_path):
    made = Access(tmp_path / "store", fixed_clock(datetime(2026, 10, 22, 14, 0))).create_open()
    yield made.office
    made.office.close()


def write(tmp_path, *lines):
    path = tmp_path / "lijst.csv"
    path.write_text("\n".join(("Naam;Geboortedatum;School", *lines)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("typed", "reason", "certain"),
    [
        (
            PersonFacts(given_name="sanne", family_name="BAKKER", birth_date=date(2006, 6, 30)),
            "same name and birth date",
            True,
        ),
        (
            PersonFacts(given_name="Sanne", family_name="Bakker", email="SANNE@voorbeeld.example"),
            "same name and e-mail",
            True,
        ),
        (
            PersonFacts(given_name="Sane", family_name="Bakker", birth_date=date(2006, 6, 30)),
            "similar name, same birth date",
            False,
        ),
        (
            PersonFacts(given_name="Sanne", family_name="Smit", phone="+31 6 12345614"),
            "similar first name, same phone",
            False,
        ),
    ],
)
def test_somebody_known_is_recognised(office, typed, reason, certain):
    person = office.persons.save(SANNE)
    (found,) = office.doubles.of(typed)
    assert (found.person_id, found.name) == (person, "Bakker, Sanne")
    assert (found.reason, found.certain) == (reason, certain)


def test_family_on_the_same_phone_is_no_double(office):
    office.persons.save(SANNE)
    brother = PersonFacts(given_name="Tim", family_name="Bakker", phone="0612345614")
    assert office.doubles.of(brother) == ()


def test_a_person_is_not_its_own_double(office):
    person = office.persons.save(SANNE)
    assert office.doubles.of(office.persons.get(person).facts) == ()


def test_a_row_that_is_an_earlier_row_becomes_one_person(office, tmp_path):
    path = write(tmp_path, "Liza Peters;01-02-2008;", "Lisa Peters;01-02-2008;Het Hart")
    preview = office.importing.preview(ImportRequest(path))
    assert [row.outcome for row in preview.rows] == [RowOutcome.NEW, RowOutcome.POSSIBLE_DOUBLE]
    assert preview.rows[1].matches[0].row == 2
    done = office.importing.run(ImportRequest(path, decisions={3: SameAsRow(2)}))
    assert {row.person_id for row in done.rows} == {done.rows[0].person_id}
    assert office.persons.get(done.rows[0].person_id).facts.school == "Het Hart"


def test_an_earlier_row_that_was_skipped_leaves_a_new_person(office, tmp_path):
    path = write(
        tmp_path,
        "Liza Peters;01-02-2008;",
        "Lisa Peters;01-02-2008;Het Hart",
    )
    decisions = {2: Decision.SKIP, 3: SameAsRow(2)}
    office.importing.run(ImportRequest(path, decisions=decisions))
    (person,) = office.people.ids()
    assert office.persons.get(person).facts.given_name == "Lisa"


def test_progress_is_told_per_row_and_what_it_raises_stops_everything(office, tmp_path):
    path = write(tmp_path, *(f"Kind{n} Naam{n};01-02-2008;" for n in range(5)))
    told = []
    office.importing.run(ImportRequest(path), lambda done, total: told.append((done, total)))
    assert told == [(n, 5) for n in range(5)]
    other = write(tmp_path, "Bo Los;01-02-2008;", "Jo Los;01-03-2008;")

    def stop(done, total):
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        office.importing.run(ImportRequest(other), stop)
    assert len(office.people.ids()) == 5
