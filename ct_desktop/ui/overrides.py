"""A change that a rule forbids but that may be done with a reason."""

from collections.abc import Callable
from typing import TypeVar

from ct_desktop.errors import AppError, NeedsReason
from ct_desktop.ui.prompts import Prompts
from ct_desktop.ui.tasks import Tasks

T = TypeVar("T")


def write_with_reason(
    tasks: Tasks,
    prompts: Prompts,
    fn: Callable[[str], T],
    on_done: Callable[[T], object] | None = None,
    *,
    initiator: str = "",
) -> None:
    """Run ``fn("")``; when it raises NeedsReason, ask for one and run ``fn(reason)``."""

    def refused(error: AppError) -> None:
        if not isinstance(error, NeedsReason):
            prompts.show_error(error)
            return
        reason = prompts.ask_reason(error.message, error.advice)
        if reason is not None:
            tasks.write(lambda: fn(reason), on_done, initiator=initiator)

    tasks.write(lambda: fn(""), on_done, refused, initiator=initiator)
