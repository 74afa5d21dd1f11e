"""A QR code as a path: rows of dark squares in one drawing, sharp at every size."""

import re
from dataclasses import dataclass
from typing import Any

_DARK = re.compile(b"\x00+")
QUIET = 4
"""Modules that must stay light round the code."""


@dataclass(frozen=True)
class QrPath:
    """Rectangles of a path in modules from the lower left corner; ``modules`` in a row."""

    rectangles: str
    modules: int


def qr_path(text: str) -> QrPath:
    """The code of ``text``: byte mode, level M (15 % may be damaged)."""
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture: Any = made.to_image(scale=1, add_quiet_zones=False)
    side = picture.shape[0]
    pixels = bytes(picture)
    found = []
    for row in range(side):
        y = side - 1 - row
        for run in _DARK.finditer(pixels, row * side, (row + 1) * side):
            start = run.start()
            found.append(f"{start - row * side} {y} {run.end() - start} 1 re")
    return QrPath("\n".join(found), side)
