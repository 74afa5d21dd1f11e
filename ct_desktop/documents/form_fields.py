"""Fields to fill in on a PDF (AcroForm): lines and blocks of text, and one choice out of a few.

The widgets are made here, on reportlab's form, and not with its ``textfield`` and ``radio``:
those draw every value in Helvetica, which lacks ş, ğ and Ł, and know no parts of a form. What is
filled in beforehand is drawn with the embedded family. What is typed gets the standard Helvetica,
which every reader has and completes from its own fonts; embedding the whole family for it would
make each form half a megabyte.

What may not be changed stands on the page itself, over a hidden read-only field that holds the
same: so it shows rightly even where a reader draws all fields anew.

A choice is a group of round buttons rather than a drop-down list: all levels stand side by side,
one click gives one, and on paper a pen does. Every known reader fills both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.acroform import PDFFromString
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString

from ct_desktop.documents.box import Box
from ct_desktop.documents.colours import INK
from ct_desktop.documents.fonts import REGULAR
from ct_desktop.documents.form_font import font_dictionary
from ct_desktop.documents.page import Align, Paper

_HIDDEN = 1 << 1
_PRINTED = 1 << 2
_READ_ONLY = 1 << 0
_MULTILINE = 1 << 12
_RADIO = 1 << 15
_TEXT = "Helv"
_MARKS = "ZaDb"
_MARKS_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats /Name /ZaDb >>"
_PAD = 2.0
_QUADDING = {"left": 0, "centre": 1, "right": 2}


@dataclass(frozen=True)
class TextField:
    """A field for text; ``hint`` is what a reader shows and reads aloud.

    ``size`` 0 lets the reader make a long text smaller until all of it shows.
    """

    name: str
    hint: str
    value: str = ""
    size: float = 0.0
    align: Align = "left"
    multiline: bool = False
    face: str = REGULAR


class FormFields:
    """Puts fields on the pages of ``paper``, in the order in which Tab goes through them.

    With ``part`` their full names begin with it and a dot; a part is begun once per document.
    """

    def __init__(self, paper: Paper, part: str = "") -> None:
        self._paper = paper
        self._canvas: Any = paper.canvas
        self._form: Any = self._canvas.acroForm
        self._part: Any = None
        self._drawn = part or "whole"
        self._count = 0
        fonts = f"<< /{_TEXT} {font_dictionary(_TEXT)} /{_MARKS} {_MARKS_FONT} >>"
        self._form.extras["DR"] = PDFFromString(f"<< /Font {fonts} >>")
        self._form.extras["DA"] = PDFString(f"/{_TEXT} 0 Tf 0 g")
        if part:
            parent = PDFDictionary({"T": PDFString(part), "Kids": PDFArray([])})
            self._kids = parent["Kids"].sequence
            self._part = self._form.getRef(parent)
            self._form.fields.append(self._part)

    def text(self, box: Box, field: TextField) -> None:
        """A field for text in ``box``; the frame around it is the page's own."""
        entries = {
            "FT": PDFName("Tx"),
            "T": PDFString(field.name),
            "TU": PDFString(field.hint),
            "V": PDFString(field.value),
            "DV": PDFString(field.value),  # what stood here before anybody typed
            "Ff": _MULTILINE * field.multiline,
            "Q": _QUADDING[field.align],
            "DA": PDFString(f"/{_TEXT} {field.size:g} Tf 0 g"),
            "AP": PDFDictionary({"N": self._text_drawing(box, field)}),
        }
        self._add(self._widget(box, entries))

    def fixed(self, box: Box, field: TextField) -> None:
        """A text on the page, and a hidden field with the same that nobody can change."""
        self._write(box, field)
        entries = {
            "FT": PDFName("Tx"),
            "T": PDFString(field.name),
            "TU": PDFString(field.hint),
            "V": PDFString(field.value),
            "DV": PDFString(field.value),
            "Ff": _READ_ONLY,
            "F": _HIDDEN,
            "DA": PDFString(f"/{_TEXT} {field.size:g} Tf 0 g"),
        }
        self._add(self._widget(box, entries))

    def choice(self, name: str, hint: str, places: Sequence[tuple[str, Box]]) -> None:
        """One of several values, each a round button in the middle of its box."""
        group = PDFDictionary(
            {
                "FT": PDFName("Btn"),
                "T": PDFString(name),
                "TU": PDFString(hint),
                "Ff": _RADIO,
                "Kids": PDFArray([]),
            }
        )
        reference = self._form.getRef(group)
        for value, box in places:
            side = min(box.width, box.height)
            square = Box(
                box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side
            )
            self._draw_ring(square)
            looks = {value: self._button(side, on=True), "Off": self._button(side, on=False)}
            entries = {
                "Parent": reference,
                "AS": PDFName("Off"),
                "DA": PDFString(f"/{_MARKS} 0 Tf 0 g"),
                "MK": PDFDictionary({"CA": PDFString("l")}),
                "AP": PDFDictionary({"N": PDFDictionary(looks)}),
            }
            group["Kids"].sequence.append(self._widget(square, entries))
        self._add(reference, group)

    def _widget(self, box: Box, entries: dict[str, Any]) -> Any:
        """The field as something on this page; the reference to it."""
        canvas = self._canvas
        widget = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Widget"),
                "P": canvas._doc.thisPageRef(),
                "Rect": PDFArray([box.x, box.y, box.right, box.top]),
                "F": _PRINTED,
                **entries,
            }
        )
        if self._part is not None and "Parent" not in entries:
            widget["Parent"] = self._part
        canvas._addAnnotation(widget)
        return self._form.getRef(widget)

    def _add(self, reference: Any, group: Any = None) -> None:
        if self._part is None:
            self._form.fields.append(reference)
            return
        if group is not None:
            group["Parent"] = self._part
        self._kids.append(reference)

    def _text_drawing(self, box: Box, field: TextField) -> Any:
        name = self._begin_drawing(box.width, box.height)
        self._canvas.addLiteral("/Tx BMC")  # what a reader replaces when something is typed
        if field.value:
            self._write(Box(0, 0, box.width, box.height), field)
        self._canvas.addLiteral("EMC")
        return self._end_drawing(name)

    def _write(self, box: Box, field: TextField) -> None:
        size = min(field.size or 10.0, box.height - 2 * _PAD)
        self._paper.fitted(
            box.inset(_PAD),
            field.value,
            face=field.face,
            size=size,
            minimum=min(7.0, size),
            align=field.align,
        )

    def _draw_ring(self, box: Box) -> None:
        """On the page, so that it stands there whatever a reader makes of the button."""
        middle = box.width / 2
        self._canvas.setLineWidth(1)
        self._canvas.setStrokeColor(INK)
        self._canvas.circle(box.x + middle, box.y + middle, middle - 0.5, stroke=1, fill=0)

    def _button(self, side: float, *, on: bool) -> Any:
        name = self._begin_drawing(side, side)
        if on:
            self._canvas.setFillColor(INK)
            self._canvas.circle(side / 2, side / 2, side * 0.27, stroke=0, fill=1)
        return self._end_drawing(name)

    def _begin_drawing(self, width: float, height: float) -> str:
        self._count += 1
        name = f"field-{self._drawn}-{self._count}"
        self._canvas.beginForm(name, 0, 0, width, height)
        return name

    def _end_drawing(self, name: str) -> Any:
        self._canvas.endForm()
        return PDFObjectReference(self._canvas._doc.getXObjectName(name))
