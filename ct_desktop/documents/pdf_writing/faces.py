"""The letters of a PDF: each face is embedded once, with only the glyphs that were used."""

import re
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics

from ct_desktop.documents.fonts import register
from ct_desktop.documents.pdf_writing.book import Book

_SYMBOLIC, _NONSYMBOLIC = 4, 32


class _Widths(dict[int, float]):
    """Width of a character in 1/1000 of the size; unknown ones are as wide as the face says."""

    def __init__(self, face: Any) -> None:
        super().__init__(face.charWidths)
        self._unknown = float(face.defaultWidth)

    def __missing__(self, char: int) -> float:
        return self._unknown


class _Codes(dict[int, str]):
    """The code of a character as four hexadecimal digits: the place of its glyph in the subset."""

    def __init__(self, face: Any) -> None:
        super().__init__()
        self._glyphs = face.charToGlyph
        self._places = {0: "0000"}
        self.characters: list[int] = []
        """One character per glyph, in the order of their places."""

    def __missing__(self, char: int) -> str:
        glyph = self._glyphs.get(char, 0)
        code = self._places.get(glyph)
        if code is None:
            self.characters.append(char)
            code = self._places[glyph] = f"{len(self._places):04X}"
        self[char] = code
        return code


@cache
def widths(face: str) -> dict[int, float]:
    """The width of every character of a face, in 1/1000 of the size."""
    return _Widths(_face(face))


def width_of(text: str, face: str, size: float, spacing: float = 0.0) -> float:
    """Width in points of ``text`` on one line, with ``spacing`` points between its letters."""
    units = sum(map(widths(face).__getitem__, map(ord, text)))
    return units * size / 1000 + spacing * max(len(text) - 1, 0)


class Faces:
    """Gives texts their codes, and writes the faces when all texts are known."""

    def __init__(self) -> None:
        self._codes: dict[str, _Codes] = {}

    def encoded(self, text: str, face: str) -> str:
        """``text`` as it stands in the content, without its brackets."""
        codes = self._codes.get(face)
        if codes is None:
            codes = self._codes[face] = _Codes(_face(face))
        return text.translate(codes)

    def write(self, book: Book) -> None:
        """Embed every face that was used, under its own name."""
        for index, (name, codes) in enumerate(self._codes.items()):
            tag = "".join(chr(65 + (index + 1) * (step + 3) % 26) for step in range(6))
            _write_face(book, name, f"{tag}+{_file_name(name)}", codes)


def _write_face(book: Book, name: str, base: str, codes: _Codes) -> None:
    face = _face(name)
    subset: bytes = face.makeSubset(codes.characters)
    font_file = book.stream(subset, f"/Length1 {len(subset)}")
    flags = (face.flags & ~_NONSYMBOLIC) | _SYMBOLIC
    box = " ".join(f"{value:.0f}" for value in face.bbox)
    descriptor = book.put(
        f"<< /Type /FontDescriptor /FontName /{base} /Flags {flags} /FontBBox [{box}]"
        f" /ItalicAngle {face.italicAngle} /Ascent {face.ascent:.0f} /Descent {face.descent:.0f}"
        f" /CapHeight {face.capHeight:.0f} /StemV {face.stemV:.0f}"
        f" /FontFile2 {font_file} 0 R >>".encode()
    )
    wide = widths(name)
    each = " ".join(f"{wide[char]:.0f}" for char in codes.characters)
    below = book.put(
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /CIDToGIDMap /Identity"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /DW {face.defaultWidth:.0f} /W [1 [{each}]] /FontDescriptor {descriptor} 0 R >>".encode()
    )
    unicode = book.stream(_to_unicode(codes))
    font = book.put(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
        f" /DescendantFonts [{below} 0 R] /ToUnicode {unicode} 0 R >>".encode()
    )
    book.name("Font", name, font)


def _to_unicode(codes: _Codes) -> bytes:
    pairs = [
        f"<{index:04X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
        for index, char in enumerate(codes.characters, 1)
    ]
    # A list may hold no more than a hundred.
    lists = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    body = "\n".join(
        f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar" for some in lists
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()


def _file_name(name: str) -> str:
    found: bytes = _face(name).name
    return re.sub(r"[^A-Za-z0-9-]", "", found.decode("latin-1"))


@cache
def _face(name: str) -> Any:
    register()
    return pdfmetrics.getFont(name).face
