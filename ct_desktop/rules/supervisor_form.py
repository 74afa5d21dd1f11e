"""The supervisor's form as others fill it in: the names of its fields and what is asked.

A form that comes back years later must still be read, so names are never changed; a new shape
gets a new ``SHAPE``.
"""

SHAPE = "ct-supervisor-form-1"
"""Stands in the PDF's own information (Subject), so that a folder can be sorted quickly."""

IDENTIFIER = "identifier"
PARTICIPANT = "participant"
ORGANISATION = "organisation"
SUPERVISOR = "supervisor"
FILLED_ON = "filled_on"
REMARKS = "remarks"

HOUR_ROWS = 20
"""Lines for hours on one form: more than fifteen hours ever need."""

PROFILE = "attitude-performance-1"
ITEMS = ("agreements", "initiative", "contact", "teamwork", "feedback", "organising")
"""Attitude and performance, as the supervisor sees them (domain.md §1 and §5)."""
LEVELS = (1, 2, 3, 4)
"""1 needs help with it, 2 does it with help, 3 does it alone, 4 helps others with it."""


def day_field(row: int) -> str:
    """The date of hour row ``row``, counted from 1."""
    return f"day_{row:02d}"


def hours_field(row: int) -> str:
    """The hours of an hour row."""
    return f"hours_{row:02d}"


def activity_field(row: int) -> str:
    """What was done on an hour row."""
    return f"activity_{row:02d}"


def score_field(item: str) -> str:
    """The level of one item; its value is the level's digit, empty is not given."""
    return f"score_{item}"


def in_form(number: int, name: str) -> str:
    """The full field name within form ``number`` (from 1) of a file that holds several."""
    return f"form_{number:03d}.{name}"
