"""Who comes in: places, waiting, reasons that are kept, walk-ins, moves, merging."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office_kit import A, L, P, X, cohort, group, mark, meetings, person, rows_of

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import (
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    EnrolmentStatus,
    Gender,
)
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.participants import AgeNotRight, OverMaximum, Overrides


def statuses(office, cohort_id):
    return {row.full_name: row.status for row in office.participants.rows(cohort_id)}


class TestPlaces:
    def test_sixteenth_needs_a_reason_that_is_kept(self, office) -> None:
        group(office, 15)
        cohort_id = office.cohorts.find("Najaar")
        extra = office.participants.apply(cohort_id, person(office))
        with pytest.raises(OverMaximum, match="all 15 places"):
            office.participants.enrol(extra)
        assert statuses(office, cohort_id)["Noor de Vries"] is EnrolmentStatus.APPLIED
        office.participants.enrol(extra, Overrides(over_maximum="zus doet ook mee"))
        row = next(r for r in office.participants.rows(cohort_id) if r.enrolment_id == extra)
        assert (row.status, row.over_maximum_reason) == (
            EnrolmentStatus.ENROLLED,
            "zus doet ook mee",
        )
        assert office.cohorts.get(cohort_id).enrolled == 16

    def test_too_young_until_the_day_is_named(self, office) -> None:
        cohort_id = cohort(office)
        young = person(office, "Jip O'Brien", birth_date=date(2012, 9, 11))
        enrolment = office.participants.apply(cohort_id, young)
        with pytest.raises(AgeNotRight, match="may join from 11-09-2026"):
            office.participants.enrol(enrolment)
        (row,) = office.participants.rows(cohort_id)
        assert (row.too_young_until, row.age) == (date(2026, 9, 11), 13)
        office.participants.enrol(enrolment, Overrides(age="wordt morgen veertien"))
        (row,) = office.participants.rows(cohort_id)
        assert (row.status, row.age_reason) == (EnrolmentStatus.ENROLLED, "wordt morgen veertien")

    @pytest.mark.parametrize(
        ("born", "start", "joins"),
        [
            (date(2012, 9, 10), date(2026, 9, 10), True),
            (date(2012, 2, 29), date(2026, 2, 28), False),
            (date(2012, 2, 29), date(2026, 3, 1), True),
            (None, date(2026, 9, 10), False),
        ],
    )
    def test_age_on_the_start_date(self, office, born, start, joins) -> None:
        cohort_id = cohort(office, start_date=start)
        enrolment = office.participants.apply(cohort_id, person(office, birth_date=born))
        if joins:
            office.participants.enrol(enrolment)
            assert office.cohorts.get(cohort_id).enrolled == 1
        else:
            with pytest.raises(AgeNotRight):
                office.participants.enrol(enrolment)

    def test_waiting_list_in_order_of_application(self, office) -> None:
        group(office, 2, capacity=2)
        cohort_id = office.cohorts.find("Najaar")
        queue = [office.participants.apply(cohort_id, person(office, f"Zoe {n}")) for n in "CAB"]
        for enrolment in queue:
            office.participants.wait(enrolment)
        rows = [
            r for r in office.participants.rows(cohort_id) if r.status is EnrolmentStatus.WAITING
        ]
        assert [r.enrolment_id for r in sorted(rows, key=lambda r: r.queue)] == queue
        with pytest.raises(OverMaximum):
            office.participants.enrol(queue[0])

    def test_once_per_person(self, office) -> None:
        cohort_id, who = cohort(office), person(office)
        office.participants.apply(cohort_id, who)
        with pytest.raises(UserError, match="already applied"):
            office.participants.apply(cohort_id, who)

    def test_decline_and_withdraw_with_a_reason(self, office) -> None:
        one, two = group(office, 2)
        cohort_id = office.cohorts.find("Najaar")
        for act in (office.participants.decline, office.participants.withdraw):
            with pytest.raises(UserError, match="reason is needed"):
                act(one, reason=" ")
        office.participants.withdraw(one, reason="verhuisd")
        office.participants.decline(two, reason="geen tijd")
        assert office.cohorts.get(cohort_id).enrolled == 0
        assert [r.end_reason for r in office.participants.rows(cohort_id)] == [
            "verhuisd",
            "geen tijd",
        ]
        office.participants.reapply(one)
        office.participants.enrol(one)
        row = office.participants.rows(cohort_id)[0]
        assert (row.status, row.end_reason) == (EnrolmentStatus.ENROLLED, "")

    def test_application_with_marks_stays(self, office) -> None:
        one, two = group(office, 2)
        cohort_id = office.cohorts.find("Najaar")
        mark(office, one, meetings(office, cohort_id), [P])
        with pytest.raises(UserError, match="has been marked"):
            office.participants.remove(one)
        office.participants.remove(two)
        assert len(office.participants.rows(cohort_id)) == 1
        with pytest.raises(NotFound):
            office.participants.enrol(two)

    def test_permission_of_a_parent(self, office) -> None:
        cohort_id = cohort(office)
        child = person(office, "Emre Çelik", birth_date=date(2010, 11, 22))
        office.participants.enrol(office.participants.apply(cohort_id, child))
        assert office.participants.rows(cohort_id)[0].permission_missing
        given_by_parent = ConsentFacts(
            None, ConsentPurpose.TAKING_PART, True, ConsentGiver.PARENT, date(2026, 8, 1),
            ConsentMedium.PAPER, "Ouder van Emre",
        )  # fmt: skip
        consent = office.consents.record(child, given_by_parent)
        assert not office.participants.rows(cohort_id)[0].permission_missing
        office.consents.withdraw(consent)
        assert office.participants.rows(cohort_id)[0].permission_missing

    @pytest.mark.parametrize(
        ("granted", "giver"),
        [(True, ConsentGiver.SELF), (False, ConsentGiver.PARENT)],
        ids=["the child itself", "a parent who says no"],
    )
    def test_no_permission_of_a_parent(self, office, granted, giver) -> None:
        cohort_id = cohort(office)
        child = person(office, "Emre Çelik", birth_date=date(2010, 11, 22))
        office.participants.enrol(office.participants.apply(cohort_id, child))
        earlier = ConsentFacts(
            None, ConsentPurpose.TAKING_PART, True, ConsentGiver.PARENT, date(2026, 7, 1),
            ConsentMedium.PAPER, "Ouder van Emre",
        )  # fmt: skip
        if not granted:
            office.consents.record(child, earlier)
        office.consents.record(
            child,
            replace(earlier, granted=granted, given_by=giver, given_on=date(2026, 8, 1)),
        )
        assert office.participants.rows(cohort_id)[0].permission_missing
        (row,) = office.overview.rows(cohort_id)
        assert (row.permission_needed, row.permission) == (True, False)


class TestConsents:
    def facts(self, **changed):
        values = {
            "id": None, "purpose": ConsentPurpose.PHOTO, "granted": True,
            "given_by": ConsentGiver.SELF, "given_on": date(2026, 8, 1),
            "medium": ConsentMedium.PAPER, "paper_location": "map 3",
        }  # fmt: skip
        return ConsentFacts(**{**values, **changed})

    def test_newest_answer_counts_and_all_stay(self, office) -> None:
        who = person(office)
        office.consents.record(who, self.facts())
        office.consents.record(who, self.facts(granted=False, given_on=date(2026, 8, 20)))
        found = office.consents.of_person(who)
        assert [one.granted for one in found] == [False, True]
        assert found[1].paper_location == "map 3"

    def test_refusals(self, office) -> None:
        who = person(office)
        with pytest.raises(UserError, match="future"):
            office.consents.record(who, self.facts(given_on=date(2026, 9, 2)))
        with pytest.raises(UserError, match="parent has no name"):
            office.consents.record(who, self.facts(given_by=ConsentGiver.PARENT))
        with pytest.raises(NotFound):
            office.consents.withdraw(99)

    def test_withdrawn_once(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        consent = office.consents.record(person(office), self.facts())
        office.consents.withdraw(consent)
        later = open_at(datetime(2026, 9, 20, 12))
        later.consents.withdraw(consent)
        (found,) = later.consents.of_person(later.persons.find("Noor de Vries"))
        assert (found.withdrawn_on, found.valid) == (date(2026, 9, 1), False)


class TestWalkIns:
    def test_with_a_place_free(self, office) -> None:
        group(office, 1)
        cohort_id = office.cohorts.find("Najaar")
        second = meetings(office, cohort_id)[1]
        office.walk_ins.add(cohort_id, "Zayn el Khatib", second)
        row = office.attendance.grid(cohort_id).rows[0]
        assert (row.name, row.walk_in, row.status) == (
            "Khatib, Zayn el",
            True,
            EnrolmentStatus.ENROLLED,
        )
        assert (row.counts_from, dict(row.marks)) == (date(2026, 9, 17), {second: Mark(P)})

    def test_in_a_full_group_it_stays_an_application(self, office) -> None:
        group(office, 2, capacity=2)
        cohort_id = office.cohorts.find("Najaar")
        office.walk_ins.add(cohort_id, "Zayn", meetings(office, cohort_id)[0])
        assert office.cohorts.get(cohort_id).enrolled == 2
        assert [row.name for row in office.attendance.grid(cohort_id).rows if row.walk_in] == [
            "Zayn"
        ]

    def test_declined_afterwards_is_no_longer_marked(self, office) -> None:
        group(office, 1, capacity=1)
        cohort_id = office.cohorts.find("Najaar")
        walk_in = office.walk_ins.add(cohort_id, "Zayn")
        office.participants.decline(walk_in, reason="vol")
        assert office.attendance.everyone_present(meetings(office, cohort_id)[0]) == 1
        assert [row.name for row in office.attendance.grid(cohort_id).rows] == ["Najaar00, Kees00"]

    def test_nameless_is_refused(self, office) -> None:
        with pytest.raises(UserError, match="no name"):
            office.walk_ins.add(cohort(office), "  ")

    def test_merged_into_an_applicant_counts_from_the_first_evening(self, office) -> None:
        cohort_id, known = cohort(office), person(office)
        office.participants.apply(cohort_id, known)
        second = meetings(office, cohort_id)[1]
        walk_in = office.walk_ins.add(cohort_id, "Noor", second)
        office.walk_ins.merge(walk_in, known)
        (row,) = office.attendance.grid(cohort_id).rows
        assert (row.person_id, row.walk_in, row.status) == (known, False, EnrolmentStatus.ENROLLED)
        assert dict(row.marks) == {second: Mark(P)}
        assert row.counts_from == date(2026, 9, 17)
        assert [one.full_name for one in office.people.rows(office.people.ids())] == [
            "Noor de Vries"
        ]


class TestMoves:
    def test_marks_go_along_and_hours_count_once(self, open_at) -> None:
        office = open_at(datetime(2026, 9, 1, 12))
        one, _ = group(office, 2)
        here = office.cohorts.find("Najaar")
        there = cohort(office, "Parallel", start_date=date(2026, 9, 8))
        mark(office, one, meetings(office, here), [P, 30, X, P])
        office.attendance.make_up(one, meetings(office, here)[2], meetings(office, there)[2])
        office = open_at(datetime(2026, 10, 5, 12))
        hours = office.today.facts().figures.attended_hours
        moved = office.moves.move(one, there, reason="andere avond")
        (row,) = office.attendance.grid(there).rows
        new = meetings(office, there)
        assert row.enrolment_id == moved
        found = {
            new.index(key): (m.status, m.minutes_late, m.made_up) for key, m in row.marks.items()
        }
        assert found == {
            0: (P, 0, False), 1: (L, 30, False), 2: (X, 0, True), 3: (P, 0, False),
        }  # fmt: skip
        assert row.standing_text == "4 of 4"
        assert statuses(office, here)["Kees00 Najaar00"] is EnrolmentStatus.WITHDRAWN
        assert hours == 2.5 + 2 + 2.5 + 4
        assert office.today.facts().figures.attended_hours == hours

    def test_full_group_needs_a_reason_and_changes_nothing(self, office) -> None:
        (one,) = group(office, 1)
        group(office, 1, "Vol", capacity=1)
        before = rows_of(office)
        with pytest.raises(OverMaximum):
            office.moves.move(one, office.cohorts.find("Vol"))
        assert rows_of(office) == before
        office.moves.move(one, office.cohorts.find("Vol"), overrides=Overrides(over_maximum="mag"))
        assert office.cohorts.get(office.cohorts.find("Vol")).enrolled == 2

    def test_to_the_same_group(self, office) -> None:
        (one,) = group(office, 1)
        with pytest.raises(UserError, match="in this group already"):
            office.moves.move(one, office.cohorts.find("Najaar"))


class TestMerging:
    def test_everything_of_both_stays(self, office) -> None:
        kept = person(office, "Noor de Vries", email="noor@voorbeeld.example", notes="een")
        double = person(
            office,
            "Noor Vries",
            phone="0612345678",
            email="x@voorbeeld.example",
            notes="twee",
            gender=Gender.WOMAN,
        )
        recruited = person(office, "Bram Meijer", recruited_by_id=double)
        first, second = cohort(office, "Een", leader_id=double), cohort(office, "Twee")
        enrolment = office.participants.apply(second, double)
        office.participants.enrol(enrolment)
        mark(office, enrolment, meetings(office, second), [P, A])
        office.consents.record(double, TestConsents().facts())
        office.merging.merge(double, kept)
        facts = office.persons.get(kept).facts
        assert (facts.email, facts.gender, facts.notes) == (
            "noor@voorbeeld.example", Gender.WOMAN, "een\ntwee",
        )  # fmt: skip
        assert facts.phone
        assert office.persons.get(recruited).recruited_by == "Noor de Vries"
        assert office.cohorts.get(first).leader == "Noor de Vries"
        assert len(office.consents.of_person(kept)) == 1
        (row,) = office.attendance.grid(second).rows
        assert (row.person_id, sorted(m.status for m in row.marks.values())) == (kept, [A, P])
        with pytest.raises(NotFound):
            office.persons.get(double)

    def test_with_itself(self, office) -> None:
        who = person(office)
        with pytest.raises(UserError, match="with itself"):
            office.merging.merge(who, who)

    @settings(
        max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
    )
    @given(
        st.lists(st.sampled_from([None, P, A, X]), min_size=4, max_size=4),
        st.lists(st.sampled_from([None, P, A, X]), min_size=4, max_size=4),
        st.integers(0, 10**9),
    )
    def test_no_mark_is_lost(self, office, ours, theirs, number) -> None:
        cohort_id = cohort(office, f"Groep {number} {len(office.cohorts.rows())}")
        ids = meetings(office, cohort_id)
        people = [person(office, f"Sam {n}{len(office.people.ids())}") for n in "ab"]
        for who, statuses_ in zip(people, (ours, theirs), strict=True):
            enrolment = office.participants.apply(cohort_id, who)
            office.participants.enrol(enrolment)
            mark(office, enrolment, ids, statuses_)
        office.merging.merge(people[1], people[0])
        (row,) = office.attendance.grid(cohort_id).rows
        for meeting_id, one, other in zip(ids, ours, theirs, strict=False):
            left = row.marks[meeting_id].status if meeting_id in row.marks else None
            assert (left is None) == (one is None and other is None)
            assert (left is P) == (P in (one, other))
            assert left in (one, other)
