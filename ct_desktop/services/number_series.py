"""The numbers of issued documents: the next one, where each year stands, and the day they bear."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.models import IssuedDocument, NumberSeries
from ct_desktop.rules.numbering import (
    LARGEST_SERIAL,
    DocumentNumber,
    next_number,
    parse_number,
)
from ct_desktop.services.words import date_text

_AHEAD = timedelta(days=366)


def take_number(session: Session, year: int) -> str:
    """Give out the next number of a year, within a running change.

    It follows the highest of the series and the register, so a series that was set back, or a
    register that came in from elsewhere, never makes a number go out twice.
    """
    last = last_number(session, year)
    number = next_number(year, str(DocumentNumber(year, last)) if last else None)
    move_on(session, year, parse_number(number).serial)
    return number


def last_number(session: Session, year: int) -> int:
    """The serial given out last in a year; 0 when none was."""
    return max(_of_series(session, year), _in_register(session, year))


def last_numbers(session: Session) -> Mapping[int, int]:
    """The serial given out last, per year in which any was; the newest year first."""
    issued = session.scalars(select(func.substr(IssuedDocument.number, 1, 5)).distinct())
    years = {int(start[:4]) for start in issued if start[:4].isdecimal() and start[4:] == "-"}
    years |= set(session.scalars(select(NumberSeries.year)))
    found = {year: last_number(session, year) for year in sorted(years, reverse=True)}
    return {year: last for year, last in found.items() if last}


def move_on(session: Session, year: int, last: int) -> None:
    """Let the series of a year stand at ``last``, unless it is further already."""
    series = session.scalar(select(NumberSeries).where(NumberSeries.year == year))
    if series is None:
        session.add(NumberSeries(year=year, last=last))
    elif series.last < last:
        series.last = last
    session.flush()


def day_of_issue(session: Session, day: date | None, today: date) -> date:
    """The day a document will bear: ``day``, else today.

    Raises UserError when the clock of the PC was set back: something was issued on a later day
    than it shows; a day that is said is taken then. Also for a day that is still to come: by the
    clock, or where that is behind, more than a year after the latest issue.
    """
    latest = session.scalar(select(func.max(IssuedDocument.issued_on))) or date.min
    behind = latest > today
    if day is None:
        if behind:
            raise UserError(
                tr(
                    "The clock of this PC says {today}, but documents were issued on {latest}."
                ).format(today=date_text(today), latest=date_text(latest)),
                tr("Set the clock right, or choose the date yourself."),
            )
        return today
    if day > (latest + _AHEAD if behind else today):
        raise UserError(
            tr("A document cannot be dated in the future."), tr("Choose today or earlier.")
        )
    return day


def _of_series(session: Session, year: int) -> int:
    return session.scalar(select(NumberSeries.last).where(NumberSeries.year == year)) or 0


def _in_register(session: Session, year: int) -> int:
    """The highest serial of the own form; numbers of another form are nobody's series."""
    serial = func.substr(IssuedDocument.number, 6)
    highest = select(func.max(cast(serial, Integer))).where(
        IssuedDocument.number.op("GLOB")(f"{year:04d}-[0-9][0-9][0-9][0-9]*"),
        serial.op("NOT GLOB")("*[^0-9]*"),
        func.length(serial) <= 9,
        cast(serial, Integer) <= LARGEST_SERIAL,
    )
    return session.scalar(highest) or 0
