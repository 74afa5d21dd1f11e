"""Dutch names: how they are written, listed, sorted, split and recognised.

Source: domain.md §2. The order ignores the infix (*Berg, Daan van den*), as in
Dutch telephone books and NEN 5050; names are stored as typed, in NFC.
"""

import re
import unicodedata
from dataclasses import dataclass

_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_FOLDED = str.maketrans(
    {
        "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t",
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n", "ə": "e",
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "„": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    }
)  # fmt: skip

# Words that are an infix wherever they stand between given and family name.
_INFIX = frozenset({
    "van", "von", "vom", "zum", "zur", "zu", "de", "den", "der", "des", "'t", "'s", "te", "ten",
    "ter", "het", "el", "al", "ait", "ould", "bint", "abu", "af", "av", "da", "das", "di", "del",
    "della", "dello", "dei", "degli", "du", "d'", "dos", "la", "las", "los", "les", "l'", "st.",
})  # fmt: skip
# Also given names or family names of their own: an infix only in small letters.
_SMALL_ONLY = frozenset({"ben", "bin", "ibn", "do", "le", "y", "e", "und"})
# Prepositions that need an article behind them: "op de", "in 't", "aan den".
_PREPOSITIONS = frozenset({
    "op", "in", "aan", "bij", "uit", "voor", "onder", "over", "tot", "auf", "an", "am",
})  # fmt: skip
_ARTICLES = frozenset({"de", "den", "der", "het", "'t", "'s", "ter", "ten", "te", "dem"})
# A name that begins with one of these in small letters has no given name.
_NEVER_GIVEN = frozenset({"van", "von", "de", "den", "der", "'t", "ter", "ten"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "junior", "senior", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its three parts, as typed; parts that are missing are empty."""

    given: str
    infix: str = ""
    family: str = ""

    def __str__(self) -> str:
        return full_name(self)


def normalise(text: str) -> str:
    """Text as it is stored: NFC, trimmed, single spaces, without control characters."""
    visible = (
        " " if char.isspace() else char
        for char in text
        if char.isspace()
        or (char not in _INVISIBLE and unicodedata.category(char) not in ("Cc", "Cs"))
    )
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def fold(text: str) -> str:
    """Text for comparing and sorting: no accents, no capitals, plain quotes and hyphens.

    Folding twice gives the same as folding once.
    """
    plain = text.translate(_FOLDED)
    # Capitals like Ł and ẞ only meet the table after casefold, and some letters
    # decompose only then; a second round reaches the fixed point.
    for _ in range(2):
        plain = unicodedata.normalize("NFKD", plain).casefold()
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
        plain = plain.translate(_FOLDED)
    return normalise(plain)


def full_name(name: PersonName) -> str:
    """The name in text: *Daan van den Berg*."""
    return " ".join(part for part in (name.given, name.infix, name.family) if part)


def list_name(name: PersonName) -> str:
    """The name in lists: *Berg, Daan van den*; a given name alone stays as it is."""
    if not name.family:
        return full_name(name)
    rest = " ".join(part for part in (name.given, name.infix) if part)
    return f"{name.family}, {rest}" if rest else name.family


def sort_key(name: PersonName) -> tuple[str, str, str]:
    """Family name without infix, then given name, then infix; all folded.

    Who has no family name is sorted on the given name.
    """

    def part(text: str) -> str:
        return fold(text).lstrip("'\"-. ")

    if not name.family:
        return part(name.given), "", part(name.infix)
    return part(name.family), part(name.given), part(name.infix)


def matches(query: str, name: PersonName) -> bool:
    """Whether a typed name is this name, ignoring case and accents.

    Accepted: *given infix family*, *family, given infix* and *infix family, given*.
    """
    asked = _comma_spaced(fold(query))
    if not asked:
        return False
    forms = {full_name(name), list_name(name)}
    if name.family and name.given:
        forms.add(f"{name.infix} {name.family}, {name.given}")
    return asked in {_comma_spaced(fold(form)) for form in forms}


def split_name(text: str) -> PersonName:
    """Split a name written in one field into given name, infix and family name.

    A single word is a given name. With a comma the family name stands first:
    *Berg, Daan van den* or *van den Berg, Daan*. Without one, nothing is lost or
    reordered: ``full_name(split_name(x)) == normalise(x)``.
    """
    words = normalise(text)
    if "," in words:
        return _split_at_comma(words)
    return _split_in_order(words.split())


def _comma_spaced(text: str) -> str:
    return re.sub(r"\s*,\s*", ", ", text).strip()


def _split_at_comma(text: str) -> PersonName:
    before, _, after = text.partition(",")
    family = before.split()
    rest = after.replace(",", " ").split()
    if not family or not rest:
        return _split_in_order(family or rest)
    start = _infix_end(family, 0)
    infix = family[:start]
    given = len(rest)
    if not infix:
        least = 0 if rest[0] in _NEVER_GIVEN else 1
        # The longest tail of infix words behind the given name.
        while given > least and _infix_end([*rest, ""], given - 1) == len(rest):
            given -= 1
        infix = rest[given:]
    return PersonName(" ".join(rest[:given]), " ".join(infix), " ".join(family[start:]))


def _split_in_order(words: list[str]) -> PersonName:
    if len(words) < 2:
        return PersonName(" ".join(words))
    if words[0] in _NEVER_GIVEN:
        end = _infix_end(words, 0)
        return PersonName("", " ".join(words[:end]), " ".join(words[end:]))
    for at in range(1, len(words)):
        if _joined_to_next(words, at):
            return PersonName(" ".join(words[:at]), "", " ".join(words[at:]))
        end = _infix_end(words, at)
        if end > at:
            return PersonName(" ".join(words[:at]), " ".join(words[at:end]), " ".join(words[end:]))
    at = len(words) - 1
    while at > 1 and words[at].casefold() in _SUFFIXES:
        at -= 1
    return PersonName(" ".join(words[:at]), "", " ".join(words[at:]))


def _joined_to_next(words: list[str], at: int) -> bool:
    """Whether a double family name runs on: *Jansen-'t Hooft*, *Bakker - de Vries*."""
    if at + 1 >= len(words):
        return False
    word = fold(words[at])
    if fold(words[at + 1]) == "-":
        return at + 2 < len(words)
    head, hyphen, tail = word.rpartition("-")
    return bool(hyphen and head) and (not tail or tail in _INFIX)


def _infix_end(words: list[str], at: int) -> int:
    """Where the infix that begins at ``at`` ends; ``at`` when none does.

    At least one word is left for the family name.
    """
    end = at
    while end < len(words) - 1 and _is_infix(words, end):
        end += 1
    return end


def _is_infix(words: list[str], at: int) -> bool:
    word = words[at]
    plain = fold(word)
    if plain in _INFIX:
        return True
    if plain in _SMALL_ONLY:
        return word == word.lower() or all(other == other.upper() for other in words)
    following = fold(words[at + 1]) if at + 1 < len(words) else ""
    return plain in _PREPOSITIONS and following in _ARTICLES
