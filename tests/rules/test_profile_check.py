"""What makes a competence profile one that can be asked, and the shipped ones that are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.competences import (
    LEVELS,
    NO_WORDS,
    PARTICIPANT,
    Audience,
    Competence,
    Profile,
    Strand,
    Words,
    profile_as_json,
    profile_from_json,
)
from ct_desktop.rules.profile_check import ProfileFault, faults, form_items
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.services.shipped_profiles import shipped_profile, shipped_profiles

NAME = Words("Naam", "")
FOUR = (NAME, NAME, NAME, NAME)
ITEM = Competence("one", "s", NAME, FOUR)
GOOD = Profile("own-1", Audience.PARTICIPANT, NAME, (Strand("s", NAME),), (ITEM,))
HALF_DUTCH = (NAME, NAME, NAME, Words("", "help"))
Kind = ProfileFault


def test_a_plain_one_is_right() -> None:
    assert faults(GOOD) == ()


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"name": Words(" ", "")}, [(Kind.NO_NAME, "")]),
        (
            {"strands": ()},
            [(Kind.NO_STRAND, ""), (Kind.NO_ITEM, ""), (Kind.ITEM_WITHOUT_STRAND, "one")],
        ),
        ({"strands": (Strand("s", NO_WORDS),)}, [(Kind.STRAND_WITHOUT_NAME, "s")]),
        ({"items": ()}, [(Kind.NO_ITEM, "")]),
        ({"items": (replace(ITEM, retired=True),)}, [(Kind.NO_ITEM, "")]),
        ({"items": (ITEM, ITEM)}, [(Kind.ITEM_TWICE, "one")]),
        ({"items": (ITEM, replace(ITEM, key="x", name=NO_WORDS))}, [(Kind.ITEM_WITHOUT_NAME, "x")]),
        ({"items": (ITEM, replace(ITEM, key="x", strand="y"))}, [(Kind.ITEM_WITHOUT_STRAND, "x")]),
        (
            {"items": (ITEM, replace(ITEM, key="x", levels=HALF_DUTCH))},
            [(Kind.LEVEL_WITHOUT_WORDS, "x")],
        ),
        (
            {"items": (ITEM, replace(ITEM, key=ITEMS[0], retired=True))},
            [(Kind.ASKED_BY_THE_FORM, ITEMS[0])],
        ),
    ],
)
def test_every_fault_is_found_where_it_is(changed, expected) -> None:
    found = [(fault.kind, fault.where) for fault in faults(replace(GOOD, **changed))]
    assert found == expected


def test_a_strand_twice() -> None:
    twice = replace(GOOD, strands=(Strand("s", NAME), Strand("s", NAME)))
    assert Kind.STRAND_TWICE in [fault.kind for fault in faults(twice)]


def test_only_participants_answer_to_the_form_of_the_supervisor() -> None:
    asked = replace(GOOD, items=(ITEM, replace(ITEM, key=ITEMS[0], retired=True)))
    assert form_items(asked) == {ITEMS[0]}
    assert faults(replace(asked, audience=Audience.COURSE_LEADER)) == ()


class TestShipped:
    def test_four_of_them_the_one_for_participants_first(self) -> None:
        keys = [one.key for one in shipped_profiles()]
        assert keys == [PARTICIPANT, "leader-1", "supervisor-1", "project-leader-1"]
        assert [one.audience for one in shipped_profiles()] == list(Audience)

    def test_participants_grow_in_the_four_strands_and_in_what_supervisors_see(self) -> None:
        profile = shipped_profile(PARTICIPANT)
        assert profile is not None
        strands = [one.key for one in profile.strands]
        assert strands == ["creative", "sporting", "organising", "social", "attitude"]
        assert [one.key for one in profile.of_strand("attitude")] == list(ITEMS)

    def test_no_item_is_in_two_profiles(self) -> None:
        keys = [item.key for profile in shipped_profiles() for item in profile.items]
        assert len(keys) == len(set(keys))

    @pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda one: one.key)
    def test_complete_in_both_languages(self, profile) -> None:
        assert faults(profile) == ()
        named = [profile.name, *(one.name for one in (*profile.strands, *profile.items))]
        said = [words for item in profile.items for words in (*item.levels, item.sentence)]
        for words in (*named, *said):
            assert words.nl.strip() == words.nl != ""
            assert words.en.strip() == words.en != ""

    @pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda one: one.key)
    def test_sentences_follow_a_name_and_levels_speak_for_themselves(self, profile) -> None:
        for item in profile.items:
            for language in ("nl", "en"):
                sentence = item.sentence.in_language(language)
                assert sentence[0].islower() and not sentence.endswith(".")
                levels = [words.in_language(language) for words in item.levels]
                assert len(set(levels)) == len(LEVELS)
                assert all(text[0].isupper() and text.endswith(".") for text in levels)


words = st.builds(Words, st.text(max_size=8), st.text(max_size=8))
profiles = st.builds(
    Profile,
    st.text(min_size=1, max_size=6),
    st.sampled_from(Audience),
    words,
    st.lists(st.builds(Strand, st.text(max_size=4), words), max_size=3).map(tuple),
    st.lists(
        st.builds(
            Competence,
            st.text(max_size=4),
            st.text(max_size=4),
            words,
            st.tuples(words, words, words, words),
            words,
            st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
)


@given(profiles)
def test_as_json_and_back_is_the_same(profile) -> None:
    assert profile_from_json(profile_as_json(profile)) == profile


@given(profiles)
def test_the_check_names_what_is_there_and_never_stumbles(profile) -> None:
    known = {one.key for one in (*profile.strands, *profile.items)} | {""}
    assert {fault.where for fault in faults(profile)} <= known
