"""A PDF in the making: A4 pages with text, lines and pictures in the house style."""

import io
from collections.abc import Callable
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import GRID, INK
from ct_desktop.documents.fit import LEADING, clean, fit
from ct_desktop.documents.fonts import REGULAR, register, text_width
from ct_desktop.documents.logo import picture_reader

MARGIN = 36.0
"""Points: 12.7 mm, as on the mockups; no printer needs more."""

Align = Literal["left", "centre", "right"]
_CAP_HALF = 0.36  # half the height of a capital, in times the size


class Paper:
    """Draws pages and gives them back as PDF bytes; equal calls give equal bytes.

    Coordinates are points from the lower left corner. ``title`` goes into the metadata and so
    may hold a kind of document and a cohort, never a person.
    """

    def __init__(self, title: str, language: str, author: str, *, landscape: bool = False) -> None:
        register()
        short, long = A4
        self.width, self.height = (long, short) if landscape else (short, long)
        self._out = io.BytesIO()
        self.canvas: Any = Canvas(
            self._out,
            pagesize=(self.width, self.height),
            invariant=1,
            lang=language,
            initialFontName=REGULAR,
        )
        self.canvas.setTitle(clean(title))
        self.canvas.setAuthor(clean(author))
        self.canvas.setSubject("")
        self.canvas.setCreator("Citytrainer")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        self._late: list[tuple[str, Callable[[int], None]]] = []
        self.page = 1

    @property
    def area(self) -> Box:
        """The page within its margins."""
        return Box(MARGIN, MARGIN, self.width - 2 * MARGIN, self.height - 2 * MARGIN)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        face: str = REGULAR,
        size: float = 10.0,
        colour: Any = INK,
        align: Align = "left",
    ) -> None:
        """One line with its baseline at ``y``; ``x`` is its left, middle or right."""
        words = clean(text)
        shift = {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * text_width(words, face, size)
        self.canvas.setFont(face, size)
        self.canvas.setFillColor(colour)
        self.canvas.drawString(x - shift, y, words)

    def fitted(
        self,
        box: Box,
        text: str,
        *,
        face: str = REGULAR,
        size: float = 10.0,
        minimum: float = 7.0,
        colour: Any = INK,
        align: Align = "left",
    ) -> None:
        """``text`` in the middle of the height of ``box``, smaller or on two lines if need be."""
        result = fit(text, face, size, box.width, minimum=minimum, height=box.height)
        x = {"left": box.x, "centre": box.x + box.width / 2, "right": box.right}[align]
        step = result.size * LEADING
        middle = box.y + box.height / 2 + step * (len(result.lines) - 1) / 2
        for index, line in enumerate(result.lines):
            y = middle - index * step - _CAP_HALF * result.size
            self.text(x, y, line, face=face, size=result.size, colour=colour, align=align)

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, *, colour: Any = GRID, width: float = 0.75
    ) -> None:
        """A straight line."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(x1, y1, x2, y2)

    def fill(self, box: Box, colour: Any, *, radius: float = 0.0) -> None:
        """A filled rectangle without an edge."""
        self.canvas.setFillColor(colour)
        self._rectangle(box, radius, stroke=0, fill=1)

    def frame(
        self, box: Box, *, colour: Any = GRID, width: float = 0.75, radius: float = 0.0
    ) -> None:
        """The edge of a rectangle."""
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width)
        self._rectangle(box, radius, stroke=1, fill=0)

    def picture(self, box: Box, data: bytes, *, anchor: str = "ne") -> Box:
        """A PNG or JPEG as large as fits ``box``, at the side ``anchor``; where it came to stand.

        ``UserError`` when the picture cannot be read.
        """
        reader = picture_reader(data)
        wide, high = reader.getSize()
        scale = min(box.width / wide, box.height / high)
        width, height = wide * scale, high * scale
        across = 1.0 if "e" in anchor else 0.0 if "w" in anchor else 0.5
        along = 1.0 if "n" in anchor else 0.0 if "s" in anchor else 0.5
        x = box.x + (box.width - width) * across
        y = box.y + (box.height - height) * along
        self.canvas.drawImage(reader, x, y, width, height, mask="auto")
        return Box(x, y, width, height)

    def when_counted(self, draw: Callable[[int], None]) -> None:
        """Draw on this page what needs the number of pages; ``draw`` gets it at the end."""
        name = f"late{len(self._late)}"
        self.canvas.doForm(name)
        self._late.append((name, draw))

    def next_page(self) -> None:
        """End this page and begin the next."""
        self.canvas.showPage()
        self.page += 1

    def finish(self) -> bytes:
        """End the last page; the whole PDF."""
        self.canvas.showPage()
        for name, draw in self._late:
            self.canvas.beginForm(name)
            draw(self.page)
            self.canvas.endForm()
        self.canvas.save()
        return self._out.getvalue()

    def _rectangle(self, box: Box, radius: float, *, stroke: int, fill: int) -> None:
        if radius:
            self.canvas.roundRect(
                box.x, box.y, box.width, box.height, radius, stroke=stroke, fill=fill
            )
        else:
            self.canvas.rect(box.x, box.y, box.width, box.height, stroke=stroke, fill=fill)
