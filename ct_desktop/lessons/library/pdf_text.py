"""The words of a PDF, for searching: so much of it as can be read in a moment."""

import io
import logging
import struct
import zlib

from ct_desktop.lessons.library.page_text import LONGEST_TEXT, one_line

LARGEST_PDF = 24 * 1024 * 1024
"""Bytes of a PDF that is still searched in."""
MOST_PAGES = 60
_LARGEST_PAGE = 1024 * 1024  # bytes of drawing: beyond it a page is a map, not a text


def pdf_text(content: bytes) -> str:
    """The text of the first pages; what cannot be read, or is locked, gives none."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # A file of others may be wrong in every way there is; it stays findable by its title.
    broken = (
        PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError,
        AssertionError, NotImplementedError, RecursionError, OSError, struct.error, zlib.error,
    )  # fmt: skip
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    words: list[str] = []
    length = 0
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            return ""
        for number in range(min(len(reader.pages), MOST_PAGES)):
            try:
                page = reader.pages[number]
                drawing = page.get_contents()
                if drawing is None or len(drawing.get_data()) > _LARGEST_PAGE:
                    continue
                words.append(page.extract_text())
            except broken:
                continue
            length += len(words[-1])
            if length > LONGEST_TEXT:
                break
    except broken:
        pass
    return one_line(" ".join(words))
