"""Whether a text names people: known names looked for in what somebody wrote.

It is better to ask once too often than to let a name out: a given name counts in capitals or
small letters (``noor vond het leuk``), a family name only with a capital, for many are plain
words (``de bakker``). A genitive is the name (``Noors idee``, ``Noor's``).
"""

import re
from collections.abc import Iterable, Iterator

from ct_desktop.rules.names import PersonName, fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PARTS = re.compile(r"[-'’]")
_SHORT = 2
_LEFT_OUT = "[…]"


class KnownNames:
    """The names of people, made ready to be found in texts."""

    def __init__(self, names: Iterable[PersonName]) -> None:
        self._given: set[str] = set()
        self._infix: set[str] = set()
        self._family: set[str] = set()
        for name in names:
            # A name of several words (Anne Marie, Yılmaz Demir) is known by each of them too.
            self._given.update(_words(name.given))
            self._infix.update(fold(word) for word in name.infix.split())
            self._family.update(_words(name.family))

    def in_text(self, text: str) -> tuple[str, ...]:
        """The words of ``text`` that name someone, as written, each once, in their order."""
        return tuple(dict.fromkeys(word.group() for word in self._found(text)))

    def without(self, text: str) -> str:
        """``text`` with ``[…]`` where it names someone."""
        kept, end = [], 0
        for word in self._found(text):
            kept.append(text[end : word.start()])
            end = word.end()
        return _LEFT_OUT.join([*kept, text[end:]])

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        """Words that name someone; behind a name a family name needs no capital."""
        behind_name = False
        for word in _WORD.finditer(text):
            if self._names(word.group(), behind_name):
                behind_name = True
                yield word
            else:
                behind_name = behind_name and fold(word.group()) in self._infix

    def _names(self, word: str, behind_name: bool) -> bool:
        capital = word[:1].isupper()
        parts = [word, *_PARTS.split(word)] if _PARTS.search(word) else [word]
        return any(self._is_name(part, capital, behind_name) for part in parts)

    def _is_name(self, word: str, capital: bool, behind_name: bool) -> bool:
        folded = fold(word)
        if len(folded) <= _SHORT and not capital:
            return False
        forms = {folded, folded.removesuffix("s")} - {""}
        family = (capital or behind_name) and bool(forms & self._family)
        return family or bool(forms & self._given)


def _words(name: str) -> Iterator[str]:
    """The words of a name by which it is known; one letter is an initial."""
    for word in _WORD.findall(name):
        yield from (fold(part) for part in (word, *_PARTS.split(word)) if len(part) > 1)
