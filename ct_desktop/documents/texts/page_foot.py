"""Words at the foot of a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FootWords:
    """Count of pages, date of printing, and the warning on lists with personal data."""

    page: str
    printed: str
    confidential: str
    confidential_rule: str


WORDS = {
    "nl": FootWords(
        page="pagina {page} van {pages}",
        printed="afgedrukt {date}",
        confidential="Vertrouwelijk",
        confidential_rule="Laat deze lijst niet liggen en vernietig hem na gebruik.",
    ),
    "en": FootWords(
        page="page {page} of {pages}",
        printed="printed {date}",
        confidential="Confidential",
        confidential_rule="Do not leave this list lying about; destroy it after use.",
    ),
}
