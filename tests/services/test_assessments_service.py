"""Assessments: quick entry per group, per person, what counts at the board, growth."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from form_kit import SIX, day, returned, written
from growth_kit import (
    BEGIN,
    END,
    HALF,
    LEADER,
    SELF,
    SUPERVISOR,
    assess,
    assess_all,
    finish,
    intake,
)
from office_kit import cohort, group, person, statements, store_of
from practice_kit import ASSESSED, BUSY, DONE, hours, offer, placement, practising, supervisor

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.competences import PARTICIPANT, Audience
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.rules.supervisor_form import PROFILE as FORM_PROFILE
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.services.growth_reading import reached_sentences

NOW = datetime(2026, 10, 22, 14, 0)
TODAY = NOW.date()
EARLIER = date(2026, 9, 20)
ON_THE_FORM = {item: int(level) for item, level in zip(ITEMS, SIX, strict=True)}


@pytest.fixture
def office(open_at):
    return open_at(NOW)


@pytest.fixture
def pair(office):
    """Two people of a group in practice."""
    return practising(office, 2)


def sheet(office, moment=BEGIN, assessor=SELF, name="Najaar"):
    return office.assessments.sheet(office.cohorts.find(name), moment, assessor)


def facts_of(office, enrolment, moment, assessor) -> AssessmentFacts | None:
    rows = [
        one
        for one in office.assessments.growth(enrolment).assessments
        if (one.moment, one.assessor) == (moment, assessor)
    ]
    assert len(rows) < 2
    return rows[0] if rows else None


def fill(office, levels, moment=BEGIN, assessor=SELF, **more) -> None:
    cohort_id = office.cohorts.find("Najaar")
    office.assessments.set_level(cohort_id, moment, assessor, levels, **more)


class TestSheet:
    def test_everyone_with_a_place_by_name_and_what_is_asked(self, office, pair) -> None:
        cohort_id = office.cohorts.find("Najaar")
        waiting = office.participants.apply(cohort_id, person(office, "Noor Aker"))
        found = sheet(office)
        assert [one.enrolment_id for one in found.people] == pair
        assert waiting not in pair
        assert found.profile.key == PARTICIPANT
        assert all(one.facts is None for one in found.people)
        assert found.people[0].name == "Najaar00, Kees00"

    def test_the_leader_is_likely_to_be_the_one_who_assesses(self, office) -> None:
        lena = person(office, "Lena Leider")
        cohort(office, leader_id=lena)
        assert sheet(office, assessor=LEADER).assessor_name == "Lena Leider"
        assert sheet(office, assessor=SELF).assessor_name == ""

    def test_a_profile_of_our_own(self, office, pair) -> None:
        key = office.profiles.make("Van ons", Audience.PARTICIPANT, "leader-1")
        number = office.programmes.find("Ik train mijn stad")
        office.programmes.save(replace(office.programmes.get(number), profile=key))
        assert sheet(office).profile.key == key
        assert office.profiles.of_cohort(office.cohorts.find("Najaar")).key == key

    def test_no_group(self, office) -> None:
        with pytest.raises(NotFound):
            office.assessments.sheet(99, BEGIN, SELF)

    def test_as_many_statements_for_fifteen_as_for_one(self, office) -> None:
        few, many = practising(office, 1, "Klein"), practising(office, 15, "Groot")
        counts = []
        for enrolments, name in ((few, "Klein"), (many, "Groot")):
            assess_all(office, enrolments)
            cohort_id = office.cohorts.find(name)
            with statements(office) as seen:
                office.assessments.sheet(cohort_id, END, SUPERVISOR)
                office.assessments.status(cohort_id)
            counts.append(len(seen))
        assert counts[0] == counts[1] <= 15


class TestQuickEntry:
    def test_the_first_level_makes_it_and_the_last_takes_it_away(self, office, pair) -> None:
        one = pair[0]
        fill(office, {one: {"ideas": 2}}, given_on=EARLIER, assessor_name="  Kees  ")
        made = facts_of(office, one, BEGIN, SELF)
        assert made is not None
        assert (made.levels, made.given_on, made.assessor_name) == ({"ideas": 2}, EARLIER, "Kees")
        assert made.profile == PARTICIPANT
        fill(office, {one: {"planning": 4, "ideas": 3}})
        changed = facts_of(office, one, BEGIN, SELF)
        assert changed is not None
        assert (changed.id, changed.levels) == (made.id, {"ideas": 3, "planning": 4})
        assert changed.given_on == EARLIER
        fill(office, {one: {"planning": None, "ideas": None, "listening": None}})
        assert facts_of(office, one, BEGIN, SELF) is None
        assert office.history.latest(1)[0].text == "assessments given"

    def test_today_when_no_day_is_said(self, office, pair) -> None:
        fill(office, {pair[0]: {"ideas": 2}, pair[1]: {"ideas": 1}})
        assert {one.facts.given_on for one in sheet(office).people} == {TODAY}

    def test_remarks_keep_it_when_the_last_level_goes(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, SELF, {"ideas": 2}, remarks="Wil graag.")
        fill(office, {pair[0]: {"ideas": None}})
        kept = facts_of(office, pair[0], BEGIN, SELF)
        assert kept is not None
        assert (kept.levels, kept.remarks) == ({}, "Wil graag.")

    def test_one_change_for_the_whole_group(self, office, pair) -> None:
        before = store_of(office).latest_change()
        fill(office, {one: {"ideas": 2, "planning": 3} for one in pair})
        assert store_of(office).latest_change() == before + 1
        office.history.undo()
        assert all(one.facts is None for one in sheet(office).people)

    def test_nothing_said_leaves_no_trace(self, office, pair) -> None:
        before = store_of(office).latest_change()
        fill(office, {})
        fill(office, {pair[0]: {"ideas": None}})
        assert store_of(office).latest_change() == before

    @pytest.mark.parametrize("level", [0, 5])
    def test_a_level_that_is_none(self, office, pair, level) -> None:
        with pytest.raises(UserError, match="is not a level"):
            fill(office, {pair[0]: {"ideas": level}})

    def test_an_item_that_is_not_asked(self, office, pair) -> None:
        with pytest.raises(UserError, match="is not asked") as refused:
            fill(office, {pair[0]: {"ideas": 2}, pair[1]: {"l_safety": 2}})
        assert "l_safety" not in refused.value.message
        assert all(one.facts is None for one in sheet(office).people)

    def test_a_day_in_the_future(self, office, pair) -> None:
        with pytest.raises(UserError, match="future"):
            fill(office, {pair[0]: {"ideas": 2}}, given_on=TODAY + timedelta(days=1))

    def test_somebody_of_another_group(self, office, pair) -> None:
        (elsewhere,) = group(office, 1, "Elders")
        with pytest.raises(NotFound):
            fill(office, {pair[0]: {"ideas": 2}, elsewhere: {"ideas": 2}})

    def test_as_few_questions_for_a_group_of_fifteen_as_for_one(self, office) -> None:
        few, many = practising(office, 1, "Klein"), practising(office, 15, "Groot")
        counts = []
        for enrolments, name in ((few, "Klein"), (many, "Groot")):
            levels = {one: {"ideas": 2, "planning": 3, "initiative": 1} for one in enrolments}
            cohort_id = office.cohorts.find(name)
            with statements(office) as seen:
                office.assessments.set_level(cohort_id, END, SUPERVISOR, levels)
            # The images that the history takes of each row are counted with the history.
            asked = [one for one in seen if one.startswith("SELECT") and "SELECT * " not in one]
            written = [one for one in seen if one.startswith("INSERT INTO assessment")]
            assert len(written) == 4 * len(enrolments)
            counts.append(len(asked))
        assert counts[0] == counts[1] <= 10


class TestSave:
    def test_of_a_kind_there_is_one(self, office, pair) -> None:
        assess(office, pair[0], END, LEADER, {"ideas": 2})
        assess(office, pair[0], END, LEADER, {"planning": 4}, remarks="beter")
        found = facts_of(office, pair[0], END, LEADER)
        assert found is not None
        assert (found.levels, found.remarks) == ({"planning": 4}, "beter")

    def test_without_levels_and_remarks_it_is_removed(self, office, pair) -> None:
        assess(office, pair[0], END, LEADER, 2)
        assess(office, pair[0], END, LEADER, {}, remarks="  ")
        assert facts_of(office, pair[0], END, LEADER) is None

    def test_moment_assessor_and_day_can_be_corrected(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, LEADER, {"ideas": 2})
        there = facts_of(office, pair[0], BEGIN, LEADER)
        assert there is not None
        wrong = replace(there, moment=HALF, assessor=SELF, given_on=EARLIER)
        office.assessments.save([wrong])
        assert facts_of(office, pair[0], BEGIN, LEADER) is None
        assert facts_of(office, pair[0], HALF, SELF) == wrong

    def test_it_does_not_move_onto_another_one(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, LEADER, {"ideas": 2})
        assess(office, pair[0], HALF, LEADER, {"ideas": 3})
        there = facts_of(office, pair[0], BEGIN, LEADER)
        assert there is not None
        with pytest.raises(UserError, match="of this kind already"):
            office.assessments.save([replace(there, moment=HALF)])

    def test_one_that_was_removed_meanwhile(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, LEADER, {"ideas": 2})
        there = facts_of(office, pair[0], BEGIN, LEADER)
        assert there is not None and there.id is not None
        office.assessments.remove(there.id)
        assert office.assessments.growth(pair[0]).assessments == ()
        with pytest.raises(NotFound):
            office.assessments.save([there])
        with pytest.raises(NotFound):
            office.assessments.remove(there.id)

    def test_what_was_scored_stays_when_it_is_no_longer_asked(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, SELF, {"ideas": 2, "planning": 3})
        profile = office.profiles.get(PARTICIPANT)
        items = tuple(replace(one, retired=one.key == "ideas") for one in profile.items)
        office.profiles.save(replace(profile, items=items))
        there = facts_of(office, pair[0], BEGIN, SELF)
        assert there is not None
        office.assessments.save([replace(there, remarks="erbij")])
        fill(office, {pair[0]: {"planning": 4}})
        found = facts_of(office, pair[0], BEGIN, SELF)
        assert found is not None
        assert found.levels == {"ideas": 2, "planning": 4}
        with pytest.raises(UserError, match="is not asked"):
            fill(office, {pair[0]: {"ideas": 3}})
        with pytest.raises(UserError, match="is not asked"):
            fill(office, {pair[1]: {"ideas": 2}})

    def test_a_profile_that_is_not_there(self, office, pair) -> None:
        with pytest.raises(NotFound):
            assess(office, pair[0], END, LEADER, {"ideas": 2}, profile="weg")

    def test_nobody(self, office) -> None:
        with pytest.raises(NotFound):
            office.assessments.save([AssessmentFacts(None, 99, END, LEADER, TODAY, {"ideas": 2})])
        with pytest.raises(NotFound):
            office.assessments.growth(99)
        with pytest.raises(NotFound):
            office.assessments.of_person(99)


class TestSupervisor:
    def test_the_end_assessment_moves_the_placement_on(self, office, pair) -> None:
        made = placement(office, pair[0], BUSY)
        hours(office, made, *[150] * 6)
        assert office.placements.page(made).card.stage is DONE
        assess(office, pair[0], END, SUPERVISOR, {"initiative": 3})
        page = office.placements.page(made)
        assert page.card.stage is ASSESSED
        assert page.assessments[0].scores == {"initiative": 3}

    def test_it_counts_before_the_hours_are_made(self, office, pair) -> None:
        made = placement(office, pair[0], BUSY)
        fill(office, {pair[0]: {"initiative": 3}}, END, SUPERVISOR)
        assert office.placements.page(made).card.stage is BUSY
        hours(office, made, *[150] * 6)
        assert office.placements.page(made).card.stage is ASSESSED

    @pytest.mark.parametrize(
        ("moment", "assessor", "levels"),
        [(HALF, SUPERVISOR, {"ideas": 3}), (END, LEADER, {"ideas": 3}), (END, SUPERVISOR, {})],
    )
    def test_what_is_not_the_supervisors_end_assessment(
        self, office, pair, moment, assessor, levels
    ) -> None:
        made = placement(office, pair[0], BUSY)
        hours(office, made, *[150] * 6)
        assess(office, pair[0], moment, assessor, levels, remarks="top")
        assert office.placements.page(made).card.stage is DONE
        (row,) = (
            one
            for one in office.overview.rows(office.cohorts.find("Najaar"))
            if one.enrolment_id == pair[0]
        )
        assert not row.practice.assessed

    def test_it_belongs_to_the_furthest_placement_and_names_who_coaches(self, office, pair) -> None:
        placement(office, pair[0])
        ria = supervisor(office, "Ria Maas")
        chosen = offer(office, "Kantine", supervisor_id=ria)
        made = placement(office, pair[0], BUSY, chosen)
        assess(office, pair[0], END, SUPERVISOR, {"initiative": 3})
        found = facts_of(office, pair[0], END, SUPERVISOR)
        assert found is not None
        assert (found.placement_id, found.assessor_name) == (made, "Ria Maas")

    def test_without_a_placement_it_holds_for_every_one(self, office, pair) -> None:
        assess(office, pair[0], END, SUPERVISOR, {"initiative": 3}, assessor_name="Jan")
        made = placement(office, pair[0], BUSY)
        fill(office, {pair[0]: {"contact": 2}}, END, SUPERVISOR)
        found = facts_of(office, pair[0], END, SUPERVISOR)
        assert found is not None
        assert (found.placement_id, found.levels) == (None, {"initiative": 3, "contact": 2})
        hours(office, made, *[150] * 6)
        assert office.placements.page(made).card.stage is ASSESSED

    def test_each_placement_has_its_own(self, office, pair) -> None:
        first = placement(office, pair[0], BUSY)
        assess(office, pair[0], END, SUPERVISOR, {"initiative": 2})
        office.placements.stop(first, "andere baan")
        second = placement(office, pair[0], BUSY)
        assert sheet(office, END, SUPERVISOR).people[0].facts is None
        fill(office, {pair[0]: {"initiative": 4}}, END, SUPERVISOR)
        rows = office.assessments.growth(pair[0]).assessments
        assert [(one.placement_id, one.levels) for one in rows] == [
            (first, {"initiative": 2}),
            (second, {"initiative": 4}),
        ]
        shown = sheet(office, END, SUPERVISOR).people[0].facts
        assert shown is not None and shown.placement_id == second

    def test_a_placement_of_somebody_else(self, office, pair) -> None:
        theirs = placement(office, pair[1], BUSY)
        with pytest.raises(NotFound):
            assess(office, pair[0], END, SUPERVISOR, 3, placement_id=theirs)

    def test_what_the_others_say_belongs_to_no_placement(self, office, pair) -> None:
        made = placement(office, pair[0], BUSY)
        assess(office, pair[0], END, LEADER, 3, placement_id=made)
        found = facts_of(office, pair[0], END, LEADER)
        assert found is not None and found.placement_id is None


class TestForms:
    """What came in on the form of a supervisor is the same assessment."""

    def read(self, office, folder, made, **asked) -> None:
        line = (written(day(office, 3)), "3", "training")
        file = returned(office, folder, made, line, **asked)
        (row,) = office.received_forms.read([file]).received
        office.received_forms.accept(row.id)

    def test_it_shows_in_status_growth_and_sheet(self, office, pair, tmp_path) -> None:
        made = placement(office, pair[0], BUSY)
        self.read(office, tmp_path, made, levels=SIX)
        status = office.assessments.status(office.cohorts.find("Najaar"))[0]
        assert set(status.given) == {(END, SUPERVISOR)}
        found = office.assessments.growth(pair[0])
        assert found.assessments[0].profile == FORM_PROFILE
        shown = {one.item: one.levels for one in found.growth.items if one.levels}
        assert shown == {item: {(END, SUPERVISOR): level} for item, level in ON_THE_FORM.items()}
        facts = sheet(office, END, SUPERVISOR).people[0].facts
        assert facts is not None and facts.levels == ON_THE_FORM

    def test_remarks_alone_are_no_assessment_yet(self, office, pair, tmp_path) -> None:
        made = placement(office, pair[0], BUSY)
        self.read(office, tmp_path, made, remarks="Gaat goed.")
        status = office.assessments.status(office.cohorts.find("Najaar"))[0]
        assert (status.given, set(status.remarked)) == ({}, {(HALF, SUPERVISOR)})
        (row,) = office.assessments.growth(pair[0]).assessments
        assert (row.levels, row.remarks) == ({}, "Gaat goed.")
        facts = sheet(office, HALF, SUPERVISOR).people[0].facts
        assert facts is not None and facts.remarks == "Gaat goed."

    def test_more_can_be_said_in_the_window_and_a_later_form_leaves_it(
        self, office, pair, tmp_path
    ) -> None:
        made = placement(office, pair[0], BUSY)
        self.read(office, tmp_path, made, levels=SIX)
        (before,) = office.assessments.growth(pair[0]).assessments
        more = {**before.levels, "ideas": 4}
        office.assessments.save([replace(before, levels=more)])
        (after,) = office.assessments.growth(pair[0]).assessments
        assert (after.id, after.levels, after.profile) == (before.id, more, PARTICIPANT)
        self.read(office, tmp_path, made, levels=("1",) * 6, name="later.pdf")
        (last,) = office.assessments.growth(pair[0]).assessments
        assert last.levels == {**dict.fromkeys(ON_THE_FORM, 1), "ideas": 4}
        assert last.profile == PARTICIPANT

    def test_what_was_scored_halfway_is_not_turned_into_the_end(
        self, office, pair, tmp_path
    ) -> None:
        made = placement(office, pair[0], BUSY)
        assess(office, pair[0], HALF, SUPERVISOR, {"ideas": 1, "contact": 2}, remarks="rustig")
        self.read(office, tmp_path, made, levels=SIX, remarks="Top.")
        half = facts_of(office, pair[0], HALF, SUPERVISOR)
        end = facts_of(office, pair[0], END, SUPERVISOR)
        assert half is not None and end is not None
        assert (half.levels, half.remarks) == ({"ideas": 1, "contact": 2}, "rustig")
        assert (end.levels, end.remarks) == (ON_THE_FORM, "Top.")

    def test_one_without_a_name_is_the_same_supervisors(self, office, pair, tmp_path) -> None:
        made = placement(office, pair[0], BUSY, offer(office))
        assess(office, pair[0], END, SUPERVISOR, {"contact": 1}, placement_id=made)
        there = facts_of(office, pair[0], END, SUPERVISOR)
        assert there is not None
        office.assessments.save([replace(there, assessor_name="")])
        self.read(office, tmp_path, made, levels=SIX)
        after = facts_of(office, pair[0], END, SUPERVISOR)
        assert after is not None
        assert (after.id, after.levels) == (there.id, ON_THE_FORM)
        assert after.assessor_name


class TestGrowth:
    def test_status_tells_the_end_as_well(self, office, pair) -> None:
        assess(office, pair[0], BEGIN, SELF, {"ideas": 2}, given_on=EARLIER)
        intake(office, pair[0])
        finish(office, [pair[0]], topic="De buurt")
        one, other = office.assessments.status(office.cohorts.find("Najaar"))
        assert one.given == {(BEGIN, SELF): EARLIER}
        assert (one.intake, one.topic, one.guests) == (True, "De buurt", 2)
        assert (one.report_on, one.presentation_on) == (TODAY, TODAY)
        assert (other.intake, other.report_on, other.guests, other.given) == (False, None, None, {})

    def test_from_start_to_end(self, office, pair) -> None:
        assess_all(office, pair, ideas=2)
        found = office.assessments.growth(pair[0])
        assert (found.person, found.cohort) == ("Kees00 Najaar00", "Najaar")
        assert len(found.assessments) == 6
        creative = found.growth.strands[0]
        assert creative.means == {BEGIN: pytest.approx(4 / 3), HALF: 2, END: pytest.approx(8 / 3)}

    def test_of_a_person_the_newest_group_first(self, office, pair) -> None:
        who = office.assessments.status(office.cohorts.find("Najaar"))[0].person_id
        later = cohort(office, "Winter", start_date=date(2026, 12, 1))
        office.participants.apply(later, who)
        assert [one.cohort for one in office.assessments.of_person(who)] == ["Winter", "Najaar"]

    def test_sentences_for_the_certificate_the_strongest_first(self, office, pair) -> None:
        assess(office, pair[0], END, LEADER, {"planning": 3, "listening": 4, "ideas": 2})
        with store_of(office).read() as session:
            dutch = reached_sentences(session, pair, "nl")
            english = reached_sentences(session, pair, "en", most=1)
        profile = office.profiles.get(PARTICIPANT)
        words = [profile.item(key).sentence for key in ("listening", "planning")]
        assert dutch == {pair[0]: tuple(one.nl for one in words), pair[1]: ()}
        assert english == {pair[0]: (words[0].en,), pair[1]: ()}
