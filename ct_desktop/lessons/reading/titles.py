"""Titles as they are shown."""

MAX_TITLE = 300
"""Characters; more is no title."""


def tidy(text: str) -> str:
    """A title on one line, without more blanks than it needs and of a length that is shown."""
    if len(text) <= MAX_TITLE and text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())[:MAX_TITLE]
