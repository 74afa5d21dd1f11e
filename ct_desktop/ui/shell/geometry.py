"""Remembers where the window stood."""

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from ct_desktop.ui.preferences import Preferences

_KEY = "window.geometry"


def restore_geometry(window: QWidget, preferences: Preferences) -> bool:
    """Put the window where it was; False when nothing usable was kept."""
    kept = preferences.get(_KEY)
    if not kept:
        return False
    try:
        raw = base64.b64decode(kept, validate=True)
    except ValueError:  # also binascii.Error, its subclass
        return False
    return bool(window.restoreGeometry(QByteArray(raw)))


def keep_geometry(window: QWidget, preferences: Preferences) -> None:
    """Remember where the window stands."""
    preferences.put(_KEY, base64.b64encode(window.saveGeometry().data()).decode())
