"""Words for gender, education and consent, as people fill them in on forms."""

import re

from ct_desktop.exchange.cells import Cell, text_of
from ct_desktop.exchange.headings import word_set
from ct_desktop.language import tr
from ct_desktop.rules.enumerations import Gender
from ct_desktop.rules.names import fold

_WORD = re.compile(r"[^\W_]+")

_NOT_STATED = frozenset(
    {
        "", "onbekend", "niet opgegeven", "nvt", "n v t", "wil ik niet zeggen",
        "zeg ik liever niet", "geen antwoord", "unknown", "not stated", "n a", "na",
        "prefer not to say",
    }
)  # fmt: skip
_GENDERS = {
    Gender.WOMAN: word_set("v vr vrouw vrouwelijk f female woman meisje girl w mevrouw mevr"),
    Gender.MAN: word_set("m man mannelijk male jongen boy meneer dhr heer"),
    Gender.OTHER: word_set("x anders other overig nonbinair nonbinary genderneutraal divers")
    | {"non binair", "non binary", "gender neutraal"},
}
_GENDER_OF = {word: gender for gender, words in _GENDERS.items() for word in words}

_LEVEL_OF = {
    word: level
    for level, words in {
        1: "basisonderwijs basisschool bao praktijkonderwijs praktijkschool pro vso so primary",
        2: "vmbo mavo vmbot vmbok vmbob vmbog lwoo vbo lbo mulo",
        3: "havo vwo gymnasium atheneum lyceum hbs",
        4: "hbo wo universiteit universitair hogeschool university bachelor master phd",
    }.items()
    for word in words.split()
}
_MBO = re.compile(r"\bmbo\s*(?:niveau|level|n)?\s*([1-4])?\b")

_YES = word_set("ja j yes y true waar 1 x akkoord ok oke okay prima gegeven given")
_NO = word_set("nee neen n no false onwaar 0 niet geen nooit geweigerd refused")
_BUT = word_set("mits maar behalve niet geen alleen tenzij but unless only except not")


def parse_gender(cell: Cell) -> tuple[Gender | None, str | None]:
    """Woman, man or other; None when not stated; a warning when the word is not known."""
    words = _folded(cell)
    if words in _NOT_STATED:
        return None, None
    gender = _GENDER_OF.get(words)
    return gender, None if gender else _not_understood(cell)


def parse_education(cell: Cell) -> tuple[int | None, str | None]:
    """Education level 1 to 4 (domain, section 4); None when not stated or, with a warning, when
    the words fit no level or more than one. *mbo* without its level is taken as 3, with a warning.
    """
    text = _folded(cell)
    if text in _NOT_STATED:
        return None, None
    if text in ("1", "2", "3", "4"):
        return int(text), None
    levels = {_LEVEL_OF[word] for word in text.split() if word in _LEVEL_OF}
    unsure = False
    if "speciaal onderwijs" in text or "special education" in text:
        levels.add(1)
    for found in _MBO.finditer(text):
        unsure = unsure or found[1] is None
        levels.add(2 if found[1] == "1" else 3)
    if len(levels) != 1:
        return None, _not_understood(cell)
    if unsure:
        return 3, tr("“{text}” without its level was taken as mbo 2, 3 or 4.").format(
            text=text_of(cell)
        )
    return levels.pop(), None


def parse_consent(cell: Cell) -> tuple[bool | None, str | None]:
    """Given or refused; None when not stated or, with a warning, when it is not plainly so."""
    if isinstance(cell, bool):
        return cell, None
    text = _folded(cell)
    if text_of(cell) in ("✓", "✔", "☑"):
        return True, None
    if text in _NOT_STATED:
        return None, None
    first, *rest = text.split()
    if first in _YES and not _BUT.intersection(rest):
        return True, None
    if first in _NO and not _YES.intersection(rest):
        return False, None
    return None, _not_understood(cell)


def _folded(cell: Cell) -> str:
    return " ".join(_WORD.findall(fold(text_of(cell))))


def _not_understood(cell: Cell) -> str:
    return tr("“{text}” was not understood and was left out.").format(text=text_of(cell))
