"""From an address in a package to the entry it means, in every way makers spell one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from ct_desktop.lessons.reading.archive import Archive
from ct_desktop.lessons.reading.paths_within import cut, decoded, has_scheme, join, normal

WEB_RESOURCES = "web_resources"
_FILEBASE = re.compile(r"\$IMS[-_]CC[-_]FILEBASE\$[/\\]?", re.IGNORECASE)


class Locator:
    """Finds entries; ``root`` is the folder of the manifest ("" when that lies at the top)."""

    def __init__(self, archive: Archive, root: str = "") -> None:
        self._archive = archive
        self._entry = archive.entry
        self.root = root

    def exact(self, base: str, href: str) -> str | None:
        """The entry that is called so to the letter, in the folder ``base`` (no slash behind)."""
        return self._entry(f"{base}/{href}" if base else href)

    def find(self, base: str, href: str) -> str | None:
        """The entry that ``href`` means in a page or resource of the folder ``base``.

        Tried in this order, first as spelled and then without regard to case and accents' form:
        relative to ``base``, from the root, in ``web_resources``. None when there is none, or
        when the address has a scheme.
        """
        exact = self.exact(base.rstrip("/"), href)
        if exact is not None:
            return exact
        if not href or has_scheme(href):
            return None
        candidates = [*self._candidates(base, href)]
        for candidate in candidates:
            found = self._archive.entry(candidate)
            if found is not None:
                return found
        for candidate in candidates:
            found = self._folded.get(fold(candidate))
            if found is not None:
                return found
        return None

    def _candidates(self, base: str, href: str) -> Iterator[str]:
        seen: set[str] = set()
        for text in _spellings(href):
            for candidate in self._places(base, text):
                name = normal(candidate)
                if name and name not in seen:
                    seen.add(name)
                    yield name

    def _places(self, base: str, path: str) -> Iterator[str]:
        token = _FILEBASE.search(path)
        if token is not None:
            before, path = path[: token.start()], path[token.end() :].lstrip("/\\")
            # A browser puts the folder of the page before the token.
            base = join(base, before) if before else base
        yield join(base, path)
        yield join(self.root, path.lstrip("/"))
        yield join(join(self.root, WEB_RESOURCES), path.lstrip("/"))
        if self.root:
            yield path

    @cached_property
    def _folded(self) -> dict[str, str]:
        """Names without case; built at the first name that is not found as it is spelled."""
        index: dict[str, str] = {}
        for name in self._archive.names:
            index.setdefault(fold(name.replace("\\", "/")), name)
            if not self._archive.stated_in_unicode(name):
                for other in _other_encodings(name):
                    index.setdefault(fold(other.replace("\\", "/")), name)
        return index


def fold(name: str) -> str:
    """``name`` without case and with composed accents (a Mac writes them apart)."""
    return unicodedata.normalize("NFC", name).casefold()


def _spellings(href: str) -> dict[str, None]:
    """What an address may mean as a path: most literal first, each once."""
    path = cut(href)[0]
    once = decoded(path)
    spellings = dict.fromkeys((href, path, once, decoded(once)))
    if "+" in path:
        spellings[decoded(path.replace("+", " "))] = None
    return spellings


def _other_encodings(name: str) -> Iterator[str]:
    """A name that was read as CP437 (the zip says nothing else) as its maker meant it."""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return
    try:
        yield raw.decode("utf-8")
    except UnicodeDecodeError:
        yield raw.decode("cp1252", errors="replace")
        yield raw.decode("cp850")
