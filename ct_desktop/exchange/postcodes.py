"""Dutch postcodes: four digits, a blank, two capitals."""

import re

from ct_desktop.exchange.cells import Cell, text_of
from ct_desktop.language import tr

_DUTCH = re.compile(r"([1-9][0-9]{3})[\s.-]*([A-Za-z]{2})", re.ASCII)
_NEVER_GIVEN_OUT = frozenset({"SA", "SD", "SS"})


def normalise_postcode(cell: Cell) -> tuple[str, str | None]:
    """The postcode as *5211 AB*; anything else as typed, with a warning."""
    text = text_of(cell)
    if not text:
        return "", None
    found = _DUTCH.fullmatch(text)
    if found and found[2].upper() not in _NEVER_GIVEN_OUT:
        return f"{found[1]} {found[2].upper()}", None
    return text, tr("“{text}” is not a Dutch postcode; it was kept as typed.").format(text=text)
