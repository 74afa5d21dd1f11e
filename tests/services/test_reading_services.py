"""What is only read: the table of people, search, today, overview, contacts, sheets, backups."""

import csv
import io
from datetime import UTC, date, datetime
from zipfile import ZipFile

import icalendar
import pytest
import vobject
from office_kit import SPORT, P, X, cohort, group, mark, meetings, person, statements

from ct_desktop import language
from ct_desktop.errors import UserError
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import (
    AttendanceStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    DocumentKind,
    OrganisationKind,
    Role,
    TaskAnchor,
)
from ct_desktop.services.attention_line import AttentionKind
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.people_table import PeopleFilter, PeopleOrder
from ct_desktop.services.search import HitKind


class TestPeopleTable:
    def test_fixed_number_of_queries(self, office) -> None:
        group(office, 3)
        counts = []
        for _ in range(2):
            with statements(office) as seen:
                office.people.rows(office.people.ids())
            counts.append(len(seen))
            group(office, 8, f"Groep {len(counts)}")
        assert counts[0] == counts[1] <= 10

    def test_grid_overview_and_participants_too(self, office) -> None:
        counts = []
        for name, people in (("Klein", 2), ("Groot", 9)):
            group(office, people, name)
            cohort_id = office.cohorts.find(name)
            for read in (office.attendance.grid, office.overview.rows, office.participants.rows):
                with statements(office) as seen:
                    read(cohort_id)
                counts.append(len(seen))
        assert counts[:3] == counts[3:]

    def test_more_people_than_sql_takes_in_one_list(self, office) -> None:
        person(office)
        rows = office.people.rows([*range(1, 40_000)])
        assert [row.full_name for row in rows] == ["Noor de Vries"]

    def test_filters(self, office) -> None:
        _one, _ = group(office, 2)
        noor = person(office, town="Vught", talents="judo, dans", email="noor@voorbeeld.example")
        office.persons.save(office.persons.get(noor).facts, frozenset({Role.COURSE_LEADER}))
        ids = office.people.ids
        cohort_id = office.cohorts.find("Najaar")
        assert ids(PeopleFilter(words="VRIES, noor")) == [noor]
        assert ids(PeopleFilter(role=Role.COURSE_LEADER)) == [noor]
        assert ids(PeopleFilter(town="Vught")) == [noor]
        assert ids(PeopleFilter(talent="dans")) == [noor]
        assert ids(PeopleFilter(active=False)) == [noor]
        assert len(ids(PeopleFilter(active=True))) == 2
        assert len(ids(PeopleFilter(role=Role.PARTICIPANT, cohort_id=cohort_id))) == 2
        assert ids(PeopleFilter(role=Role.CITYTRAINER)) == []
        assert ids(PeopleFilter(words="100%_\\")) == []
        assert office.people.towns() == ("Vught",)
        assert office.people.talents() == ("dans", "judo")

    def test_order(self, office) -> None:
        young = person(office, "Bo Aa", birth_date=date(2010, 1, 1), town="Aalst")
        old = person(office, "An Zee", birth_date=date(1990, 1, 1), town="Zwolle")
        assert office.people.ids(order=PeopleOrder.BIRTH_DATE) == [old, young]
        assert office.people.ids(order=PeopleOrder.TOWN, descending=True) == [old, young]
        assert office.people.ids() == [young, old]


class TestSearch:
    def test_every_kind(self, office) -> None:
        noor = person(office, town="Vught", phone="0612345678")
        cohort_id = cohort(office, "Najaar Vught")
        club = office.organisations.save(
            OrganisationFacts(None, "SV Vught", OrganisationKind.CLUB, town="Vught")
        )
        hits = {(hit.kind, hit.id) for hit in office.search.find("vught")}
        assert hits == {
            (HitKind.PERSON, noor), (HitKind.COHORT, cohort_id), (HitKind.ORGANISATION, club),
        }  # fmt: skip
        assert [h.title for h in office.search.find("maak mijn")] == ["Ik maak mijn stad"]
        assert office.search.find("   ") == ()
        assert office.search.find("bestaat niet") == ()
        assert office.search.find("%") == ()

    def test_number_of_a_document(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        group(office, 1)
        office = open_at(datetime(2026, 12, 5, 12))
        cohort_id = office.cohorts.find("Najaar")
        for meeting_id in meetings(office, cohort_id):
            office.attendance.everyone_present(meeting_id)
        number = office.issuing.issue(cohort_id, DocumentKind.PROOF).issued[0].number
        (hit,) = [h for h in office.search.find(number) if h.kind is HitKind.DOCUMENT]
        assert (hit.title, "Kees00 Najaar00" in hit.subtitle) == (number, True)


class TestToday:
    def kinds(self, office):
        found = {}
        for one in office.today.facts().attention:
            found.setdefault(one.kind, []).append(one)
        return found

    def test_quiet_on_an_empty_store(self, office) -> None:
        facts = office.today.facts()
        assert (facts.attention, facts.week, facts.cohorts) == ((), (), 0)

    def test_more_groups_take_no_more_queries(self, office) -> None:
        counts = []
        for name in ("Najaar", "Winter", "Lente"):
            group(office, 2, name)
            with statements(office) as seen:
                facts = office.today.facts()
            assert facts.cohorts == len(counts) + 1
            counts.append(len(seen))
        assert counts[0] == counts[1] == counts[2] <= 50

    def test_read_once_per_change_and_day(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        group(office, 2)
        cohort_id = office.cohorts.find("Najaar")
        with statements(office) as first:
            facts = office.today.facts()
        with statements(office) as again:
            assert office.today.count() == len(facts.attention)
        assert len(again) < len(first) / 3
        assert not [one for one in again if "FROM attendance" in one or "FROM meeting" in one]
        office.participants.apply(cohort_id, person(office, "Wil Wachten"))
        assert office.today.count() == len(facts.attention) + 1
        office.history.undo()
        assert office.today.count() == len(facts.attention)
        office.history.redo()
        language.use("nl")
        assert any("aanmelding" in one.text for one in office.today.facts().attention)

    def test_every_kind_of_attention(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        one, two, three = group(office, 3, capacity=4)
        cohort_id = office.cohorts.find("Najaar")
        child = person(
            office, "Emre Çelik", birth_date=date(2010, 11, 22), parent_phone="0612345678"
        )
        office.participants.enrol(office.participants.apply(cohort_id, child))
        office.participants.apply(cohort_id, person(office, "Wil Wachten"))
        queue = office.participants.apply(cohort_id, person(office, "Wim Wachten"))
        office.participants.wait(queue)
        office.tasks.add(cohort_id, "Sleutel halen", TaskAnchor.START, -3)
        ids = meetings(office, cohort_id)
        mark(office, one, ids, [X, X, P])
        mark(office, two, ids, [X, X, X])
        office.participants.withdraw(three, reason="verhuisd")
        office.walk_ins.add(cohort_id, "Zayn")
        office.participants.withdraw(
            office.attendance.grid(cohort_id).rows[-1].enrolment_id, reason="eenmalig"
        )

        office = open_at(datetime(2026, 10, 9, 12))
        found = self.kinds(office)
        assert [(a.title, a.enrolment_id) for a in found[AttentionKind.OUT_OF_REACH]] == [
            ("Kees00 Najaar00", one), ("Kees01 Najaar01", two),
        ]  # fmt: skip
        assert "absent 3 times in a row" in found[AttentionKind.OUT_OF_REACH][1].text
        (permission,) = found[AttentionKind.PERMISSION]
        assert permission.title == "Emre Çelik"
        assert permission.phone.replace(" ", "").replace("-", "") == "0612345678"
        (unmarked,) = found[AttentionKind.UNMARKED]
        assert unmarked.text == "attendance not marked yet: 03-10, 08-10"
        assert found[AttentionKind.APPLICANTS][0].text == "1 applicant waits for a decision"
        assert "1 person is on the waiting list" in found[AttentionKind.WAITING_PLACE][0].text
        assert "Sleutel halen" in [a.title for a in found[AttentionKind.TASK]]
        assert AttentionKind.STATUS in found
        assert AttentionKind.BACKUP not in found
        facts = office.today.facts()
        order = [one.urgency for one in facts.attention]
        assert order == sorted(order, key=["bad", "warning", "info", "good"].index)
        assert [m.label for m in facts.week] == ["5"]

    def test_figures_of_the_year(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        one, two = group(office, 2)
        ids = meetings(office, office.cohorts.find("Najaar"))
        mark(office, one, ids, [P, 30])
        mark(office, two, ids, [X, P, P])
        figures = open_at(datetime(2026, 9, 18, 12)).today.facts().figures
        assert (figures.year, figures.participants, figures.attended_hours) == (
            2026,
            2,
            2.5 + 2 + 2.5,
        )

    def test_hours_of_the_year_never_go_below_zero(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        one, two = group(office, 2)
        ids = meetings(office, office.cohorts.find("Najaar"))
        office.attendance.set_mark(one, ids[0], Mark(AttendanceStatus.LATE, 100, 100))
        mark(office, two, ids, [P])
        figures = open_at(datetime(2026, 9, 18, 12)).today.facts().figures
        assert figures.attended_hours == sum(r.hours for r in office.attendance.listed()) == 2.5

    def test_who_said_no_at_sixteen_is_not_asked_again(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        cohort_id = cohort(office)
        child = person(office, "Emre Çelik", birth_date=date(2010, 9, 20))
        office.participants.enrol(office.participants.apply(cohort_id, child))
        by_parent = ConsentFacts(
            None, ConsentPurpose.PHOTO, True, ConsentGiver.PARENT, date(2026, 8, 1),
            ConsentMedium.PAPER, "Ouder van Emre",
        )  # fmt: skip
        office.consents.record(child, by_parent)
        office = open_at(datetime(2026, 9, 21, 12))
        (asked,) = self.kinds(office)[AttentionKind.CONSENT_AGAIN]
        assert asked.text == "is 16 now: ask for consent again"
        own_no = ConsentFacts(
            None, ConsentPurpose.PHOTO, False, ConsentGiver.SELF, date(2026, 9, 21),
            ConsentMedium.PAPER,
        )  # fmt: skip
        office.consents.record(child, own_no)
        assert AttentionKind.CONSENT_AGAIN not in self.kinds(office)

    def test_proofs_that_can_be_issued(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        group(office, 2)
        office = open_at(datetime(2026, 12, 5, 12))
        cohort_id = office.cohorts.find("Najaar")
        for meeting_id in meetings(office, cohort_id):
            office.attendance.everyone_present(meeting_id)
        (proofs,) = self.kinds(office)[AttentionKind.PROOFS]
        assert proofs.text == "2 proofs of participation can be issued"
        office.issuing.issue(cohort_id, DocumentKind.PROOF)
        assert AttentionKind.PROOFS not in self.kinds(office)


class TestBackups:
    def test_no_alarm_on_the_first_day(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        group(office, 1)
        state = office.backups.state()
        assert (state.made_at, state.overdue) == (None, False)
        assert AttentionKind.BACKUP not in {one.kind for one in office.today.facts().attention}

    def test_made_on_demand_and_at_close(self, open_at, tmp_path) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        person(office)
        done = office.backups.back_up()
        assert done.warnings == ()
        assert office.backups.state().made_at == datetime(2026, 9, 1, 12)
        assert office.backups.verify().sound
        assert office.backups.verify().tables["person"] == 1
        person(office, "Bram Meijer")
        # Of one day the newest is kept; it holds what was added after the first.
        later = open_at(datetime(2026, 9, 3, 12))
        assert later.backups.state().count == 1
        person(later, "Sami Haddad")
        last = open_at(datetime(2026, 9, 30, 12))
        assert last.backups.state().count == 2
        assert not last.backups.state().overdue
        person(last, "Zoe Zon")
        assert last.backups.state().overdue
        assert AttentionKind.BACKUP in {one.kind for one in last.today.facts().attention}

    def test_second_place_gone_is_a_warning(self, office, tmp_path) -> None:
        person(office)
        office.backups.set_second_place(str(tmp_path / "stick"))
        (warning,) = office.backups.back_up().warnings
        assert "second place" in warning
        (tmp_path / "stick").mkdir()
        assert office.backups.back_up().warnings == ()
        assert list((tmp_path / "stick").rglob("*.ctbackup"))


class TestContacts:
    @pytest.fixture
    def reached(self, office):
        cohort_id = cohort(office, room="Zaal 1")
        for name, email, phone in (
            ("Noor de Vries", "noor@voorbeeld.example", "0612345678"),
            ("Bram Meijer", "noor@voorbeeld.example", ""),
            ("Sami Haddad", "", ""),
        ):
            who = person(office, name, email=email, phone=phone)
            office.participants.enrol(office.participants.apply(cohort_id, who))
        office.participants.apply(
            cohort_id, person(office, "Niet Binnen", email="n@voorbeeld.example")
        )
        return office, cohort_id

    def test_addresses_for_bcc(self, reached) -> None:
        office, cohort_id = reached
        mails = office.contacts.mail_list(cohort_id)
        assert mails.text == "noor@voorbeeld.example"
        assert mails.without == ("Haddad, Sami",)

    def test_calendar(self, reached) -> None:
        office, cohort_id = reached
        office.schedule.cancel(meetings(office, cohort_id)[1], "ziek")
        made = office.contacts.calendar(cohort_id)
        assert made.file_name == "calendar-Najaar.ics"
        events = icalendar.Calendar.from_ical(made.data).walk("VEVENT")
        assert len(events) == 10
        first = events[0]
        assert first["DTSTART"].dt.astimezone(UTC) == datetime(2026, 9, 10, 17, 0, tzinfo=UTC)
        assert first["DTEND"].dt.astimezone(UTC) == datetime(2026, 9, 10, 19, 30, tzinfo=UTC)
        assert first["LOCATION"] == "De Schakel, Zaal 1"
        november = next(e for e in events if e["DTSTART"].dt.month == 11)
        assert november["DTSTART"].dt.utcoffset().total_seconds() == 3600
        assert [str(e.get("STATUS", "")) for e in events].count("CANCELLED") == 1
        assert events[1]["SEQUENCE"] == 1
        for word in ("Noor", "Bram", "0612345678"):
            assert word.encode() not in made.data

    def test_cards(self, reached) -> None:
        office, cohort_id = reached
        data = office.contacts.cards(cohort_id).data.decode()
        cards = list(vobject.readComponents(data))
        assert [card.fn.value for card in cards] == ["Sami Haddad", "Bram Meijer", "Noor de Vries"]
        assert "+31612345678" in cards[2].serialize(validate=False)

    def test_group_without_meetings(self, office) -> None:
        cohort_id = cohort(office)
        for meeting_id in meetings(office, cohort_id):
            office.schedule.remove(meeting_id)
        with pytest.raises(UserError, match="no meetings"):
            office.contacts.calendar(cohort_id)


class TestSheets:
    def test_formulas_stay_text(self, office, tmp_path) -> None:
        person(office, "Noor de Vries", town="=1+1", talents="@SUM(A1)")
        ids = office.people.ids()
        assert office.sheets.people(ids, tmp_path / "lijst.csv") == 1
        text = (tmp_path / "lijst.csv").read_bytes()
        assert text.startswith(b"\xef\xbb\xbf")
        (head, row) = csv.reader(io.StringIO(text.decode("utf-8-sig")))
        assert row[head.index("Town")] != "=1+1"
        assert "=1+1" in row[head.index("Town")]
        office.sheets.people(ids, tmp_path / "lijst.xlsx")
        with ZipFile(tmp_path / "lijst.xlsx") as book:
            sheet = book.read("xl/worksheets/sheet1.xml")
            shared = book.read("xl/sharedStrings.xml").decode()
        assert b"<f>" not in sheet
        assert "=1+1" in shared
        assert "@SUM(A1)" in shared

    def test_participants_with_a_place(self, office, tmp_path) -> None:
        group(office, 2)
        cohort_id = office.cohorts.find("Najaar")
        office.participants.apply(cohort_id, person(office))
        assert office.sheets.participants(cohort_id, tmp_path / "groep.xlsx") == 2


def test_programmes_that_ship(office) -> None:
    facts = {one.name: one for one in office.programmes.all()}
    assert set(facts) == {
        SPORT,
        "Ik maak mijn stad",
        "Citytrainer junior",
        "Citytrainer volwassenen",
    }
    assert (facts[SPORT].training_hours, facts[SPORT].practice_hours, facts[SPORT].capacity) == (
        25.5,
        15,
        15,
    )
    assert facts[SPORT].minimum_age == 14
    assert facts["Citytrainer junior"].makes_citytrainers is False
