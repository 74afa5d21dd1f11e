"""How far somebody is with the practice, over all placements."""

from datetime import date, datetime

import pytest
from office_kit import store_of
from practice_kit import (
    BUSY,
    LOOKING,
    PROPOSED,
    STOPPED,
    hours,
    offer,
    organisation,
    placement,
    practising,
    today_of,
)

from ct_desktop import language
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage, VogState
from ct_desktop.services.practice_standing import standings_of
from ct_desktop.services.practice_words import (
    block_advice,
    block_text,
    hours_text,
    progress_text,
    stage_text,
    vog_text,
    weekday_text,
)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


def standings(office, *enrolments):
    with store_of(office).read() as session:
        return standings_of(session, enrolments, today_of(office))


class TestStanding:
    def test_who_has_nothing_yet(self, office) -> None:
        (one,) = practising(office)
        found = standings(office, one)[one]
        assert (found.placements, found.stage, found.needed) == (0, None, 15)
        assert (found.confirmed, found.hours_done, found.organisation) == (0, False, "")

    def test_the_furthest_that_was_not_stopped_with_hours_of_all(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 22, 14, 0))
        (one,) = practising(office)
        ken = offer(office, "Judo", organisation(office, "Judoclub Ken"), places=9)
        stopped = placement(office, one, STOPPED, ken)
        placement(office, one, PROPOSED, ken)
        busy = placement(office, one, BUSY, offer(office), held_on=date(2026, 10, 1))
        placement(office, one)
        hours(office, stopped, 120)
        hours(office, stopped, 60, confirmed_by="", last=date(2026, 10, 1))
        found = standings(office, one)[one]
        assert (found.placements, found.stage, found.placement_id) == (3, BUSY, busy)
        assert (found.confirmed, found.open, found.organisation) == (2, 1, "SV Overmaas")
        assert (found.handover_on, found.handover_held) == (date(2026, 10, 1), True)
        assert found.no_hours_days == 21

    def test_of_two_as_far_the_last(self, open_at) -> None:
        office = open_at(datetime(2026, 10, 1, 14, 0))
        (one,) = practising(office)
        first = placement(office, one, PROPOSED)
        assert first
        office = open_at(datetime(2026, 10, 5, 14, 0))
        second = placement(
            office, one, PROPOSED, offer(office, "Judo", organisation(office, "Judoclub Ken"))
        )
        assert standings(office, one)[one].placement_id == second

    def test_nobody_and_unknown_people(self, office) -> None:
        assert standings(office) == {}
        assert standings(office, 999) == {}


class TestWords:
    def test_every_word_is_there_and_none_twice(self) -> None:
        for words, kinds in (
            (stage_text, PlacementStage),
            (block_text, PlacementBlock),
            (block_advice, PlacementBlock),
            (vog_text, VogState),
        ):
            texts = [words(kind) for kind in kinds]
            assert all(texts)
            assert len(set(texts)) == len(texts)
        assert stage_text(LOOKING) == "Looking for a place"
        assert weekday_text(1) == "Tuesday"

    @pytest.mark.parametrize(
        ("hours_", "point", "comma"),
        [(9.5, "9.5", "9,5"), (15, "15", "15"), (0.25, "0.25", "0,25")],
    )
    def test_hours(self, hours_, point, comma) -> None:
        assert hours_text(hours_) == point
        assert progress_text(hours_, 15) == f"{point} / 15 hours"
        language.use("nl")
        assert hours_text(hours_) == comma
