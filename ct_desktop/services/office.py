"""The front office: every service over one open store, as one argument."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ct_desktop.clock import Clock
from ct_desktop.services.attendance import AttendanceService
from ct_desktop.services.backups import BackupService
from ct_desktop.services.cohorts import CohortService
from ct_desktop.services.committed import Committed
from ct_desktop.services.consents import ConsentService
from ct_desktop.services.contacts import ContactService
from ct_desktop.services.demo.service import DemoService
from ct_desktop.services.doubles import DoubleService
from ct_desktop.services.history import HistoryService
from ct_desktop.services.importing import ImportService
from ct_desktop.services.issuing import IssuingService
from ct_desktop.services.lesson_rooms import LessonRooms
from ct_desktop.services.meeting_books import MeetingBookService
from ct_desktop.services.merging import MergeService
from ct_desktop.services.mix import MixService
from ct_desktop.services.moves import MoveService
from ct_desktop.services.note_exchange import NoteExchangeService
from ct_desktop.services.organisations import OrganisationService
from ct_desktop.services.overview import OverviewService
from ct_desktop.services.participants import ParticipantService
from ct_desktop.services.people_table import PeopleTable
from ct_desktop.services.persons import PersonService
from ct_desktop.services.plan_copies import PlanCopyService
from ct_desktop.services.printing import PrintingService
from ct_desktop.services.programmes import ProgrammeService
from ct_desktop.services.protection import ProtectionService
from ct_desktop.services.schedule import ScheduleService
from ct_desktop.services.search import SearchService
from ct_desktop.services.settings import SettingsService
from ct_desktop.services.sheets import SheetService
from ct_desktop.services.tasks import TaskService
from ct_desktop.services.timeline import TimelineService
from ct_desktop.services.today import TodayService
from ct_desktop.services.tool_notes import ToolNoteService
from ct_desktop.services.tool_planning import ToolPlanningService
from ct_desktop.services.walk_ins import WalkInService
from ct_desktop.storage.opening import OpenedStore

if TYPE_CHECKING:
    from ct_desktop.services.lesson_drafts import LessonDrafts
    from ct_desktop.services.lesson_library import LessonLibrary


@dataclass(frozen=True)
class Office:
    """All services of one open store; ``close`` backs up and lets go of it."""

    attendance: AttendanceService
    backups: BackupService
    cohorts: CohortService
    consents: ConsentService
    contacts: ContactService
    demo: DemoService
    doubles: DoubleService
    history: HistoryService
    importing: ImportService
    issuing: IssuingService
    lesson_rooms: LessonRooms
    meeting_books: MeetingBookService
    merging: MergeService
    mix: MixService
    moves: MoveService
    note_exchange: NoteExchangeService
    organisations: OrganisationService
    overview: OverviewService
    participants: ParticipantService
    people: PeopleTable
    persons: PersonService
    plan_copies: PlanCopyService
    printing: PrintingService
    programmes: ProgrammeService
    protection: ProtectionService
    schedule: ScheduleService
    search: SearchService
    settings: SettingsService
    sheets: SheetService
    tasks: TaskService
    timeline: TimelineService
    today: TodayService
    tool_notes: ToolNoteService
    tool_planning: ToolPlanningService
    walk_ins: WalkInService
    subscribe: Callable[[Callable[[Committed], None]], Callable[[], None]]
    """Call back after every change, on the thread that made it; returns the way out."""
    close: Callable[[], None]

    @property
    def lessons(self) -> "LessonLibrary":
        """The lesson packages of the same data folder; they lie outside the store."""
        return self.lesson_rooms.library()

    @property
    def lesson_drafts(self) -> "LessonDrafts":
        """The lesson packages in the making, beside those on the shelf."""
        return self.lesson_rooms.drafts()


def open_office(opened: OpenedStore, clock: Clock) -> Office:
    """The services over an opened store."""
    store = opened.store
    rooms = LessonRooms(opened.data_dir, clock)
    backups = BackupService(opened, clock)
    notes = ToolNoteService(store, clock)
    return Office(
        attendance=AttendanceService(store, clock),
        backups=backups,
        cohorts=CohortService(store, clock),
        consents=ConsentService(store, clock),
        contacts=ContactService(store, clock),
        demo=DemoService(store, clock, rooms.library),
        doubles=DoubleService(store),
        history=HistoryService(store),
        importing=ImportService(store, clock),
        issuing=IssuingService(store, clock),
        lesson_rooms=rooms,
        meeting_books=MeetingBookService(store, clock),
        merging=MergeService(store),
        mix=MixService(store, clock),
        moves=MoveService(store, clock),
        note_exchange=NoteExchangeService(store, clock, notes),
        organisations=OrganisationService(store),
        overview=OverviewService(store, clock),
        participants=ParticipantService(store, clock),
        people=PeopleTable(store, clock),
        persons=PersonService(store, clock),
        plan_copies=PlanCopyService(store),
        printing=PrintingService(store, clock),
        programmes=ProgrammeService(store),
        protection=ProtectionService(opened),
        schedule=ScheduleService(store, clock),
        search=SearchService(store),
        settings=SettingsService(store),
        sheets=SheetService(store, clock),
        tasks=TaskService(store, clock),
        timeline=TimelineService(store, clock),
        today=TodayService(store, clock, backups),
        tool_notes=notes,
        tool_planning=ToolPlanningService(store, clock),
        walk_ins=WalkInService(store, clock),
        subscribe=store.subscribe,
        close=backups.close,
    )
