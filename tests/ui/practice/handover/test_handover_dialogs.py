"""Planning a handover and recording it, with what stands in the way asked inside the dialog."""

import io
from dataclasses import replace
from datetime import date, time

import pytest
from placement_kit import HELD, PlacementStage, give_reason, refuse
from practice_kit import offer, organisation, plan
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ct_desktop.rules.enumerations import PlacementBlock
from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog
from ct_desktop.ui.practice.handover.planned_dialog import PlannedDialog

S = PlacementStage


@pytest.fixture
def show(desk):
    """Open a handover dialog over the page of a placement."""

    def show_it(kind, placement_id):
        page = desk.open(placement_id)
        dialog = kind(desk.ui, desk.office, placement_id, page)
        done = []
        dialog.done.connect(lambda: done.append(True))
        dialog.open()
        desk.settle()
        return dialog, done

    return show_it


def ask_for_vog(desk):
    row = desk.office.offers.get(desk.offer)
    desk.office.offers.save(replace(row.facts, vog_needed=True))


def test_what_is_known_is_filled_in_and_a_plan_moves_the_card(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    dialog, done = show(PlanHandoverDialog, placement_id)
    assert dialog.leader.text() == "Marieke de Wit"
    assert dialog.supervisor.chosen == desk.ria
    assert "Sportlaan 12" in dialog.place.text()
    assert dialog.day.hasFocus()
    desk.type("27-10", dialog.day)
    desk.type("16", dialog.start)
    dialog.agreements.setPlainText("belt bij ziekte zelf af")
    desk.type("29-10", dialog.first_day)
    desk.press(Qt.Key.Key_Return, dialog.first_day)
    facts = desk.facts(placement_id)
    assert facts.card.stage is S.HANDOVER_PLANNED
    stored = facts.handover
    assert (stored.day, stored.start, stored.first_day) == (
        date(2026, 10, 27),
        time(16),
        date(2026, 10, 29),
    )
    assert (stored.leader, stored.supervisor) == ("Marieke de Wit", "Ria Maas")
    assert done == [True]
    desk.dialog().accept()


def test_afterwards_the_calendar_file_and_the_form_are_there(desk, show, tmp_path, monkeypatch):
    placement_id = desk.begin(S.PROPOSED)
    dialog, _ = show(PlanHandoverDialog, placement_id)
    dialog.day.set_value(date(2026, 10, 27))
    dialog.start.set_value(time(16))
    dialog.submit()
    desk.settle()
    planned = desk.dialog()
    assert isinstance(planned, PlannedDialog)
    target = tmp_path / "overdracht.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.click(planned.calendar_button)
    assert b"DTSTART" in target.read_bytes()
    assert b"20261027" in target.read_bytes()
    desk.click(planned.print_button)
    preview = planned.papers.preview
    assert len(PdfReader(io.BytesIO(preview.pdf)).pages) >= 1
    preview.reject()
    desk.settle()
    desk.click(planned.done_button)


def test_a_day_and_people_are_needed_and_what_was_typed_stays(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    dialog, done = show(PlanHandoverDialog, placement_id)
    dialog.leader.set_choice(None)
    dialog.place.setText("kantine")
    dialog.submit()
    desk.settle()
    assert dialog.isVisible()
    assert dialog.day.property("wrong") == "true"
    assert dialog.leader.property("wrong") == "true"
    assert dialog.place.text() == "kantine"
    assert done == []
    assert desk.facts(placement_id).handover is None
    dialog.reject()


def test_an_organisation_without_supervisor_is_said(desk, show):
    linde = organisation(desk.office, "Buurthuis De Linde")
    placement_id = desk.begin(S.PROPOSED, offer_id=offer(desk.office, "Inloop", linde))
    dialog, _ = show(PlanHandoverDialog, placement_id)
    dialog.day.set_value(date(2026, 10, 27))
    dialog.submit()
    assert "no practice supervisor yet" in dialog.supervisor.accessibleDescription()
    dialog.reject()


def test_a_block_is_asked_a_reason_inside_the_dialog(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    ask_for_vog(desk)
    dialog, _ = show(PlanHandoverDialog, placement_id)
    field = dialog.blocks.fields[PlacementBlock.VOG]
    assert dialog.blocks.isVisible()
    assert field.hasFocus()
    dialog.day.set_value(date(2026, 10, 27))
    dialog.submit()
    desk.settle()
    assert desk.facts(placement_id).card.stage is S.PROPOSED
    assert field.property("wrong") == "true"
    desk.type("aanvraag loopt", field)
    desk.press(Qt.Key.Key_Return, field)
    facts = desk.facts(placement_id)
    assert facts.card.stage is S.HANDOVER_PLANNED
    assert ("aanvraag loopt", PlacementBlock.VOG) in [(o.reason, o.block) for o in facts.overrides]
    desk.dialog().accept()


def test_a_block_that_comes_up_meanwhile_is_asked_then(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    dialog, _ = show(PlanHandoverDialog, placement_id)
    assert not dialog.blocks.isVisible()
    ask_for_vog(desk)
    dialog.day.set_value(date(2026, 10, 27))
    dialog.submit()
    desk.settle()
    assert dialog.refusal.isVisible()
    assert list(dialog.blocks.fields) == [PlacementBlock.VOG]
    dialog.blocks.fields[PlacementBlock.VOG].setText("aanvraag loopt")
    dialog.submit()
    desk.settle()
    assert desk.facts(placement_id).card.stage is S.HANDOVER_PLANNED
    desk.dialog().accept()


def test_a_plan_is_changed_without_moving_the_card(desk, show):
    placement_id = desk.begin(S.HANDOVER_PLANNED)
    dialog, _ = show(PlanHandoverDialog, placement_id)
    assert dialog.submit_button.text() == "Save"
    dialog.day.set_value(date(2026, 11, 3))
    dialog.submit()
    desk.settle()
    facts = desk.facts(placement_id)
    assert (facts.card.stage, facts.handover.day) == (S.HANDOVER_PLANNED, date(2026, 11, 3))
    desk.dialog().accept()


def test_recorded_as_held_on_the_planned_day(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    plan(desk.office, placement_id, date(2026, 10, 20))
    dialog, done = show(RecordHandoverDialog, placement_id)
    assert dialog.held_on.value() == date(2026, 10, 20)
    dialog.held_on.set_value(date(2026, 10, 24))
    dialog.submit()
    assert "not come yet" in dialog.held_on.accessibleDescription()
    dialog.held_on.set_value(date(2026, 10, 21))
    dialog.paper.setText("map 3")
    desk.press(Qt.Key.Key_Return, dialog.paper)
    facts = desk.facts(placement_id)
    assert facts.card.stage is S.IN_PRACTICE
    assert (facts.handover.held_on, facts.handover.paper_location) == (date(2026, 10, 21), "map 3")
    assert done == [True]


def test_a_plan_that_lies_ahead_is_held_today_at_the_latest(desk, show):
    placement_id = desk.begin(S.PROPOSED)
    plan(desk.office, placement_id, date(2026, 10, 27))
    dialog, _ = show(RecordHandoverDialog, placement_id)
    assert dialog.held_on.value() == date(2026, 10, 22)
    dialog.reject()


def test_a_start_without_a_handover_wants_a_reason(desk, show):
    placement_id = desk.begin(S.HANDOVER_PLANNED)
    dialog, done = show(RecordHandoverDialog, placement_id)
    desk.during(dialog.not_held.click, refuse)
    assert desk.facts(placement_id).card.stage is S.HANDOVER_PLANNED
    desk.during(dialog.not_held.click, give_reason("begeleider was ziek"))
    facts = desk.facts(placement_id)
    assert facts.card.stage is S.IN_PRACTICE
    assert facts.handover.held_on is None
    assert (PlacementBlock.NO_HANDOVER, "begeleider was ziek") in [
        (one.block, one.reason) for one in facts.overrides
    ]
    assert done == [True]


def test_a_held_handover_is_corrected_where_the_card_stands(desk, show):
    placement_id = desk.begin(S.HOURS_DONE)
    dialog, _ = show(RecordHandoverDialog, placement_id)
    assert dialog.held_on.value() == HELD
    assert not dialog.not_held.isVisible()
    assert not dialog.blocks.isVisible()
    dialog.agreements.setPlainText("elke dinsdag")
    dialog.submit()
    desk.settle()
    facts = desk.facts(placement_id)
    assert (facts.card.stage, facts.handover.agreements) == (S.HOURS_DONE, "elke dinsdag")


def test_a_placement_that_was_removed_closes_the_dialog(desk):
    placement_id = desk.begin(S.LOOKING)
    desk.office.placements.remove(placement_id)
    dialog = PlanHandoverDialog(desk.ui, desk.office, placement_id, desk.window)
    closed = []
    dialog.rejected.connect(lambda: closed.append(True))
    dialog.open()
    desk.settle()
    assert closed == [True]
    assert len(desk.ui.prompts.banners.messages) == 1
