"""Small numbers in words, for running text on a document."""

NUMBERS = {
    "nl": (
        *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
        *("zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien"),
        *("vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
    ),
    "en": (
        *("no", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
        *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    ),
}


def number_word(count: int, language: str) -> str:
    """``zeven``; above twenty in figures."""
    words = NUMBERS[language]
    return words[count] if 0 <= count < len(words) else str(count)
