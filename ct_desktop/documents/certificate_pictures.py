"""The pictures of a batch of certificates: each goes into the file once and is drawn by name."""

from ct_desktop.documents.box import Box
from ct_desktop.documents.certificate_facts import DesignPicture
from ct_desktop.documents.logo import prepared_picture
from ct_desktop.documents.pdf_writing.book import Book
from ct_desktop.documents.pdf_writing.page_forms import write_page
from ct_desktop.documents.pdf_writing.pen import Align, Pen
from ct_desktop.documents.pdf_writing.pictures import write_picture
from ct_desktop.errors import UserError

PDF = "application/pdf"
_ACROSS: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}


class Pictures:
    """Draws pictures as large as fits a box; what cannot be read leaves its place empty."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._known: dict[bytes, tuple[str, float, float] | None] = {}

    def draw_logo(
        self, pen: Pen, data: bytes, box: Box, align: Align = "left", along: float = 1.0
    ) -> None:
        """A logo or signature (PNG or JPEG); ``along`` 0 is the foot of the box, 1 its top."""
        if data not in self._known:
            self._known[data] = self._logo(data)
        self._fit(pen, self._known[data], box, align, along)

    def draw(self, pen: Pen, picture: DesignPicture, box: Box, align: Align = "left") -> None:
        """A picture of a design, whole, in the middle of the height of the box."""
        self._fit(pen, self._found(picture), box, align, 0.5)

    def cover(self, pen: Pen, picture: DesignPicture, box: Box) -> None:
        """A picture of a design that fills the box; what is too much falls outside it."""
        found = self._found(picture)
        if found is None:
            return
        name, width, height = found
        scale = max(box.width / width, box.height / height)
        wide, high = width * scale, height * scale
        place = Box(box.x - (wide - box.width) / 2, box.y - (high - box.height) / 2, wide, high)
        pen.say(f"q {box.x:.2f} {box.y:.2f} {box.width:.2f} {box.height:.2f} re W n")
        pen.picture(name, place)
        pen.say("Q")

    def _fit(
        self,
        pen: Pen,
        found: tuple[str, float, float] | None,
        box: Box,
        align: Align,
        along: float,
    ) -> None:
        if found is None:
            return
        name, width, height = found
        scale = min(box.width / width, box.height / height)
        wide, high = width * scale, height * scale
        x = box.x + (box.width - wide) * _ACROSS[align]
        pen.picture(name, Box(x, box.y + (box.height - high) * along, wide, high))

    def _found(self, picture: DesignPicture) -> tuple[str, float, float] | None:
        if picture.data not in self._known:
            self._known[picture.data] = self._design_picture(picture)
        return self._known[picture.data]

    def _logo(self, data: bytes) -> tuple[str, float, float] | None:
        try:
            return self._named(*write_picture(self._book, prepared_picture(data)))
        except (UserError, OSError):
            return None

    def _design_picture(self, picture: DesignPicture) -> tuple[str, float, float] | None:
        write = write_page if picture.media_type == PDF else write_picture
        try:
            return self._named(*write(self._book, picture.data))
        except (ValueError, OSError):
            return None

    def _named(self, number: int, width: float, height: float) -> tuple[str, float, float]:
        name = f"P{number}"
        self._book.name("XObject", name, number)
        return name, width, height
