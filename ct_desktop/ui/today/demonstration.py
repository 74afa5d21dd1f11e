"""Opens the demonstration organisation in a window of its own, apart from the user's data."""

import sys

from PySide6.QtCore import QProcess

from ct_desktop.errors import UserError
from ct_desktop.language import current, tr


def demonstration_command() -> list[str]:
    """Program and arguments; a frozen program is its own interpreter."""
    frozen = bool(getattr(sys, "frozen", False))
    module = [] if frozen else ["-m", "ct_desktop"]
    return [sys.executable, *module, "--demo", "--language", current()]


def open_demonstration() -> None:
    """Start it; raises UserError when the system does not let it start."""
    program, *arguments = demonstration_command()
    if not QProcess.startDetached(program, arguments)[0]:
        raise UserError(
            tr("The demonstration could not be started."),
            tr("Start it with the command “ct-desktop --demo”."),
        )
