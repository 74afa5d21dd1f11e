"""The state of the backups, and what a check found, in words."""

from ct_desktop.language import ntr, tr
from ct_desktop.services.backups import BackupDone, BackupState, Verified
from ct_desktop.ui.dates import show_date, show_time

_SHOWN = 10


def made_text(state: BackupState) -> str:
    """When the latest backup was made."""
    if state.made_at is None:
        return tr("No backup has been made yet")
    return tr("{date} at {time}").format(
        date=show_date(state.made_at.date()), time=show_time(state.made_at.time())
    )


def kept_text(state: BackupState) -> str:
    """How many are kept, and how."""
    if not state.count:
        return tr("The first is made when you close the program.")
    count = ntr("{n} backup is kept.", "{n} backups are kept.", state.count)
    return (
        count
        + " "
        + tr(
            "One is made whenever you close the program after a change; of older ones those of a "
            "day, a week and a year stay."
        )
    )


def done_text(done: BackupDone) -> str:
    """What was backed up, verified."""
    records = ntr("{n} record", "{n} records", done.records)
    if done.packages:
        packages = ntr("{n} lesson package", "{n} lesson packages", done.packages)
        records = tr("{one} and {other}").format(one=records, other=packages)
    return tr("Backed up and checked: {records}, in {file}.").format(
        records=records, file=done.path.name
    )


def verified_text(found: Verified) -> str:
    """What a check of the store and the lesson library found."""
    return "\n".join([_store_text(found), *_lesson_lines(found)])


def _store_text(found: Verified) -> str:
    if found.sound:
        records = ntr("{n} record", "{n} records", sum(found.tables.values()))
        tables = ntr("{n} table", "{n} tables", len(found.tables))
        return tr("The data are sound: {records} in {tables}, every link checked.").format(
            records=records, tables=tables
        )
    advice = tr("The data are damaged. Restore the latest backup; the present data are kept aside.")
    return "\n".join([advice, *_first(found.problems)])


def _lesson_lines(found: Verified) -> list[str]:
    if found.lesson_problems:
        advice = tr(
            "The lesson library is damaged. Add the packages again, or restore a backup that "
            "holds them."
        )
        return [advice, *_first(found.lesson_problems)]
    if not found.packages:
        return []
    packages = ntr("{n} lesson package", "{n} lesson packages", found.packages)
    return [tr("The lesson library is sound: {packages}.").format(packages=packages)]


def _first(problems: tuple[str, ...]) -> list[str]:
    lines = list(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        lines.append(ntr("and {n} more", "and {n} more", len(problems) - _SHOWN))
    return lines
