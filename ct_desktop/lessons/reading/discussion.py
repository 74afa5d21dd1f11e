"""Texts that lie in XML: topics to discuss (imsdt) and assignments without a page."""

import html
from dataclasses import dataclass

from ct_desktop.lessons.reading.small_xml import (
    Element,
    all_named,
    attribute,
    local,
    parse,
    text_of,
)


@dataclass(frozen=True)
class Topic:
    """A topic as its file states it: ``html`` not yet cleaned, ``attachments`` addresses."""

    title: str
    html: str
    attachments: tuple[str, ...] = ()


def read_topic(xml: bytes) -> Topic | None:
    """The topic or assignment in a file; None when it is neither."""
    root = parse(xml)
    if root is None or local(root) not in ("topic", "assignment"):
        return None
    title = text = ""
    for child in root:
        name = local(child)
        if name == "title":
            title = " ".join(text_of(child).split())
        elif name in ("text", "instructor_text") and not text:
            text = _html(child)
    attachments = tuple(
        address for one in all_named(root, "attachment") if (address := attribute(one, "href"))
    )
    return Topic(title, text, attachments)


def _html(element: Element) -> str:
    text = text_of(element)
    if "html" in attribute(element, "texttype").lower():
        return text
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
