"""What a package is, in one line of words."""

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_library import ShelfEntry
from ct_desktop.ui.lessons.language_names import language_name


def package_line(entry: ShelfEntry) -> str:
    """Lesson package · version · language · number of tools, as far as they are stated."""
    parts = (
        tr("Lesson package"),
        tr("version {version}").format(version=entry.edition) if entry.edition else "",
        language_name(entry.language),
        ntr("{n} tool", "{n} tools", entry.tools),
    )
    return " · ".join(part for part in parts if part)
