"""Opens a store that is there: by password or recovery code, after another, from a backup."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ct_desktop.errors import AppError, StoreDamaged, StoreInUse
from ct_desktop.language import tr
from ct_desktop.services.access import FolderFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.choices import USER
from ct_desktop.ui.start.context import LessonsOnly, StartContext, Started
from ct_desktop.ui.start.frame import StartFrame
from ct_desktop.ui.start.panel import Attempt, Panel
from ct_desktop.ui.start.restore_panel import NOTHING, PASSWORD, RestorePanel
from ct_desktop.ui.start.unlock_panels import (
    CodePanel,
    InUsePanel,
    NewPasswordPanel,
    PasswordPanel,
)
from ct_desktop.ui.widgets.buttons import primary, quiet, secondary
from ct_desktop.ui.widgets.labels import label, wrapped


class UnlockDialog(StartFrame):
    """``started`` holds the open office once the dialog was accepted.

    ``facts`` is None for a folder that could not even be looked at; ``error`` is what an
    earlier try ran into.
    """

    def __init__(
        self,
        ctx: StartContext,
        facts: FolderFacts | None,
        error: AppError | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.started: Started | LessonsOnly | None = None
        self._facts = facts
        self._office: Office | None = None
        self._warnings: tuple[str, ...] = ()
        self._attempt = Attempt(user=ctx.preferences.get(USER))
        self.panel: Panel = Panel("")
        self.side.addWidget(label(tr("The data lie in"), "small"))
        self.side.addWidget(wrapped(str(ctx.access.data_dir), "small"))
        self.take_room(760, 600)
        ctx.tasks.idle.connect(lambda: self.set_busy(""))
        self.ask()
        if error is not None:
            self._refused(error)

    def ask(self) -> None:
        """Ask for the password, or for the recovery code where there is no password."""
        if self._facts is not None and self._facts.has_password:
            self.show_panel(PasswordPanel(self._facts.users, self.attempt, self.ask_code))
        else:
            self.ask_code()

    def ask_code(self) -> None:
        """Ask for the recovery code."""
        password = self._facts is not None and self._facts.has_password
        self.show_panel(CodePanel(self.attempt, self.ask if password else None))

    def ask_backup(self, error: AppError | None = None, backup: Path | None = None) -> None:
        """Offer the latest backup, or ``backup``."""
        facts = self._facts
        unprotected = facts is not None and facts.exists and not facts.has_password
        panel = RestorePanel(
            error,
            None if backup else self.ctx.access.latest_backup(),
            self.ctx.access.data_dir,
            self.attempt,
            NOTHING if unprotected else PASSWORD,
        )
        if backup is not None:
            panel.take(backup)
        self.show_panel(panel)

    def show_panel(self, panel: Panel) -> None:
        """Show one of the contents."""
        self.panel = panel
        self.show_body(panel.heading, panel.explanation, panel)
        self.clear_buttons()
        for other in panel.others:
            self.add_button(quiet(other.words, other.on_click), left=True)
        if isinstance(panel, PasswordPanel | InUsePanel):
            self.add_button(quiet(tr("Lesson packages only"), self.open_lessons), left=True)
        self.add_button(secondary(tr("Close"), self.reject))
        if panel.primary is not None:
            button = primary(panel.primary.words, panel.primary.on_click)
            self.add_button(button, default=True)
        panel.focus_first()

    def open_lessons(self) -> None:
        """Leave the store locked and open the lesson packages alone."""
        self.started = LessonsOnly(self.ctx.access.data_dir)
        self.accept()

    def attempt(self, attempt: Attempt) -> None:
        """Try to open, restoring a backup first when the attempt names one."""
        self._attempt = attempt
        self.show_refusal(None)
        self.set_busy(tr("Restoring the backup…") if attempt.backup else tr("Opening…"))
        access = self.ctx.access

        def work() -> Office:
            if attempt.backup is not None:
                restored = access.restore(
                    attempt.backup,
                    password=attempt.password,
                    recovery_code=attempt.recovery_code,
                    user=attempt.user,
                )
                self._warnings = restored.warnings
            return access.open(
                password=attempt.password,
                recovery_code=attempt.recovery_code,
                user=attempt.user,
                take_over=attempt.take_over,
            )

        self.ctx.tasks.write(work, self._opened, self._refused)

    def reject(self) -> None:
        if self.is_busy:
            return
        if self._office is not None:
            self._enter()
            return
        super().reject()

    def _opened(self, office: Office) -> None:
        self.set_busy("")
        self._office = office
        if self._warnings:
            self.ctx.prompts.tell(
                tr("The data are back, but not every lesson package."), "\n".join(self._warnings)
            )
            self._warnings = ()
        if self._attempt.recovery_code is None:
            self._enter()
            return
        users = office.protection.state().users
        self.show_panel(NewPasswordPanel(users, self._keep_password, self._enter))

    def _keep_password(self, user: str, password: str) -> None:
        office = self._office
        if office is None:
            return
        known = user in office.protection.state().users
        keep = office.protection.change_password if known else office.protection.add_user
        self.set_busy(tr("Keeping the new password…"))
        self.ctx.tasks.write(lambda: keep(user, password), lambda _: self._enter(), self._refused)

    def _enter(self) -> None:
        self.set_busy("")
        if self._office is not None:
            self.started = Started(self._office, self.ctx.access.data_dir)
            self._office = None
            self.accept()

    def _refused(self, error: AppError) -> None:
        self.set_busy("")
        if isinstance(error, StoreInUse):
            tried = self._attempt
            self.show_panel(
                InUsePanel(
                    error,
                    lambda: self.attempt(tried),
                    lambda: self.attempt(replace(tried, take_over=True)),
                )
            )
        elif isinstance(error, StoreDamaged) and self._attempt.backup is None:
            self.ask_backup(error)
        else:
            self.show_refusal(error)
            self.panel.focus_first()
