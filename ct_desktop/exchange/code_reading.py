"""The codes of certificates in a file: from the text of a PDF, else from QR codes on its pages.

Nothing in the file is run or followed. What is found is not yet checked.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageFilter, ImageOps

from ct_desktop.exchange import code_refusals as refusals
from ct_desktop.exchange.picture_pages import grey_pages
from ct_desktop.rules.certificate_code import codes_in, plain_code

LARGEST = 200 * 1024**2
"""Bytes of a PDF: hundreds of certificates with a background each."""
MOST_PAGES = 2000
_HEAD = 1024
_POINTS = 72
_DPI, _FINE_DPI = 200, 400
_MOST_PIXELS = 40_000_000  # of a page that is drawn, however large it says it is
_FINE_PAGES = 20  # so many are looked at more closely when nothing was found
_SMALL = 1600  # pixels: a smaller picture is looked at enlarged too
_SHORTEST = 40
_ODD = re.compile(r"[^A-Za-z0-9_-]")
_PASSWORD_ASKED = 4  # FPDF_ERR_PASSWORD


Step = Callable[[int, int], object]


@dataclass(frozen=True)
class FoundCode:
    """What may be a code, and the page on which it was seen first, counted from 1."""

    text: str
    page: int


class _Search:
    """What was found until now, each code once."""

    def __init__(self) -> None:
        self.found: dict[str, FoundCode] = {}
        self.others = False
        """Whether a QR code was seen that is no certificate's."""

    def add(self, texts: Iterator[str] | tuple[str, ...], page: int) -> bool:
        """Take over codes; whether there were any."""
        some = False
        for text in texts:
            some = True
            self.found.setdefault(text, FoundCode(text, page))
        return some

    def look_at(self, picture: Image.Image, page: int, *, closely: bool) -> None:
        """Take over the QR codes in a picture."""
        for text in _qr_texts(picture, closely=closely):
            codes = (plain_code(text),) if _may_be_code(text) else codes_in(text)
            if not self.add(codes, page):
                self.others = True


def codes_in_file(path: Path, step: Step | None = None) -> tuple[FoundCode, ...]:
    """Every code in a PDF or a picture, in order of pages; ``step`` is told (page, of how many).

    Raises UserError: no such file, no PDF or picture, encrypted, too large, damaged, no code.
    """
    name = path.name
    try:
        if path.stat().st_size > LARGEST:
            raise refusals.too_large(name, LARGEST // 1024**2)
        data = path.read_bytes()
    except OSError as error:
        raise refusals.cannot_open(name) from error
    return codes_in_bytes(data, name, step)


def codes_in_bytes(data: bytes, name: str, step: Step | None = None) -> tuple[FoundCode, ...]:
    """The same of the content of a file, called ``name`` in refusals."""
    if not data:
        raise refusals.empty(name)
    search = _Search()
    if b"%PDF-" in data[:_HEAD]:
        _search_pdf(data, name, search, step or _silent)
    else:
        for number, page in enumerate(grey_pages(data, name), start=1):
            search.look_at(page, number, closely=True)
    if not search.found:
        raise (refusals.other_code if search.others else refusals.no_code)(name)
    return tuple(search.found.values())


def _search_pdf(data: bytes, name: str, search: _Search, step: Step) -> None:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD_ASKED
        raise (refusals.locked if locked else refusals.damaged)(name) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise refusals.too_many_pages(name, MOST_PAGES)
        for number in range(count):
            step(number, count)
            if not search.add(_codes_in_text(document, number), number + 1):
                _look_at_page(document, number, search, closely=False)
        if not search.found:
            for number in range(min(count, _FINE_PAGES)):
                _look_at_page(document, number, search, closely=True)
    except PdfiumError as error:
        raise refusals.damaged(name) from error
    finally:
        document.close()


def _codes_in_text(document: Any, number: int) -> tuple[str, ...]:
    page = document[number]
    words = page.get_textpage()
    # A hyphen at the end of a line comes back as this sign; in a code it is a letter.
    text = words.get_text_range().replace("\ufffe", "-").replace("\x02", "-")
    words.close()
    page.close()
    return codes_in(text)


def _look_at_page(document: Any, number: int, search: _Search, *, closely: bool) -> None:
    page = document[number]
    width, height = page.get_size()
    scale = (_FINE_DPI if closely else _DPI) / _POINTS
    pixels = width * height * scale * scale
    if pixels > _MOST_PIXELS:
        scale *= (_MOST_PIXELS / pixels) ** 0.5
    bitmap = page.render(scale=scale, grayscale=True)
    search.look_at(bitmap.to_pil().convert("L"), number + 1, closely=closely)
    bitmap.close()
    page.close()


def _qr_texts(picture: Image.Image, *, closely: bool) -> list[str]:
    import zxingcpp

    qr_codes = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for attempt in _attempts(picture, closely=closely):
        pixels: Any = memoryview(attempt.tobytes()).cast("B", (attempt.height, attempt.width))
        found = zxingcpp.read_barcodes(pixels, formats=qr_codes, text_mode=zxingcpp.TextMode.Plain)
        if found:
            ordered = sorted(found, key=lambda one: one.position.top_left.y)
            return [one.text for one in ordered]
    return []


def _attempts(picture: Image.Image, *, closely: bool) -> Iterator[Image.Image]:
    """The picture as it is, then as one would look again: larger, with contrast, smoothed."""
    yield picture
    if not closely:
        return
    clear = ImageOps.autocontrast(picture, cutoff=2)
    yield clear
    if max(picture.size) <= _SMALL:
        for factor in (2, 3):
            yield clear.resize(
                (picture.width * factor, picture.height * factor), Image.Resampling.BICUBIC
            )
    yield clear.filter(ImageFilter.MedianFilter(3))
    yield ImageOps.expand(clear, border=40, fill=255)


def _silent(_page: int, _count: int) -> None:
    """Nobody asked how far it is."""


def _may_be_code(text: str) -> bool:
    """Whether it looks like a code in which something is wrong, not like an address or a card."""
    code = plain_code(text)
    if len(code) < _SHORTEST or "://" in text:
        return False
    return len(_ODD.findall(code)) * 10 <= len(code)
