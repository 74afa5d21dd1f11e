import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from start_kit import button
from window_kit import when_modal

from ct_desktop.errors import StoreLocked
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.ui.start.entry import enter, restore
from ct_desktop.ui.start.restore_panel import CODE
from ct_desktop.ui.start.unlock_dialog import UnlockDialog
from ct_desktop.ui.start.unlock_panels import (
    CodePanel,
    InUsePanel,
    NewPasswordPanel,
    PasswordPanel,
)

PASSWORD = "een lang wachtwoord"
HOLD = """
import sys
from pathlib import Path
from ct_desktop.clock import system_clock
from ct_desktop.services.access import Access
office = Access(Path(sys.argv[1]), system_clock()).open(password=sys.argv[2], user="Anna")
print("held", flush=True)
sys.stdin.readline()
office.close()
"""


@pytest.fixture
def code(ctx):
    made = ctx.access.create_with_password(PASSWORD, "Anna")
    made.office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))
    made.office.close()
    return made.recovery_code


@pytest.fixture
def dialog(qtbot, ctx, code):
    made = UnlockDialog(ctx, ctx.access.facts())
    qtbot.addWidget(made)
    made.show()
    yield made
    ctx.tasks.wait_idle()
    if made.started:
        made.started.office.close()


def press(qtbot, dialog, words):
    qtbot.mouseClick(button(dialog, words), Qt.MouseButton.LeftButton)
    dialog.ctx.tasks.wait_idle()


def enter_key(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.ctx.tasks.wait_idle()


def test_a_wrong_password_is_said_and_the_right_one_opens(qtbot, dialog):
    qtbot.keyClicks(dialog.panel.password, "verkeerd")
    enter_key(qtbot, dialog)
    assert dialog.refusal.text().startswith("The password is not right.")
    assert dialog.refusal.isVisible()
    assert dialog.panel.password.hasSelectedText()
    qtbot.keyClicks(dialog.panel.password, PASSWORD)
    enter_key(qtbot, dialog)
    assert not dialog.isVisible()
    assert dialog.started.office.settings.organisation().name == "Sportservice Waterstad"


def test_an_empty_password_is_not_tried(qtbot, dialog):
    enter_key(qtbot, dialog)
    assert dialog.panel.password.accessibleDescription() == "Fill this in."


def test_who_is_asked_only_where_there_are_several(qtbot, ctx, code):
    office = ctx.access.open(password=PASSWORD)
    office.protection.add_user("Fatima", "haar eigen wachtwoord")
    office.close()
    dialog = UnlockDialog(ctx, ctx.access.facts())
    qtbot.addWidget(dialog)
    dialog.show()
    panel = dialog.panel
    assert isinstance(panel, PasswordPanel)
    panel.users.setCurrentText("Fatima")
    qtbot.keyClicks(panel.password, "haar eigen wachtwoord")
    enter_key(qtbot, dialog)
    assert dialog.started.office.protection.state().user == "Fatima"
    dialog.started.office.close()


def test_the_recovery_code_opens_and_asks_for_a_new_password(qtbot, dialog, ctx, code):
    press(qtbot, dialog, "Use the recovery code…")
    assert isinstance(dialog.panel, CodePanel)
    qtbot.keyClicks(dialog.panel.code, code[:-2] + "00")
    enter_key(qtbot, dialog)
    assert "typing error" in dialog.refusal.text()
    dialog.panel.code.clear()
    qtbot.keyClicks(dialog.panel.code, code.lower().replace("-", " "))
    enter_key(qtbot, dialog)
    assert isinstance(dialog.panel, NewPasswordPanel)
    for field in (dialog.panel.password.first, dialog.panel.password.second):
        qtbot.keyClicks(field, "een nieuw wachtwoord")
    enter_key(qtbot, dialog)
    dialog.started.office.close()
    dialog.started = None
    with pytest.raises(StoreLocked):
        ctx.access.open(password=PASSWORD)
    ctx.access.open(password="een nieuw wachtwoord").close()


def test_a_store_in_use_says_by_whom_and_opens_after(qtbot, dialog, ctx):
    folder = str(ctx.access.data_dir)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, folder, PASSWORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "held\n"
        qtbot.keyClicks(dialog.panel.password, PASSWORD)
        enter_key(qtbot, dialog)
        assert isinstance(dialog.panel, InUsePanel)
        assert dialog.heading.text().startswith("The store is in use: Anna on ")
        assert [b.words for b in dialog.panel.others] == []
        press(qtbot, dialog, "Try again")
        assert dialog.started is None
        other.stdin.write("\n")
    press(qtbot, dialog, "Try again")
    assert dialog.started is not None


def test_a_store_left_open_on_another_pc_can_be_taken_over(qtbot, dialog, ctx):
    note = ctx.access.data_dir / "store.lock.json"
    note.write_text('{"user":"Anna","pc":"PC-3","pid":1,"since":"2026-09-10T19:00:00"}')
    qtbot.keyClicks(dialog.panel.password, PASSWORD)
    enter_key(qtbot, dialog)
    assert dialog.heading.text() == (
        "The store was left open: Anna on PC-3 since 10-09-2026 19:00."
    )
    press(qtbot, dialog, "Take over")
    assert dialog.started is not None


def test_a_damaged_store_comes_back_from_the_latest_backup(qtbot, dialog, ctx):
    store = ctx.access.data_dir / "store.db"
    store.write_bytes(b"no store any more" * 1000)
    qtbot.keyClicks(dialog.panel.password, PASSWORD)
    enter_key(qtbot, dialog)
    assert dialog.heading.text() == "The data cannot be opened"
    assert "The latest backup, made on" in dialog.panel.made.text()
    qtbot.keyClicks(dialog.panel.password, "verkeerd")
    enter_key(qtbot, dialog)
    assert dialog.refusal.isVisible()
    dialog.panel.password.clear()
    qtbot.keyClicks(dialog.panel.password, PASSWORD)
    enter_key(qtbot, dialog)
    assert dialog.started.office.settings.organisation().name == "Sportservice Waterstad"
    assert list((ctx.access.data_dir / "kept").iterdir())


def test_half_a_store_is_restored_with_the_recovery_code(qtbot, ctx, code):
    backup = next((ctx.access.data_dir / "backups").glob("*.ctbackup"))
    elsewhere = ctx.access.data_dir.parent / "stick.ctbackup"
    shutil.copy(backup, elsewhere)
    backup.unlink()
    (ctx.access.data_dir / "vault.json").unlink()
    opened = {}

    def drive():
        dialog = _shown()
        assert any("vault.json is missing" in one.text() for one in dialog.findChildren(QLabel))
        panel = dialog.panel
        assert panel.file.text() == "No backup was found"
        panel.take(elsewhere)
        panel.choice.choose(CODE)
        qtbot.keyClicks(panel.code, code)
        press(qtbot, dialog, "Restore this backup")
        press(qtbot, dialog, "Not now")
        opened["yes"] = True

    with when_modal(drive):
        started = enter(ctx)
    assert opened
    assert started.office.settings.organisation().name == "Sportservice Waterstad"
    started.office.close()


def test_a_store_that_opens_without_a_question_opens_without_one(ctx):
    ctx.access.create_open("Anna").office.close()
    started = enter(ctx)
    assert started.data_dir == ctx.access.data_dir
    started.office.close()


def test_giving_up_gives_nothing(qtbot, ctx, code):
    with when_modal(lambda: qtbot.keyClick(_shown(), Qt.Key.Key_Escape)):
        assert enter(ctx) is None


def test_nothing_there_yet_begins_the_assistant(qtbot, ctx):
    with when_modal(lambda: qtbot.keyClick(_shown(), Qt.Key.Key_Escape)) as seen:
        assert enter(ctx) is None
    assert seen == ["Welcome – Citytrainer"]


def test_restoring_a_chosen_backup_brings_back_what_was(qtbot, ctx, code, tmp_path):
    made = next((ctx.access.data_dir / "backups").glob("*.ctbackup"))
    backup = tmp_path / "stick.ctbackup"
    shutil.copy(made, backup)
    office = ctx.access.open(password=PASSWORD)
    office.settings.save_organisation(OwnOrganisation(name="Something else"))
    office.close()

    def drive():
        qtbot.keyClicks(_shown().panel.password, PASSWORD)
        enter_key(qtbot, _shown())

    with when_modal(drive):
        started = restore(ctx, backup)
    assert started.office.settings.organisation().name == "Sportservice Waterstad"
    started.office.close()


def _shown():
    return QApplication.activeModalWidget()
