"""The practice log: what is taken, what asks a reason, what counts, and what moves by itself."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from office_kit import cohort, rows_of, statements
from practice_kit import (
    BUSY,
    DONE,
    LOOKING,
    PROPOSED,
    hours,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)

from ct_desktop.errors import NotFound, UserError
from ct_desktop.services.practice_hours import BeforeHandover, EntryFacts

TODAY = date(2026, 10, 22)
HELD = date(2026, 10, 1)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def busy(office):
    """A placement in practice since the handover of 1 October."""
    (enrolment,) = practising(office)
    training = offer(office, supervisor_id=supervisor(office))
    return placement(office, enrolment, BUSY, training, held_on=HELD)


def line(day, minutes, activity="training"):
    return EntryFacts(None, day, minutes, activity)


def card(office, placement_id):
    return office.placements.page(placement_id).card


def test_lines_wait_until_they_are_confirmed(office, busy) -> None:
    second = line(date(2026, 10, 15), 150, "  oefen   wedstrijd ")
    one, two = office.practice_hours.add(busy, [line(date(2026, 10, 8), 90), second])
    assert [entry.id for entry in office.practice_hours.entries(busy)] == [one, two]
    assert office.practice_hours.entries(busy)[1].activity == "oefen wedstrijd"
    assert (card(office, busy).hours_confirmed, card(office, busy).hours_open) == (0, 4)
    office.practice_hours.confirm([one], " Ria  Maas ", date(2026, 10, 20))
    first = office.practice_hours.entries(busy)[0]
    assert (first.confirmed_on, first.confirmed_by) == (date(2026, 10, 20), "Ria Maas")
    assert (card(office, busy).hours_confirmed, card(office, busy).hours_open) == (1.5, 2.5)
    office.practice_hours.unconfirm([one])
    assert office.practice_hours.entries(busy)[0].confirmed_by == ""
    assert card(office, busy).hours_confirmed == 0


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "There are no hours"),
        ([line(TODAY, 0)], "On 22-10-2026 there are no hours"),
        ([line(TODAY, 60), line(TODAY + timedelta(days=1), 60)], "23-10-2026 lies in the future"),
        ([line(TODAY, 1441)], "over 24 hours"),
        ([line(TODAY, 800), line(TODAY, 641)], "22-10-2026 would have over 24 hours"),
    ],
)
def test_all_or_nothing(office, busy, lines, said) -> None:
    before = rows_of(office)
    with pytest.raises(UserError, match=said) as refused:
        office.practice_hours.add(busy, lines)
    assert refused.value.advice
    assert rows_of(office) == before


def test_a_day_has_24_hours_over_all_placements_of_the_person(office, busy) -> None:
    elsewhere = offer(office, "Spelmiddag", organisation(office, "Buurthuis Oost"))
    here = card(office, busy)
    again = placement(office, here.enrolment_id, BUSY, elsewhere, held_on=HELD)
    (long_day,) = office.practice_hours.add(busy, [line(TODAY, 1200)])
    with pytest.raises(UserError, match="over 24 hours"):
        office.practice_hours.add(again, [line(TODAY, 241)])
    (made,) = office.practice_hours.add(again, [line(TODAY, 240)])
    with pytest.raises(UserError, match="over 24 hours"):
        office.practice_hours.correct(made, line(TODAY, 241))
    office.practice_hours.correct(long_day, line(TODAY, 1199))
    assert card(office, again).hours_open == pytest.approx(1439 / 60)


def test_hours_before_the_handover_ask_a_reason(office, busy) -> None:
    early, late = line(date(2026, 9, 30), 60), line(HELD, 60)
    with pytest.raises(BeforeHandover, match="held on 01-10-2026"):
        office.practice_hours.add(busy, [early, late])
    made = office.practice_hours.add(busy, [early, late], early_reason="keek een keer mee")
    reasons = {one.id: one.early_reason for one in office.practice_hours.entries(busy)}
    assert reasons == {made[0]: "keek een keer mee", made[1]: ""}
    office.practice_hours.correct(made[0], line(date(2026, 9, 29), 60))
    assert office.practice_hours.entries(busy)[0].early_reason == "keek een keer mee"
    with pytest.raises(BeforeHandover):
        office.practice_hours.correct(made[1], early)
    office.practice_hours.correct(made[0], line(date(2026, 10, 2), 60))
    assert [one.early_reason for one in office.practice_hours.entries(busy)] == ["", ""]


def test_without_a_handover_every_day_is_early_and_who_looks_has_no_hours(office) -> None:
    one, two = practising(office, 2)
    looking, proposed = placement(office, one, LOOKING), placement(office, two, PROPOSED)
    with pytest.raises(UserError, match="still looking"):
        office.practice_hours.add(looking, [line(TODAY, 60)])
    with pytest.raises(BeforeHandover, match="not recorded yet"):
        office.practice_hours.add(proposed, [line(TODAY, 60)])
    assert office.practice_hours.add(proposed, [line(TODAY, 60)], early_reason="proefles")


def test_enough_confirmed_hours_move_the_card(office, busy) -> None:
    made = hours(office, busy, *[300] * 3, confirmed_by="")
    office.practice_hours.confirm(made[:2], "Ria Maas")
    assert card(office, busy).stage is BUSY
    before = rows_of(office)
    office.practice_hours.confirm(made[2:], "Ria Maas")
    assert card(office, busy).stage is DONE
    office.history.undo()
    assert rows_of(office) == before


def test_a_correction_never_moves_a_card_back(office, busy) -> None:
    made = hours(office, busy, *[300] * 3)
    assert card(office, busy).stage is DONE
    entry = office.practice_hours.entries(busy)[0]
    office.practice_hours.correct(made[0], replace(entry, minutes=60))
    assert card(office, busy).stage is DONE
    assert "4 hours short" in card(office, busy).warnings
    office.practice_hours.remove(made[0])
    assert "5 hours short" in card(office, busy).warnings


def test_a_corrected_line_counts_only_when_it_says_so(office, busy) -> None:
    (made,) = hours(office, busy, 90)
    entry = office.practice_hours.entries(busy)[0]
    office.practice_hours.correct(made, replace(entry, minutes=60))
    assert card(office, busy).hours_confirmed == 1
    office.practice_hours.correct(made, line(entry.day, 60))
    kept = office.practice_hours.entries(busy)[0]
    assert (kept.confirmed_on, kept.confirmed_by) == (None, "")


def test_what_was_changed_about_a_line(office, busy) -> None:
    (made,) = office.practice_hours.add(busy, [line(date(2026, 10, 8), 180)])
    office.practice_hours.correct(made, line(date(2026, 10, 9), 150, "wedstrijd"))
    office.practice_hours.confirm([made], "Ria Maas")
    office.practice_hours.unconfirm([made])
    office.practice_hours.remove(made)
    assert [one.what for one in office.practice_hours.versions(made)] == [
        "removed: 2.5 hours",
        "confirmation taken back",
        "confirmed by Ria Maas",
        "3 hours became 2.5 hours; 08-10-2026 became 09-10-2026; “training” became “wedstrijd”",
        "entered: 3 hours",
    ]


def test_lines_are_removed_as_one_change(office, busy) -> None:
    made = hours(office, busy, 60, 90, 120)
    before = rows_of(office)
    with pytest.raises(NotFound):
        office.practice_hours.remove_many([*made, 999])
    with pytest.raises(UserError, match="No hours were chosen"):
        office.practice_hours.remove_many([])
    assert rows_of(office) == before
    office.practice_hours.remove_many(made[:2])
    assert [entry.id for entry in office.practice_hours.entries(busy)] == [made[2]]
    office.history.undo()
    assert rows_of(office) == before


def test_confirming_has_its_bounds(office, busy) -> None:
    (made,) = hours(office, busy, 60, confirmed_by="")
    before = rows_of(office)
    with pytest.raises(UserError, match="who confirmed"):
        office.practice_hours.confirm([made], " ")
    with pytest.raises(UserError, match="future"):
        office.practice_hours.confirm([made], "Ria", TODAY + timedelta(days=1))
    with pytest.raises(UserError, match="No hours were chosen"):
        office.practice_hours.confirm([], "Ria")
    for act in (
        lambda: office.practice_hours.confirm([made, 999], "Ria"),
        lambda: office.practice_hours.unconfirm([999]),
        lambda: office.practice_hours.correct(999, line(TODAY, 60)),
        lambda: office.practice_hours.remove(999),
        lambda: office.practice_hours.entries(999),
    ):
        with pytest.raises(NotFound):
            act()
    assert rows_of(office) == before


def test_open_hours_of_everybody_or_of_a_group(office, busy) -> None:
    hours(office, busy, 60, 90, confirmed_by="")
    (other,) = practising(office, 1, "Voorjaar")
    second = placement(office, other, BUSY, held_on=HELD)
    made = hours(office, second, 120, confirmed_by="")
    first, last = office.practice_hours.open_hours()
    assert (first.person, first.cohort, first.organisation, first.supervisor) == (
        "Najaar00, Kees00",
        "Najaar",
        "SV Overmaas",
        "Ria Maas",
    )
    assert [one.minutes for one in first.entries] == [60, 90]
    assert last.placement_id == second
    found = office.practice_hours.open_hours(office.cohorts.find("Voorjaar"))
    assert [one.placement_id for one in found] == [second]
    before = rows_of(office)
    office.practice_hours.confirm_each({"Ria": [first.entries[0].id], "Bea": made})
    (left,) = office.practice_hours.open_hours()
    assert [one.minutes for one in left.entries] == [90]
    names = [one.confirmed_by for one in office.practice_hours.entries(second)]
    assert names == ["Bea"]
    office.history.undo()
    assert rows_of(office) == before


def test_open_hours_are_read_in_a_fixed_number_of_statements(office, busy) -> None:
    hours(office, busy, 60, confirmed_by="")
    with statements(office) as few:
        office.practice_hours.open_hours()
    for enrolment in practising(office, 4, "Voorjaar"):
        hours(office, placement(office, enrolment, BUSY), 60, 60, confirmed_by="")
    with statements(office) as many:
        assert len(office.practice_hours.open_hours()) == 5
    assert len(many) == len(few)
    assert office.practice_hours.open_hours(cohort(office, "Leeg")) == ()
