"""Pictures for designs: huge, of every colour space, turned, damaged, from a PDF."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageCms
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ct_desktop.errors import UserError
from ct_desktop.exchange.picture_file import JPEG, LONGEST_SIDE, PDF, PNG, prepared, size_of

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
BLUE = (32, 64, 128)


def saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(made):
    return Image.open(io.BytesIO(made.data))


def a_pdf(pages=1, turn=0, size=(400, 200)):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for page in range(pages):
        canvas.drawString(20, 20, f"Blad {page + 1}")
        canvas.linkURL("https://example.org", (0, 0, 50, 50))
        canvas.showPage()
    canvas.save()
    writer = PdfWriter()
    for page in PdfReader(out).pages:
        writer.add_page(page).rotate(turn)
    turned = io.BytesIO()
    writer.write(turned)
    return turned.getvalue()


def test_forty_megapixels_become_a_sheet():
    huge = saved(Image.new("RGB", (8000, 5000), BLUE), "JPEG", quality=30)
    made = prepared(huge)
    assert made.media_type == JPEG
    assert (made.width, made.height) == (LONGEST_SIDE, LONGEST_SIDE * 5 / 8)
    assert opened(made).size == (made.width, made.height)
    assert opened(made).getpixel((100, 100)) == pytest.approx(BLUE, abs=4)


def test_more_than_a_hundred_megapixels_is_refused():
    bomb = saved(Image.new("1", (20_000, 10_000)), "PNG")
    with pytest.raises(UserError, match="too large"):
        prepared(bomb)


def test_cmyk_becomes_what_a_screen_shows():
    made = prepared(saved(Image.new("CMYK", (300, 200), (255, 128, 0, 0)), "JPEG"))
    assert opened(made).mode == "RGB"
    red, green, blue = opened(made).getpixel((10, 10))
    assert red < 40
    assert green < blue


def test_a_colour_profile_is_used_and_left_out():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = prepared(saved(Image.new("RGB", (30, 20), BLUE), "JPEG", icc_profile=profile))
    assert "icc_profile" not in opened(made).info
    assert opened(made).getpixel((5, 5)) == pytest.approx(BLUE, abs=4)
    damaged = saved(Image.new("RGB", (30, 20), BLUE), "JPEG", icc_profile=b"no profile")
    assert opened(prepared(damaged)).getpixel((5, 5)) == pytest.approx(BLUE, abs=4)


def test_sixteen_bits_keep_their_greys():
    grey = Image.new("I;16", (40, 30), 0x8080)
    made = prepared(saved(grey, "PNG"))
    assert opened(made).convert("L").getpixel((5, 5)) == pytest.approx(0x80, abs=1)


@pytest.mark.parametrize("mode", ["P", "L", "1", "LA", "RGBA"])
def test_every_kind_of_png_becomes_rgb(mode):
    made = prepared(saved(Image.new("RGB", (40, 30), BLUE).convert(mode), "PNG"))
    assert made.media_type == PNG
    assert opened(made).mode == "RGB"


def test_what_shows_through_stays_so():
    clear = Image.new("RGBA", (40, 30), (*BLUE, 0))
    assert opened(prepared(saved(clear, "PNG"))).getpixel((5, 5))[3] == 0
    palette = Image.new("P", (40, 30), 0)
    assert opened(prepared(saved(palette, "PNG", transparency=0))).mode == "RGBA"


def test_a_photograph_as_png_is_kept_small():
    noise = Image.merge("RGB", [Image.effect_noise((1500, 1500), 90)] * 3)
    made = prepared(saved(noise, "PNG"))
    assert made.media_type == JPEG
    assert len(made.data) < 3_000_000


def test_a_turned_photograph_stands_upright_and_tells_nothing():
    tall = Image.new("RGB", (60, 40), "white")
    tall.paste((255, 0, 0), (0, 0, 10, 40))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKE] = "Telefoon"
    exif.get_ifd(GPS)[1] = "N"
    made = prepared(saved(tall, "JPEG", exif=exif, quality=95))
    shown = opened(made)
    assert shown.size == (40, 60)
    assert shown.getpixel((20, 2))[0] > 200 > shown.getpixel((20, 2))[1]
    assert not dict(shown.getexif())
    assert b"Telefoon" not in made.data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture at all",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        saved(Image.effect_noise((80, 80), 50), "PNG")[:900],
        saved(Image.effect_noise((80, 80), 50), "JPEG")[:700],
        saved(Image.new("RGB", (8, 8)), "GIF"),
        saved(Image.new("RGB", (8, 8)), "TIFF"),
    ],
)
def test_damaged_and_other_files_are_refused(data):
    with pytest.raises(UserError, match="cannot be read"):
        prepared(data)


def test_the_first_page_of_a_pdf_by_itself():
    made = prepared(a_pdf(pages=3))
    assert (made.media_type, made.width, made.height) == (PDF, 400.0, 200.0)
    read = PdfReader(io.BytesIO(made.data))
    assert [page.extract_text().strip() for page in read.pages] == ["Blad 1"]
    assert b"example.org" not in made.data
    assert size_of(PDF, made.data) == (400.0, 200.0)


def test_a_turned_page_stands_upright():
    made = prepared(a_pdf(turn=90))
    assert (made.width, made.height) == pytest.approx((200, 400))
    assert "/Rotate" not in PdfReader(io.BytesIO(made.data)).pages[0] or (
        PdfReader(io.BytesIO(made.data)).pages[0]["/Rotate"] == 0
    )
    with pypdfium2.PdfDocument(a_pdf(turn=90)) as before, pypdfium2.PdfDocument(made.data) as after:
        assert before[0].render().to_pil().tobytes() == after[0].render().to_pil().tobytes()


@pytest.mark.parametrize(("user", "owner"), [("geheim", "geheim"), ("", "alleen de eigenaar")])
def test_an_encrypted_pdf_is_refused(user, owner):
    writer = PdfWriter()
    writer.append(io.BytesIO(a_pdf()))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(UserError, match="password"):
        prepared(out.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", a_pdf()[:300], b"%PDF-1.4\n" * 50])
def test_a_damaged_pdf_is_refused(data):
    with pytest.raises(UserError, match="PDF cannot be read"):
        prepared(data)


def test_the_size_of_what_cannot_be_read_any_more():
    assert size_of(PNG, b"gone") == (0.0, 0.0)
    assert size_of(PDF, b"gone") == (0.0, 0.0)
    assert size_of(JPEG, saved(Image.new("RGB", (30, 20)), "JPEG")) == (30.0, 20.0)
