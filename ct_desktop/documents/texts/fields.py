"""Words for the fields of the method."""

from ct_desktop.documents.words import in_language
from ct_desktop.rules.enumerations import Field

WORDS = {
    "nl": {Field.SPORT: "sport", Field.CULTURE: "cultuur", Field.WELFARE: "welzijn"},
    "en": {Field.SPORT: "sport", Field.CULTURE: "culture", Field.WELFARE: "welfare"},
}


def field_word(field: Field, language: str) -> str:
    """The field in the language of the document."""
    return in_language(WORDS, language)[field]
