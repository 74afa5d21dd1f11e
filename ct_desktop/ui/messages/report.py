"""The words of a report: what failed, where in the code, and in which versions."""

import platform

from PySide6 import __version__ as pyside_version

from ct_desktop import __version__
from ct_desktop.errors import AppError
from ct_desktop.logs import trail


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
    """A defect to be sent on: versions and places in the code, nothing that was handled."""
    return f"{versions()}\n\n{trail(error)}\n"
