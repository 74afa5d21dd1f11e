"""One element of a design on the page: each kind is drawn in its own way."""

from collections.abc import Callable, Mapping, Sequence

from ct_desktop.documents.box import Box
from ct_desktop.documents.certificate_competences import draw_chips, draw_heading, draw_list
from ct_desktop.documents.certificate_facts import Certificate, DesignKit
from ct_desktop.documents.certificate_fields import SAME_FOR_ALL, filled
from ct_desktop.documents.certificate_lines import SHIFT, draw_block, draw_centred
from ct_desktop.documents.certificate_pictures import Pictures
from ct_desktop.documents.certificate_places import FACES, box_of, colour_of, mixed
from ct_desktop.documents.certificate_signatures import SignatureLook, draw_signatures
from ct_desktop.documents.fit import clean
from ct_desktop.documents.fonts import BOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.pdf_writing.pen import Align, Pen
from ct_desktop.documents.qr_path import QUIET, qr_path
from ct_desktop.documents.text_block import set_anywhere, set_block
from ct_desktop.rules.certificate_design import FIELD, Element, ElementKind

_HAIRLINE = 0.5
_LEAST = 1.0
"""Points: in less than this nothing can be drawn."""
_WHITE = "#FFFFFF"


class ElementPainter:
    """Draws the elements of one design, in one language, for one sender."""

    def __init__(
        self, kit: DesignKit, sender: Letterhead, language: str, pictures: Pictures
    ) -> None:
        self._kit = kit
        self._design = kit.design
        self._sender = sender
        self._language = language
        self._pictures = pictures
        self._paint: dict[
            ElementKind, Callable[[Pen, Element, Box, Certificate, Mapping[str, str]], None]
        ] = {
            ElementKind.TEXT: self._text,
            ElementKind.NAME: self._name,
            ElementKind.COMPETENCES: self._competences,
            ElementKind.SIGNATURES: self._signatures,
            ElementKind.QR: self._qr,
            ElementKind.CODE: self._code,
            ElementKind.LOGO: self._logo,
            ElementKind.PICTURE: self._picture,
            ElementKind.LINE: self._line,
        }

    def paint(
        self, pen: Pen, element: Element, one: Certificate, values: Mapping[str, str]
    ) -> None:
        """Draw ``element`` for a document; ``values`` are its fields."""
        box = box_of(element.place, self._design)
        if element.kind is not ElementKind.LINE and min(box.width, box.height) < _LEAST:
            return
        self._paint[element.kind](pen, element, box, one, values)

    def same_for_all(self, element: Element) -> bool:
        """Whether it looks the same on every document of one kind."""
        if element.kind is ElementKind.TEXT:
            text = element.text.in_language(self._language)
            return SAME_FOR_ALL.issuperset(FIELD.findall(text))
        return element.kind in (ElementKind.LOGO, ElementKind.PICTURE, ElementKind.LINE)

    def shown(self, element: Element, one: Certificate, values: Mapping[str, str]) -> object | None:
        """What makes it look as it does: equal values look equal. None differs every time."""
        match element.kind:
            case ElementKind.TEXT:
                return filled(element.text.in_language(self._language), values)
            case ElementKind.COMPETENCES:
                return one.competences
            case ElementKind.SIGNATURES:
                return one.signers
            case _:
                return None

    def _text(
        self, pen: Pen, element: Element, box: Box, _one: Certificate, values: Mapping[str, str]
    ) -> None:
        text = filled(element.text.in_language(self._language), values)
        if element.uppercase:
            text = text.upper()
        if not text.strip():
            return
        if element.as_list:
            self._draw_list(pen, text.split("\n"), "", element, box)
            return
        block = set_block(
            text,
            FACES[element.face],
            element.size,
            box.width,
            box.height,
            minimum=element.minimum,
            spacing=element.letter_spacing,
            leading=element.line_height,
            balanced=element.align.value == "centre",
        )
        draw_block(pen, block, element, box, self._colour(element))

    def _name(
        self, pen: Pen, element: Element, box: Box, one: Certificate, _values: Mapping[str, str]
    ) -> None:
        name = one.name.upper() if element.uppercase else one.name
        draw_centred(pen, name, FACES[element.face], element, box, self._colour(element))

    def _competences(
        self, pen: Pen, element: Element, box: Box, one: Certificate, values: Mapping[str, str]
    ) -> None:
        if not one.competences:
            return
        colours = self._design.colours
        sentences = [clean(sentence) for sentence in one.competences]
        heading = filled(element.text.in_language(self._language), values)
        if element.as_list:
            self._draw_list(pen, sentences, heading, element, box)
            return
        draw_chips(
            pen,
            sentences,
            box,
            heading=heading,
            size=element.size,
            minimum=element.minimum,
            ink=self._colour(element),
            muted=colours.muted,
            edge=mixed(colours.muted, colours.ground, 0.55),
            align=element.align.value,
        )

    def _signatures(
        self, pen: Pen, element: Element, box: Box, one: Certificate, _values: Mapping[str, str]
    ) -> None:
        look = SignatureLook(
            element.size,
            element.minimum,
            self._colour(element),
            self._design.colours.muted,
            element.align.value,
        )

        def draw(own: Pen, data: bytes, place: Box, align: Align) -> None:
            self._pictures.draw_logo(own, data, place, align, along=0.0)

        draw_signatures(pen, one.signers, box, look, draw)

    def _qr(
        self, pen: Pen, element: Element, box: Box, one: Certificate, _values: Mapping[str, str]
    ) -> None:
        if not one.code:
            return
        code = qr_path(one.code)
        side = min(box.width, box.height)
        x = box.x + (box.width - side) * SHIFT[element.align.value]
        y = box.top - side
        module = side / code.modules
        if self._kit.design.background or self._design.colours.ground.upper() != _WHITE:
            around = QUIET * module
            pen.fill(_WHITE)
            pen.rectangle(Box(x - around, y - around, side + 2 * around, side + 2 * around))
        pen.fill(self._colour(element))
        pen.say(f"q {module:.5f} 0 0 {module:.5f} {x:.2f} {y:.2f} cm\n{code.rectangles}\nf Q")

    def _code(
        self, pen: Pen, element: Element, box: Box, one: Certificate, values: Mapping[str, str]
    ) -> None:
        if not one.code:
            return
        heading = filled(element.text.in_language(self._language), values)
        used = draw_heading(
            pen, heading, box, element.size, self._design.colours.muted, element.align.value
        )
        box = Box(box.x, box.y, box.width, box.height - used)
        block = set_anywhere(
            one.code,
            FACES[element.face],
            element.size,
            box.width,
            box.height,
            minimum=element.minimum,
            leading=element.line_height,
        )
        draw_block(pen, block, element, box, self._colour(element))

    def _logo(
        self, pen: Pen, element: Element, box: Box, _one: Certificate, _values: Mapping[str, str]
    ) -> None:
        if self._sender.logo is not None:
            self._pictures.draw_logo(pen, self._sender.logo, box, element.align.value)
        elif self._sender.organisation:
            draw_centred(pen, self._sender.organisation, BOLD, element, box, self._colour(element))

    def _picture(
        self, pen: Pen, element: Element, box: Box, _one: Certificate, _values: Mapping[str, str]
    ) -> None:
        picture = self._kit.pictures.get(element.picture)
        if picture is not None:
            self._pictures.draw(pen, picture, box, element.align.value)

    def _line(
        self, pen: Pen, element: Element, box: Box, _one: Certificate, _values: Mapping[str, str]
    ) -> None:
        width, height = max(box.width, _HAIRLINE), max(box.height, _HAIRLINE)
        pen.fill(self._colour(element))
        pen.rectangle(Box(box.x, box.top - height, width, height))

    def _draw_list(
        self, pen: Pen, lines: Sequence[str], heading: str, element: Element, box: Box
    ) -> None:
        draw_list(
            pen,
            lines,
            box,
            heading=heading,
            size=element.size,
            minimum=element.minimum,
            ink=self._colour(element),
            muted=self._design.colours.muted,
            accent=self._design.colours.accent,
        )

    def _colour(self, element: Element) -> str:
        return colour_of(element.colour, self._design.colours)
