"""Words in a book of tools: the cover and the foot of its pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BookWords:
    """Heads of the list on the cover, facts of a meeting, and what replaces a bad part."""

    page: str
    tool: str
    minutes: str
    on_page: str
    total: str
    group: str
    day: str
    place: str
    leader: str
    leaders: str
    contents: str
    unreadable: str


WORDS = {
    "nl": BookWords(
        page="pagina {page} van {pages}",
        tool="Tool",
        minutes="Minuten",
        on_page="Pagina",
        total="Samen",
        group="Groep",
        day="Wanneer",
        place="Waar",
        leader="Cursusleider",
        leaders="Cursusleiders",
        contents="In dit boekje",
        unreadable=(
            "Dit onderdeel is beveiligd of beschadigd en kon niet worden opgenomen."
            " Open het in het programma en druk het apart af."
        ),
    ),
    "en": BookWords(
        page="page {page} of {pages}",
        tool="Tool",
        minutes="Minutes",
        on_page="Page",
        total="Together",
        group="Group",
        day="When",
        place="Where",
        leader="Course leader",
        leaders="Course leaders",
        contents="In this booklet",
        unreadable=(
            "This part is protected or damaged and could not be taken in."
            " Open it in the program and print it by itself."
        ),
    ),
}
