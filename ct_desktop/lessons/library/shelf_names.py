"""Finding the one package that a title or a key stands for."""

from collections.abc import Sequence

from ct_desktop.errors import NotFound
from ct_desktop.language import tr
from ct_desktop.lessons.library.shelf import ShelfEntry
from ct_desktop.rules.names import fold

_SHOWN = 8


def named(name: str, entries: Sequence[ShelfEntry]) -> ShelfEntry:
    """The package with this key or title, ignoring case and accents.

    Raises NotFound with the candidates when there is none, or more than one.
    """
    asked = fold(name)
    found = [one for one in entries if asked == one.key] or [
        one for one in entries if asked == fold(one.title)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(
            tr("“{name}” is the title of more than one package.").format(name=name),
            tr("Name one of: {names}.").format(names=", ".join(one.key for one in found)),
        )
    near = [one for one in entries if asked and asked in fold(one.title)] or list(entries)
    names = ", ".join(f"{one.title} ({one.key})" for one in near[:_SHOWN])
    raise NotFound(
        tr("There is no lesson package “{name}”.").format(name=name),
        tr("Choose one of: {names}.").format(names=names) if names else "",
    )
