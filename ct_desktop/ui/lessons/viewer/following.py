"""Where a link within a package leads."""

from PySide6.QtCore import QUrl

from ct_desktop.services.lesson_content import (
    Content,
    FileContent,
    FolderContent,
    OpenPackage,
    PageContent,
    ResourceKind,
)
from ct_desktop.ui.lesson_web.address import path_in, suffix_of
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lessons.viewer.places import Place

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FAMILIES = {
    "image": ResourceKind.IMAGE,
    "audio": ResourceKind.AUDIO,
    "video": ResourceKind.VIDEO,
}


def place_of(package: OpenPackage, url: QUrl, now: str) -> Place | None:
    """The place a ``lesson:`` address stands for; None when the package does not hold it.

    ``now`` is the key of the item on show, which an entry without an item belongs to.
    """
    try:
        served = package.serve(path_in(url))
    except UNREADABLE:
        return None
    if served is None:
        return None
    item = package.item_of(served.name)
    suffix = suffix_of(url)
    if item is not None and (not suffix or item.key == now):
        own = package.content(item)
        if not suffix and _shows(own, served.name):
            return Place(item.key)
    mime = served.mime.partition(";")[0].strip()
    content: Content
    if mime in _PAGES:
        content = PageContent(served.name, suffix)
    elif mime == "application/pdf":
        content = FileContent(ResourceKind.PDF, served.name)
    else:
        kind = _FAMILIES.get(mime.partition("/")[0], ResourceKind.DOCUMENT)
        content = FileContent(kind, served.name)
    return Place(item.key if item else now, content)


def _shows(content: Content, name: str) -> bool:
    if isinstance(content, FolderContent):
        return False
    return not isinstance(content, (PageContent, FileContent)) or content.name == name
