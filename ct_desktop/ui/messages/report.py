"""The words of a report: what failed, where in the code, and in which versions."""

import platform
import traceback

from PySide6 import __version__ as pyside_version

from ct_desktop import __version__
from ct_desktop.errors import AppError


def versions() -> str:
    """Program, Python, Qt and system in one line."""
    return (
        f"ct-desktop {__version__} · Python {platform.python_version()} · "
        f"PySide6 {pyside_version} · {platform.platform(terse=True)}"
    )


def error_details(error: AppError) -> str:
    """Details of an error that the user may see."""
    cause = f"\n{type(error.__cause__).__name__}" if error.__cause__ else ""
    return f"{error.message}\n{error.advice}\n{type(error).__name__}{cause}\n{versions()}"


def defect_report(error: BaseException) -> str:
    """The whole trace of a defect, without values of variables."""
    return f"{versions()}\n\n{''.join(traceback.format_exception(error))}"


def places(error: BaseException) -> str:
    """Kind of error and places in the code, without its message, which may name a person."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{f.filename}:{f.lineno} {f.name}" for f in reversed(frames))
    return f"{type(error).__name__}: {where}"
