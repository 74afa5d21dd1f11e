"""How serious something in a package is."""

from enum import StrEnum


class Severity(StrEnum):
    """From what only the maker wants to know to what a reader misses."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    """Something of the content cannot be shown."""
