"""Small numbers in words, for running text on a document."""

NUMBERS = {
    "nl": (
        *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
        *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
    ),
    "en": (
        *("no", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
}


def number_word(count: int, language: str) -> str:
    """``zeven``; above twelve in figures."""
    words = NUMBERS[language]
    return words[count] if 0 <= count < len(words) else str(count)
