"""The XML of a quiz, read without trusting it."""

import re
from typing import Any, Final, TypeAlias

from lxml import etree

from ct_desktop.language import tr

Element: TypeAlias = Any
"""An lxml element; lxml has no types of its own."""

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_ELEMENTS: Final = 200_000
MAX_DEPTH: Final = 40
"""Ample for real quizzes; with both bounded, no reading takes longer than its size explains."""

_BLANK: Final = b" \t\r\n"
_UTF8_BOM: Final = b"\xef\xbb\xbf"
_LATIN_1: Final = re.compile(rb"""encoding\s*=\s*["'](?:iso-8859-1|latin-?1)["']""", re.IGNORECASE)


def parse(xml: bytes) -> Element:
    """The root of ``xml``, its names without namespaces, comments and instructions left out.

    A DOCTYPE that only names the DTD of QTI is let be and never fetched; one that declares
    entities is refused. Raises ValueError with a sentence for everything that cannot be read.
    """
    if len(xml) > MAX_BYTES:
        raise ValueError(tr("The quiz is larger than 8 MB."))
    xml = xml.lstrip(_BLANK)
    if not xml:
        raise ValueError(tr("The quiz is an empty file."))
    if b"<!ENTITY" in xml:
        raise ValueError(tr("The quiz declares entities of its own, which is not safe to read."))
    parser = etree.XMLParser(
        encoding=_encoding(xml),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.LxmlError, LookupError, UnicodeError) as error:
        text = tr("The quiz is not proper XML ({detail}).")
        raise ValueError(text.format(detail=error)) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise ValueError(tr("The quiz declares entities of its own, which is not safe to read."))
    _simplify(root)
    return root


def text_of(element: Element | None) -> str:
    """The text an element starts with, trimmed."""
    return "" if element is None else str(element.text or "").strip()


def within(element: Element, names: frozenset[str], top: Element) -> bool:
    """Whether an element with one of ``names`` stands between ``element`` and ``top``."""
    parent = element.getparent()
    while parent is not None and parent is not top:
        if parent.tag in names:
            return True
        parent = parent.getparent()
    return False


def _simplify(root: Element) -> None:
    depth = count = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth, count = depth + 1, count + 1
        if depth > MAX_DEPTH or count > MAX_ELEMENTS:
            raise ValueError(tr("The quiz holds more elements than can be shown."))
        if isinstance(element.tag, str):
            element.tag = etree.QName(element).localname
    etree.cleanup_namespaces(root)


def _encoding(xml: bytes) -> str | None:
    """The encoding the bytes are in, where it is likely another one than they declare.

    Exports that declare ISO-8859-1 often hold UTF-8 or Windows-1252: text in Latin-1 with
    accents is hardly ever UTF-8 by accident, and the bytes 80–9F are no letters in it.
    """
    if xml.startswith(_UTF8_BOM):
        return "utf-8"
    if _LATIN_1.search(xml[:200]) is None:
        return None
    for encoding in ("utf-8", "windows-1252"):
        try:
            xml.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None
