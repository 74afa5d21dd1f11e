"""Whether this PC can show web pages as their makers meant them."""

import os
import shutil
import subprocess
import sys
from functools import lru_cache

from ct_desktop.ui.lesson_web.start import runs_as_root

SIMPLE = "CT_DESKTOP_SIMPLE_PAGES"
"""Set to anything, pages are shown without the browser."""


def web_available() -> bool:
    """False when WebEngine is missing, cannot keep pages in its sandbox, or is not wanted."""
    return not os.environ.get(SIMPLE) and _can_start()


@lru_cache(maxsize=1)
def _can_start() -> bool:
    # Without the sandbox the browser would not fail but end the whole program.
    if not runs_as_root() and not _has_sandbox():
        return False
    try:
        import PySide6.QtWebEngineCore
        import PySide6.QtWebEngineWidgets  # noqa: F401
    except ImportError:
        return False
    return True


def _has_sandbox() -> bool:
    """On Linux the sandbox needs user namespaces, which some systems forbid."""
    if not sys.platform.startswith("linux"):
        return True
    command = shutil.which("unshare")
    if command is None:
        return True
    try:
        ran = subprocess.run(
            [command, "--user", "--map-root-user", "true"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ran.returncode == 0
