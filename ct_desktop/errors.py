"""The errors a user may see; everything else is a defect."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line (a contract, never renumbered)."""

    DONE = 0
    WARNINGS = 1
    USAGE = 2
    REFUSED = 3
    LOCKED = 4
    DAMAGED = 5
    DEFECT = 70


class AppError(Exception):
    """An error whose text is meant for the user, in the chosen language.

    ``message`` says what happened, ``advice`` what to do about it.
    """

    exit_code = ExitCode.REFUSED

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()


class UserError(AppError):
    """The input or the situation does not allow it; nothing was changed."""


class NotFound(UserError):
    """Nothing, or more than one thing, answers to what was asked for."""


class Conflict(AppError):
    """What was to be changed has changed meanwhile; nothing was done."""


class NeedsReason(UserError):
    """A rule forbids it, but it may be done with a reason that is kept."""


class StorageError(AppError):
    """The store cannot be read or written."""

    exit_code = ExitCode.DAMAGED


class StoreDamaged(StorageError):
    """The store failed its integrity check."""


class SchemaTooNew(StorageError):
    """The store was written by a newer version of the program."""

    exit_code = ExitCode.REFUSED


class StoreLocked(AppError):
    """Wrong or missing password, or another process has the store open."""

    exit_code = ExitCode.LOCKED


class StoreInUse(StoreLocked):
    """Somebody has the store open; ``may_take_over`` when it was only left open elsewhere."""

    def __init__(self, message: str, advice: str = "", *, may_take_over: bool = False) -> None:
        super().__init__(message, advice)
        self.may_take_over = may_take_over


class NoStore(UserError):
    """The data folder holds no store yet."""
