"""A page of another PDF as a form: drawn as often as wanted, in the file once."""

import io
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from ct_desktop.documents.pdf_writing.book import Book

_LEFT_OUT = ("/Parent", "/Metadata", "/PieceInfo", "/StructParent", "/StructParents", "/Length")


def write_page(book: Book, data: bytes) -> tuple[int, float, float]:
    """Put the first page of a PDF into ``book``; number, width and height in points.

    The form is one by one point large, so that it is drawn like a picture. Raises ValueError when
    the page cannot be read.
    """
    try:
        return _written(book, data)
    except (PyPdfError, KeyError, IndexError, TypeError, OSError) as error:
        raise ValueError("a page that cannot be read") from error


def _written(book: Book, data: bytes) -> tuple[int, float, float]:
    page = PdfReader(io.BytesIO(data)).pages[0]
    box = page.cropbox
    width, height = float(box.width), float(box.height)
    if min(width, height) <= 0:
        raise ValueError("a page without a size")
    contents = page.get_contents()
    drawn = contents.get_data() if contents is not None else b""
    copier = _Copier(book)
    resources = copier.copied(page.get("/Resources", DictionaryObject()))
    matrix = (
        f"{1 / width:.9f} 0 0 {1 / height:.9f}"
        f" {-float(box.left) / width:.9f} {-float(box.bottom) / height:.9f}"
    )
    edges = " ".join(f"{float(value):.3f}" for value in (box.left, box.bottom, box.right, box.top))
    number = book.stream(
        drawn,
        f"/Type /XObject /Subtype /Form /BBox [{edges}] /Matrix [{matrix}]"
        f" /Group << /S /Transparency >> /Resources {resources.decode('latin-1')}",
    )
    return number, width, height


class _Copier:
    """Copies objects with all they refer to, each once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._numbers: dict[tuple[int, int], int] = {}

    def copied(self, value: Any) -> bytes:
        if isinstance(value, IndirectObject):
            return b"%d 0 R" % self._number(value)
        if isinstance(value, DictionaryObject):
            return self._dictionary(value)
        if isinstance(value, ArrayObject):
            return b"[%b]" % b" ".join(self.copied(one) for one in value)
        out = io.BytesIO()
        value.write_to_stream(out)
        return out.getvalue()

    def _number(self, reference: IndirectObject) -> int:
        key = (reference.idnum, reference.generation)
        if key not in self._numbers:
            number = self._numbers[key] = self._book.reserve()
            found = reference.get_object()
            if isinstance(found, StreamObject):
                # As it lies there: encoded with the filters that its dictionary names.
                raw: bytes = found._data
                body = b"%b\nstream\n%b\nendstream" % (self._dictionary(found, len(raw)), raw)
            else:
                body = b"null" if found is None else self.copied(found)
            self._book.put(body, number)
        return self._numbers[key]

    def _dictionary(self, value: DictionaryObject, length: int | None = None) -> bytes:
        entries = [
            self.copied(key) + b" " + self.copied(value.raw_get(key))
            for key in value
            if key not in _LEFT_OUT
        ]
        if length is not None:
            entries.append(b"/Length %d" % length)
        return b"<< %b >>" % b" ".join(entries)
