"""Proofs of participation and certificates, each by its design, many in one PDF."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ct_desktop.documents.box import Box
from ct_desktop.documents.certificate_art import draw_art
from ct_desktop.documents.certificate_elements import ElementPainter
from ct_desktop.documents.certificate_facts import Certificate, DesignKit
from ct_desktop.documents.certificate_fields import field_values
from ct_desktop.documents.certificate_pictures import Pictures
from ct_desktop.documents.certificate_places import page_size
from ct_desktop.documents.fit import clean
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.pdf_writing.book import Book
from ct_desktop.documents.pdf_writing.faces import Faces
from ct_desktop.documents.pdf_writing.pen import Pen
from ct_desktop.documents.texts.certificate import WORDS
from ct_desktop.documents.words import in_language, joined
from ct_desktop.rules.certificate_design import Element, Side
from ct_desktop.rules.enumerations import DocumentKind

_REMEMBERED = 4000
_EMPTY_PAGE = b""


@dataclass(frozen=True)
class Certificates:
    """A batch: documents in order, each with the key of its design in ``designs``.

    ``cohort`` goes into the title of the file. Documents may be any iterable: only what is drawn
    is kept of them.
    """

    sender: Letterhead
    designs: Mapping[str, DesignKit]
    documents: Iterable[tuple[str, Certificate]]
    kind: DocumentKind
    cohort: str = ""


def certificates(data: Certificates, language: str, *, backs: bool = True) -> bytes:
    """The PDF, a page per document.

    With ``backs``, and where any of the designs has one, every second page is a back, empty for
    a design without. ``ValueError`` when there is nothing to print.
    """
    words = in_language(WORDS, language)
    title = words.certificates if data.kind is DocumentKind.CERTIFICATE else words.proofs
    book = Book(clean(joined(title, data.cohort)), language, clean(data.sender.organisation))
    faces = Faces()
    pictures = Pictures(book)
    printers = {
        key: _DesignPrinter(kit, data.sender, language, book, faces, pictures)
        for key, kit in data.designs.items()
    }
    both = backs and any(kit.design.back for kit in data.designs.values())
    empty = True
    for key, one in data.documents:
        empty = False
        printers[key].print_one(one, both=both)
    if empty:
        raise ValueError("no documents to print")
    faces.write(book)
    return book.finish()


class _DesignPrinter:
    """Prints documents of one design; what is the same on all of them is drawn once."""

    def __init__(
        self,
        kit: DesignKit,
        sender: Letterhead,
        language: str,
        book: Book,
        faces: Faces,
        pictures: Pictures,
    ) -> None:
        self._kit = kit
        self._sender = sender
        self._language = language
        self._book = book
        self._faces = faces
        self._pictures = pictures
        self._painter = ElementPainter(kit, sender, language, pictures)
        self._steps: dict[tuple[DocumentKind, Side], list[str | Element]] = {}
        self._drawn: dict[tuple[str, object], str] = {}
        self._size = page_size(kit.design)

    def print_one(self, one: Certificate, *, both: bool) -> None:
        """The page of a document, and with ``both`` its back."""
        values = field_values(one, self._sender.organisation, self._language)
        self._book.page(self._side(Side.FRONT, one, values), *self._size)
        if both:
            back = self._kit.design.back
            content = self._side(Side.BACK, one, values) if back else _EMPTY_PAGE
            self._book.page(content, *self._size)

    def _side(self, side: Side, one: Certificate, values: Mapping[str, str]) -> bytes:
        pen = Pen(self._faces)
        key = (one.kind, side)
        if key not in self._steps:
            self._steps[key] = self._prepared(side, one, values)
        for step in self._steps[key]:
            if isinstance(step, str):
                pen.form(step)
            else:
                self._draw(pen, step, one, values)
        return pen.content()

    def _draw(
        self, pen: Pen, element: Element, one: Certificate, values: Mapping[str, str]
    ) -> None:
        shown = self._painter.shown(element, one, values)
        if shown is None:
            self._painter.paint(pen, element, one, values)
            return
        key = (element.key, shown)
        said = self._drawn.get(key)
        if said is None:
            own = Pen(self._faces)
            self._painter.paint(own, element, one, values)
            said = own.said()
            if len(self._drawn) >= _REMEMBERED:
                self._drawn.clear()
            self._drawn[key] = said
        if said:
            pen.say(said)

    def _prepared(
        self, side: Side, one: Certificate, values: Mapping[str, str]
    ) -> list[str | Element]:
        """The elements of a side, with those in a row that never differ as a form."""
        steps: list[str | Element] = []
        pen = Pen(self._faces)
        if side is Side.FRONT:
            self._draw_ground(pen)
        for element in self._kit.design.on(side):
            if self._painter.same_for_all(element):
                self._painter.paint(pen, element, one, values)
                continue
            self._end_form(pen, steps)
            pen = Pen(self._faces)
            steps.append(element)
        self._end_form(pen, steps)
        return steps

    def _end_form(self, pen: Pen, steps: list[str | Element]) -> None:
        content = pen.content()
        if content:
            steps.append(self._book.form(content, *self._size))

    def _draw_ground(self, pen: Pen) -> None:
        design = self._kit.design
        page = Box(0, 0, *self._size)
        if design.colours.ground.upper() != "#FFFFFF":
            pen.fill(design.colours.ground)
            pen.rectangle(page)
        background = self._kit.pictures.get(design.background)
        if background is not None:
            self._pictures.cover(pen, background, page)
        draw_art(pen, design)
