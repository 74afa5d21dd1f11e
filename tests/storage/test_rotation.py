from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.storage.rotation import BackupFile, backups_in, name_for, superfluous


def made(days: list[date]) -> list[BackupFile]:
    return [BackupFile(n, day, Path(str(n))) for n, day in enumerate(days, 1)]


def staying(days: list[date]) -> list[date]:
    backups = made(days)
    gone = superfluous(backups)
    return [one.made_on for one in backups if one not in gone]


def test_three_years_of_days() -> None:
    first = date(2024, 1, 1)
    left = staying([first + timedelta(days=n) for n in range(3 * 365)])
    last = first + timedelta(days=3 * 365 - 1)
    assert last == date(2026, 12, 30)
    assert left[-7:] == [last - timedelta(days=n) for n in range(6, -1, -1)]
    weekly = [date(2026, 12, 13), date(2026, 12, 20), date(2026, 12, 27)]
    assert all(day in left for day in weekly)
    assert date(2026, 1, 31) in left and date(2024, 12, 31) in left
    assert len(left) < 30


def test_year_stays_for_good() -> None:
    assert staying([date(year, 6, 1) for year in range(2000, 2030)])[0] == date(2000, 6, 1)


def test_clock_set_back_does_not_remove_the_newest() -> None:
    days = [date(2030, 1, 1) + timedelta(days=n) for n in range(40)] + [date(2026, 9, 1)]
    assert staying(days)[-1] == date(2026, 9, 1)


def test_same_day_keeps_the_latest() -> None:
    backups = made([date(2026, 9, 1)] * 5)
    assert [one.number for one in superfluous(backups)] == [4, 3, 2, 1]


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=80))
def test_newest_always_stays_and_a_second_round_removes_nothing(days: list[date]) -> None:
    backups = made(days)
    gone = superfluous(backups)
    rest = [one for one in backups if one not in gone]
    assert backups[-1] in rest
    assert superfluous(rest) == []
    assert {day.year for day in days} == {one.made_on.year for one in rest}


def test_only_our_own_files_count(tmp_path: Path) -> None:
    name = name_for(12, datetime.fromisoformat("2026-09-10T19:30"))
    assert name == "000012_2026-09-10_1930.ctbackup"
    for other in (name, "mine.ctbackup", "x_2026-09-10_1930.ctbackup", "notes.txt"):
        (tmp_path / other).touch()
    assert [(one.number, one.made_on) for one in backups_in(tmp_path)] == [(12, date(2026, 9, 10))]
    assert backups_in(tmp_path / "missing") == []
