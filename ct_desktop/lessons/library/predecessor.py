"""Which package on the shelf a package that arrives is another edition of."""

import re
from collections.abc import Sequence

from ct_desktop.lessons.library.shelf import ShelfEntry
from ct_desktop.lessons.package import LessonPackage
from ct_desktop.rules.names import fold

_GENERIC = re.compile(
    r"(i?ms|imscc|cc|cartridge|common|package|manifest|man|main|course|org|id|identifier|default|"
    r"scorm|single|sco|item|res|[\W\d_])*"
)
"""What authoring programs write when nobody chose an identifier: *man00001*, *MANIFEST-1*."""


def predecessor(
    package: LessonPackage, title: str, entries: Sequence[ShelfEntry]
) -> ShelfEntry | None:
    """The entry with the same identifier, else the one with the same title and language."""
    titled = [
        one
        for one in entries
        if fold(one.title) == fold(title) and _language(one.language) == _language(package.language)
    ]
    if is_telling(package.identifier):
        alike = [one for one in entries if one.identifier == package.identifier]
        if alike:
            return next((one for one in alike if one in titled), alike[0])
    return titled[0] if titled else None


def is_telling(identifier: str) -> bool:
    """Whether an identifier names a package, and is not what every package of a program has."""
    return _GENERIC.fullmatch(identifier.casefold()) is None


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()
