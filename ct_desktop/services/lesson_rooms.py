"""The lesson library beside an open store, made when it is first asked for."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from ct_desktop.clock import Clock

if TYPE_CHECKING:
    from ct_desktop.services.lesson_drafts import LessonDrafts
    from ct_desktop.services.lesson_library import LessonLibrary

Lessons = Callable[[], "LessonLibrary"]


class LessonRooms:
    """Loading what reads packages takes a tenth of a second, which the start can do without.

    One library for all who ask, on whichever thread: it remembers what was taken off the shelf.
    """

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._lock = Lock()
        self._library: LessonLibrary | None = None

    def library(self) -> "LessonLibrary":
        """The packages on the shelf."""
        with self._lock:
            if self._library is None:
                from ct_desktop.services.lesson_library import LessonLibrary

                self._library = LessonLibrary(self._data_dir, self._clock)
            return self._library

    def drafts(self) -> "LessonDrafts":
        """The packages in the making."""
        from ct_desktop.services.lesson_drafts import LessonDrafts

        return LessonDrafts(self.library(), self._clock)
