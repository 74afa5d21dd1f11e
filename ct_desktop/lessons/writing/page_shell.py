"""A whole web page around the fragment that an author writes, and the fragment back from it."""

import re
from html import escape

from ct_desktop.lessons.kinds import LessonRole
from ct_desktop.lessons.package import Tags, is_for_leaders
from ct_desktop.rules.enumerations import Field, TargetGroup

STYLE_NAME = "style.css"
_OPEN, _CLOSE = '<main class="ct-body">', "</main>"
_MAIN = re.compile(r"""<main\b[^>]*\bclass\s*=\s*["']?[^"'>]*\bct-body\b[^>]*>""", re.IGNORECASE)

# The words of a page are in the language of its package, not in that of the window.
_WORDS: dict[str, dict[str, str]] = {
    "nl": {
        Field.SPORT: "sport",
        Field.CULTURE: "cultuur",
        Field.WELFARE: "welzijn",
        TargetGroup.CHILDREN: "kinderen",
        TargetGroup.YOUNG_PEOPLE: "jongeren",
        TargetGroup.ADULTS: "volwassenen",
        LessonRole.INSTRUCTOR: "voor de cursusleider",
        LessonRole.MENTOR: "voor de praktijkbegeleider",
    },
    "en": {
        Field.SPORT: "sport",
        Field.CULTURE: "culture",
        Field.WELFARE: "welfare",
        TargetGroup.CHILDREN: "children",
        TargetGroup.YOUNG_PEOPLE: "young people",
        TargetGroup.ADULTS: "adults",
        LessonRole.INSTRUCTOR: "for the course leader",
        LessonRole.MENTOR: "for the practice supervisor",
    },
}


def page_html(title: str, fragment: str, tags: Tags, language: str, style: str = STYLE_NAME) -> str:
    """The page with its title, chips and style sheet; the fragment stands in it unchanged.

    ``language`` is that of the package (a tag as ``nl-NL`` will do), ``style`` the address of the
    style sheet.
    """
    # The space keeps the words apart where a reader knows no style sheet.
    chips = " ".join(
        f'<span class="chip {kind}">{escape(word)}</span>' for kind, word in _chips(tags, language)
    )
    line = f'<p class="ct-chips">{chips}</p>' if chips else ""
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="stylesheet" href="{escape(style)}">\n</head>\n<body>\n'
        f'<header class="ct-head"><h1>{escape(title)}</h1>{line}</header>\n'
        f"{_OPEN}\n{fragment}\n{_CLOSE}\n</body>\n</html>\n"
    )


def fragment_of(page: str) -> str | None:
    """The fragment of a page that was made by ``page_html``; None for any other page."""
    start = _MAIN.search(page)
    end = page.rfind(_CLOSE)
    if start is None or end < start.end():
        return None
    return page[start.end() : end].removeprefix("\n").removesuffix("\n")


def _chips(tags: Tags, language: str) -> list[tuple[str, str]]:
    """CSS classes and words: minutes first, then fields, target groups, and for which leader."""
    words = _WORDS["nl" if language.lower().startswith("nl") else "en"]
    chips = [("time", f"{tags.minutes} min")] if tags.minutes else []
    chips += [(f"field {field}", words[field]) for field in Field if field in tags.fields]
    chips += [("group", words[group]) for group in TargetGroup if group in tags.target_groups]
    if is_for_leaders(tags):
        leaders = (LessonRole.INSTRUCTOR, LessonRole.MENTOR)
        chips += [("role", words[role]) for role in leaders if role in tags.roles]
    return chips
