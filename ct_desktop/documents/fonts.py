"""The one family on paper, shipped with the program: Noto Sans in four faces."""

import threading
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ct_desktop.paths import resource_path

REGULAR = "NotoSans"
SEMIBOLD = "NotoSans-SemiBold"
BOLD = "NotoSans-Bold"
ITALIC = "NotoSans-Italic"

FILES = {
    REGULAR: "NotoSans-Regular.ttf",
    SEMIBOLD: "NotoSans-SemiBold.ttf",
    BOLD: "NotoSans-Bold.ttf",
    ITALIC: "NotoSans-Italic.ttf",
}

_LOCK = threading.Lock()


def register() -> None:
    """Make the faces known to reportlab, once per process."""
    # A face replaced while a document is being drawn would mix up its glyph subsets.
    with _LOCK:
        _load()


def text_width(text: str, face: str, size: float) -> float:
    """Width in points of ``text`` on one line."""
    register()
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def _load() -> None:
    for face, file_name in FILES.items():
        pdfmetrics.registerFont(TTFont(face, str(resource_path("fonts", file_name))))
