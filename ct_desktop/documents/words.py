"""Pick the words of a document's language."""

from collections.abc import Mapping
from typing import TypeVar

Words = TypeVar("Words")


def in_language(words: Mapping[str, Words], language: str) -> Words:
    """The set of words for ``nl`` or ``en``; ``ValueError`` for any other language."""
    if language not in words:
        raise ValueError(f"no words for language {language!r}")
    return words[language]


def counted(count: int, one: str, many: str) -> str:
    """The form of a text with ``{n}`` for ``count``."""
    return (one if count == 1 else many).format(n=count)


def joined(*parts: str, between: str = " · ") -> str:
    """The parts that are not empty, with a dot between them."""
    return between.join(part for part in parts if part)
