"""What a package is, in one line of words."""

from PySide6.QtCore import QLocale

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_library import ShelfEntry


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


def package_line(entry: ShelfEntry) -> str:
    """Lesson package · version · language · number of tools, as far as they are stated."""
    parts = (
        tr("Lesson package"),
        tr("version {version}").format(version=entry.edition) if entry.edition else "",
        language_word(entry.language),
        ntr("{n} tool", "{n} tools", entry.tools),
    )
    return " · ".join(part for part in parts if part)
