"""Languages by their tag, each named in itself: whoever reads it recognises it."""

from PySide6.QtCore import QLocale


def language_name(tag: str) -> str:
    """``Nederlands`` for ``nl-NL``, in that language itself; the tag when it is unknown."""
    # A language alone is not that of one country: Qt would say American English for ``en``.
    locale = QLocale(tag.replace("-", "_"))
    if not tag or locale.language() == QLocale.Language.C:
        return tag
    name = "English" if tag == "en" else locale.nativeLanguageName() or tag
    return name[:1].upper() + name[1:]
