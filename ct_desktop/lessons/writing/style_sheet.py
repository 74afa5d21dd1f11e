"""The style sheet that goes into every package made here."""

from ct_desktop.paths import resource_path

_MARK = "/* Citytrainer lesson pages"


def style_sheet(own: str = "") -> str:
    """``own``, or the style sheet of the program."""
    return own or resource_path("starter", "style.css").read_text(encoding="utf-8")


def own_style(text: str) -> str:
    """What a draft keeps of a style sheet it came with: nothing when it is one of the program's.

    A package made with an older version of the program then gets the look of this one.
    """
    return "" if text.lstrip("\ufeff \n").startswith(_MARK) else text
