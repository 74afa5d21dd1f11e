from dataclasses import replace

import pytest

from ct_desktop.rules.competences import Audience, Competence, Profile, Strand, Words
from ct_desktop.ui.settings.competences import draft

LEVELS = (Words("a"), Words("b"), Words("c"), Words("d"))


def item(key, strand):
    return Competence(key, strand, Words(key), LEVELS)


@pytest.fixture
def profile():
    return Profile(
        "own-1",
        Audience.PARTICIPANT,
        Words("Eigen"),
        (Strand("s1", Words("Een")), Strand("s2", Words("Twee"))),
        (item("a", "s1"), item("x", "s2"), item("b", "s1"), item("c", "s1")),
    )


def keys(profile):
    return [line.key for line in draft.lines(profile)]


def test_the_outline_has_the_profile_its_strands_and_their_items(profile):
    assert keys(profile) == ["*", "s1", "a", "b", "c", "s2", "x"]


def test_an_item_moves_within_its_strand_and_stays_at_the_edge(profile):
    assert keys(draft.moved(profile, "c", -1)) == ["*", "s1", "a", "c", "b", "s2", "x"]
    assert draft.moved(profile, "a", -1) == profile
    assert draft.moved(profile, "x", 1) == profile
    assert draft.moved(profile, "unknown", 1) == profile


def test_a_strand_moves_with_its_items(profile):
    assert keys(draft.moved(profile, "s2", -1)) == ["*", "s2", "x", "s1", "a", "b", "c"]


def test_a_new_item_comes_last_in_its_strand(profile):
    changed, key = draft.with_item(profile, "s1")
    assert keys(changed) == ["*", "s1", "a", "b", "c", key, "s2", "x"]
    again, other = draft.with_item(changed, "s1")
    assert other != key
    assert len(again.items) == 6


def test_an_item_put_in_another_strand_comes_last_there(profile):
    changed = draft.with_changed_item(profile, replace(profile.items[0], strand="s2"))
    assert keys(changed) == ["*", "s1", "b", "c", "s2", "x", "a"]


def test_only_a_strand_without_items_can_go(profile):
    assert draft.without(profile, "s1") == profile
    emptied = draft.without(profile, "x")
    assert keys(draft.without(emptied, "s2")) == ["*", "s1", "a", "b", "c"]


def test_names_of_the_profile_and_of_a_strand(profile):
    renamed = draft.with_name(draft.with_name(profile, "*", Words("Nieuw")), "s2", Words("Drie"))
    assert renamed.name.nl == "Nieuw"
    assert [one.name.nl for one in renamed.strands] == ["Een", "Drie"]


def test_a_new_strand_has_a_key_of_its_own(profile):
    changed, key = draft.with_strand(profile)
    assert keys(changed)[-1] == key
    assert key not in ("s1", "s2")
