"""The texts of a quiz: from the material elements of QTI to HTML."""

import re
from collections.abc import Iterable
from html import escape, unescape
from typing import Final

from lxml import etree

from ct_desktop.language import tr
from ct_desktop.lessons.quizzes.qti_xml import Element, text_of

MAX_TEXT: Final = 2_000_000
"""Characters of one text; more than that no page can show."""

_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def html_of(materials: Iterable[Element]) -> str:
    """The HTML of ``material`` elements, each a block when there is more than one.

    Raises ValueError for a text longer than ``MAX_TEXT`` characters.
    """
    blocks = [html for material in materials if (html := _block(material))]
    html = blocks[0] if len(blocks) == 1 else "".join(f"<div>{block}</div>" for block in blocks)
    if len(html) > MAX_TEXT:
        raise ValueError(tr("A text of the quiz is longer than two million characters."))
    return html


def plain(html: str) -> str:
    """The words of a piece of HTML on one line, for names, lists and search."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _block(material: Element) -> str:
    return "".join(_piece(child) for child in material.iterchildren(etree.Element)).strip()


def _piece(element: Element) -> str:
    match element.tag:
        case "mattext":
            return _text(element)
        case "matemtext":
            return f"<em>{_text(element)}</em>"
        case "matbreak":
            return "<br>"
        case "matimage":
            return _linked(element, '<img src="{uri}" alt="{label}">')
        case "mataudio" | "matvideo" | "matapplication":
            return _linked(element, '<a href="{uri}">{label}</a>')
        case _:
            return ""


def _linked(element: Element, pattern: str) -> str:
    uri = element.get("uri", "").strip()
    label = element.get("label", "") or text_of(element) or uri.rpartition("/")[2]
    return pattern.format(uri=escape(uri), label=escape(label)) if uri else ""


def _text(element: Element) -> str:
    """HTML is given as text (escaped or CDATA) or, by few, as elements in the XML itself."""
    if len(element):
        inner = escape(element.text or "", quote=False)
        return inner + "".join(etree.tostring(child, encoding="unicode") for child in element)
    text = str(element.text or "")
    kind = element.get("texttype", "").lower()
    if "html" in kind or (not kind and _TAG.search(text)):
        return text
    return "<br>".join(escape(line, quote=False) for line in text.strip().splitlines())
