"""The text of a page as it is read without a browser."""

import codecs
import re

_STATED = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def page_text(content: bytes) -> str:
    """Decode a page by its byte order mark, what it states, UTF-8, and last Windows-1252."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, errors="replace")
    stated = _STATED.search(content[:4096])
    for name in ([stated.group(1).decode("ascii", "replace")] if stated else []) + ["utf-8"]:
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")
