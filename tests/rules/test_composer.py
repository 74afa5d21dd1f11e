"""The composer: exact, and by order of application where it makes no difference."""

from fractions import Fraction
from itertools import combinations, product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from ct_desktop.rules.best_totals import Totals, reachable
from ct_desktop.rules.composer import Candidate, Mix, Targets, compose, mix_of
from ct_desktop.rules.enumerations import EDUCATION_LEVELS, Gender
from ct_desktop.rules.mix import GENDERS_BALANCED, target_shares

W, M = Gender.WOMAN, Gender.MAN


def exact_mean(people: list[Candidate], targets: Targets) -> Fraction:
    """The mean balance as domain.md §4 writes it, in fractions; nobody stated is none."""
    values = []
    for stated, categories, wanted in (
        ([p.gender for p in people], GENDERS_BALANCED, targets.gender),
        ([p.education for p in people], EDUCATION_LEVELS, targets.education),
    ):
        counted = [s for s in stated if s in categories]
        if counted:
            shares = target_shares(categories, wanted)  # type: ignore[arg-type]
            distance = sum(
                abs(Fraction(counted.count(c), len(counted)) - t)
                for c, t in zip(categories, shares, strict=True)
            )
            values.append(1 - distance / 2)
    return sum(values, Fraction(0)) / 2


def by_trying_everything(
    applicants: list[Candidate],
    enrolled: list[Candidate],
    free: int,
    pinned: set[int],
    targets: Targets,
) -> tuple[int, ...]:
    fixed = [p for p in applicants if p.id in pinned]
    others = [p for p in applicants if p.id not in pinned]
    places = min(max(0, free - len(fixed)), len(others))
    best: tuple[Fraction, tuple[Candidate, ...]] | None = None
    for chosen in combinations(others, places):
        value = exact_mean([*enrolled, *fixed, *chosen], targets)
        if best is None or value > best[0]:
            best = value, chosen
    assert best is not None
    ids = {p.id for p in [*fixed, *best[1]]}
    return tuple(p.id for p in applicants if p.id in ids)


def people(text: str, first: int = 1) -> list[Candidate]:
    """Candidates from words such as ``w2 m4 -1 w-`` (gender, education)."""
    genders = {"w": W, "m": M, "x": Gender.OTHER, "-": None}
    return [
        Candidate(at, genders[word[0]], None if word[1] == "-" else int(word[1]))
        for at, word in enumerate(text.split(), first)
    ]


def test_fills_up_with_what_is_missing() -> None:
    enrolled = people("w1 w2 w3 w4 w1 w2", first=100)
    proposal = compose(people("w3 w4 m3 m4 m1 m2"), enrolled, 4)
    assert proposal.chosen == (3, 4, 5, 6)
    assert proposal.before.gender == 0.5
    assert proposal.after.gender == 0.9
    assert proposal.over_maximum == 0


def test_ties_by_order_of_application() -> None:
    assert compose(people("w1 w1 m1 m1 w1"), [], 2).chosen == (1, 3)
    assert compose(people("w1 w1 w1 w1"), [], 3).chosen == (1, 2, 3)
    assert compose(people("-- -- --"), [], 2).chosen == (1, 2)


def test_pinned_stay_in_even_over_the_maximum() -> None:
    applicants = people("w1 m2 w3 m4 w1")
    assert 5 in compose(applicants, [], 2, {5}).chosen
    over = compose(applicants, [], 1, {4, 5})
    assert over.chosen == (4, 5)
    assert over.over_maximum == 1


def test_nothing_to_choose() -> None:
    nobody = compose([], [], 5)
    assert nobody.chosen == ()
    assert nobody.after == Mix(None, None)
    assert nobody.after.mean is None
    assert compose(people("w1 m2"), [], 0).chosen == ()
    assert compose(people("w1 m2"), [], -1).chosen == ()
    assert compose(people("w1 m2"), [], 9).chosen == (1, 2)


def test_targets_of_the_programme() -> None:
    applicants = people("w1 w1 w1 w1 m1 m1 m1 m1")
    proposal = compose(applicants, [], 4, targets=Targets(gender={W: 1, M: 3}))
    assert proposal.chosen == (1, 5, 6, 7)
    assert proposal.after.gender == 1


def test_keeping_silent_never_wins() -> None:
    assert compose(people("-1 w2"), [], 1).chosen == (2,)
    assert compose(people("w- w1"), people("m2"), 1).chosen == (2,)


def test_mix_of_a_group() -> None:
    mix = mix_of(people("w1 w2 w3 w4 w1 w2 w3 w4 w1 m2 m3 m4 -- x-"))
    assert mix == Mix(0.75, 1.0)
    assert mix.mean == 0.875


CANDIDATES = st.lists(
    st.tuples(
        st.sampled_from([W, W, M, M, Gender.OTHER, None]), st.sampled_from([1, 2, 3, 4, None])
    ),
    max_size=9,
)
SHARE = st.integers(0, 4)
TARGETS = st.builds(
    Targets,
    st.none() | st.fixed_dictionaries({W: SHARE, M: SHARE}),
    st.none() | st.fixed_dictionaries({1: SHARE, 2: SHARE, 3: SHARE, 4: SHARE}),
)


@settings(max_examples=300, deadline=None)
@given(CANDIDATES, CANDIDATES, st.integers(0, 9), st.sets(st.integers(1, 9)), TARGETS)
def test_equals_trying_everything(
    applying: list[tuple[Gender | None, int | None]],
    inside: list[tuple[Gender | None, int | None]],
    free: int,
    pinned: set[int],
    targets: Targets,
) -> None:
    applicants = [Candidate(at, g, e) for at, (g, e) in enumerate(applying, 1)]
    enrolled = [Candidate(at, g, e) for at, (g, e) in enumerate(inside, 100)]
    proposal = compose(applicants, enrolled, free, pinned, targets)
    assert proposal.chosen == by_trying_everything(applicants, enrolled, free, pinned, targets)
    group = [*enrolled, *(p for p in applicants if p.id in proposal.chosen)]
    assert proposal.after == mix_of(group, targets)


@settings(deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 2), min_size=3, max_size=3), min_size=2, max_size=2),
    st.tuples(*[st.integers(0, 4)] * 2),
    st.tuples(*[st.integers(0, 4)] * 3),
)
def test_reachable_equals_trying_everything(
    table: list[list[int]], rows: tuple[int, ...], columns: tuple[int, ...]
) -> None:
    if sum(rows) != sum(columns):
        return
    cells = [range(limit + 1) for row in table for limit in row]
    expected = any(
        (sum(taken[:3]), sum(taken[3:])) == rows
        and tuple(taken[at] + taken[at + 3] for at in range(3)) == columns
        for taken in product(*cells)
    )
    assert reachable(Totals(rows, columns), table) is expected


def test_sixty_applicants_for_fifteen_places() -> None:
    random = Random(7)
    applicants = [
        Candidate(
            at, random.choice([W, W, W, M, Gender.OTHER, None]), random.choice([1, 2, 3, 4, None])
        )
        for at in range(60)
    ]
    proposal = compose(applicants, [], 15, {3, 4})
    assert len(proposal.chosen) == 15
    assert {3, 4} <= set(proposal.chosen)
    assert proposal.after.mean is not None
    assert proposal.after.mean > 0.95
