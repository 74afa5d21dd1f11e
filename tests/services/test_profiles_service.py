"""Competence profiles: shipped, reworded, own; what may not go."""

from dataclasses import replace
from datetime import datetime

import pytest
from growth_kit import BEGIN, END, SELF, SUPERVISOR, assess
from office_kit import SPORT, group, rows_of, store_of

from ct_desktop import language
from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.competences import PARTICIPANT, Audience, Competence, Strand, Words
from ct_desktop.rules.supervisor_form import ITEMS

LEADERS = "leader-1"
FOUR = tuple(Words(f"Niveau {one}.", f"Level {one}.") for one in range(1, 5))
CHESS = Competence("chess", "creative", Words("Schaken", "Chess"), FOUR, Words("schaakt", "plays"))


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def renamed(office, key: str, name: str):
    return replace(office.profiles.get(key), name=Words(name, name))


def with_chess(office) -> None:
    profile = office.profiles.get(PARTICIPANT)
    office.profiles.save(replace(profile, items=(*profile.items, CHESS)))


class TestShipped:
    def test_participants_first_all_as_they_came(self, office) -> None:
        found = office.profiles.all()
        assert [one.key for one in found] == [
            PARTICIPANT,
            LEADERS,
            "supervisor-1",
            "project-leader-1",
        ]
        assert all(one.shipped and not one.changed and not one.archived for one in found)

    def test_reworded_and_put_back(self, office) -> None:
        before = rows_of(office)
        office.profiles.save(renamed(office, LEADERS, "Lesgever"))
        changed = office.profiles.get(LEADERS)
        assert (changed.name.nl, changed.shipped, changed.changed) == ("Lesgever", True, True)
        assert [one.key for one in office.profiles.all()][1] == LEADERS
        office.profiles.restore(LEADERS)
        assert not office.profiles.get(LEADERS).changed
        assert rows_of(office) == before

    def test_saved_unchanged_it_is_as_it_came(self, office) -> None:
        before = store_of(office).latest_change()
        office.profiles.save(office.profiles.get(LEADERS))
        assert store_of(office).latest_change() == before

    def test_what_was_added_and_scored_stays_when_it_is_put_back(self, office) -> None:
        (one,) = group(office, 1)
        with_chess(office)
        assess(office, one, BEGIN, SELF, {"chess": 2, "ideas": 1})
        office.profiles.restore(PARTICIPANT)
        profile = office.profiles.get(PARTICIPANT)
        chess = profile.item("chess")
        assert chess is not None and chess.retired
        assert "chess" not in [item.key for item in profile.asked]
        (given,) = office.assessments.growth(one).assessments
        assert given.levels == {"chess": 2, "ideas": 1}

    def test_it_is_not_removed(self, office) -> None:
        with pytest.raises(UserError, match="comes with the program"):
            office.profiles.remove(LEADERS)

    def test_archived_it_is_offered_no_more(self, office) -> None:
        before = rows_of(office)
        office.profiles.archive(LEADERS)
        assert LEADERS not in [one.key for one in office.profiles.all()]
        assert LEADERS in [one.key for one in office.profiles.all(archived=True)]
        held = office.profiles.get(LEADERS)
        assert (held.archived, held.changed) == (True, False)
        office.profiles.save(renamed(office, LEADERS, "Lesgever"))
        assert office.profiles.get(LEADERS).archived
        office.profiles.restore(LEADERS)
        assert office.profiles.get(LEADERS).archived
        office.profiles.archive(LEADERS, archived=False)
        assert rows_of(office) == before

    def test_participants_always_have_theirs(self, office) -> None:
        with pytest.raises(UserError, match="participants"):
            office.profiles.archive(PARTICIPANT)


class TestOwn:
    def test_a_copy_under_its_own_name_and_key(self, office) -> None:
        key = office.profiles.make("  Cultuur ", Audience.PARTICIPANT, PARTICIPANT)
        made, source = office.profiles.get(key), office.profiles.get(PARTICIPANT)
        assert (made.name.in_language("nl"), made.name.in_language("en")) == ("Cultuur", "Cultuur")
        assert (made.items, made.strands) == (source.items, source.strands)
        assert (made.shipped, made.changed) == (False, False)
        language.use("nl")
        other = office.profiles.make("Anders", Audience.COURSE_LEADER, key)
        assert office.profiles.get(other).name == Words(nl="Anders")
        assert [one.key for one in office.profiles.all()][4:] == [other, key]

    @pytest.mark.parametrize("name", [" ", "course leader", "Cursusleider"])
    def test_a_name_of_its_own_is_asked(self, office, name) -> None:
        office.profiles.save(
            replace(office.profiles.get(LEADERS), name=Words("Cursusleider", "Course leader"))
        )
        with pytest.raises(UserError):
            office.profiles.make(name, Audience.PARTICIPANT, PARTICIPANT)

    def test_removed_when_nobody_needs_it(self, office) -> None:
        before = rows_of(office)
        key = office.profiles.make("Cultuur", Audience.PARTICIPANT, PARTICIPANT)
        office.profiles.remove(key)
        assert rows_of(office) == before
        with pytest.raises(NotFound):
            office.profiles.get(key)

    def test_a_programme_that_uses_it_keeps_it(self, office) -> None:
        key = office.profiles.make("Cultuur", Audience.PARTICIPANT, PARTICIPANT)
        number = office.programmes.find(SPORT)
        office.programmes.save(replace(office.programmes.get(number), profile=key))
        for act in (office.profiles.remove, office.profiles.archive):
            with pytest.raises(UserError, match=SPORT):
                act(key)

    def test_people_who_were_assessed_on_it_keep_it(self, office) -> None:
        (one,) = group(office, 1)
        key = office.profiles.make("Cultuur", Audience.PARTICIPANT, PARTICIPANT)
        assess(office, one, BEGIN, SELF, {"ideas": 1}, profile=key)
        with pytest.raises(UserError, match="were assessed"):
            office.profiles.remove(key)
        office.profiles.archive(key)

    def test_there_is_nothing_to_put_back(self, office) -> None:
        key = office.profiles.make("Cultuur", Audience.PARTICIPANT, PARTICIPANT)
        with pytest.raises(UserError):
            office.profiles.restore(key)

    def test_what_is_not_there(self, office) -> None:
        with pytest.raises(NotFound):
            office.profiles.get("weg")
        with pytest.raises(NotFound):
            office.profiles.save(replace(office.profiles.get(LEADERS), key="weg"))
        with pytest.raises(NotFound):
            office.profiles.make("Naam", Audience.PARTICIPANT, "weg")
        with pytest.raises(NotFound):
            office.profiles.of_cohort(99)


class TestItems:
    def test_added_reworded_moved_and_asked_no_more(self, office) -> None:
        profile = office.profiles.get(PARTICIPANT)
        first, *rest = profile.items
        retired = replace(rest[0], retired=True)
        strands = (Strand("new", Words("Nieuw")), *profile.strands)
        moved = replace(first, strand="new", name=Words("Ideeën", ""))
        changed = replace(profile, strands=strands, items=(moved, retired, *rest[1:], CHESS))
        office.profiles.save(changed)
        found = office.profiles.get(PARTICIPANT)
        assert (found.strands, found.items) == (changed.strands, changed.items)
        assert found.asked[0].key == first.key
        assert rest[0].key not in [one.key for one in found.asked]

    def test_one_that_nobody_was_scored_on_may_go(self, office) -> None:
        with_chess(office)
        profile = office.profiles.get(PARTICIPANT)
        office.profiles.save(replace(profile, items=profile.items[:-1]))
        assert office.profiles.get(PARTICIPANT).item("chess") is None

    def test_one_that_somebody_was_scored_on_may_not(self, office) -> None:
        (one,) = group(office, 1)
        with_chess(office)
        assess(office, one, BEGIN, SELF, {"chess": 2})
        profile = office.profiles.get(PARTICIPANT)
        with pytest.raises(UserError, match="Chess"):
            office.profiles.save(replace(profile, items=profile.items[:-1]))

    @pytest.mark.parametrize("key", ITEMS)
    def test_what_the_supervisors_form_asks_is_always_asked(self, office, key) -> None:
        profile = office.profiles.get(PARTICIPANT)
        without = tuple(one for one in profile.items if one.key != key)
        retired = tuple(replace(one, retired=one.key == key) for one in profile.items)
        for items in (without, retired):
            with pytest.raises(UserError, match="form of the practice supervisor"):
                office.profiles.save(replace(profile, items=items))

    def test_supervisors_scores_count_on_a_copy_too(self, office) -> None:
        (one,) = group(office, 1)
        assess(office, one, END, SUPERVISOR, {"initiative": 3})
        key = office.profiles.make("Cultuur", Audience.PARTICIPANT, PARTICIPANT)
        number = office.programmes.find(SPORT)
        office.programmes.save(replace(office.programmes.get(number), profile=key))
        shown = {item.item for item in office.assessments.growth(one).growth.items if item.levels}
        assert shown == {"initiative"}

    def test_a_fault_is_told_with_the_name(self, office) -> None:
        profile = office.profiles.get(PARTICIPANT)
        silent = replace(CHESS, levels=(FOUR[0], FOUR[1], FOUR[2], Words()))
        with pytest.raises(UserError, match="“Chess” does not say"):
            office.profiles.save(replace(profile, items=(*profile.items, silent)))
        with pytest.raises(UserError, match="no name"):
            office.profiles.save(replace(profile, name=Words()))

    def test_the_name_of_another_profile(self, office) -> None:
        taken = office.profiles.get(LEADERS).name.en
        with pytest.raises(UserError, match="already"):
            office.profiles.save(renamed(office, PARTICIPANT, taken.upper()))


class TestProgramme:
    def test_new_ones_ask_the_profile_of_participants(self, office) -> None:
        assert {one.profile for one in office.programmes.all()} == {PARTICIPANT}

    def test_it_is_chosen_kept_and_copied(self, office) -> None:
        number = office.programmes.find(SPORT)
        office.programmes.save(replace(office.programmes.get(number), profile=LEADERS))
        copied = office.programmes.copy(number)
        assert office.programmes.get(number).profile == LEADERS
        assert office.programmes.get(copied).profile == LEADERS

    def test_one_that_is_not_offered_is_not_chosen(self, office) -> None:
        facts = office.programmes.get(office.programmes.find(SPORT))
        office.profiles.archive(LEADERS)
        with pytest.raises(UserError, match="no longer offered"):
            office.programmes.save(replace(facts, profile=LEADERS))
        with pytest.raises(NotFound):
            office.programmes.save(replace(facts, profile="weg"))
        office.programmes.save(replace(facts, capacity=12))
