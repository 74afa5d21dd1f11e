"""The colours and distances of the window: one file, light and dark."""

from dataclasses import dataclass

STEP = 4  # px; every distance is a multiple of it
RAIL_WIDTH = 208  # px at 100 %
PAGE_MARGIN = 28  # px at 100 %
CARD_RADIUS = 12
CONTROL_RADIUS = 8
CONTROL_HEIGHT = 36
ROW_HEIGHT = 33
BODY_POINTS = 10.5


@dataclass(frozen=True)
class Tokens:
    """Colours as ``#RRGGBB``.

    A name alone (``good``) is for marks, bars and fills; ``*_text`` is for words and meets 4.5:1
    on surface, background and the ``*_soft`` tint of the same family.
    """

    dark: bool
    background: str
    surface: str
    sunken: str
    hover: str
    highlight: str
    line: str
    line_soft: str
    ink: str
    muted: str
    muted_on_sunken: str
    primary: str
    primary_hover: str
    primary_text: str
    primary_soft: str
    on_primary: str
    sport: str
    sport_text: str
    sport_soft: str
    culture: str
    culture_text: str
    culture_soft: str
    welfare: str
    welfare_text: str
    welfare_soft: str
    good: str
    good_text: str
    good_soft: str
    warning: str
    warning_text: str
    warning_soft: str
    bad: str
    bad_hover: str
    bad_text: str
    bad_soft: str
    neutral_text: str
    neutral_soft: str

    def colour(self, name: str) -> str:
        """The colour of a token by its name.

        Raises AttributeError for a name that is no token.
        """
        value = getattr(self, name)
        if not isinstance(value, str):
            raise AttributeError(name)
        return value


LIGHT = Tokens(
    dark=False,
    background="#F7F6F3",
    surface="#FFFFFF",
    sunken="#EDECE6",
    hover="#F4F3EF",
    highlight="#F2F5FF",
    line="#E5E2DB",
    line_soft="#EFEDE7",
    ink="#1C2430",
    muted="#69717D",
    muted_on_sunken="#5C6470",
    primary="#2B4ACB",
    primary_hover="#223DAE",
    primary_text="#2B4ACB",
    primary_soft="#E9EDFC",
    on_primary="#FFFFFF",
    sport="#1D6FD1",
    sport_text="#1A63BD",
    sport_soft="#E4EFFB",
    culture="#8A3FD1",
    culture_text="#7F38C4",
    culture_soft="#F2E8FC",
    welfare="#0B8F6A",
    welfare_text="#0A7355",
    welfare_soft="#E3F5EF",
    good="#0B8F6A",
    good_text="#0A7355",
    good_soft="#E3F5EF",
    warning="#B45309",
    warning_text="#A24A07",
    warning_soft="#FCEFDC",
    bad="#C02B3C",
    bad_hover="#A32332",
    bad_text="#B62738",
    bad_soft="#FCE6E8",
    neutral_text="#5C6470",
    neutral_soft="#EDECE6",
)

DARK = Tokens(
    dark=True,
    background="#14181F",
    surface="#1C222B",
    sunken="#10141A",
    hover="#242B36",
    highlight="#1F2740",
    line="#343C49",
    line_soft="#2A313C",
    ink="#E8EAEE",
    muted="#A2AAB6",
    muted_on_sunken="#A2AAB6",
    primary="#4461E4",
    primary_hover="#3C57D4",
    primary_text="#A3B4FF",
    primary_soft="#27325C",
    on_primary="#FFFFFF",
    sport="#5A9DED",
    sport_text="#86B9F5",
    sport_soft="#1D3450",
    culture="#B37BEA",
    culture_text="#CBA2F3",
    culture_soft="#392652",
    welfare="#2FB58D",
    welfare_text="#5CCFAB",
    welfare_soft="#153B31",
    good="#2FB58D",
    good_text="#5CCFAB",
    good_soft="#153B31",
    warning="#E08A3C",
    warning_text="#F2AE6C",
    warning_soft="#46301A",
    bad="#C93A4B",
    bad_hover="#B93445",
    bad_text="#F796A1",
    bad_soft="#4A2229",
    neutral_text="#B4BBC6",
    neutral_soft="#2C333F",
)

_GROUNDS = ("background", "surface", "hover", "highlight")
_FAMILIES = ("primary", "sport", "culture", "welfare", "good", "warning", "bad", "neutral")

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(("ink", ground) for ground in (*_GROUNDS, "sunken", "primary_soft", "bad_soft")),
    *(("muted", ground) for ground in ("background", "surface", "highlight")),
    ("muted_on_sunken", "sunken"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_primary", "bad"),
    ("on_primary", "bad_hover"),
    *((f"{family}_text", f"{family}_soft") for family in _FAMILIES),
    *((f"{family}_text", ground) for family in _FAMILIES for ground in _GROUNDS),
)
"""Every (text, ground) pair of tokens the window uses."""


def steps(count: int) -> int:
    """``count`` steps of the spacing scale, in px at 100 %."""
    return count * STEP
