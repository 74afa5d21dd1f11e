"""Whole pages laid on a sheet as drawings.

What a page draws is taken along as it is, not read: pages of a browser draw thousands of letters,
and reading them takes a tenth of a second and more for each page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter, Transformation
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    StreamObject,
)


@dataclass(frozen=True)
class Layer:
    """A page, and where its visible part comes on the sheet."""

    page: PageObject
    place: Transformation


def add_sheet(
    writer: PdfWriter, width: float, height: float, layers: Sequence[Layer]
) -> PageObject:
    """A new page of this size in points with the layers on it, the first one lowest.

    Links and form fields of the pages are not taken along: on paper they do nothing.
    """
    sheet = writer.add_blank_page(width=width, height=height)
    drawings = DictionaryObject()
    commands = []
    for number, layer in enumerate(layers):
        name = f"/Layer{number}"
        drawings[NameObject(name)] = _drawing(writer, layer.page)
        numbers = " ".join(f"{each:.6f}" for each in layer.place.ctm)
        commands.append(f"q {numbers} cm {name} Do Q\n")
    content = DecodedStreamObject()
    content.set_data("".join(commands).encode("ascii"))
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawings})
    sheet[NameObject("/Contents")] = _kept(writer, content)
    return sheet


def _drawing(writer: PdfWriter, page: PageObject) -> IndirectObject:
    """What a page draws within its visible part, to be used as one drawing."""
    box = page.cropbox
    read = page.get_contents()
    drawing = DecodedStreamObject()
    drawing.set_data(read.get_data() if read is not None else b"")
    packed = drawing.flate_encode()
    corners = (box.left, box.bottom, box.right, box.top)
    packed[NameObject("/Type")] = NameObject("/XObject")
    packed[NameObject("/Subtype")] = NameObject("/Form")
    packed[NameObject("/BBox")] = ArrayObject([FloatObject(each) for each in corners])
    packed[NameObject("/Resources")] = page.get("/Resources", DictionaryObject())
    if "/Group" in page:  # how what is see-through mixes
        packed[NameObject("/Group")] = page["/Group"]
    return _kept(writer, packed)


def _kept(writer: PdfWriter, content: StreamObject) -> IndirectObject:
    """The content and all it needs as objects of the writer."""
    content.indirect_reference = None  # which makes it an object of its own when it is copied
    reference = content.clone(writer).indirect_reference
    if reference is None:
        raise ValueError("a stream is always an object of its own")
    return reference
