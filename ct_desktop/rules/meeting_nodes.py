"""Which part of a lesson package belongs to which meeting, by the titles of the parts."""

import re
from collections.abc import Iterable

from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.names import fold

_NUMBERS = (
    ("een", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"),
    ("zes", "six"), ("zeven", "seven"), ("acht", "eight"), ("negen", "nine"), ("tien", "ten"),
)  # fmt: skip
_FIGURES = {word: str(n) for n, words in enumerate(_NUMBERS, start=1) for word in words}
_NAMES = {
    MeetingKind.MEETING: r"bijeenkomst(?:en)?|meetings?|sessions?|sessie|les|lesson|week|module",
    MeetingKind.FOLLOW_UP: r"terugkomdag|terugkombijeenkomst|follow[- ]?up(?: day| meeting)?",
    MeetingKind.FINAL_PRESENTATION: r"(?:eind)?presentaties?|(?:final )?presentations?",
    MeetingKind.CEREMONY: r"(?:certificaat)?uitreiking|(?:certificate )?ceremony|diplomering",
}
_ALONE = (MeetingKind.FINAL_PRESENTATION, MeetingKind.CEREMONY)


def fitting_node(titles: Iterable[str], kind: MeetingKind, number: int) -> int | None:
    """The place in ``titles`` of the part for the ``number``-th meeting of its kind (from 1).

    ``Bijeenkomst 2: Talent``, ``Meeting two``, ``Les 02`` are of meeting 2; a presentation and a
    ceremony need no number. A title that begins so goes before one that only holds it.
    """
    folded = [_figures(fold(title)) for title in titles]
    name = _NAMES[kind]
    numbered = rf"\b(?:{name})\s*(?:nr\.?|no\.?|#)?\s*0*{number}(?!\d)"
    patterns = [rf"^\W*{numbered}", numbered]
    if kind in _ALONE and number == 1:
        alone = rf"\b(?:{name})\b(?!\s*\d)"
        patterns += [rf"^\W*{alone}", alone]
    for pattern in patterns:
        for place, title in enumerate(folded):
            if re.search(pattern, title):
                return place
    return None


def _figures(text: str) -> str:
    return re.sub(r"[a-z]+", lambda word: _FIGURES.get(word.group(), word.group()), text)
