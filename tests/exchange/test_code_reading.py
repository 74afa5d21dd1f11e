"""Codes read from files as they come in, and files that are refused with the reason."""

import struct
import zlib
from pathlib import Path

import pytest
from code_files import a_code, as_file, photo, picture_pdf, qr, text_pdf
from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter

from ct_desktop.errors import UserError
from ct_desktop.exchange.code_reading import FoundCode, codes_in_file
from ct_desktop.exchange.picture_pages import LARGEST_PIXELS, grey

CODE = a_code()
DASHED = a_code(2, "Noor ~~~~ ÿÿÿ")  # with hyphens and underscores in its code


def texts(path: Path) -> list[str]:
    return [one.text for one in codes_in_file(path)]


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as refused:
        codes_in_file(path)
    assert refused.value.advice
    return refused.value


@pytest.mark.parametrize("width", [30, 60, 61, 62, 63, 400])
def test_the_text_of_a_pdf(tmp_path: Path, width: int) -> None:
    codes = [a_code(number) for number in range(1, 6)] + [DASHED]
    path = text_pdf(tmp_path / "bundel.pdf", codes, width=width)
    expected = [FoundCode(code, page) for page, code in enumerate(codes, start=1)]
    assert list(codes_in_file(path)) == expected


def test_a_hyphen_at_the_end_of_a_line_is_a_letter(tmp_path: Path) -> None:
    at = DASHED.index("-") + 1
    path = text_pdf(tmp_path / "streepje.pdf", [DASHED], width=at)
    assert texts(path) == [DASHED]


def test_pages_without_text_are_looked_at(tmp_path: Path) -> None:
    other = a_code(3)
    path = picture_pdf(tmp_path / "scan.pdf", [qr(CODE, 6), None, qr(other, 6)])
    assert codes_in_file(path) == (FoundCode(CODE, 1), FoundCode(other, 3))


def test_a_code_is_told_once(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "dubbel.pdf", [CODE, CODE])
    assert codes_in_file(path) == (FoundCode(CODE, 1),)


def test_two_codes_on_a_page(tmp_path: Path) -> None:
    sheet = Image.new("L", (1400, 600), 255)
    sheet.paste(qr(CODE, 6), (40, 40))
    sheet.paste(qr(a_code(2), 6), (800, 60))
    path = as_file(tmp_path / "twee.png", sheet, "PNG")
    assert sorted(texts(path)) == sorted([CODE, a_code(2)])


@pytest.mark.parametrize("turn", [0.0, 17.0, 90.0, 133.0, 180.0, 271.0])
def test_a_photo_however_it_is_turned(tmp_path: Path, turn: float) -> None:
    path = as_file(tmp_path / "foto.jpg", photo(CODE, turn=turn), "JPEG", quality=70)
    assert texts(path) == [CODE]


def test_a_small_photo(tmp_path: Path) -> None:
    small = photo(CODE, width=230, turn=4).resize((1000, 750), Image.Resampling.LANCZOS)
    assert texts(as_file(tmp_path / "klein.jpg", small, "JPEG", quality=85)) == [CODE]


def test_a_code_of_two_pixels_a_cell(tmp_path: Path) -> None:
    assert texts(as_file(tmp_path / "mini.png", qr(CODE, 2), "PNG")) == [CODE]
    assert texts(as_file(tmp_path / "punt.png", qr(CODE, 1), "PNG")) == [CODE]


def test_cut_out_without_its_white_edge(tmp_path: Path) -> None:
    code = qr(CODE, 4)
    bare = code.crop(ImageOps.invert(code).getbbox())
    assert texts(as_file(tmp_path / "kaal.png", bare, "PNG")) == [CODE]


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        ("1", "PNG"),
        ("P", "GIF"),
        ("RGB", "BMP"),
        ("RGB", "WEBP"),
        ("RGBA", "PNG"),
        ("LA", "PNG"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
        ("YCbCr", "JPEG"),
        ("L", "PPM"),
    ],
)
def test_modes_and_formats(tmp_path: Path, mode: str, form: str) -> None:
    path = as_file(tmp_path / f"code.{form.lower()}", qr(CODE, 5).convert(mode), form)
    assert texts(path) == [CODE]


@pytest.mark.parametrize("shades", [(0, 65535), (120, 4000)])
def test_sixteen_bits(tmp_path: Path, shades: tuple[int, int]) -> None:
    low, high = shades
    code = qr(CODE, 5)
    values = [high if shade else low for shade in code.tobytes()]
    deep = Image.frombytes("I;16", code.size, struct.pack(f"<{len(values)}H", *values))
    assert texts(as_file(tmp_path / "diep.png", deep, "PNG")) == [CODE]
    assert texts(as_file(tmp_path / "diep.tif", deep, "TIFF")) == [CODE]
    exact = Image.frombytes("F", code.size, struct.pack(f"<{len(values)}f", *values))
    assert texts(as_file(tmp_path / "reeel.tif", exact, "TIFF")) == [CODE]


def test_other_modes_turn_grey() -> None:
    lab = Image.merge("LAB", [Image.new("L", (2, 2), shade) for shade in (200, 128, 128)])
    assert grey(lab).getpixel((0, 0)) == 200
    assert grey(Image.new("I;16", (2, 2), 700)).getpixel((0, 0)) == 255


def test_black_on_nothing(tmp_path: Path) -> None:
    code = qr(CODE, 5)
    clear = Image.new("RGBA", code.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=ImageOps.invert(code))
    assert texts(as_file(tmp_path / "doorzichtig.png", clear, "PNG")) == [CODE]


def test_white_on_black(tmp_path: Path) -> None:
    path = as_file(tmp_path / "omgekeerd.png", ImageOps.invert(qr(CODE, 5)), "PNG")
    assert texts(path) == [CODE]


def test_pages_of_a_tiff(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    pages = [qr(a_code(number), 5) for number in (1, 2, 3)]
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:])
    assert codes_in_file(path) == tuple(FoundCode(a_code(n), n) for n in (1, 2, 3))


def test_a_large_photo_is_decoded_smaller(tmp_path: Path) -> None:
    sheet = Image.new("L", (12_000, 9_000), 200)
    sheet.paste(qr(CODE, 40), (3000, 2000))
    assert texts(as_file(tmp_path / "groot.jpg", sheet, "JPEG", quality=60)) == [CODE]


def test_a_code_with_something_wrong_is_found_all_the_same(tmp_path: Path) -> None:
    short, odd = CODE[:-10], CODE[:50] + "*" + CODE[51:]
    assert texts(as_file(tmp_path / "kort.png", qr(short), "PNG")) == [short]
    assert texts(as_file(tmp_path / "vreemd.png", qr(odd), "PNG")) == [odd]
    broken = "Bg" + CODE[2:]
    assert texts(text_pdf(tmp_path / "stuk.pdf", [broken])) == [broken]


def test_another_qr_code(tmp_path: Path) -> None:
    path = as_file(tmp_path / "adres.png", qr("https://example.org/controle/2026-0147"), "PNG")
    assert "is not that of a certificate" in refusal(path).message


def test_nothing_to_find(tmp_path: Path) -> None:
    empty = Image.new("L", (300, 300), 255)
    assert "No code" in refusal(as_file(tmp_path / "wit.png", empty, "PNG")).message
    assert "No code" in refusal(picture_pdf(tmp_path / "wit.pdf", [None])).message


def test_protected_pdfs(tmp_path: Path) -> None:
    reader = PdfReader(text_pdf(tmp_path / "open.pdf", [CODE]))
    for user, name in (("geheim", "dicht.pdf"), ("", "vrij.pdf")):
        writer = PdfWriter(clone_from=reader)
        writer.encrypt(user, "eigenaar", algorithm="AES-256")
        writer.write(tmp_path / name)
    assert "password" in refusal(tmp_path / "dicht.pdf").message
    assert texts(tmp_path / "vrij.pdf") == [CODE]


def test_what_is_no_pdf_or_picture(tmp_path: Path) -> None:
    for name, content, words in (
        ("leeg.pdf", b"", "is empty"),
        ("tekst.txt", b"Beste collega, hierbij het certificaat.", "no PDF and no picture"),
        ("half.png", (as_file(tmp_path / "a.png", qr(CODE), "PNG").read_bytes())[:900], "damaged"),
        ("half.jpg", as_file(tmp_path / "a.jpg", qr(CODE), "JPEG").read_bytes()[:900], "damaged"),
        ("nep.pdf", b"%PDF-1.7\nniets", "damaged"),
        ("iphone.heic", b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
        ("plaatje.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "no PDF"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert words in refusal(path).message, name
    assert "cannot be opened" in refusal(tmp_path / "weg.pdf").message
    assert "cannot be opened" in refusal(tmp_path).message


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it is this large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        sum_of = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", sum_of)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(10_000, LARGEST_PIXELS // 10_000 + 1), (60_000, 60_000)])
def test_a_picture_that_would_fill_the_memory(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "bom.png"
    path.write_bytes(bomb(*size))
    assert "too large" in refusal(path).message


def test_a_pdf_with_a_page_as_large_as_a_field(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "veld.pdf"), pagesize=(14_000, 14_000))
    canvas.drawInlineImage(qr(CODE, 6), 100, 100, 9000, 9000)
    canvas.save()
    assert texts(tmp_path / "veld.pdf") == [CODE]


def test_too_many_pages(tmp_path: Path) -> None:
    writer = PdfWriter()
    for _ in range(2001):
        writer.add_blank_page(100, 100)
    writer.write(tmp_path / "boek.pdf")
    assert "too many pages" in refusal(tmp_path / "boek.pdf").message
