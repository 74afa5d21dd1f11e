"""Words for when a practice place is there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PlaceWords:
    """The period of a practice place, with one or both ends."""

    period: str
    from_day: str
    until_day: str


WORDS = {
    "nl": PlaceWords(
        period="{first} tot en met {last}",
        from_day="vanaf {first}",
        until_day="tot en met {last}",
    ),
    "en": PlaceWords(
        period="{first} to {last}",
        from_day="from {first}",
        until_day="until {last}",
    ),
}
