"""The cover of all tools of one meeting as a book."""

from typing import TYPE_CHECKING

from ct_desktop.clock import Clock
from ct_desktop.models import Cohort
from ct_desktop.services.plans import stored_meeting
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.store import Store

if TYPE_CHECKING:
    from ct_desktop.services.lesson_book import BookCover


class MeetingBookService:
    """Says for which meeting a book of tools is."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def cover(self, meeting_id: int, language: str) -> "BookCover":
        """Organisation, group, meeting, day, place and leader; raises NotFound."""
        from ct_desktop.documents.dates import long_date, time_span, weekday_name
        from ct_desktop.documents.meetings import meeting_name
        from ct_desktop.documents.texts.lesson_book import WORDS
        from ct_desktop.documents.words import joined
        from ct_desktop.services.lesson_book import BookCover
        from ct_desktop.services.paper import heading, paper_meetings

        words = WORDS[language]
        with self._store.read() as session:
            cohort = session.get_one(Cohort, stored_meeting(session, meeting_id).cohort_id)
            usual = heading(session, cohort)
            meeting = paper_meetings(session, cohort, meeting_id)[0]
            own = own_organisation(session)
        name = meeting_name(meeting, language)
        leaders = meeting.leaders or usual.leaders
        day = f"{weekday_name(meeting.day.weekday(), language)} {long_date(meeting.day, language)}"
        place = joined(meeting.place or usual.place, meeting.room or usual.room, between=", ")
        facts = (
            (words.group, cohort.name),
            (words.day, joined(day, time_span(meeting.starts, meeting.ends), between=", ")),
            (words.place, place),
            (words.leader if len(leaders) < 2 else words.leaders, ", ".join(leaders)),
        )
        return BookCover(
            own.name,
            joined(name[0].upper() + name[1:], meeting.title, between=": "),
            tuple((what, value) for what, value in facts if value),
            self._clock.today(),
            own.logo,
        )
