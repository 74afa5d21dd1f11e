"""Text in somebody's own words, as it is stored."""

import unicodedata

from ct_desktop.rules.names import normalise


def own_words(text: str) -> str:
    """NFC, no invisible characters, lines kept as typed, without space around them."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").split("\n")
    return "\n".join(normalise(line) for line in lines).strip()
