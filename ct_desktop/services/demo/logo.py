"""The logo of the invented organisation, drawn: a round of water with a rising sun."""

from io import BytesIO

from PIL import Image, ImageDraw

SIZE = 512
BLUE, TEAL, SUN, WHITE = (43, 74, 203), (11, 143, 106), (245, 158, 66), (255, 255, 255)


def draw_logo() -> bytes:
    """A square PNG of 512 pixels with a transparent ground."""
    big = SIZE * 2
    picture = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((8, 8, big - 8, big - 8), fill=(*BLUE, 255))
    draw.ellipse((big * 0.34, big * 0.2, big * 0.66, big * 0.52), fill=(*SUN, 255))
    for row, colour in enumerate((WHITE, TEAL, WHITE)):
        top = big * (0.46 + 0.14 * row)
        for wave in range(3):
            left = big * (0.14 + 0.24 * wave)
            box = (left, top, left + big * 0.24, top + big * 0.2)
            draw.arc(box, 200, 340, fill=(*colour, 255), width=big // 22)
    out = BytesIO()
    picture.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
