"""The page of a placement: stages, next step, warnings, wishes, papers, menus."""

import io
from dataclasses import replace
from datetime import date

import pytest
from placement_kit import PlacementStage, give_reason
from practice_kit import hours, offer, plan, supervisor
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit

from ct_desktop.rules.enumerations import (
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    Field,
    PlacementBlock,
)
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.ui.people.person_page import PersonPage
from ct_desktop.ui.practice.bank.match_dialog import MatchDialog
from ct_desktop.ui.practice.handover.dialogs import PlanHandoverDialog, RecordHandoverDialog
from ct_desktop.ui.practice.page import PracticePage
from ct_desktop.ui.practice.placement.page import PlacementPageView
from ct_desktop.ui.vog.vog_dialog import VogDialog

S = PlacementStage


def lines(card) -> list[str]:
    return [row.accessibleName() for row in card.rows.rows]


def menu_of(desk, button):
    desk.click(button)
    return {action.text(): action for action in desk.page.menu.actions() if action.text()}


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (S.LOOKING, "Find a place…"),
        (S.PROPOSED, "Plan handover…"),
        (S.HANDOVER_PLANNED, "Record handover…"),
        (S.IN_PRACTICE, "Enter hours"),
        (S.HOURS_DONE, "Ask for assessment…"),
        (S.STOPPED, "Take up again"),
    ],
)
def test_the_primary_button_is_the_next_thing_to_do(desk, stage, words):
    page = desk.open(desk.begin(stage))
    assert isinstance(page, PlacementPageView)
    assert page.step_button.isVisible()
    assert page.step_button.text() == words
    assert page.header.title.full_text == "Kees00 Najaar00"


def test_an_assessed_placement_has_nothing_left_to_do(desk):
    page = desk.open(desk.begin(S.ASSESSED))
    assert not page.step_button.isVisible()
    assert all(step.passed or step.here for step in page.stages.steps)


def test_a_place_is_found_from_the_page_and_then_proposed(desk):
    placement_id = desk.begin(S.LOOKING)
    page = desk.open(placement_id)
    desk.click(page.step_button)
    assert isinstance(desk.dialog(), MatchDialog)
    desk.dialog().reject()
    desk.settle()
    desk.office.placements.match(placement_id, desk.offer)
    desk.settle()
    assert page.place.heading.text() == "Place that was found"
    assert page.step_button.text() == "Propose"
    desk.click(page.step_button)
    assert desk.facts(placement_id).card.stage is S.PROPOSED
    assert page.stages.step(S.PROPOSED).here


def test_the_handover_dialogs_open_from_the_next_step(desk):
    placement_id = desk.begin(S.PROPOSED)
    page = desk.open(placement_id)
    desk.click(page.step_button)
    assert isinstance(desk.dialog(), PlanHandoverDialog)
    desk.dialog().reject()
    plan(desk.office, placement_id, date(2026, 10, 20))
    desk.settle()
    assert "Handover not recorded yet" in lines(page.warnings)[0]
    desk.click(page.step_button)
    assert isinstance(desk.dialog(), RecordHandoverDialog)
    desk.dialog().reject()


def test_the_line_of_stages_is_walked_with_arrows_and_moves_with_enter(desk):
    placement_id = desk.begin(S.PROPOSED)
    page = desk.open(placement_id)
    first = page.stages.steps[0]
    first.setFocus()
    desk.press(Qt.Key.Key_Right, first)
    assert page.stages.steps[1].hasFocus()
    assert "is here" in page.stages.steps[1].accessibleName()
    desk.press(Qt.Key.Key_Return, page.stages.steps[1])
    assert desk.facts(placement_id).card.stage is S.PROPOSED
    desk.press(Qt.Key.Key_Left, page.stages.steps[1])
    desk.press(Qt.Key.Key_Return, first)
    dialog = desk.dialog()  # going back asks a reason
    dialog.reasons.fields[PlacementBlock.BACKWARDS].setText("toch niet")
    desk.press(Qt.Key.Key_Return, dialog)
    assert desk.facts(placement_id).card.stage is S.LOOKING
    assert any("toch niet" in line for line in lines(page.happened))


def test_a_missing_vog_is_dealt_with_at_its_warning(desk):
    asks = offer(desk.office, "Kantine", desk.at, supervisor_id=desk.ria, vog_needed=True)
    placement_id = desk.begin(S.IN_PRACTICE, offer_id=asks)
    page = desk.open(placement_id)
    titles = lines(page.warnings)
    assert any(title.startswith("VOG missing") for title in titles)
    assert any("Set aside" in line for line in lines(page.happened))
    desk.click(desk.button(page.warnings, "VOG…"))
    dialog = desk.dialog()
    assert isinstance(dialog, VogDialog)
    dialog.seen_today.click()
    dialog.seen_by.setText("M. de Wit")
    desk.press(Qt.Key.Key_Return, dialog.seen_by)
    assert not any(title.startswith("VOG missing.") for title in lines(page.warnings))


def test_a_supervisor_who_left_is_replaced_at_the_warning(desk):
    placement_id = desk.begin(S.IN_PRACTICE)
    other = supervisor(desk.office, "Bea Blom", desk.at)
    page = desk.open(placement_id)
    assert not page.warnings.isVisible()
    desk.office.supervisors.leave(desk.ria, date(2026, 10, 21), "verhuisd")
    desk.settle()
    (title,) = lines(page.warnings)
    assert "upervisor" in title
    desk.click(page.warnings.rows.rows[0].findChildren(QAbstractButton)[0])
    dialog = desk.dialog()
    dialog.choice.setCurrentIndex(dialog.choice.findData(other))
    desk.press(Qt.Key.Key_Return, dialog)
    assert desk.facts(placement_id).card.supervisor_id == other
    assert not page.warnings.isVisible()


def test_wishes_are_shown_and_changed(desk):
    placement_id = desk.begin(S.LOOKING)
    page = desk.open(placement_id)
    desk.click(page.wishes.edit_button)
    dialog = desk.dialog()
    dialog.fields.field.setCurrentIndex(dialog.fields.field.findData(Field.CULTURE))
    dialog.fields.days.set_days((1, 3))
    dialog.fields.text.setText("met kinderen")
    desk.press(Qt.Key.Key_Return, dialog.fields.text)
    assert desk.facts(placement_id).wishes.days == (1, 3)
    shown = [w.text() for w in page.wishes.findChildren(type(page.stopped)) if w.isVisible()]
    assert {"culture", "Tuesday, Thursday", "met kinderen"} <= set(shown)


def test_stopped_with_a_reason_and_taken_up_again(desk):
    placement_id = desk.begin(S.IN_PRACTICE)
    page = desk.open(placement_id)
    menu = menu_of(desk, page.more_button)
    desk.during(menu["Stop the placement…"].trigger, give_reason("verhuisd"))
    page.menu.close()
    desk.settle()
    assert desk.facts(placement_id).card.stage is S.STOPPED
    assert page.stopped.text() == "Stopped: verhuisd"
    assert page.stages.step(S.IN_PRACTICE).here
    desk.click(page.step_button)
    assert desk.facts(placement_id).card.stage is S.IN_PRACTICE
    assert not page.stopped.isVisible()


def test_a_placement_made_by_mistake_is_removed_and_the_board_shown(desk):
    placement_id = desk.begin(S.LOOKING)
    page = desk.open(placement_id)
    menu = menu_of(desk, page.more_button)
    desk.during(
        menu["Remove the placement…"].trigger,
        lambda dialog: desk.button(dialog, "Remove the placement").click(),
    )
    desk.settle()
    assert desk.office.board.facts().cards == ()
    assert isinstance(desk.page, PracticePage)


def test_one_with_hours_cannot_be_removed(desk):
    placement_id = desk.begin(S.IN_PRACTICE)
    hours(desk.office, placement_id, 60)
    page = desk.open(placement_id)
    assert not menu_of(desk, page.more_button)["Remove the placement…"].isEnabled()
    page.menu.close()


def test_consent_to_share_is_shown_and_recorded_at_the_person(desk):
    placement_id = desk.begin(S.PROPOSED)
    page = desk.open(placement_id)
    assert "No consent" in page.place.sharing.text()
    person_id = page.content.card.person_id
    desk.office.consents.record(
        person_id,
        ConsentFacts(
            None,
            ConsentPurpose.SHARING,
            True,
            ConsentGiver.SELF,
            date(2026, 10, 1),
            ConsentMedium.DIGITAL,
        ),
    )
    desk.settle()
    assert "may be shared" in page.place.sharing.text()
    assert not page.place.consent_button.isVisible()
    desk.office.history.undo()
    desk.settle()
    desk.click(page.place.consent_button)
    assert isinstance(desk.page, PersonPage)


def test_the_papers_open_as_pdf_and_the_form_is_saved_to_send(desk, tmp_path, monkeypatch):
    placement_id = desk.begin(S.IN_PRACTICE)
    page = desk.open(placement_id)
    menu = menu_of(desk, page.print_button)
    for words in ("Form of the warm handover", "Practice log"):
        menu[words].trigger()
        desk.settle()
        preview = page.deeds.papers.preview
        text = "".join(p.extract_text() for p in PdfReader(io.BytesIO(preview.pdf)).pages)
        assert "Kees00 Najaar00" in text
        preview.reject()
        desk.settle()
    menu["Send the form to the supervisor…"].trigger()
    desk.settle()
    target = tmp_path / "form.pdf"
    proposed = []

    def ask(*args):
        proposed.append(args[2])
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog = desk.dialog()
    dialog.language.setCurrentIndex(dialog.language.findData("nl"))
    desk.click(dialog.save_button)
    assert PdfReader(target).get_fields()
    assert "Kees" not in proposed[0]
    dialog.accept()
    page.menu.close()


def test_before_a_place_is_found_there_is_nothing_to_print(desk):
    page = desk.open(desk.begin(S.LOOKING))
    page.print_page()
    assert "nothing to print" in desk.ui.prompts.toast_shown.text


def test_the_record_of_a_handover_is_taken_back_with_a_reason(desk):
    placement_id = desk.begin(S.IN_PRACTICE)
    page = desk.open(placement_id)
    desk.during(lambda: desk.click(page.handover.back_button), give_reason("ging niet door"))
    assert desk.facts(placement_id).card.stage is S.HANDOVER_PLANNED
    assert page.handover.calendar_button.isVisible()
    assert not page.handover.back_button.isVisible()


def test_the_page_follows_undo_and_changes_made_elsewhere(desk):
    placement_id = desk.begin(S.PROPOSED)
    page = desk.open(placement_id)
    row = desk.office.offers.get(desk.offer)
    desk.office.offers.save(replace(row.facts, title="Trainer JO11"))
    desk.settle()
    assert "Trainer JO11" in page.header.subtitle.full_text
    desk.ui.undo.undo()
    desk.settle()
    assert "Trainer JO9" in page.header.subtitle.full_text


def test_everything_that_takes_the_cursor_has_a_name(desk):
    placement_id = desk.begin(S.IN_PRACTICE)
    hours(desk.office, placement_id, 60)
    page = desk.open(placement_id)
    nameless = [
        one
        for kind in (QAbstractButton, QLineEdit)
        for one in page.findChildren(kind)
        if one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []
