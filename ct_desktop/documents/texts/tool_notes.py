"""Words on the printed table of notes on tools."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ToolNotesWords:
    """Title, heads of columns, and how stars are written."""

    title: str
    tool: str
    count: str
    average: str
    organisation: str
    remarks: str
    stars: str
    nothing: str


WORDS = {
    "nl": ToolNotesWords(
        title="Wat werkte: ervaringen met tools",
        tool="Tool",
        count="Aantal",
        average="Gemiddeld",
        organisation="Organisatie",
        remarks="Opmerkingen",
        stars="{n} van 5",
        nothing="Er zijn nog geen ervaringen met tools opgeschreven.",
    ),
    "en": ToolNotesWords(
        title="What worked: notes on tools",
        tool="Tool",
        count="Notes",
        average="Average",
        organisation="Organisation",
        remarks="Remarks",
        stars="{n} of 5",
        nothing="No notes on tools have been written yet.",
    ),
}
