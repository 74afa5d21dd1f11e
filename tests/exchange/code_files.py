"""Files with codes as they come in: PDFs with text, with pictures only, photos of paper."""

import io
import random
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.rules.certificate_code import Statement, code_text, packed

A4 = (595.0, 842.0)


def a_code(number: int = 1, holder: str = "Noor van der Łaskşğ Nguyễn") -> str:
    """A code that reads well; its signature is of nobody."""
    from datetime import date

    from ct_desktop.rules.enumerations import DocumentKind

    said = Statement(
        f"2026-{number:04}",
        DocumentKind.CERTIFICATE,
        holder,
        date(2026, 10, 22),
        "Stichting Wijkcentrum De Schakel",
    )
    return code_text(packed(said), bytes((number * 7 + at * 13) % 256 for at in range(64)))


def qr(text: str, scale: int = 4) -> Image.Image:
    """The QR code, with its white edge."""
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels: Any = memoryview(made.to_image(scale=scale))
    height, width = pixels.shape
    return Image.frombytes("L", (width, height), pixels.tobytes())


def text_pdf(path: Path, pages: list[str], *, width: int = 60) -> Path:
    """A page per text: words, and the text in small print broken over lines."""
    canvas = Canvas(str(path), pagesize=A4)
    for text in pages:
        canvas.setFont("Helvetica", 14)
        canvas.drawString(60, 760, "Certificaat AQuarel - Wijkcentrum De-")
        canvas.drawString(60, 740, "Schakel")
        canvas.setFont("Helvetica", 6)
        for line, at in enumerate(range(0, len(text), width)):
            canvas.drawString(60, 90 - 8 * line, text[at : at + width])
        canvas.drawString(60, 40, "Echtheid: zie de achterzijde")
        canvas.showPage()
    canvas.save()
    return path


def picture_pdf(path: Path, pictures: list[Image.Image | None], *, side: float = 74.0) -> Path:
    """A page per picture, drawn 26 mm wide; None is a page without one."""
    canvas = Canvas(str(path), pagesize=A4)
    for picture in pictures:
        canvas.setFont("Helvetica", 20)
        canvas.drawString(60, 700, "Certificaat")
        if picture is not None:
            canvas.drawImage(ImageReader(picture), 460, 60, side, side)
        canvas.showPage()
    canvas.save()
    return path


def photo(
    text: str, *, size: tuple[int, int] = (1600, 1200), width: int = 260, turn: float = 17.0
) -> Image.Image:
    """A photo of a certificate: turned, uneven light, noise, a little out of focus."""
    chance = random.Random(5)
    code = qr(text, 6).resize((width, width), Image.Resampling.LANCZOS)
    sheet = Image.new("L", (size[0] // 2, size[1] // 2), 236)
    draw = ImageDraw.Draw(sheet)
    for line in range(12):
        draw.line((40, 60 + line * 24, 320, 60 + line * 24), fill=70, width=2)
    sheet.paste(code, (sheet.width - width - 30, sheet.height - width - 30))
    table = Image.new("L", size, 120)
    turned = sheet.rotate(turn, expand=True, fillcolor=120, resample=Image.Resampling.BICUBIC)
    table.paste(turned, (60, 40))
    light = Image.linear_gradient("L").resize(size).point(lambda shade: 90 + shade * 5 // 8)
    lit = Image.composite(table, Image.new("L", size, 20), light)
    noise = Image.effect_noise(size, 18)
    chance.random()
    return Image.blend(lit, noise, 0.12).filter(ImageFilter.GaussianBlur(0.7))


def as_file(path: Path, picture: Image.Image, form: str, **options: Any) -> Path:
    """The picture as a file of this format."""
    stream = io.BytesIO()
    picture.save(stream, form, **options)
    path.write_bytes(stream.getvalue())
    return path
