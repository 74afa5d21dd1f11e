"""A change that the age or the maximum may forbid, done with a reason for each."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from ct_desktop.errors import AppError
from ct_desktop.services.participants import AgeNotRight, OverMaximum, Overrides
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.targets import COHORTS

T = TypeVar("T")


def write_with_overrides(
    ui: UiContext,
    fn: Callable[[Overrides], T],
    on_done: Callable[[T], object],
    on_left: Callable[[], object] = lambda: None,
    on_error: Callable[[AppError], object] | None = None,
    overrides: Overrides | None = None,
) -> None:
    """Run ``fn``; for each rule that forbids it ask a reason and run it again.

    ``on_left`` is called when the user gives no reason: nothing was changed then. Other
    refusals go to ``on_error``, or else to the banner.
    """
    given = overrides or Overrides()

    def refused(error: AppError) -> None:
        if not isinstance(error, (AgeNotRight, OverMaximum)):
            (on_error or ui.prompts.show_error)(error)
            return
        reason = ui.prompts.ask_reason(error.message, error.advice)
        if reason is None:
            on_left()
        elif isinstance(error, AgeNotRight):
            write_with_overrides(ui, fn, on_done, on_left, on_error, replace(given, age=reason))
        else:
            write_with_overrides(
                ui, fn, on_done, on_left, on_error, replace(given, over_maximum=reason)
            )

    ui.tasks.write(lambda: fn(given), on_done, refused, initiator=COHORTS)
