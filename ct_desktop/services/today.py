"""What needs attention, what comes this week, and how the year stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from ct_desktop.clock import Clock
from ct_desktop.language import tr
from ct_desktop.models import Cohort
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services.attention import Attention as Attention
from ct_desktop.services.attention import AttentionKind as AttentionKind
from ct_desktop.services.attention import Urgency as Urgency
from ct_desktop.services.attention import attention_of
from ct_desktop.services.backups import BackupService
from ct_desktop.services.schedule import MeetingFacts, meeting_facts
from ct_desktop.services.year_figures import YearFigures as YearFigures
from ct_desktop.services.year_figures import year_figures
from ct_desktop.storage.store import Store

AHEAD = 7
LIVE = (CohortStatus.PLANNED, CohortStatus.RUNNING, CohortStatus.IN_PRACTICE)


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

    def facts(self) -> TodayFacts:
        """The whole page, the most pressing first."""
        today = self._clock.today()
        with self._store.read() as session:
            cohorts = session.scalars(
                select(Cohort).where(Cohort.status.in_(LIVE)).order_by(Cohort.start_date)
            ).all()
            found = [one for cohort in cohorts for one in attention_of(session, cohort, today)]
            week = sorted(
                (
                    meeting
                    for cohort in cohorts
                    for meeting in meeting_facts(session, cohort)
                    if today <= meeting.date < today + timedelta(days=AHEAD)
                ),
                key=lambda meeting: (meeting.date, meeting.start),
            )
            figures = year_figures(session, today)
            count = session.scalar(select(func.count(Cohort.id))) or 0
        found += self._backup()
        order = list(Urgency)
        found.sort(key=lambda one: order.index(one.urgency))
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
