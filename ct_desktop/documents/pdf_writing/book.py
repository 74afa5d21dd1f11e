"""A PDF file in the making: objects go out as they come, pages share what they draw with."""

import io
import zlib
from collections.abc import Mapping

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 5


class Book:
    """Writes objects and pages; equal calls give equal bytes.

    ``title`` goes into the metadata and so may hold a kind of document and a cohort, never a
    person.
    """

    def __init__(self, title: str, language: str, author: str) -> None:
        self._out = io.BytesIO()
        self._out.write(_HEAD)
        self._places: list[int] = []
        self._pages: list[int] = []
        self._tree = self.reserve()
        # What pages draw with, and what forms do: a form that held itself would lead some
        # readers round in circles.
        self._of_pages = self.reserve()
        self._of_forms = self.reserve()
        self._about = (title, language, author)
        self._named: dict[str, dict[str, int]] = {"Font": {}, "XObject": {}}
        self._forms: dict[str, int] = {}

    def reserve(self) -> int:
        """The number of an object that is put later."""
        self._places.append(0)
        return len(self._places)

    def put(self, body: bytes, number: int | None = None) -> int:
        """Write an object; its number."""
        number = self.reserve() if number is None else number
        self._places[number - 1] = self._out.tell()
        self._out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def stream(
        self, data: bytes, entries: str = "", number: int | None = None, *, packed: bool = True
    ) -> int:
        """Write a stream, compressed here when ``packed``; ``entries`` of its dictionary."""
        if packed:
            data = zlib.compress(data, _LEVEL)
            entries = f"{entries} /Filter /FlateDecode"
        head = f"<< {entries} /Length {len(data)} >>".encode("latin-1")
        return self.put(b"%b\nstream\n%b\nendstream" % (head, data), number)

    def name(self, family: str, name: str, number: int) -> None:
        """Let pages and forms draw with an object: ``family`` is Font or XObject."""
        self._named[family][name] = number

    def form(self, content: bytes, width: float, height: float) -> str:
        """Content that pages draw several times; its name."""
        number = self.stream(
            content,
            f"/Type /XObject /Subtype /Form /BBox [0 0 {width:.2f} {height:.2f}]"
            f" /Resources {self._of_forms} 0 R",
        )
        self._forms[f"F{number}"] = number
        return f"F{number}"

    def page(self, content: bytes, width: float, height: float) -> None:
        """Add a page; width and height in points."""
        stream = self.stream(content)
        self._pages.append(
            self.put(
                f"<< /Type /Page /Parent {self._tree} 0 R /MediaBox [0 0 {width:.2f} {height:.2f}]"
                f" /Resources {self._of_pages} 0 R /Contents {stream} 0 R >>".encode()
            )
        )

    def finish(self) -> bytes:
        """The whole file."""
        title, language, author = self._about
        kids = " ".join(f"{one} 0 R" for one in self._pages)
        self.put(
            f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>".encode(), self._tree
        )
        fonts, pictures = self._named["Font"], self._named["XObject"]
        self.put(_resources(fonts, pictures), self._of_forms)
        self.put(_resources(fonts, {**pictures, **self._forms}), self._of_pages)
        root = self.put(
            f"<< /Type /Catalog /Pages {self._tree} 0 R /Lang ({language})"
            " /ViewerPreferences << /DisplayDocTitle true >> >>".encode()
        )
        about = self.put(
            b"<< /Title %b /Author %b /Creator (Citytrainer) /Producer (Citytrainer) >>"
            % (text_string(title), text_string(author))
        )
        start = self._out.tell()
        count = len(self._places) + 1
        self._out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        self._out.write(
            b"".join(
                b"%010d 00000 n \n" % place if place else b"0000000000 65535 f \n"
                for place in self._places
            )
        )
        self._out.write(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, root, about, start)
        )
        return self._out.getvalue()


def text_string(text: str) -> bytes:
    """A text as it stands in a dictionary."""
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().encode()


def _resources(fonts: Mapping[str, int], drawn: Mapping[str, int]) -> bytes:
    families = "".join(
        f" /{family} << {' '.join(f'/{name} {number} 0 R' for name, number in names.items())} >>"
        for family, names in (("Font", fonts), ("XObject", drawn))
        if names
    )
    return f"<< /ProcSet [/PDF /Text /ImageB /ImageC]{families} >>".encode()
