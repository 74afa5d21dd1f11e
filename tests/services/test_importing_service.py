"""Importing: decisions about doubles, differences, consents, recruiters, one change."""

from datetime import date

import pytest
from office_kit import cohort, person, rows_of

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import (
    CohortStatus,
    ConsentGiver,
    ConsentPurpose,
    EnrolmentStatus,
)
from ct_desktop.services.import_rows import Decision, ImportRequest, RowOutcome, SameAsRow, summary

HEAD = (
    "voornaam;achternaam;geboortedatum;telefoon;e-mail;"
    "naam ouder;telefoon ouder;toestemming foto;aangebracht door\n"
)


@pytest.fixture
def listed(tmp_path):
    def written(*lines: str, name: str = "lijst.csv", **request) -> ImportRequest:
        file = tmp_path / name
        file.write_text(HEAD + "\n".join(line + ";" * (8 - line.count(";")) for line in lines))
        return ImportRequest(file, **request)

    return written


def test_preview_changes_nothing(office, listed) -> None:
    before = rows_of(office, without=set())
    preview = office.importing.preview(listed("Sanne;Bakker;30-06-2006"))
    assert (preview.imported, summary(preview)) == (False, "1 new")
    assert rows_of(office, without=set()) == before


def test_one_change_that_one_undo_takes_back(office, listed) -> None:
    cohort_id = cohort(office)
    before = rows_of(office)
    office.importing.run(
        listed("Sanne;Bakker;30-06-2006", "Bram;Meijer;01-02-2007", cohort_id=cohort_id)
    )
    assert office.cohorts.get(cohort_id).enrolled == 2
    assert office.history.undo() == "people imported"
    assert rows_of(office) == before


def test_possible_double_decided_each_way(office, listed) -> None:
    known = person(office, "Sanne Bakker", birth_date=date(2006, 6, 30))
    line = "Sane;Bakker;30-06-2006;06-12345678"
    (row,) = office.importing.preview(listed(line)).rows
    assert row.outcome is RowOutcome.POSSIBLE_DOUBLE
    (match,) = row.matches
    assert (match.person_id, match.reason) == (known, "similar name, same birth date")
    assert match.values["birth_date"] == "30-06-2006"

    skipped = office.importing.run(listed(line, decisions={2: Decision.SKIP}))
    assert skipped.rows[0].outcome is RowOutcome.SKIPPED
    same = office.importing.run(listed(line, decisions={2: known}))
    assert (same.rows[0].outcome, same.rows[0].person_id) == (RowOutcome.UPDATED, known)
    facts = office.persons.get(known).facts
    assert (facts.given_name, facts.phone != "") == ("Sanne", True)
    assert len(office.people.ids()) == 1
    new = office.importing.run(listed(line, decisions={2: Decision.NEW}))
    assert new.rows[0].outcome is RowOutcome.NEW
    assert len(office.people.ids()) == 2


def test_same_as_an_earlier_row(office, listed) -> None:
    lines = ("Sanne;Bakker;30-06-2006", "Sane;Bakker;30-06-2006;06-12345678")
    office.importing.run(listed(*lines, decisions={3: SameAsRow(2)}))
    (who,) = office.people.rows(office.people.ids())
    assert (who.full_name, bool(who.phone)) == ("Sanne Bakker", True)


def test_double_in_the_file_is_one_person(office, listed) -> None:
    preview = office.importing.run(
        listed("Sanne;Bakker;30-06-2006", "SANNE;bakker;30-06-2006;06-12345678")
    )
    assert [row.outcome for row in preview.rows] == [RowOutcome.NEW, RowOutcome.UPDATED]
    assert len(office.people.ids()) == 1


def test_families_share_a_phone(office, listed) -> None:
    preview = office.importing.run(
        listed("Sanne;Bakker;30-06-2006;06-12345678", "Bram;Bakker;01-02-2008;06-12345678")
    )
    assert [row.outcome for row in preview.rows] == [RowOutcome.NEW, RowOutcome.NEW]
    assert not preview.warned


def test_fills_and_lists_but_never_overwrites(office, listed) -> None:
    known = person(
        office, "Sanne Bakker", birth_date=date(2006, 6, 30), email="oud@voorbeeld.example"
    )
    preview = office.importing.run(
        listed("Sanne;Bakker;30-06-2006;06-12345678;nieuw@voorbeeld.example")
    )
    (row,) = preview.rows
    assert row.differences == (("email", "oud@voorbeeld.example", "nieuw@voorbeeld.example"),)
    assert row.filled == ("phone",)
    assert office.persons.get(known).facts.email == "oud@voorbeeld.example"


def test_parent_gives_the_consent_of_a_child(office, listed) -> None:
    office.importing.run(
        listed(
            "Emre;Celik;22-11-2010;;;Ayse Celik;06-87654323;ja",
            "Sanne;Bakker;30-06-2006;;;;;nee",
        )
    )
    (child,) = office.consents.of_person(office.persons.find("Emre Celik"))
    assert (child.purpose, child.granted, child.given_by, child.giver_name) == (
        ConsentPurpose.PHOTO, True, ConsentGiver.PARENT, "Ayse Celik",
    )  # fmt: skip
    assert child.giver_phone
    (grown,) = office.consents.of_person(office.persons.find("Sanne Bakker"))
    assert (grown.granted, grown.given_by) == (False, ConsentGiver.SELF)


def test_same_answer_is_not_recorded_twice(office, listed) -> None:
    for answer in ("ja", "ja", "nee"):
        office.importing.run(listed(f"Sanne;Bakker;30-06-2006;;;;;{answer}"))
    given = office.consents.of_person(office.persons.find("Sanne Bakker"))
    assert [one.granted for one in given] == [False, True]


def test_recruiter_is_linked_when_clear(office, listed) -> None:
    noor = person(office, "Noor de Vries")
    person(office, "Jan Jansen"), person(office, "Jan Jansen")
    office.importing.run(
        listed(
            "Sanne;Bakker;30-06-2006;;;;;;noor de vries",
            "Bram;Meijer;01-02-2007;;;;;;Jan Jansen",
            "Sami;Haddad;09-09-2007;;;;;;Sanne Bakker",
        )
    )
    facts = {
        n: office.persons.get(office.persons.find(n)).facts
        for n in ("Sanne Bakker", "Bram Meijer", "Sami Haddad")
    }
    assert facts["Sanne Bakker"].recruited_by_id == noor
    assert facts["Bram Meijer"].recruited_by_id is None
    assert facts["Bram Meijer"].recruited_by_name == "Jan Jansen"
    assert facts["Sami Haddad"].recruited_by_id == office.persons.find("Sanne Bakker")


def test_file_order_fills_the_places_and_who_waits_goes_first(office, listed) -> None:
    cohort_id = cohort(office, capacity=2)
    lines = [f"Kees{c};Jansen{c};01-02-2007" for c in "DCBA"]
    preview = office.importing.run(listed(*lines, cohort_id=cohort_id))
    enrolled, waiting = EnrolmentStatus.ENROLLED, EnrolmentStatus.WAITING
    assert [row.enrolment for row in preview.rows] == [enrolled, enrolled, waiting, waiting]
    first = next(r for r in office.participants.rows(cohort_id) if r.status is enrolled)
    office.participants.withdraw(first.enrolment_id, reason="toch niet")
    late = office.importing.run(listed("Late;Komer;01-02-2007", cohort_id=cohort_id))
    assert late.rows[0].enrolment is waiting


def test_refused_row_keeps_everything_out(office, listed) -> None:
    cohort_id = cohort(office)
    before = rows_of(office, without=set())
    preview = office.importing.run(
        listed("Sanne;Bakker;30-06-2006", "Jip;Klein;06-05-2013", cohort_id=cohort_id)
    )
    assert (preview.imported, preview.refused) == (False, 1)
    (problem,) = preview.rows[1].problems
    assert problem.column == "geboortedatum"
    assert "may join from 06-05-2027" in problem.message
    assert rows_of(office, without=set()) == before


def test_broken_off_half_way(office, listed) -> None:
    before = rows_of(office, without=set())

    class Enough(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert total == 3
        if done == 2:
            raise Enough

    lines = [f"Kees{c};Jansen{c};01-02-2007" for c in "ABC"]
    with pytest.raises(Enough):
        office.importing.run(listed(*lines), stop)
    assert rows_of(office, without=set()) == before


def test_ended_group_takes_nobody(office, listed) -> None:
    from ct_desktop.rules.enumerations import CohortStatus

    cohort_id = cohort(office)
    office.cohorts.set_status(cohort_id, CohortStatus.COMPLETED)
    before = rows_of(office, without=set())
    with pytest.raises(UserError, match="no longer takes people"):
        office.importing.run(listed("Sanne;Bakker;30-06-2006", cohort_id=cohort_id))
    assert rows_of(office, without=set()) == before


def test_permission_to_take_part_is_a_parents_until_of_age(office, tmp_path) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text(
        "naam;geboortedatum;naam ouder;toestemming deelname;toestemming foto\n"
        "Sanne Bakker;30-06-2009;Ria Bakker;ja;ja\n"
    )
    preview = office.importing.run(ImportRequest(file))
    consents = office.consents.of_person(preview.rows[0].person_id)
    assert {one.purpose: (one.given_by, one.giver_name) for one in consents} == {
        ConsentPurpose.TAKING_PART: (ConsentGiver.PARENT, "Ria Bakker"),
        ConsentPurpose.PHOTO: (ConsentGiver.SELF, ""),
    }


@pytest.mark.parametrize("deed", ["preview", "run"])
def test_a_group_that_has_ended_refuses_before_anything_else(office, listed, deed) -> None:
    cohort_id = cohort(office)
    office.cohorts.set_status(cohort_id, CohortStatus.COMPLETED)
    before = rows_of(office, without=set())
    with pytest.raises(UserError, match="no longer takes people"):
        getattr(office.importing, deed)(listed("Sanne;Bakker;30-06-2006", cohort_id=cohort_id))
    assert rows_of(office, without=set()) == before
