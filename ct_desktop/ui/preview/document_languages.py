"""The languages that every document can be made in."""

from ct_desktop.language import current

LANGUAGES = (("nl", "Nederlands"), ("en", "English"))


def languages() -> tuple[tuple[str, str], ...]:
    """Code and own name of each, that of the window first."""
    return tuple(sorted(LANGUAGES, key=lambda pair: pair[0] != current()))
