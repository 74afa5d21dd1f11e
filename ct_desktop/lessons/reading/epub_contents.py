"""The table of contents of an EPUB: navigation document (3.x) or NCX (2.x)."""

from dataclasses import dataclass, field

from ct_desktop.lessons.reading.manifest_events import MAX_DEPTH
from ct_desktop.lessons.reading.small_xml import (
    Element,
    all_named,
    attribute,
    first,
    local,
    parse,
    text_of,
)


@dataclass
class Entry:
    """A line of the table; ``href`` may be empty, for a heading over others."""

    title: str
    href: str = ""
    children: list["Entry"] = field(default_factory=list)


def read_navigation(xhtml: bytes) -> list[Entry]:
    """The entries of ``nav epub:type="toc"``: lists in lists; empty when it has none."""
    root = parse(xhtml)
    if root is None:
        return []
    tables = [*all_named(root, "nav")]
    toc = next(
        (one for one in tables if "toc" in attribute(one, "type").split()),
        tables[0] if tables else None,
    )
    top = first(toc, "ol") if toc is not None else None
    return _of_list(top, 1) if top is not None else []


def read_ncx(xml: bytes) -> list[Entry]:
    """The entries of ``navMap``; empty when it has none."""
    root = parse(xml)
    top = first(root, "navmap") if root is not None else None
    return _of_points(top, 1) if top is not None else []


def _of_list(element: Element, depth: int) -> list[Entry]:
    entries = []
    for line in element:
        if local(line) != "li":
            continue
        entry = Entry("")
        for child in line:
            name = local(child)
            if name in ("a", "span") and not entry.title:
                entry.title = " ".join(text_of(child).split())
                entry.href = attribute(child, "href")
            elif name == "ol" and depth < MAX_DEPTH:
                entry.children += _of_list(child, depth + 1)
        if entry.title or entry.href or entry.children:
            entries.append(entry)
    return entries


def _of_points(element: Element, depth: int) -> list[Entry]:
    entries = []
    for point in element:
        if local(point) != "navpoint":
            continue
        entry = Entry("")
        for child in point:
            name = local(child)
            if name == "navlabel":
                entry.title = " ".join(text_of(child).split())
            elif name == "content":
                entry.href = attribute(child, "src")
        if depth < MAX_DEPTH:
            entry.children = _of_points(point, depth + 1)
        if entry.title or entry.href or entry.children:
            entries.append(entry)
    return entries
