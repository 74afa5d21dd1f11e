"""Made-up practice places, hours and handovers for the documents' tests."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from ct_desktop.documents.handover_form import HandoverSheet, handover_forms
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.offer_sheet import AskUs, OfferSheet, offer_sheets
from ct_desktop.documents.practice_log import LogLine, PracticeLog, practice_logs
from ct_desktop.documents.practice_place import PracticeDay, PracticePlace
from ct_desktop.documents.supervisor_form import FilledHours, SupervisorForm, supervisor_forms
from ct_desktop.rules.enumerations import Field, TargetGroup

FIRST = date(2026, 10, 6)
LONG_ORGANISATION = "Sportvereniging Łuczak-Ağaoğlu Győr aan de Buitenveldertseweg"
PLACE = PracticePlace(
    organisation="SV Overmaas",
    title="Training voor de F-jes",
    field=Field.SPORT,
    tasks="Samen met de trainer de training voorbereiden en geven.\nDaarna opruimen.",
    days=(PracticeDay(5, time(9)), PracticeDay(1, time(15, 30), time(17))),
    starts_on=date(2026, 9, 1),
    ends_on=date(2027, 6, 30),
    address="Overmaasweg 12, 5211 AB 's-Hertogenbosch",
)
LONG_PLACE = PracticePlace(
    organisation=LONG_ORGANISATION,
    title="Training voor de F-jes op het grote veld bij de oude brug",
    field=Field.CULTURE,
    tasks="Oefeningen bedenken, uitleggen en voordoen. " * 30,
    days=tuple(PracticeDay(day, time(15, 30), time(17)) for day in range(7)),
    starts_on=date(2026, 9, 1),
    address="Buitenveldertseweg 1234 B, 5211 AB 's-Hertogenbosch",
)
OFFER = OfferSheet(
    place=PLACE,
    free=2,
    talents=("voetbal", "organiseren", "EHBO"),
    target_group=TargetGroup.CHILDREN,
    minimum_age=16,
    vog_needed=True,
    supervisor="Győző Łuczak",
    supervisor_function="trainer",
)
HANDOVER = HandoverSheet(
    participant="Yasmina el Amrani",
    cohort="Ik train mijn stad, najaar",
    place=PLACE,
    leader="M. de Wit",
    supervisor="Győző Łuczak",
    supervisor_function="trainer",
    supervisor_phone="06 1234 5678",
    supervisor_email="g.luczak@overmaas.example",
    our_phone="073 612 3456",
    our_email="info@waterstad.example",
    sharing=True,
    phone="06 8765 4321",
    email="yasmina@voorbeeld.example",
    day=date(2026, 10, 27),
    start=time(16),
    where="Kantine SV Overmaas",
)
IDENTIFIER = "CT1-ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789"


def log_lines(count: int, *, confirmed: bool = True) -> tuple[LogLine, ...]:
    """Lines of an hour and a half, a week apart."""
    return tuple(
        LogLine(
            FIRST + timedelta(weeks=number),
            1.5,
            f"Training {number + 1} gegeven",
            FIRST + timedelta(weeks=number + 1) if confirmed else None,
            "Győző Łuczak" if confirmed else "",
        )
        for number in range(count)
    )


def filled(count: int) -> tuple[FilledHours, ...]:
    """Open hours for a supervisor's form."""
    return tuple(FilledHours(one.day, one.hours, one.activity) for one in log_lines(count))


LOG = PracticeLog(
    participant="Yasmina el Amrani",
    cohort="Ik train mijn stad, najaar",
    organisation="SV Overmaas",
    title="Training voor de F-jes",
    supervisor="Győző Łuczak",
    needed=15,
    elsewhere=0,
    lines=log_lines(2),
)
FORM = SupervisorForm(
    identifier=IDENTIFIER,
    participant="Yasmina el Amrani",
    organisation="SV Overmaas",
    place="Training voor de F-jes",
    supervisor="Győző Łuczak",
    needed=15,
    confirmed=0,
)


def practice_documents(
    language: str, names: Sequence[str], sender: Letterhead, printed_on: date
) -> dict[str, bytes]:
    """The papers of the practice for these people, hard names and long texts among them."""
    people = tuple(names) or ("Emre Çelik",)
    ask = AskUs(sender, "073 612 3456", "praktijk@waterstad.example", "www.waterstad.example")
    talents = tuple(f"talent nummer {number} met een lange naam" for number in range(12))
    offers = (
        OFFER,
        OfferSheet(LONG_PLACE, 12, talents, TargetGroup.ADULTS, 18, True, people[0], "voorzitter"),
        OfferSheet(PracticePlace("Buurthuis De Schakel", "Kookclub", Field.WELFARE), 0),
    )
    handovers = [
        HandoverSheet(
            participant=name,
            cohort="Ik train mijn stad, najaar",
            place=LONG_PLACE if index % 2 == 0 else PLACE,
            leader=people[-1],
            supervisor=people[index // 2],
            supervisor_email="een.heel.lang.adres@sportvereniging-buitenveldert.example",
            hours_confirmed=index / 2,
            sharing=index % 2 == 0,
            phone="06 8765 4321",
            email="een.heel.lang.adres.van.een.deelnemer@sportservice-waterstad.example",
            agreements="Op tijd komen.\nAfmelden voor twaalf uur." * (index % 3),
            held_on=FIRST if index % 4 == 0 else None,
        )
        for index, name in enumerate(people)
    ]
    logs = [
        PracticeLog(
            name,
            "Ik train mijn stad, najaar",
            LONG_ORGANISATION,
            "Training",
            people[0],
            15,
            index % 2 * 3.5,
            log_lines(index * 3, confirmed=index % 2 == 0),
        )
        for index, name in enumerate(people)
    ]
    forms = [
        SupervisorForm(
            IDENTIFIER, name, LONG_ORGANISATION, "Training", people[0], 15, 4.5, filled(index * 2)
        )
        for index, name in enumerate(people)
    ]
    return {
        "offer_sheet": offer_sheets(ask, offers, printed_on, language),
        "handover_form": handover_forms(sender, handovers, printed_on, language),
        "practice_log": practice_logs(sender, logs, printed_on, language),
        "supervisor_form": supervisor_forms(
            sender, "praktijk@waterstad.example", forms, printed_on, language
        ),
    }
