"""Meetings as an iCalendar file (RFC 5545), in the time of the Netherlands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

ZONE = "Europe/Amsterdam"

# Without zone, as the beginnings of a zone's own rules are written.
_FIRST_SUMMER = datetime.fromisoformat("1996-03-31T02:00")
_FIRST_WINTER = datetime.fromisoformat("1996-10-27T03:00")
_SUMMER = timedelta(hours=2)
_WINTER = timedelta(hours=1)


@dataclass(frozen=True)
class MeetingEvent:
    """A meeting or event: wall-clock start and end, without zone; the end may lie on the next day.

    ``uid`` stays the same for one meeting for ever, and ``revision`` rises when it is moved or
    cancelled: a calendar then moves the appointment it has instead of adding one.
    """

    uid: str
    title: str
    start: datetime
    end: datetime
    place: str = ""
    description: str = ""
    cancelled: bool = False
    revision: int = 0


def calendar_bytes(name: str, events: Iterable[MeetingEvent], stamp: datetime) -> bytes:
    """The file. ``name``: shown as the calendar's name; ``stamp``: when it was made, in UTC.

    Raises ValueError for an event that ends before it starts, and for times or a stamp whose zone
    is not as said: those are defects of the caller.
    """
    if stamp.tzinfo is None:
        raise ValueError("the stamp has no zone")
    calendar = Calendar()
    calendar.add("prodid", "-//Citytrainer Desktop//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(_event(event, stamp.astimezone(UTC)))
    data: bytes = calendar.to_ical()
    return data


def _event(event: MeetingEvent, stamp: datetime) -> Event:
    if event.start.tzinfo or event.end.tzinfo or event.end < event.start:
        raise ValueError(f"the times of {event.uid} are not wall-clock times in order")
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", stamp)
    entry.add("sequence", event.revision)
    entry.add("summary", event.title)
    # Not through a zone object: the wall-clock time is the truth, also where the law changes.
    entry.add("dtstart", event.start, parameters={"TZID": ZONE})
    entry.add("dtend", event.end, parameters={"TZID": ZONE})
    if event.place:
        entry.add("location", event.place)
    if event.description:
        entry.add("description", event.description)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    return entry


def _zone() -> Timezone:
    """The rule of the European Union since 1996, as two yearly recurrences."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    daylight = TimezoneDaylight()
    daylight.add("tzname", "CEST")
    daylight.add("dtstart", _FIRST_SUMMER)
    daylight.add("tzoffsetfrom", _WINTER)
    daylight.add("tzoffsetto", _SUMMER)
    daylight.add("rrule", vRecur(freq="YEARLY", bymonth=3, byday="-1SU"))
    standard = TimezoneStandard()
    standard.add("tzname", "CET")
    standard.add("dtstart", _FIRST_WINTER)
    standard.add("tzoffsetfrom", _SUMMER)
    standard.add("tzoffsetto", _WINTER)
    standard.add("rrule", vRecur(freq="YEARLY", bymonth=10, byday="-1SU"))
    zone.add_component(daylight)
    zone.add_component(standard)
    return zone
