"""The ten placements of the picture of the board, made through the services on 22 October 2026."""

from datetime import date, datetime, time

from office_kit import cohort, person, store_of
from practice_kit import hours, offer, organisation, supervisor

from ct_desktop.clock import fixed_clock
from ct_desktop.rules.enumerations import CohortStatus, Field, OrganisationKind, PlacementBlock
from ct_desktop.rules.enumerations import PlacementStage as Stage
from ct_desktop.services.handovers import HandoverFacts
from ct_desktop.services.office import Office
from ct_desktop.services.placements import PlacementService, Wishes

CLUB, CULTURE, WELFARE = (
    OrganisationKind.CLUB,
    OrganisationKind.CULTURE,
    OrganisationKind.WELFARE,
)
OFFERS = (
    ("Buurthuis De Linde", WELFARE, Field.WELFARE, 3),
    ("Muzieklokaal Noord", CULTURE, Field.CULTURE, 1),
    ("BC Waterstad", CLUB, Field.SPORT, 2),
    ("SV Overmaas", CLUB, Field.SPORT, 2),
    ("Jongerencentrum Kade", WELFARE, Field.WELFARE, 1),
    ("Theater Plein", CULTURE, Field.CULTURE, 1),
    ("Judoclub Ken", CLUB, Field.SPORT, 2),
)
PEOPLE = (
    ("Naomi Fernandes", Stage.LOOKING, Field.CULTURE, ""),
    ("Bram Meijer", Stage.LOOKING, Field.SPORT, ""),
    ("Sami Haddad", Stage.PROPOSED, Field.WELFARE, "Buurthuis De Linde"),
    ("Linh Nguyen", Stage.PROPOSED, Field.CULTURE, "Muzieklokaal Noord"),
    ("Fleur Jansen", Stage.HANDOVER_PLANNED, Field.SPORT, "BC Waterstad"),
    ("Sanne Bakker", Stage.IN_PRACTICE, Field.SPORT, "SV Overmaas"),
    ("Emre Çelik", Stage.IN_PRACTICE, Field.WELFARE, "Jongerencentrum Kade"),
    ("Zofia Kowalska", Stage.IN_PRACTICE, Field.CULTURE, "Theater Plein"),
    ("Daan van den Berg", Stage.HOURS_DONE, Field.SPORT, "SV Overmaas"),
    ("Noor de Vries", Stage.ASSESSED, Field.SPORT, "Judoclub Ken"),
)
TALENTS = {"Naomi Fernandes": "dans, theater", "Bram Meijer": "voetbal"}
BEGUN = {"Naomi Fernandes": date(2026, 10, 8)}
HELD = {
    "Sanne Bakker": date(2026, 10, 6),
    "Emre Çelik": date(2026, 10, 13),
    "Zofia Kowalska": date(2026, 9, 29),
    "Daan van den Berg": date(2026, 9, 22),
    "Noor de Vries": date(2026, 9, 20),
}
MINUTES = {
    "Sanne Bakker": (180, 180, 210),
    "Emre Çelik": (120, 120),
    "Daan van den Berg": (180, 180, 180, 180, 180),
    "Noor de Vries": (180, 180, 180, 180, 180),
}
REASON = {block: "afgesproken met de projectleider" for block in PlacementBlock}


def fill_board(office: Office) -> dict[str, int]:
    """The board of the picture; the ids of the placements by name."""
    leader = person(office, "M. de Wit", birth_date=date(1980, 3, 3))
    cohort_id = cohort(office, "Ik train mijn stad · najaar", leader_id=leader)
    office.cohorts.set_status(cohort_id, CohortStatus.RUNNING)
    office.cohorts.set_status(cohort_id, CohortStatus.IN_PRACTICE)
    offers = {name: _offer(office, name, *rest) for name, *rest in OFFERS}
    made = {}
    for name, stage, field, where in PEOPLE:
        who = person(office, name, birth_date=date(2007, 3, 14), talents=TALENTS.get(name, ""))
        enrolment = office.participants.apply(cohort_id, who)
        office.participants.enrol(enrolment)
        made[name] = _begun(office, enrolment, name, field)
        if where:
            _move(office, made[name], name, stage, offers[where], leader)
    return made


def _offer(office: Office, name: str, kind: OrganisationKind, field: Field, places: int) -> int:
    at = organisation(office, name, kind=kind)
    coach = supervisor(office, f"Ria {name.split()[-1]}", at)
    needed = name == "Muzieklokaal Noord"
    return offer(
        office, "Meedoen", at, field=field, places=places, supervisor_id=coach, vog_needed=needed
    )


def _begun(office: Office, enrolment: int, name: str, field: Field) -> int:
    day = BEGUN.get(name)
    placements = office.placements
    if day is not None:
        moment = datetime.combine(day, time(9))
        placements = PlacementService(store_of(office), fixed_clock(moment))
    (made,) = placements.begin([enrolment], Wishes(field))
    return made


def _move(
    office: Office, placement: int, name: str, stage: Stage, offer_id: int, leader: int
) -> None:
    office.placements.move(placement, Stage.PROPOSED, offer_id=offer_id, reasons=REASON)
    if stage is Stage.PROPOSED:
        return
    day = HELD.get(name, date(2026, 10, 27))
    facts = HandoverFacts(
        **{
            **vars(office.handovers.proposal(placement)),
            "day": day,
            "start": time(16),
            "leader_id": leader,
        }
    )
    office.handovers.plan(placement, facts)
    if name not in HELD:
        return
    office.handovers.record(placement, HandoverFacts(**{**vars(facts), "held_on": day}))
    if name in MINUTES:
        hours(office, placement, *MINUTES[name], last=date(2026, 10, 21))
    if stage is Stage.ASSESSED:
        office.placements.move(placement, stage, reasons=REASON)
