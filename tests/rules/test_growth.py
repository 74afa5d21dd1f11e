"""Growth: levels by item whatever the profile, means by strand, what is mastered at the end."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ct_desktop.rules.competences import Audience, Competence, Profile, Strand, Words
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.rules.growth import Given, growth, reached

BEGIN, HALF, END = AssessmentMoment
SELF, LEADER, SUPERVISOR = Assessor
DAY = date(2026, 9, 1)
FOUR = tuple(Words(f"niveau {one}", f"level {one}") for one in range(1, 5))


def item(key: str, strand: str, *, retired: bool = False) -> Competence:
    return Competence(key, strand, Words(key, key), FOUR, Words(key, key), retired)


PROFILE = Profile(
    "own",
    Audience.PARTICIPANT,
    Words("Eigen", "Own"),
    (Strand("make", Words("Maken")), Strand("do", Words("Doen")), Strand("empty", Words("Leeg"))),
    # The strand that comes first is not the first among the items.
    (item("c", "do"), item("a", "make"), item("b", "make"), item("old", "make", retired=True)),
)


def said(moment, assessor, day=0, **levels) -> Given:
    return Given(moment, assessor, DAY + timedelta(days=day), levels)


def of(key: str, *given_: Given):
    return next(one for one in growth(PROFILE, given_).items if one.item == key)


def strand(key: str, *given_: Given):
    return next(one.means for one in growth(PROFILE, given_).strands if one.strand == key)


class TestItems:
    def test_in_order_of_the_strands_without_what_is_no_longer_asked(self) -> None:
        assert [one.item for one in growth(PROFILE, []).items] == ["a", "b", "c"]

    def test_nothing_said_is_nothing_known(self) -> None:
        assert (of("a").first, of("a").last) == (None, None)
        assert strand("make") == dict.fromkeys(AssessmentMoment)

    def test_one_moment_has_a_first_and_no_last(self) -> None:
        one = of("a", said(END, SELF, a=2), said(END, LEADER, a=3))
        assert (one.first, one.last) == (2.5, None)

    def test_from_the_earliest_to_the_latest_moment_that_has_any(self) -> None:
        one = of("a", said(END, LEADER, 60, a=4), said(HALF, SELF, 30, a=1), said(BEGIN, SELF, b=1))
        assert (one.first, one.last) == (1, 4)

    def test_of_the_same_kind_the_newest_counts_in_whatever_order_they_come(self) -> None:
        older, newer = said(END, SUPERVISOR, 1, a=2), said(END, SUPERVISOR, 9, a=4)
        for order in ([older, newer], [newer, older]):
            assert of("a", *order).levels == {(END, SUPERVISOR): 4}

    def test_a_newer_one_without_the_item_takes_nothing_away(self) -> None:
        one = of("a", said(END, SUPERVISOR, 1, a=2), said(END, SUPERVISOR, 9, b=4))
        assert one.levels == {(END, SUPERVISOR): 2}

    def test_what_the_profile_does_not_ask_is_left_out(self) -> None:
        found = growth(PROFILE, [said(END, SELF, old=4, nonsense=1)])
        assert all(not one.levels for one in found.items)


class TestStrands:
    def test_every_item_weighs_the_same(self) -> None:
        means = strand("make", said(END, SELF, a=1, b=4), said(END, LEADER, a=2), said(END, SELF))
        assert means == {BEGIN: None, HALF: None, END: (1.5 + 4) / 2}

    def test_a_strand_without_items_says_nothing(self) -> None:
        assert strand("empty", said(END, SELF, a=1)) == dict.fromkeys(AssessmentMoment)


class TestReached:
    def test_leader_and_supervisor_weigh_and_the_strongest_stands_first(self) -> None:
        levels = (said(END, LEADER, a=3, b=4, c=4), said(END, SUPERVISOR, a=3, b=3, c=1))
        assert reached(PROFILE, levels) == ("b", "a")

    def test_what_the_person_says_counts_only_where_nobody_else_does(self) -> None:
        levels = (said(END, SELF, a=4, b=4), said(END, LEADER, a=2))
        assert reached(PROFILE, levels) == ("b",)

    def test_midway_is_not_the_end(self) -> None:
        assert reached(PROFILE, [said(HALF, LEADER, a=4), said(BEGIN, SUPERVISOR, b=4)]) == ()

    def test_ties_in_the_order_of_the_profile(self) -> None:
        assert reached(PROFILE, [said(END, LEADER, c=3, b=3, a=3)]) == ("a", "b", "c")

    def test_the_least_level_is_asked(self) -> None:
        levels = [said(END, LEADER, a=2, b=1)]
        assert reached(PROFILE, levels, least=2) == ("a",)


assessments = st.builds(
    Given,
    st.sampled_from(AssessmentMoment),
    st.sampled_from(Assessor),
    st.dates(DAY, DAY + timedelta(days=5)),
    st.dictionaries(st.sampled_from(["a", "b", "c", "old"]), st.integers(1, 4)),
)


@given(st.lists(assessments, max_size=12), st.randoms())
@settings(max_examples=200)
def test_order_does_not_matter_but_for_the_same_day(rows, random) -> None:
    """Sorted by day beforehand, assessments of different days may come in any order."""
    unique = list({(one.moment, one.assessor, one.given_on): one for one in rows}.values())
    shuffled = list(unique)
    random.shuffle(shuffled)
    assert growth(PROFILE, shuffled) == growth(PROFILE, unique)
    assert reached(PROFILE, shuffled) == reached(PROFILE, unique)


@given(st.lists(assessments, max_size=12))
@settings(max_examples=200)
def test_means_lie_between_the_lowest_and_the_highest_level_said(rows) -> None:
    found = growth(PROFILE, rows)
    for one in found.items:
        for mean in (one.first, one.last):
            assert mean is None or min(one.levels.values()) <= mean <= max(one.levels.values())
        assert one.first is not None or not one.levels
    for row in found.strands:
        for mean in row.means.values():
            assert mean is None or 1 <= mean <= 4


@given(st.lists(assessments, max_size=12), st.integers(1, 4))
@settings(max_examples=200)
def test_asking_less_leaves_out_nothing_and_keeps_the_order(rows, least) -> None:
    many, few = reached(PROFILE, rows, least=1), reached(PROFILE, rows, least=least)
    assert few == many[: len(few)]
    assert len(set(many)) == len(many)
