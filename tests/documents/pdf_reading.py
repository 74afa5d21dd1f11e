"""Read back what was printed."""

import io
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops
from pypdf import PdfReader

from ct_desktop.documents.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD, text_width

_FACES = {face: face for face in (BOLD, ITALIC, SEMIBOLD)} | {"NotoSans-Regular": REGULAR}


@dataclass(frozen=True)
class Placed:
    """A text on a page, with its baseline's left end and its width in points."""

    text: str
    x: float
    y: float
    size: float
    width: float


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def page_texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in reader(pdf).pages]


def whole_text(pdf: bytes) -> str:
    return "\n".join(page_texts(pdf))


def flat(text: str) -> str:
    """Without line breaks, so that a text on two lines is found too."""
    return " ".join(text.split())


def placed(pdf: bytes, page: int) -> list[Placed]:
    """The texts that stand upright on a page, as they were drawn."""
    found: list[Placed] = []

    def visit(text, cm, tm, font, size) -> None:
        words = text.strip()
        if not words or font is None or tm[1] or cm[1]:
            return
        face = _FACES[str(font["/BaseFont"]).split("+")[1]]
        found.append(Placed(words, tm[4], tm[5], size, text_width(words, face, size)))

    reader(pdf).pages[page].extract_text(visitor_text=visit)
    return found


def page_images(pdf: bytes, dpi: int = 50) -> list[Image.Image]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.pdf")
        source.write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", str(dpi), "-png", str(source), str(Path(folder, "page"))], check=True
        )
        return [Image.open(path).convert("RGB") for path in sorted(Path(folder).glob("page*.png"))]


def white_margin_mm(image: Image.Image, dpi: int = 50) -> float:
    """The narrowest white edge round the ink of a page, in millimetres."""
    ink = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    assert ink is not None, "the page is blank"
    left, top, right, bottom = ink
    narrowest = min(left, top, image.width - right, image.height - bottom)
    return narrowest / dpi * 25.4
