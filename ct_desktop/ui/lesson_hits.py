"""Tools found in the lesson packages, as hits of the search everywhere."""

from typing import TYPE_CHECKING

from ct_desktop.language import tr
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.shell.hit_list import Hit
from ct_desktop.ui.targets import LESSONS, LessonTarget

if TYPE_CHECKING:
    from ct_desktop.services.lesson_library import LessonLibrary

_SHOWN = 8


def lesson_hits(library: "LessonLibrary", words: str) -> list[Hit]:
    """The best few; runs on the worker."""
    return [
        Hit(
            tr("tool"),
            hit.title,
            " · ".join((hit.package_title, *hit.path)),
            Target(LESSONS, LessonTarget(hit.package_key, hit.item_key)),
        )
        for hit in library.search(words, _SHOWN)
    ]
