# Spreadsheets and meetings know wall-clock times only.

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from ct_desktop.exchange.calendar import MeetingEvent, calendar_bytes

STAMP = datetime(2026, 9, 1, 10, tzinfo=UTC)


def events(*meetings: MeetingEvent) -> Calendar:
    return Calendar.from_ical(calendar_bytes("Groep 1", meetings, STAMP))


def test_a_meeting_with_all_it_has() -> None:
    meeting = MeetingEvent(
        "meeting-5@ct",
        "Bijeenkomst 1; kennismaking, spel",
        datetime(2026, 9, 9, 19),
        datetime(2026, 9, 9, 21, 30),
        "De Helftheuvel, 's-Hertogenbosch",
        "Meenemen:\n- sportkleding",
    )
    data = calendar_bytes("Groep 1", [meeting], STAMP)
    assert data == calendar_bytes("Groep 1", [meeting], STAMP)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert event["UID"] == "meeting-5@ct"
    assert event["SUMMARY"] == meeting.title
    assert event["LOCATION"] == meeting.place
    assert event["DESCRIPTION"] == meeting.description
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTAMP"].dt == STAMP
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert event["DTSTART"].dt == datetime(2026, 9, 9, 17, tzinfo=UTC)


def test_cancelled_meetings_keep_their_uid() -> None:
    start = datetime(2026, 9, 9, 19)
    meeting = MeetingEvent("m@ct", "x", start, start, cancelled=True, revision=3)
    (event,) = events(meeting).walk("VEVENT")
    assert (event["UID"], event["STATUS"], event["SEQUENCE"]) == ("m@ct", "CANCELLED", 3)


def test_times_in_winter_in_summer_and_through_the_night_between() -> None:
    summer = MeetingEvent("1", "x", datetime(2026, 10, 24, 23), datetime(2026, 10, 25, 4))
    winter = MeetingEvent("2", "x", datetime(2027, 3, 27, 19), datetime(2027, 3, 28, 0, 30))
    night, late = events(summer, winter).walk("VEVENT")
    assert night["DTSTART"].dt.astimezone(UTC) == datetime(2026, 10, 24, 21, tzinfo=UTC)
    assert night["DTEND"].dt.astimezone(UTC) == datetime(2026, 10, 25, 3, tzinfo=UTC)
    assert late["DTSTART"].dt.astimezone(UTC) == datetime(2027, 3, 27, 18, tzinfo=UTC)
    assert late["DTEND"].dt.astimezone(UTC) == datetime(2027, 3, 27, 23, 30, tzinfo=UTC)


def test_the_zone_in_the_file_agrees_with_the_world() -> None:
    zone = events().walk("VTIMEZONE")[0].to_tz()
    world = ZoneInfo("Europe/Amsterdam")
    for days in range(0, 365 * 12, 5):
        moment = datetime(2024, 1, 1, 12) + timedelta(days=days)
        assert zone.utcoffset(moment) == moment.replace(tzinfo=world).utcoffset(), moment


def test_defects_of_the_caller_are_raised() -> None:
    late, early = datetime(2026, 9, 9, 21), datetime(2026, 9, 9, 19)
    with pytest.raises(ValueError, match="in order"):
        events(MeetingEvent("1", "x", late, early))
    with pytest.raises(ValueError, match="zone"):
        calendar_bytes("x", [], late)
