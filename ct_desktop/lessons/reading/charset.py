"""In which encoding a text file of a package is."""

import codecs
import re

_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)
_XML = re.compile(rb"""<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252", "latin_1"})


def charset_of(content: bytes) -> str:
    """The encoding of a page or text: its mark, what it declares when true, else a good guess.

    What declares itself Latin-1 is Windows-1252, as browsers hold; a wrong declaration of UTF-8
    is not followed.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    head = content[:_HEAD]
    found = _XML.search(head) or _DECLARED.search(head)
    declared = _codec(found.group(1).decode("ascii")) if found is not None else ""
    if declared and declared not in _LATIN and not declared.startswith("utf"):
        return declared
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "windows-1252" if declared in _LATIN and not content.isascii() else "utf-8"


def decode(content: bytes) -> str:
    """The text of a page, without its byte order mark; never raises."""
    return content.decode(charset_of(content), errors="replace").removeprefix("\ufeff")


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name if "\0" not in name and _is_text(name) else ""
    except LookupError:
        return ""


def _is_text(name: str) -> bool:
    try:
        b"".decode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True
