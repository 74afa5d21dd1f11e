"""Which letters a shipped font cannot draw."""

from functools import cache

from fontTools.ttLib import TTFont

from ct_desktop.documents.fonts import FILES
from ct_desktop.paths import resource_path


@cache
def _drawn(face: str) -> frozenset[int]:
    return frozenset(TTFont(resource_path("fonts", FILES[face])).getBestCmap())


def missing_glyphs(text: str, face: str) -> str:
    """The characters of ``text`` that ``face`` cannot draw, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if ord(char) not in _drawn(face)))
