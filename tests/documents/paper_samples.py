"""Made-up people, meetings and organisations for the documents' tests."""

import io
from datetime import date, time

from growth_samples import growth_documents
from PIL import Image, ImageDraw
from practice_samples import practice_documents

from ct_desktop.documents.attendance_sheet import AttendanceSheet, attendance_sheet
from ct_desktop.documents.call_list import CalledPerson, CallList, call_list
from ct_desktop.documents.cohort_heading import CohortHeading
from ct_desktop.documents.consent_form import ConsentForm, ConsentPerson, consent_form
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.meetings import PaperMeeting
from ct_desktop.documents.name_badges import BadgeName, NameBadges, name_badges
from ct_desktop.documents.participant_list import (
    ListedParticipant,
    ParticipantList,
    participant_list,
)
from ct_desktop.documents.person_record import (
    FactsSection,
    PersonRecord,
    TableSection,
    person_record,
)
from ct_desktop.documents.recovery_sheet import RecoverySheet, recovery_sheet
from ct_desktop.documents.schedule import Schedule, schedule
from ct_desktop.documents.tool_notes import NotedTool, OrganisationSays, tool_notes
from ct_desktop.rules.enumerations import MeetingKind

PRINTED = date(2026, 9, 8)
SENDER = Letterhead("Sportservice Waterstad")
COHORT = CohortHeading(
    name="Ik train mijn stad, najaar",
    starts=time(19, 0),
    ends=time(21, 30),
    place="De Schakel",
    room="zaal 2",
    leaders=("M. de Wit",),
)
NAMES = (
    "Amrani, Yasmina el",
    "Bakker, Sanne",
    "Berg, Daan van den",
    "Çelik, Emre",
    "Dijk, Lotte van",
    "Fernandes, Naomi",
    "Groot, Thijs de",
    "Haddad, Sami",
    "Jansen, Fleur",
    "Kowalska, Zofia",
    "Meijer, Bram",
    "Nguyễn, Thị Linh",
    "Smit, Ruben",
    "Vries, Noor de",
    "Łuczak, Győző",
)
HARD_NAMES = ("Şahin Ağaoğlu", "Łucja Győrffy", "Nguyễn Thị Ngọc Ánh", "Ελένη Ωνάση", "Юлия Щукина")
LONG_NAME = "Wilhelmina-Alexandrina van den Broeck tot Oud-Nieuwenhuizens"


def meetings(
    *, tools: bool = False, cancelled: frozenset[int] = frozenset()
) -> tuple[PaperMeeting, ...]:
    """The ten meetings of the mockup; ``cancelled`` holds places in it."""
    kinds = (
        (1, MeetingKind.MEETING, date(2026, 9, 10)),
        (2, MeetingKind.MEETING, date(2026, 9, 17)),
        (3, MeetingKind.MEETING, date(2026, 9, 24)),
        (1, MeetingKind.FOLLOW_UP, date(2026, 10, 3)),
        (4, MeetingKind.MEETING, date(2026, 10, 8)),
        (5, MeetingKind.MEETING, date(2026, 10, 15)),
        (6, MeetingKind.MEETING, date(2026, 10, 29)),
        (7, MeetingKind.MEETING, date(2026, 11, 5)),
        (2, MeetingKind.FOLLOW_UP, date(2026, 11, 21)),
        (1, MeetingKind.FINAL_PRESENTATION, date(2026, 12, 10)),
    )
    return tuple(
        PaperMeeting(
            number=number,
            kind=kind,
            day=day,
            starts=time(10, 0) if kind is MeetingKind.FOLLOW_UP else time(19, 0),
            ends=time(14, 0) if kind is MeetingKind.FOLLOW_UP else time(21, 30),
            place="De Schakel",
            room="zaal 2",
            leaders=("M. de Wit",),
            cancelled=index in cancelled,
            tools=("Namenbal", "Over de streep", f"Kwaliteitenspel deel {index}") if tools else (),
        )
        for index, (number, kind, day) in enumerate(kinds)
    )


def logo(width: int = 600, height: int = 240, kind: str = "PNG") -> bytes:
    """A drawn logo; PNG has a see-through ground."""
    mode = "RGBA" if kind == "PNG" else "RGB"
    picture = Image.new(mode, (width, height), (0, 0, 0, 0) if mode == "RGBA" else "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((0, 0, height, height), fill="#1D6FD1")
    pen.rectangle((height, height // 4, width, 3 * height // 4), fill="#F26B21")
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def every_document(
    language: str, people: int = 15, sender: Letterhead = SENDER
) -> dict[str, bytes]:
    """One PDF of every kind for that many people."""
    names = ((LONG_NAME, *NAMES) * (people // 16 + 1))[:people]
    listed = tuple(
        ListedParticipant(
            name=name,
            age=15,
            phone="06 1234 5678",
            email=f"een.heel.lang.adres.nummer{index}@sportservice-waterstad.example",
            town="'s-Hertogenbosch",
            parent_name="Fatima el Amrani",
            parent_phone="06 8765 4321",
            emergency_name="Győző Łuczak",
            emergency_phone="073 612 3456",
            emergency_relation="oom",
            permission_missing=index == 2,
        )
        for index, name in enumerate(names)
    )
    plan = meetings(tools=True, cancelled=frozenset({2}))
    contact = "M. de Wit, 06 1234 5678, info@waterstad.example"
    record = PersonRecord(
        "Emre Çelik",
        sender,
        (
            FactsSection("Profiel", (("Naam", "Emre Çelik"), ("Geboren", "01-02-2010"))),
            TableSection("Aanwezigheid", ("Datum", "Stand"), (("10-09-2026", "aanwezig"),)),
        ),
        PRINTED,
    )
    called = tuple(CalledPerson(p.name, p.phone, p.parent_name, p.parent_phone) for p in listed)
    return {
        "attendance_sheet": attendance_sheet(
            AttendanceSheet(COHORT, sender, names, plan, PRINTED), language
        ),
        "participant_list": participant_list(
            ParticipantList(COHORT, sender, listed, plan, PRINTED), language
        ),
        "name_badges": name_badges(
            NameBadges(COHORT.name, sender, tuple(BadgeName(name, name) for name in names)),
            language,
        ),
        "consent_form": consent_form(
            ConsentForm(
                cohort=COHORT.name,
                sender=sender,
                contact=contact,
                people=tuple(ConsentPerson(n, i % 2 == 0) for i, n in enumerate(names)),
                retention_years=2,
                printed_on=PRINTED,
            ),
            language,
        ),
        "recovery_sheet": recovery_sheet(RecoverySheet("7KQ2-M9XD-4HTB-W3RJ", PRINTED), language),
        "person_record": person_record(record, language),
        "schedule": schedule(Schedule(COHORT, sender, plan, PRINTED, contact), language),
        "tool_notes": tool_notes(
            sender,
            tuple(
                NotedTool(
                    f"Talentenboom {index}",
                    "Voorbeeldpakket Citytrainer",
                    2,
                    3.5,
                    (OrganisationSays("SV Noord", 4.0, ("Werkte goed met twaalf.",)),),
                )
                for index in range(people)
            ),
            PRINTED,
            language,
        ),
        "call_list": call_list(CallList(COHORT, sender, called, PRINTED, plan), language),
        **practice_documents(language, names, sender, PRINTED),
        **growth_documents(language, names, sender, PRINTED),
    }
