"""What needs attention, what comes this week, and how the year stands."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from ct_desktop.clock import Clock
from ct_desktop.language import current, tr
from ct_desktop.models import Cohort
from ct_desktop.services.assessments_due import assessment_attention
from ct_desktop.services.attention import attention_of
from ct_desktop.services.attention_line import Attention, AttentionKind, Urgency
from ct_desktop.services.backups import BackupService
from ct_desktop.services.certificates_due import certificate_attention
from ct_desktop.services.live_cohorts import read_live_cohorts
from ct_desktop.services.meetings import MeetingFacts, meetings_of_cohorts
from ct_desktop.services.practice_attention import practice_attention
from ct_desktop.services.year_figures import YearFigures, year_figures
from ct_desktop.storage.store import Store

AHEAD = 7


@dataclass(frozen=True)
class TodayFacts:
    """Everything the Today page shows."""

    now: datetime
    attention: tuple[Attention, ...]
    week: tuple[MeetingFacts, ...]
    figures: YearFigures
    cohorts: int


class TodayService:
    """Collects what needs attention from all live cohorts."""

    def __init__(self, store: Store, clock: Clock, backups: BackupService) -> None:
        self._store = store
        self._clock = clock
        self._backups = backups
        self._known: tuple[tuple[int, date, str], TodayFacts] | None = None

    def facts(self) -> TodayFacts:
        """The whole page, the most pressing first."""
        read = self._facts()
        # A backup is no change of the store, so what is known of it is asked each time.
        found = [*read.attention, *self._backup()]
        order = list(Urgency)
        found.sort(key=lambda one: order.index(one.urgency))
        return replace(read, now=self._clock.now(), attention=tuple(found))

    def count(self) -> int:
        """How much asks for attention; shares the reading with ``facts``."""
        return len(self.facts().attention)

    def _facts(self) -> TodayFacts:
        """What the store says, read once per change, day and language."""
        today = self._clock.today()
        moment = (self._store.latest_change(), today, current())
        if self._known is None or self._known[0] != moment:
            self._known = (moment, self._read(today))
        return self._known[1]

    def _read(self, today: date) -> TodayFacts:
        until = today + timedelta(days=AHEAD)
        with self._store.read() as session:
            live = read_live_cohorts(session, today)
            found = [line for one in live for line in attention_of(one, today)]
            found += assessment_attention(session, today)
            found += certificate_attention(session, today)
            found += practice_attention(session, today)
            meet_soon = [
                one.cohort
                for one in live
                if any(today <= meeting.date < until for meeting in one.marks.meetings)
            ]
            week = sorted(
                (
                    meeting
                    for meetings in meetings_of_cohorts(session, meet_soon).values()
                    for meeting in meetings
                    if today <= meeting.date < until
                ),
                key=lambda meeting: (meeting.date, meeting.start),
            )
            figures = year_figures(session, today)
            count = session.scalar(select(func.count(Cohort.id))) or 0
        return TodayFacts(self._clock.now(), tuple(found), tuple(week), figures, count)

    def _backup(self) -> list[Attention]:
        state = self._backups.state()
        if not state.overdue:
            return []
        text = (
            tr("There is no backup yet")
            if state.made_at is None
            else tr("The last backup is more than two weeks old")
        )
        return [Attention(AttentionKind.BACKUP, Urgency.WARNING, tr("Backup"), text)]
