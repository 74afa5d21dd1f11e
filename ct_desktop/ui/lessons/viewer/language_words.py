"""Names of languages in the language of the window."""

from PySide6.QtCore import QLocale

from ct_desktop.language import tr


def language_word(tag: str) -> str:
    """The name of a language by its tag (``nl``, ``en-US``); empty for an empty tag."""
    match tag.replace("_", "-").partition("-")[0].lower():
        case "":
            return ""
        case "nl":
            return tr("Dutch")
        case "en":
            return tr("English")
        case "de":
            return tr("German")
        case "fr":
            return tr("French")
        case "tr":
            return tr("Turkish")
        case "ar":
            return tr("Arabic")
        case _:
            return QLocale(tag.replace("-", "_")).nativeLanguageName() or tag
