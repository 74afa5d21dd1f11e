"""Words on the name badges."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BadgeWords:
    """Title of the sheet (metadata only) and the word before the line on an empty badge."""

    title: str
    name: str


WORDS = {
    "nl": BadgeWords(title="Naambadges · {cohort}", name="naam"),
    "en": BadgeWords(title="Name badges · {cohort}", name="name"),
}
