"""The words a reader sees on a web page: for searching, not for showing."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_UNSEEN = ("script", "style", "template", "noscript", "head", "object", "iframe", "svg", "math")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|svg|webp|bmp)", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
LONGEST_TEXT = 200_000
"""Characters of one item that are searched."""


def page_text(page: bytes) -> str:
    """The text of a page as stored, in any encoding; a broken page gives what can be read."""
    return html_text(decoded(page))


def html_text(html: str) -> str:
    """The text of a page or a fragment: one line, without scripts, styles and generated heading."""
    source = html.replace("\0", " ").encode("utf-8", "replace")
    if not source.strip():
        return ""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    for heading in list(root.iter("header")):
        # Title and chips of pages made here are found as the item's title and tags.
        parent = heading.getparent()
        if parent is not None and "ct-head" in (heading.get("class") or "").split():
            parent.remove(heading)
    return one_line("".join(_pieces(root)))


def one_line(text: str) -> str:
    """Text with single spaces, cut at what is searched, without control characters."""
    plain = _NO_TEXT.sub(" ", text[: 2 * LONGEST_TEXT])
    return " ".join(plain.split())[:LONGEST_TEXT]


def decoded(content: bytes) -> str:
    """Bytes of a page as text: by its mark, as UTF-8, by what it states, else Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    stated = _CHARSET.search(content[:2048])
    if stated:
        try:
            return content.decode(stated.group(1).decode("ascii"), "replace")
        except (LookupError, UnicodeError, ValueError):
            pass
    return content.decode("cp1252", "replace")


def _pieces(root: Any) -> Iterator[str]:
    """Texts in their order: words of two blocks kept apart, words that are half bold whole."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        space = "" if element.tag in _INLINE else " "
        if event == "end":
            yield space + (element.tail or "")
            continue
        if element.tag == "img" and not _FILE_NAME.fullmatch(element.get("alt", "")):
            yield f" {element.get('alt', '')} "
        yield space + (element.text or "")
