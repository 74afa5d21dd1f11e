"""Bad surroundings: each is a clear sentence in the window, and nothing is lost."""

import subprocess
import sys
from contextlib import contextmanager
from datetime import datetime

import pytest
from hands import button, click, retype
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import ExitCode
from ct_desktop.services.access import Access
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.storage.engine import connect
from ct_desktop.storage.opening import open_store
from ct_desktop.storage.protection import Password
from ct_desktop.ui.start.assistant import StartAssistant
from ct_desktop.ui.start.restore_panel import RestorePanel
from ct_desktop.ui.start.unlock_dialog import UnlockDialog
from ct_desktop.ui.start.unlock_panels import InUsePanel

NOW = datetime(2026, 10, 22, 14, 0)
EARLIER = datetime(2026, 3, 1, 9, 0)
PASSWORD = "een lang wachtwoord"
ENTER = Qt.Key.Key_Return
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
def stored(program):
    """The program, with a protected store of the organisation Waterstad in its folder."""
    made = Access(program.folder, fixed_clock(NOW)).create_with_password(PASSWORD, "Anna")
    made.office.settings.save_organisation(OwnOrganisation(name="Waterstad"))
    made.office.close()
    return program


@contextmanager
def open_elsewhere(folder):
    """Another process has the store open as Anna."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), PASSWORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "held\n"
        yield lambda: (other.stdin.write("\n"), other.stdin.close(), other.wait())
        if other.poll() is None:
            other.kill()


def type_password(program, dialog, password=PASSWORD):
    assert isinstance(dialog, UnlockDialog)
    retype(dialog.panel.password, password)
    QTest.keyClick(dialog, ENTER)
    program.settle(dialog)


def own_name(hands):
    assert hands.window.rail.organisation.text() == "Waterstad"


def words_in(dialog):
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]


def test_a_second_window_is_told_who_has_it_open(stored):
    with open_elsewhere(stored.folder) as let_go:

        def wait_for_the_other(program, dialog):
            type_password(program, dialog)
            assert isinstance(dialog.panel, InUsePanel)
            assert dialog.heading.text().startswith("The store is in use: Anna on ")
            assert "Close the program there first." in words_in(dialog)
            assert [other.words for other in dialog.panel.others] == []
            click(button(dialog, "Try again"))
            program.settle(dialog)
            assert dialog.started is None
            let_go()
            click(button(dialog, "Try again"))
            program.settle(dialog)
            assert dialog.started is not None

        assert stored.run(NOW, wait_for_the_other, own_name) == ExitCode.DONE


def test_giving_up_at_a_store_in_use_leaves_it_to_the_other(stored):
    with open_elsewhere(stored.folder) as let_go:
        before = (stored.folder / "store.db").read_bytes()
        assert stored.run(NOW, type_password) == ExitCode.LOCKED
        assert (stored.folder / "store.db").read_bytes() == before
        let_go()
    assert stored.run(NOW, type_password, own_name) == ExitCode.DONE


def test_a_wrong_password_opens_nothing_and_harms_nothing(stored):
    before = (stored.folder / "store.db").read_bytes()

    def wrong(program, dialog):
        type_password(program, dialog, "verkeerd")
        assert dialog.refusal.isVisible()
        assert dialog.refusal.text().startswith("The password is not right.")

    assert stored.run(NOW, wrong) == ExitCode.LOCKED
    assert (stored.folder / "store.db").read_bytes() == before
    assert stored.run(NOW, type_password, own_name) == ExitCode.DONE


def test_a_damaged_store_comes_back_from_its_backup_and_is_kept_aside(stored):
    store = stored.folder / "store.db"
    store.write_bytes(b"no store any more" * 1000)

    def bring_back(program, dialog):
        type_password(program, dialog)
        assert dialog.heading.text() == "The data cannot be opened"
        assert isinstance(dialog.panel, RestorePanel)
        assert any("nothing is thrown away" in words for words in words_in(dialog))
        type_password(program, dialog)
        assert dialog.started is not None

    assert stored.run(NOW, bring_back, own_name) == ExitCode.DONE
    kept = [path for path in (stored.folder / "kept").rglob("*") if path.is_file()]
    assert any(path.read_bytes().startswith(b"no store any more") for path in kept)


def test_a_store_of_a_newer_version_is_left_as_it_is(stored):
    make_newer(stored.folder)
    before = (stored.folder / "store.db").read_bytes()

    def told(program, dialog):
        type_password(program, dialog)
        said = dialog.refusal.text()
        assert "written by a newer version of the program" in said
        assert "nothing was changed" in said
        assert dialog.started is None

    assert stored.run(NOW, told) == ExitCode.LOCKED
    assert (stored.folder / "store.db").read_bytes() == before


def make_newer(folder):
    """Give the store a revision that this program does not know."""
    opened = open_store(folder, fixed_clock(NOW), secret=Password(PASSWORD))
    key = opened.vault.key
    opened.close()
    connection = connect(folder / "store.db", key)
    connection.execute("UPDATE alembic_version SET version_num = 'from-2031'")
    connection.close()


def test_a_file_in_the_place_of_the_folder(program):
    program.folder.parent.mkdir(parents=True, exist_ok=True)
    program.folder.write_text("a letter")

    def refused(player, assistant):
        assert isinstance(assistant, StartAssistant)
        to_protection(assistant)
        assistant.step.password.set_value(PASSWORD)
        click(button(assistant, "Next"))
        click(button(assistant, "Make the data folder"))
        player.settle(assistant)
        assert assistant.made is None
        assert assistant.refusal.isVisible()
        assert str(program.folder) in assistant.refusal.text()
        assert button(assistant, "Make the data folder").isEnabled()

    assert program.run(NOW, refused) == ExitCode.LOCKED
    assert program.folder.read_text() == "a letter"


@pytest.mark.parametrize("name", ["OneDrive", "Dropbox"])
def test_a_synced_folder_is_warned_of_before_anything_is_in_it(program, tmp_path, name):
    program.folder = tmp_path / name / "Citytrainer"

    def warned(_, assistant):
        to_protection(assistant)
        said = words_in(assistant)
        assert "Do not keep the data here" in said
        assert any(f"{name} copies this folder to other PCs" in words for words in said)
        assert button(assistant, "Choose another folder…").isEnabled()

    assert program.run(NOW, warned) == ExitCode.LOCKED
    assert not (program.folder / "store.db").exists()


def to_protection(assistant):
    click(button(assistant, "Next"))
    QTest.keyClicks(assistant.step.name, "Waterstad")
    click(button(assistant, "Next"))


def test_a_clock_set_back_keeps_the_order_and_refuses_nothing(stored):
    def rename(name):
        def act(hands):
            save = hands.office.settings.save_organisation
            hands.ui.tasks.write(lambda: save(OwnOrganisation(name=name)))
            hands.settle()
            assert hands.window.rail.organisation.text() == name

        return act

    assert stored.run(NOW, type_password, rename("Second")) == ExitCode.DONE
    numbered = backups(stored.folder)

    def undo_and_look(hands):
        assert hands.window.rail.organisation.text() == "Second"
        rename("Third")(hands)
        history = hands.office.history.latest()
        assert history[0].at == EARLIER
        assert history[1].at > history[0].at
        assert "Undone" in hands.undo()
        assert hands.office.settings.organisation().name == "Second"
        hands.redo()
        assert hands.office.settings.organisation().name == "Third"

    assert stored.run(EARLIER, type_password, undo_and_look) == ExitCode.DONE
    after = backups(stored.folder)
    assert after[-1].startswith(f"{int(numbered[-1][:6]) + 1:06d}_2026-03-01_0900")
    assert set(numbered) <= set(after)

    def newest_first(hands):
        assert hands.window.rail.organisation.text() == "Third"

    assert stored.run(NOW, type_password, newest_first) == ExitCode.DONE


def backups(folder):
    return sorted(path.name for path in (folder / "backups").glob("*.ctbackup"))
