"""Words on the sheet that shows how somebody grew."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GrowthSheetWords:
    """Headings, and what the steps mean."""

    title: str
    heading: str
    goal: str
    picture: str
    now: str
    had: str
    gained: str
    has: str
    ahead: str


WORDS = {
    "nl": GrowthSheetWords(
        title="Groei",
        heading="Groei van {name}",
        goal="Het doel bij de start",
        picture="Van start tot eind",
        now="Wat er nu kan",
        had="kon al eerder",
        gained="erbij gegroeid",
        has="kan nu",
        ahead="kan nog komen",
    ),
    "en": GrowthSheetWords(
        title="Growth",
        heading="Growth of {name}",
        goal="The goal at the start",
        picture="From start to end",
        now="What can be done now",
        had="was there before",
        gained="gained since",
        has="is there now",
        ahead="may still come",
    ),
}
