"""What the user chose for this PC, by the keys under which the preferences keep it."""

from ct_desktop.ui.preferences import Preferences
from ct_desktop.ui.theme.theme import Scheme

LANGUAGE = "choice.language"
"""``nl``, ``en``, or "" for that of the system."""
SCHEME = "choice.scheme"
"""A ``Scheme``."""
PERCENT = "choice.percent"
"""Size of the type, 90–150."""
USER = "choice.user"
"""Who signs the history where no password says so."""
DATA_DIR = "choice.data_dir"
"""The data folder, when it is another than the usual one."""


def chosen_language(preferences: Preferences) -> str:
    """The language chosen, or "" for that of the system."""
    return preferences.get(LANGUAGE) or ""


def chosen_scheme(preferences: Preferences) -> Scheme:
    """The colours chosen."""
    kept = preferences.get(SCHEME)
    return Scheme(kept) if kept in list(Scheme) else Scheme.SYSTEM


def chosen_percent(preferences: Preferences) -> int:
    """The size of the type chosen; 100 when what was kept is no number."""
    kept = preferences.get(PERCENT) or ""
    return int(kept) if kept.isdigit() else 100
