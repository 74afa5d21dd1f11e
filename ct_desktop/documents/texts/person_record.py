"""Words on the print of everything about one person."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PersonRecordWords:
    """Title, what this print is, and what an empty section says."""

    title: str
    intro: str
    nothing: str


WORDS = {
    "nl": PersonRecordWords(
        title="Inzage in persoonsgegevens",
        intro=(
            "Dit is alles wat {organisation} in dit programma over {name} heeft vastgelegd. "
            "Klopt er iets niet, of wilt u dat gegevens gewist worden? "
            "Neem dan contact op met {organisation}."
        ),
        nothing="Niets vastgelegd.",
    ),
    "en": PersonRecordWords(
        title="Personal data on record",
        intro=(
            "This is everything that {organisation} has recorded about {name} in this program. "
            "Is something not right, or do you want data erased? "
            "Then contact {organisation}."
        ),
        nothing="Nothing recorded.",
    ),
}
