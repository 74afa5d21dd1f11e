"""Whether HTML can be laid out at all: Qt is slow on deep nests and endless words."""

import re
from typing import Final

MOST_LEVELS: Final = 60
MOST_TABLES: Final = 4
"""Tables inside each other; every level makes the layout several times slower."""
MOST_TAGS: Final = 10_000
MOST_IMAGES: Final = 200
MOST_SIGNS: Final = 200_000

_MARKUP: Final = re.compile(r"<[^>]*>")
_LONG_WORD: Final = re.compile(r"\S{500}")
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_EMPTY: Final = frozenset({"br", "col", "hr", "img", "wbr"})


def can_be_laid_out(html: str) -> bool:
    """Whether cleaned HTML — closed tags in lower case — is shown within a moment."""
    tags = _TAG.findall(html)
    if len(tags) > MOST_TAGS or html.count("<img") > MOST_IMAGES:
        return False
    text = _MARKUP.sub(" ", html)
    if len(text) > MOST_SIGNS or _LONG_WORD.search(text):
        return False
    level = tables = 0
    for closing, name in tags:
        if name in _EMPTY:
            continue
        step = -1 if closing else 1
        level += step
        tables += step if name == "table" else 0
        if level > MOST_LEVELS or tables > MOST_TABLES:
            return False
    return True


def breakable(text: str) -> str:
    """Plain text that can: no endless words, and no more of it than anybody reads."""
    return re.sub(r"(\S{100})", r"\1 ", text[:MOST_SIGNS])
