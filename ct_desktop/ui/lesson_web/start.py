"""What must be settled before there is a QApplication, so that web pages can be shown later."""

import os

from PySide6.QtCore import QCoreApplication, Qt

_NO_NAMES = "--host-resolver-rules=MAP * ~NOTFOUND"
"""A second wall behind the interceptor: the browser's process finds no host at all."""


def prepare_web() -> None:
    """Call before the QApplication is made; imports nothing of WebEngine (26–100 ms).

    The own scheme is registered later, at the first visit: the browser takes it until it starts.
    """
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    if _NO_NAMES not in flags:
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f'{flags} "{_NO_NAMES}"'.strip()
    if runs_as_root():
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"


def runs_as_root() -> bool:
    """Whether the browser's sandbox refuses to work because of who runs the program."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
