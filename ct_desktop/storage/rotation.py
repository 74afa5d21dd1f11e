"""Which automatic backups stay: the latest of each of the last days, weeks and months; of
every year one for good."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ct_desktop.storage.atomic import write_whole

SUFFIX = ".ctbackup"
BARRIER = "keep-up-to.txt"
"""Holds the number up to which backups stay for good."""

DAYS = 7
WEEKS = 4
MONTHS = 12


@dataclass(frozen=True)
class BackupFile:
    """An automatic backup by its name; the number gives the order, as a clock may be set back."""

    number: int
    made_on: date
    path: Path


def name_for(number: int, made_at: datetime) -> str:
    """``000012_2026-09-10_1930.ctbackup``; local time, for the eye only."""
    return f"{number:06d}_{made_at:%Y-%m-%d_%H%M}{SUFFIX}"


def backups_in(folder: Path) -> list[BackupFile]:
    """The automatic backups of a folder, oldest first; other files are no concern of ours."""
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        number, _, moment = path.name.removesuffix(SUFFIX).partition("_")
        try:
            found.append(BackupFile(int(number), date.fromisoformat(moment[:10]), path))
        except ValueError:
            continue
    return sorted(found, key=lambda one: one.number)


def keep_all_in(folder: Path) -> None:
    """Take the backups that are there now out of the rotation for good: a restore does so."""
    present = backups_in(folder)
    if present:
        write_whole(folder / BARRIER, str(present[-1].number).encode("ascii"))


def in_rotation(folder: Path) -> list[BackupFile]:
    """The automatic backups made since the last restore, oldest first."""
    try:
        barrier = int((folder / BARRIER).read_bytes())
    except (OSError, ValueError):
        barrier = 0
    return [one for one in backups_in(folder) if one.number > barrier]


def superfluous(backups: Iterable[BackupFile]) -> list[BackupFile]:
    """Those that may go. The newest of all always stays."""
    newest_first = sorted(backups, key=lambda one: -one.number)
    staying = set(newest_first[:1])
    rules: tuple[tuple[Callable[[date], Hashable], int | None], ...] = (
        (lambda day: day, DAYS),
        (lambda day: day.isocalendar()[:2], WEEKS),
        (lambda day: (day.year, day.month), MONTHS),
        (lambda day: day.year, None),
    )
    for period_of, how_many in rules:
        seen: dict[Hashable, BackupFile] = {}
        for one in newest_first:
            seen.setdefault(period_of(one.made_on), one)
        staying.update(list(seen.values())[:how_many])
    return [one for one in newest_first if one not in staying]
