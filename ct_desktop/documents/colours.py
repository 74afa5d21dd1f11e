"""The colours of the screen (``screens.md``), on paper; all survive a black and white printer."""

from typing import Any

from reportlab.lib.colors import HexColor

INK: Any = HexColor("#1C2430")
MUTED: Any = HexColor("#69717D")
NAVY: Any = HexColor("#16246B")
PRIMARY: Any = HexColor("#2B4ACB")
PRIMARY_SOFT: Any = HexColor("#E9EDFC")
SPORT: Any = HexColor("#1D6FD1")
CULTURE: Any = HexColor("#8A3FD1")
WELFARE: Any = HexColor("#0B8F6A")
WARNING: Any = HexColor("#B45309")
WARNING_SOFT: Any = HexColor("#FDF3E3")
BAD: Any = HexColor("#C02B3C")
WHITE: Any = HexColor("#FFFFFF")

GRID: Any = HexColor("#C9CCD2")
GRID_STRONG: Any = HexColor("#B9BDC4")
HEAD_FILL: Any = HexColor("#F3F4F7")
TINT: Any = HexColor("#F3F4F8")
HATCH: Any = HexColor("#B9BDC4")
