"""The one way in: from a data folder, in whatever state, to an open office."""

from pathlib import Path

from ct_desktop.errors import AppError, StoreDamaged
from ct_desktop.services.office import Office
from ct_desktop.ui.choices import USER
from ct_desktop.ui.start.assistant import StartAssistant
from ct_desktop.ui.start.context import LessonsOnly, StartContext, Started
from ct_desktop.ui.start.unlock_dialog import UnlockDialog


def enter(ctx: StartContext) -> Started | LessonsOnly | None:
    """Open the store of the data folder, asking only what is needed; None when given up.

    Makes it when there is none yet. What goes wrong is shown, with a way on, not raised.
    """
    try:
        facts = ctx.access.facts()
    except AppError as error:
        return _asked(UnlockDialog(ctx, None, error))
    if not facts.exists:
        return _asked(StartAssistant(ctx, facts))
    if not facts.opens_without_question:
        return _asked(UnlockDialog(ctx, facts))
    opened: list[Office] = []
    refused: list[AppError] = []
    user = ctx.preferences.get(USER) or None
    ctx.tasks.read(lambda: ctx.access.open(user=user), opened.append, refused.append)
    ctx.tasks.wait_idle()
    if opened:
        return Started(opened[0], ctx.access.data_dir)
    return _asked(UnlockDialog(ctx, facts, refused[0])) if refused else None


def restore(ctx: StartContext, backup: Path) -> Started | LessonsOnly | None:
    """Put ``backup`` in the place of the store, which nobody may have open; None when given up."""
    try:
        dialog = UnlockDialog(ctx, ctx.access.facts())
    except StoreDamaged as error:
        dialog = UnlockDialog(ctx, None, error)
    dialog.ask_backup(backup=backup)
    return _asked(dialog)


def _asked(dialog: StartAssistant | UnlockDialog) -> Started | LessonsOnly | None:
    dialog.exec()
    started = dialog.started
    dialog.deleteLater()
    return started
