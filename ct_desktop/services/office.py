"""The front office: every service over one open store, as one argument."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ct_desktop.clock import Clock
from ct_desktop.services.assessments import AssessmentService
from ct_desktop.services.attendance import AttendanceService
from ct_desktop.services.backups import BackupService
from ct_desktop.services.board import BoardService
from ct_desktop.services.certificate_templates import TemplateService
from ct_desktop.services.cohorts import CohortService
from ct_desktop.services.committed import Committed
from ct_desktop.services.consents import ConsentService
from ct_desktop.services.contacts import ContactService
from ct_desktop.services.demo.service import DemoService
from ct_desktop.services.doubles import DoubleService
from ct_desktop.services.final_works import FinalWorkService
from ct_desktop.services.growth_papers import GrowthPaperService
from ct_desktop.services.handovers import HandoverService
from ct_desktop.services.history import HistoryService
from ct_desktop.services.importing import ImportService
from ct_desktop.services.intakes import IntakeService
from ct_desktop.services.issued_papers import IssuedPaperService
from ct_desktop.services.issuer_keys import IssuerKeyService
from ct_desktop.services.issuing import IssuingService
from ct_desktop.services.lesson_rooms import LessonRooms
from ct_desktop.services.matching import MatchingService
from ct_desktop.services.meeting_books import MeetingBookService
from ct_desktop.services.merging import MergeService
from ct_desktop.services.mix import MixService
from ct_desktop.services.moves import MoveService
from ct_desktop.services.note_exchange import NoteExchangeService
from ct_desktop.services.offers import OfferService
from ct_desktop.services.organisations import OrganisationService
from ct_desktop.services.overview import OverviewService
from ct_desktop.services.participants import ParticipantService
from ct_desktop.services.people_table import PeopleTable
from ct_desktop.services.persons import PersonService
from ct_desktop.services.placements import PlacementService
from ct_desktop.services.plan_copies import PlanCopyService
from ct_desktop.services.practice_hours import PracticeHourService
from ct_desktop.services.practice_lists import PracticeListService
from ct_desktop.services.practice_prints import PracticePrintService
from ct_desktop.services.printing import PrintingService
from ct_desktop.services.profiles import ProfileService
from ct_desktop.services.programmes import ProgrammeService
from ct_desktop.services.protection import ProtectionService
from ct_desktop.services.received_forms import ReceivedFormService
from ct_desktop.services.register import RegisterService
from ct_desktop.services.schedule import ScheduleService
from ct_desktop.services.search import SearchService
from ct_desktop.services.settings import SettingsService
from ct_desktop.services.sheets import SheetService
from ct_desktop.services.supervisors import SupervisorService
from ct_desktop.services.tasks import TaskService
from ct_desktop.services.timeline import TimelineService
from ct_desktop.services.today import TodayService
from ct_desktop.services.tool_notes import ToolNoteService
from ct_desktop.services.tool_planning import ToolPlanningService
from ct_desktop.services.vogs import VogService
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
    board: BoardService
    cohorts: CohortService
    consents: ConsentService
    contacts: ContactService
    demo: DemoService
    doubles: DoubleService
    handovers: HandoverService
    history: HistoryService
    importing: ImportService
    issuing: IssuingService
    lesson_rooms: LessonRooms
    matching: MatchingService
    meeting_books: MeetingBookService
    merging: MergeService
    mix: MixService
    moves: MoveService
    note_exchange: NoteExchangeService
    offers: OfferService
    organisations: OrganisationService
    overview: OverviewService
    participants: ParticipantService
    people: PeopleTable
    persons: PersonService
    placements: PlacementService
    plan_copies: PlanCopyService
    practice_hours: PracticeHourService
    practice_lists: PracticeListService
    practice_prints: PracticePrintService
    printing: PrintingService
    programmes: ProgrammeService
    protection: ProtectionService
    received_forms: ReceivedFormService
    schedule: ScheduleService
    search: SearchService
    settings: SettingsService
    sheets: SheetService
    supervisors: SupervisorService
    tasks: TaskService
    timeline: TimelineService
    today: TodayService
    tool_notes: ToolNoteService
    tool_planning: ToolPlanningService
    vogs: VogService
    walk_ins: WalkInService
    assessments: AssessmentService
    final_works: FinalWorkService
    growth_papers: GrowthPaperService
    intakes: IntakeService
    issued_papers: IssuedPaperService
    issuer_keys: IssuerKeyService
    profiles: ProfileService
    register: RegisterService
    templates: TemplateService
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
    templates = TemplateService(store)
    keys = IssuerKeyService(opened, clock)
    return Office(
        attendance=AttendanceService(store, clock),
        backups=backups,
        board=BoardService(store, clock),
        cohorts=CohortService(store, clock),
        consents=ConsentService(store, clock),
        contacts=ContactService(store, clock),
        demo=DemoService(store, clock, rooms.library, keys),
        doubles=DoubleService(store),
        handovers=HandoverService(store, clock),
        history=HistoryService(store),
        importing=ImportService(store, clock),
        issuing=IssuingService(store, clock, keys),
        lesson_rooms=rooms,
        matching=MatchingService(store, clock),
        meeting_books=MeetingBookService(store, clock),
        merging=MergeService(store, clock),
        mix=MixService(store, clock),
        moves=MoveService(store, clock),
        note_exchange=NoteExchangeService(store, clock, notes),
        offers=OfferService(store, clock),
        organisations=OrganisationService(store),
        overview=OverviewService(store, clock),
        participants=ParticipantService(store, clock),
        people=PeopleTable(store, clock),
        persons=PersonService(store, clock),
        placements=PlacementService(store, clock),
        plan_copies=PlanCopyService(store),
        practice_hours=PracticeHourService(store, clock),
        practice_lists=PracticeListService(store),
        practice_prints=PracticePrintService(store, clock),
        printing=PrintingService(store, clock),
        programmes=ProgrammeService(store),
        protection=ProtectionService(opened),
        received_forms=ReceivedFormService(store, clock),
        schedule=ScheduleService(store, clock),
        search=SearchService(store, clock),
        settings=SettingsService(store),
        sheets=SheetService(store, clock),
        supervisors=SupervisorService(store, clock),
        tasks=TaskService(store, clock),
        timeline=TimelineService(store, clock),
        today=TodayService(store, clock, backups),
        tool_notes=notes,
        tool_planning=ToolPlanningService(store, clock),
        vogs=VogService(store, clock),
        walk_ins=WalkInService(store, clock),
        assessments=AssessmentService(store, clock),
        final_works=FinalWorkService(store, clock),
        growth_papers=GrowthPaperService(store, clock),
        intakes=IntakeService(store, clock),
        issued_papers=IssuedPaperService(store, clock, templates),
        issuer_keys=keys,
        profiles=ProfileService(store),
        register=RegisterService(store, clock),
        templates=templates,
        subscribe=store.subscribe,
        close=backups.close,
    )
