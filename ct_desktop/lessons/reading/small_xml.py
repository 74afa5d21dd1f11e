"""The small XML files of a package (links, topics, tools) read without trusting them."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

Element: TypeAlias = Any
"""An lxml element; lxml has no types of its own."""

MAX_BYTES = 4 * 1024 * 1024


def parse(xml: bytes) -> Element | None:
    """The root element, read as far as it goes; None when there is nothing to read.

    Entities are not resolved and nothing is fetched; comments and instructions are left out.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        return etree.fromstring(xml.lstrip(), parser)
    except (etree.LxmlError, ValueError, LookupError):
        return None


def local(element: Element) -> str:
    """The name of an element without its namespace, in lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def all_named(root: Element, *names: str) -> Iterator[Element]:
    """The elements with one of these names (lower case), ``root`` itself too, in order."""
    return (one for one in root.iter() if local(one) in names)


def first(root: Element, *names: str) -> Element | None:
    """The first element with the first of these names that occurs."""
    for name in names:
        found = next(all_named(root, name), None)
        if found is not None:
            return found
    return None


def text_of(element: Element | None) -> str:
    """All text in an element, trimmed; empty without one."""
    return "" if element is None else "".join(element.itertext()).strip()


def attribute(element: Element, name: str) -> str:
    """An attribute by its name (lower case) without namespace; empty without one."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2].lower() == name:
            return str(value).strip()
    return ""
