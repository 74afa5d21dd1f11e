"""Keys that are unique in a package and stay the same over its versions."""

import hashlib

_LONGEST = 120


class Keys:
    """Hands out keys; identifiers that occur twice get what sets them apart, then a number."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, identifier: str, *apart: str) -> str:
        """A new key: the identifier, else joined to one of ``apart``, else numbered in order."""
        wanted = identifier if len(identifier) <= _LONGEST else _short(identifier)
        if wanted and wanted not in self._taken:
            self._taken.add(wanted)
            return wanted
        words = [_short(word) for word in apart if word]
        wanted = wanted or (words[0] if words else "item")
        choice = (wanted, *(f"{wanted}~{word}" for word in words))
        found = next((key for key in choice if key not in self._taken), "")
        found = found or self._numbered(wanted)
        self._taken.add(found)
        return found

    def _numbered(self, wanted: str) -> str:
        number = self._last.get(wanted, 1)
        while True:
            number += 1
            key = f"{wanted}~{number}"
            if key not in self._taken:
                self._last[wanted] = number
                return key


def _short(word: str) -> str:
    """``word``, or its start and a digest where it is longer than a key may be."""
    if len(word) <= _LONGEST:
        return word
    digest = hashlib.sha256(word.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{word[: _LONGEST - 17]}~{digest}"
