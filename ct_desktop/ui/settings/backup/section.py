"""Backups: the latest, the places they go, back from one, and a check of the store."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.services.backups import BackupDone, BackupState, Verified
from ct_desktop.services.office import Office
from ct_desktop.ui.bus import Changes
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.backup.state_words import (
    done_text,
    kept_text,
    made_text,
    verified_text,
)
from ct_desktop.ui.settings.backup.working import Working
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.targets import SETTINGS
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import Button, primary, quiet, secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.labels import label, word, wrapped
from ct_desktop.ui.widgets.restyle import restyle
from ct_desktop.ui.widgets.scroll import scrolled

SUFFIX = ".ctbackup"
BACKUPS = "backup"
"""What the bus calls a change of the backups; no table of the store."""


class BackupSection(Section):
    """``restore`` closes the window and puts the backup in the place of the store."""

    def __init__(self, ui: UiContext, office: Office, restore: Callable[[Path], object]) -> None:
        super().__init__(ui, office, ("setting", BACKUPS))
        self._restore = restore
        self._state: BackupState | None = None
        self.made = label("", "heading")
        self.overdue = word(tr("A backup is overdue"), "warning")
        self.kept = wrapped("", "muted")
        self.folder = wrapped("")
        self.second = wrapped("")
        self.result = word("", "good")
        self.result.setWordWrap(True)
        self.check_result = word("", "good")
        self.check_result.setWordWrap(True)
        self.data_folder = wrapped("")
        self.working = Working()
        self.checking = Working()
        self.now_button = primary(tr("Back up now"), self.back_up)
        self.file_button = secondary(tr("Back up to a file…"), self._ask_file)
        self.with_lessons = QCheckBox(tr("With the lesson packages"))
        self.choose_button = secondary(tr("Choose a folder…"), self._ask_second)
        self.clear_button = quiet(tr("No second place"), lambda: self.set_second_place(""))
        self.restore_button = secondary(tr("Restore from a backup…"), self._ask_backup)
        self.check_button = secondary(tr("Check the data"), self.verify)
        self.copy_button = secondary(tr("Copy path"), self._copy_path, "copy")
        self.buttons = [self.now_button]
        self._build()

    def reload(self) -> None:
        self.ui.tasks.read(self.office.backups.state, self._show)

    def back_up(self) -> None:
        """Make a backup now, in the data folder and the second place."""
        self._begin()
        self.ui.tasks.write(
            self.office.backups.back_up, self._backed_up, self._failed, initiator=SETTINGS
        )

    def back_up_to(self, path: Path) -> None:
        """Write a backup to a file; it gets the ending that backups have."""
        target = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
        with_lessons = self.with_lessons.isChecked()
        self._begin()
        self.ui.tasks.write(
            lambda: self.office.backups.back_up_to(target, with_lessons=with_lessons),
            self._backed_up,
            self._failed,
            initiator=SETTINGS,
        )

    def set_second_place(self, folder: str) -> None:
        """Copy every backup to this folder too; "" for none."""
        self.ui.tasks.write(
            lambda: self.office.backups.set_second_place(folder), initiator=SETTINGS
        )

    def restore_from(self, path: Path) -> None:
        """Put a backup in the place of the data, when that is really wanted."""
        if self.ui.prompts.confirm(
            tr("Restore {name}?").format(name=path.name),
            tr("Restore this backup"),
            tr(
                "The program closes the data and opens those of the backup. What was changed "
                "after the backup is not in it; the present data are kept aside in the data "
                "folder."
            ),
            danger=True,
        ):
            self._restore(path)

    def verify(self) -> None:
        """Check every page of the store, every link between records and every lesson package."""
        self.check_button.setEnabled(False)
        self.check_result.hide()
        self.checking.begin(tr("Checking every record…"))
        self.ui.tasks.read(self.office.backups.verify, self._verified, self._check_failed)

    def _show(self, state: BackupState) -> None:
        self._state = state
        self.made.setText(made_text(state))
        self.overdue.setVisible(state.overdue)
        self.kept.setText(kept_text(state))
        self.folder.setText(str(state.folder))
        self.second.setText(state.second_place or tr("None chosen"))
        self.clear_button.setVisible(bool(state.second_place))
        # The backups lie in a folder of the data folder.
        self.data_folder.setText(str(state.folder.parent))

    def _begin(self) -> None:
        self.result.hide()
        self.now_button.setEnabled(False)
        self.file_button.setEnabled(False)
        self.working.begin(tr("Making and checking a backup…"))

    def _backed_up(self, done: BackupDone) -> None:
        self._end()
        _say(self.result, "\n".join([done_text(done), *done.warnings]), not done.warnings)
        # No row of the store changed, but others show when the latest backup was.
        self.ui.bus.changed.emit(Changes("backed up", frozenset({BACKUPS}), frozenset(), SETTINGS))

    def _failed(self, error: AppError) -> None:
        self._end()
        self.ui.prompts.show_error(error)

    def _end(self) -> None:
        self.working.end()
        self.now_button.setEnabled(True)
        self.file_button.setEnabled(True)

    def _verified(self, found: Verified) -> None:
        self.checking.end()
        self.check_button.setEnabled(True)
        sound = found.sound and not found.lesson_problems
        _say(self.check_result, verified_text(found), sound)

    def _check_failed(self, error: AppError) -> None:
        self.checking.end()
        self.check_button.setEnabled(True)
        self.ui.prompts.show_error(error)

    def _ask_file(self) -> None:
        proposed = Path.home() / f"citytrainer-{self.ui.clock.today():%Y-%m-%d}{SUFFIX}"
        kinds = tr("Backups (*.ctbackup)")
        name, _ = QFileDialog.getSaveFileName(self, tr("Back up to a file"), str(proposed), kinds)
        if name:
            self.back_up_to(Path(name))

    def _ask_second(self) -> None:
        above = self._state.second_place if self._state else ""
        name = QFileDialog.getExistingDirectory(
            self, tr("Second place for backups"), above or str(Path.home())
        )
        if name:
            self.set_second_place(name)

    def _ask_backup(self) -> None:
        above = str(self._state.folder) if self._state else str(Path.home())
        kinds = tr("Backups (*.ctbackup)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Backup"), above, kinds)
        if name:
            self.restore_from(Path(name))

    def _copy_path(self) -> None:
        QApplication.clipboard().setText(self.data_folder.text())
        self.ui.prompts.toast(tr("Path copied"))

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(16))
        latest = Card(tr("Latest backup"))
        latest.body.setSpacing(px(8))
        parts: tuple[QWidget, ...] = (
            self.made,
            self.overdue,
            self.kept,
            self.folder,
            self.working,
            self.result,
        )
        for part in parts:
            latest.body.addWidget(part)
        latest.body.addLayout(_line(self.file_button))
        latest.body.addWidget(self.with_lessons)
        second = Card(tr("Second place"))
        second.body.setSpacing(px(8))
        second.body.addWidget(
            wrapped(
                tr(
                    "Every backup is copied there too: a USB stick or a network folder. A backup "
                    "beside the data does not help when this PC is lost."
                ),
                "muted",
            )
        )
        second.body.addWidget(self.second)
        second.body.addLayout(_line(self.choose_button, self.clear_button))
        column.addWidget(latest)
        column.addWidget(second)
        column.addWidget(self._data_card())
        column.addStretch(1)
        for part in (self.overdue, self.result, self.check_result, self.clear_button):
            part.hide()
        self.column.addWidget(scrolled(content))

    def _data_card(self) -> Card:
        card = Card(tr("The data themselves"))
        card.body.setSpacing(px(16))
        card.body.addLayout(
            _beside(
                tr("Are the data sound?"),
                wrapped(
                    tr("Reads everything, the lesson packages too, and checks every link."), "muted"
                ),
                self.check_button,
            )
        )
        card.body.addWidget(self.checking)
        card.body.addWidget(self.check_result)
        card.body.addLayout(
            _beside(
                tr("Back to an earlier state"),
                wrapped(tr("One change is taken back with Ctrl+Z, without a backup."), "muted"),
                self.restore_button,
            )
        )
        card.body.addLayout(_beside(tr("Where the data lie"), self.data_folder, self.copy_button))
        return card


def _beside(title: str, words: QLabel, button: Button) -> QHBoxLayout:
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(wrapped(title, "strong"))
    said.addWidget(words)
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addLayout(said, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return row


def _line(*buttons: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(px(8))
    for button in buttons:
        made.addWidget(button)
    made.addStretch(1)
    return made


def _say(where: QLabel, text: str, good: bool) -> None:
    where.setText(text)
    where.setProperty("tone", "good" if good else "bad")
    restyle(where)
    where.show()
