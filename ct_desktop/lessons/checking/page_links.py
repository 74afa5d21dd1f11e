"""What a web page of a package refers to, and what in it does not work in the viewer."""

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ct_desktop.lessons.reading.charset import decode
from ct_desktop.lessons.reading.paths_within import has_scheme

MAX_PAGE = 4 * 1024 * 1024
_MOST = 5000

# Where an element names a file that is shown with the page, not one that is gone to.
_SHOWN = {
    "img": ("src",),
    "image": ("href", "xlink:href"),
    "audio": ("src",),
    "video": ("src", "poster"),
    "source": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "iframe": ("src",),
    "frame": ("src",),
    "input": ("src",),
    "body": ("background",),
}
_FRAMES = frozenset({"iframe", "frame", "object", "embed"})
_LINKS = frozenset({"a", "area"})
_SHEETS = frozenset({"stylesheet", "icon"})


@dataclass
class PageLinks:
    """Addresses in a page as they are written, each once, and what else is in it."""

    files: dict[str, None] = field(default_factory=dict)
    """Of files in the package: shown with the page or linked."""
    online: dict[str, None] = field(default_factory=dict)
    """Shown with the page, from the network."""
    computer: dict[str, None] = field(default_factory=dict)
    """``file:`` links, to a place on the maker's computer."""
    scripts: int = 0
    frames: int = 0
    forms: int = 0


def read_page_links(content: bytes) -> PageLinks:
    """Look through a page of at most ``MAX_PAGE`` bytes; a page that is no HTML has no links."""
    target = _Target()
    parser = etree.HTMLParser(target=target, encoding="utf-8", no_network=True, huge_tree=False)
    text = decode(content[:MAX_PAGE]).encode("utf-8", "replace")
    if not text.strip():
        return target.found
    try:
        parser.feed(text)
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        # What was seen up to a defect that no browser would survive is still told.
        return target.found
    return target.found


class _Target:
    """Hears the elements of a page; no tree of it is built."""

    def __init__(self) -> None:
        self.found = PageLinks()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.lower()
        found = self.found
        if name == "script":
            found.scripts += 1
        elif name == "form":
            found.forms += 1
        elif name in _LINKS:
            self._linked(attributes.get("href"))
        elif name == "link":
            if _SHEETS & {*attributes.get("rel", "").lower().split()}:
                self._shown(attributes.get("href"))
        elif name in _SHOWN:
            for attribute in _SHOWN[name]:
                self._shown(attributes.get(attribute))
        if name in _FRAMES:
            found.frames += 1
        if any(attribute.startswith("on") for attribute in attributes):
            found.scripts += 1

    def close(self) -> Any:
        """Told at the end; all was noted by then."""

    def _linked(self, address: str | None) -> None:
        address = (address or "").strip()
        if _scheme(address) == "file":
            _note(self.found.computer, address)
        elif address and not address.startswith("#") and not has_scheme(address):
            _note(self.found.files, address)

    def _shown(self, address: str | None) -> None:
        address = (address or "").strip()
        scheme = _scheme(address)
        if scheme in ("http", "https") or address.startswith("//"):
            _note(self.found.online, address)
        elif scheme == "file":
            _note(self.found.computer, address)
        elif address and not address.startswith("#") and not has_scheme(address):
            _note(self.found.files, address)


def _scheme(address: str) -> str:
    return address.partition(":")[0].lower() if ":" in address[:10] else ""


def _note(to: dict[str, None], address: str) -> None:
    if len(to) < _MOST:
        to[address] = None
