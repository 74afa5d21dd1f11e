"""A book of tools: printed parts bound into one PDF with a cover, page numbers and bookmarks.

Parts come from packages: pages of any size and turn. Each is set whole on an A4 page above a
foot with the title of the part and the number of the page, and made smaller where it must.
"""

import io
from collections.abc import Sequence

from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError

from ct_desktop.documents.book_cover import ContentsLine, draw_cover
from ct_desktop.documents.book_parts import BookCover, BookPart
from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, MUTED
from ct_desktop.documents.fit import clean
from ct_desktop.documents.fonts import REGULAR
from ct_desktop.documents.page import MARGIN, Paper
from ct_desktop.documents.sheet import Layer, add_sheet
from ct_desktop.documents.texts.lesson_book import WORDS
from ct_desktop.documents.words import in_language
from ct_desktop.documents.wrap import wrap

_SHORT, _LONG = 595.28, 841.89
_FOOT = MARGIN + 12.0
"""Points kept free below a page for the foot."""
_SIZE = 8.25
_LIKE = 4.0


def lesson_book(
    title: str, parts: Sequence[BookPart], language: str, cover: BookCover | None = None
) -> bytes:
    """The PDF; pages are counted from the cover on.

    A part that cannot be read is a page that says so. ``ValueError`` for a language without
    words, or without any part.
    """
    if not parts:
        raise ValueError("a book has at least one part")
    bodies = [_pages(part, language) for part in parts]
    front: list[PageObject] = []
    if cover is not None:
        # The list on the cover has page numbers, and its own length counts in them.
        length = len(_cover_pages(cover, title, _contents(parts, bodies, 0), language))
        front = _cover_pages(cover, title, _contents(parts, bodies, length), language)
    starts = [line.page for line in _contents(parts, bodies, len(front))]
    whole = len(front) + sum(len(pages) for pages in bodies)
    writer = PdfWriter()
    as_it_is = Transformation()
    for number, page in enumerate(front, start=1):
        foot = _foot("", number, whole, language, landscape=False)
        layers = (Layer(page, as_it_is), Layer(foot, as_it_is))
        add_sheet(writer, float(page.mediabox.width), float(page.mediabox.height), layers)
    for part, pages, start in zip(parts, bodies, starts, strict=True):
        for number, page in enumerate(pages, start=start):
            width, height, place = _on_a4(page)
            foot = _foot(part.title, number, whole, language, landscape=width > height)
            add_sheet(writer, width, height, (Layer(page, place), Layer(foot, as_it_is)))
        writer.add_outline_item(title=clean(part.title), page_number=start - 1)
    _describe(writer, title, language, cover)
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _contents(
    parts: Sequence[BookPart], bodies: Sequence[Sequence[PageObject]], front: int
) -> list[ContentsLine]:
    lines = []
    page = front + 1
    for part, pages in zip(parts, bodies, strict=True):
        lines.append(ContentsLine(part.title, part.minutes or 0, page))
        page += len(pages)
    return lines


def _cover_pages(
    cover: BookCover, title: str, lines: Sequence[ContentsLine], language: str
) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(draw_cover(cover, title, lines, language))).pages)


def _pages(part: BookPart, language: str) -> list[PageObject]:
    """The pages of a part, upright."""
    try:
        reader = PdfReader(io.BytesIO(part.pdf))
        if reader.is_encrypted:
            reader.decrypt("")  # many PDFs are protected with an empty password
        pages = list(PdfWriter(clone_from=reader).pages)
        for page in pages:
            if page.rotation:
                page.transfer_rotation_to_content()
        whole = all(page.cropbox.width > 0 and page.cropbox.height > 0 for page in pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        pages, whole = [], False  # what pypdf meets in damaged files it raises as any of these
    return pages if pages and whole else _notice(part, language)


def _on_a4(page: PageObject) -> tuple[float, float, Transformation]:
    """Width and height of A4, lying or standing as the page does itself, and its place there."""
    box = page.cropbox
    wide, high = float(box.width), float(box.height)
    width, height = (_LONG, _SHORT) if wide > high else (_SHORT, _LONG)
    # A page of A4 has margins of its own; slides and posters run to their edge.
    margin = 0.0 if abs(wide - width) < _LIKE and abs(high - height) < _LIKE else MARGIN
    scale = min(1.0, (width - 2 * margin) / wide, (height - margin - _FOOT) / high)
    place = (
        Transformation()
        .translate(-float(box.left), -float(box.bottom))
        .scale(scale)
        .translate((width - wide * scale) / 2, height - margin - high * scale)
    )
    return width, height, place


def _notice(part: BookPart, language: str) -> list[PageObject]:
    paper = Paper(part.title, language, "")
    area = paper.area
    y = area.top - 40
    for text, size in ((part.title, 16.0), (in_language(WORDS, language).unreadable, 11.0)):
        for line in wrap(text, REGULAR, size, area.width):
            paper.text(area.x, y, line, size=size)
            y -= size * 1.4
        y -= 8
    return list(PdfReader(io.BytesIO(paper.finish())).pages)


def _foot(title: str, number: int, pages: int, language: str, *, landscape: bool) -> PageObject:
    """A page with only a foot: a line, the title of the part left, the number right."""
    paper = Paper("", language, "", landscape=landscape)
    area = paper.area
    text = in_language(WORDS, language).page.format(page=number, pages=pages)
    if title:
        paper.rule(area.x, area.y + 11, area.right, area.y + 11, colour=GRID)
        place = Box(area.x, area.y - 3, area.width * 0.75, 11.5)
        paper.fitted(place, title, size=_SIZE, minimum=6, colour=MUTED)
        paper.text(area.right, area.y, text, size=_SIZE, colour=MUTED, align="right")
    else:
        # The cover has its own foot, with the day of printing at the right.
        paper.text(area.x, area.y, text, size=_SIZE, colour=MUTED)
    return PdfReader(io.BytesIO(paper.finish())).pages[0]


def _describe(writer: PdfWriter, title: str, language: str, cover: BookCover | None) -> None:
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer.add_metadata(
        {
            "/Title": clean(title),
            "/Author": clean(cover.organisation) if cover else "",
            "/Creator": "Citytrainer",
        }
    )
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
