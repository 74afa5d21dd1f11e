"""Links in pages that Canvas exported: they name a page or a thing, not a file."""

import re
from collections.abc import Callable

from ct_desktop.lessons.reading.locate import WEB_RESOURCES, Locator
from ct_desktop.lessons.reading.paths_within import cut, decoded, join

_REFERENCE = re.compile(
    r"\$(?:WIKI_REFERENCE|CANVAS_OBJECT_REFERENCE|CANVAS_COURSE_REFERENCE)\$/([a-z_]+)/(.+)",
    re.DOTALL,
)


def entry_meant(href: str, entry_of: Callable[[str], str | None], locator: Locator) -> str | None:
    """The entry that a Canvas reference means; None for every other address.

    ``$WIKI_REFERENCE$/pages/slug`` is ``wiki_content/slug.html``; ``file_contents`` are the files
    in ``web_resources``; all else is named by an identifier, of which ``entry_of`` knows the entry.
    """
    if "_REFERENCE" not in href:
        return None
    found = _REFERENCE.search(decoded(cut(href)[0]))
    if found is None:
        return None
    kind, rest = found.groups()
    if kind == "file_contents":
        return locator.find(locator.root, join(WEB_RESOURCES, rest.partition("/")[2]))
    if kind in ("pages", "wiki"):
        page = locator.find(locator.root, f"wiki_content/{rest}.html")
        if page is not None:
            return page
    return entry_of(rest.partition("/")[0])
