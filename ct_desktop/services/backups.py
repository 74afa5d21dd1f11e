"""Backups: made on close, on demand and to a file; verified; their state in words."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from ct_desktop.clock import Clock
from ct_desktop.errors import AppError
from ct_desktop.models import ChangeSet
from ct_desktop.services.settings import set_value, value_of
from ct_desktop.storage.automatic import last_backup
from ct_desktop.storage.backup import backup_to
from ct_desktop.storage.integrity import verify
from ct_desktop.storage.layout import backups_dir, store_path
from ct_desktop.storage.opening import OpenedStore
from ct_desktop.storage.rotation import backups_in

if TYPE_CHECKING:
    from ct_desktop.services.lesson_library import LessonLibrary

SECOND_PLACE = "backup.second_place"
OVERDUE_DAYS = 14


@dataclass(frozen=True)
class BackupState:
    """The newest backup; ``made_at`` in local time, None when there is none."""

    made_at: datetime | None
    path: Path | None
    count: int
    folder: Path
    second_place: str
    overdue: bool


@dataclass(frozen=True)
class BackupDone:
    """A verified backup: where, how many records, and what went wrong with the second place.

    ``packages`` is the number of lesson packages in it.
    """

    path: Path
    records: int
    warnings: tuple[str, ...]
    packages: int = 0


@dataclass(frozen=True)
class Verified:
    """The result of a full check: rows by table, and technical lines of what is wrong.

    ``sound`` and ``problems`` are those of the store; ``packages`` the number of lesson packages
    on the shelf and ``lesson_problems`` sentences on those that are damaged or gone.
    """

    sound: bool
    problems: tuple[str, ...]
    tables: dict[str, int]
    packages: int = 0
    lesson_problems: tuple[str, ...] = ()


class BackupService:
    """Makes and checks backups of the open store."""

    def __init__(self, opened: OpenedStore, clock: Clock) -> None:
        self._opened = opened
        self._clock = clock

    def state(self) -> BackupState:
        """When the last backup was made, and whether the next is overdue."""
        folder = backups_dir(self._opened.data_dir)
        last = last_backup(self._opened.data_dir)
        made_at = last.created.astimezone().replace(tzinfo=None) if last else None
        changed = self._opened.store.latest_change()
        since = made_at or self._first_change()
        old = since is not None and (self._clock.now() - since).days >= OVERDUE_DAYS
        return BackupState(
            made_at,
            last.path if last else None,
            len(backups_in(folder)),
            folder,
            self._second_place(),
            bool(changed) and old and (last is None or last.last_change != changed),
        )

    def back_up(self) -> BackupDone:
        """Make a backup now, in the data folder and the second place."""
        made = self._opened.backup(_path(self._second_place()))
        return BackupDone(made.path, sum(made.manifest.counts.values()), made.warnings)

    def back_up_to(self, target: Path, *, with_lessons: bool = False) -> BackupDone:
        """Write a verified backup to a file of the user's choice, also of the lesson packages."""
        data_dir = self._opened.data_dir
        lessons: dict[str, Path] = {}
        if with_lessons:
            lessons = self._library().package_files()
        manifest = backup_to(data_dir, self._opened.vault, target, self._clock, lessons)
        return BackupDone(target, sum(manifest.counts.values()), (), len(lessons))

    def set_second_place(self, folder: str) -> None:
        """Copy backups to this folder too (a USB stick, a network folder); empty for none."""
        with self._opened.store.write("second place for backups chosen") as session:
            set_value(session, SECOND_PLACE, folder)

    def verify(self) -> Verified:
        """Check the whole store (pages, indexes, links of records) and every lesson package."""
        report = verify(store_path(self._opened.data_dir), self._opened.vault.key)
        library = self._library()
        damaged = library.verify()
        return Verified(report.sound, report.problems, report.tables, len(library.shelf()), damaged)

    def close(self) -> None:
        """Back up when something changed, and let go of the store in any case."""
        second: Path | None = None
        with suppress(AppError):
            second = _path(self._second_place())
        self._opened.close(second)

    def _library(self) -> "LessonLibrary":
        from ct_desktop.services.lesson_library import LessonLibrary

        return LessonLibrary(self._opened.data_dir, self._clock)

    def _first_change(self) -> datetime | None:
        with self._opened.store.read() as session:
            at = session.scalar(select(func.min(ChangeSet.at)))
        return at and at.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)

    def _second_place(self) -> str:
        with self._opened.store.read() as session:
            return str(value_of(session, SECOND_PLACE, ""))


def _path(text: str) -> Path | None:
    return Path(text) if text else None
