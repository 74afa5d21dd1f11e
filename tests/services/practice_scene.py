"""A practice with a bit of everything, and every kind of change that can be made of it."""

from datetime import date
from pathlib import Path

from form_kit import SIX, day, returned, written
from office_kit import cohort, person
from practice_kit import (
    ANYTHING,
    LOOKING,
    PROPOSED,
    STOPPED,
    held,
    hours,
    offer,
    organisation,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop.rules.enumerations import Field
from ct_desktop.rules.supervisor_form import IDENTIFIER
from ct_desktop.services.offers import OfferFacts
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts
from ct_desktop.services.placements import Wishes
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.supervisors import SupervisorFacts
from ct_desktop.services.vogs import VogFacts

HELD = date(2026, 10, 1)
"""The day of the handovers that were held; the clock should be some weeks on."""


class PracticeScene:
    """Six people: looking, proposed, planned, in practice, stopped, and one without a placement.

    Ria coaches at SV Overmaas, Sam is a colleague; Bert left, Ans was never used. Ria stands in
    the register twice: the double coaches one offer and has a VOG.
    """

    def __init__(self, office: Office, folder: Path) -> None:
        self.office = office
        self.enrolments = practising(office, 6)
        self.free = self.enrolments[5]
        self.other = cohort(office, "Parallel")
        self.leader = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
        self.club = organisation(office)
        self.ria = supervisor(office, "Ria Maas")
        self.sam = supervisor(office, "Sam Pol")
        self.ans = supervisor(office, "Ans Vos")
        self.bert = supervisor(office, "Bert Gaan")
        office.supervisors.leave(self.bert, HELD, "verhuisd")
        self.kept = person_of(office, self.ria)
        self.double = person(office, "Ria M", birth_date=date(1980, 3, 3))
        self.ria_again = supervisor(office, at=self.club, person_id=self.double)
        self.offer = offer(office, supervisor_id=self.ria, places=9)
        self.hers = offer(office, "Kantine", supervisor_id=self.ria_again)
        self.unused = offer(office, "Open dag")
        self.withdrawn = offer(office, "Zomerkamp")
        office.offers.withdraw(self.withdrawn, "gaat niet door")
        office.vogs.see(self.double, HELD, "Lena")
        office.vogs.request([self.kept], HELD)

        looking, proposed, planned, busy, stopped, _ = self.enrolments
        self.looking = placement(office, looking, LOOKING)
        office.placements.match(self.looking, self.unused)
        self.proposed = placement(office, proposed, PROPOSED, self.hers)
        self.planned = placement(office, planned, PROPOSED, self.offer)
        plan(office, self.planned, leader_id=self.leader, supervisor_id=self.ria, reasons=ANYTHING)
        self.busy = placement(office, busy, PROPOSED, self.offer)
        plan(office, self.busy, HELD, leader_id=self.leader, reasons=ANYTHING)
        held(office, self.busy, HELD, reasons=ANYTHING)
        self.stopped = placement(office, stopped, STOPPED, self.offer)
        (self.counted,) = hours(office, self.busy, 120, last=date(2026, 10, 6))
        (self.waiting,) = hours(office, self.busy, 15 * 60, last=date(2026, 10, 8), confirmed_by="")

        line = (written(day(office, 3)), "3", "training")
        self.file = returned(office, folder, self.busy, line, levels=SIX, name="een.pdf")
        first = returned(
            office, folder, self.busy, line, levels=SIX, remarks="Goed.", name="twee.pdf"
        )
        nobody = returned(office, folder, self.busy, line, name="drie.pdf", **{IDENTIFIER: ""})
        report = office.received_forms.read([first, nobody])
        self.form, self.nobodys = (row.id for row in report.received)


def person_of(office: Office, supervisor_id: int) -> int:
    """The person of a supervisor."""
    return office.supervisors.row(supervisor_id).facts.person_id


def _another_title(s: PracticeScene) -> None:
    facts = s.office.offers.get(s.offer).facts
    s.office.offers.save(OfferFacts(**{**vars(facts), "title": "Training JO11", "places": 12}))


def _new_supervisor(s: PracticeScene) -> None:
    new = PersonFacts(given_name="Noor", family_name="Bakker")
    s.office.supervisors.save(SupervisorFacts(None, 0, s.club, "trainer"), new)


def _plan(s: PracticeScene) -> None:
    plan(s.office, s.proposed, leader_id=s.leader, supervisor_id=s.sam, reasons=ANYTHING)


def _correct(s: PracticeScene) -> None:
    facts = EntryFacts(s.counted, date(2026, 10, 7), 150, "kleine pupillen")
    s.office.practice_hours.correct(s.counted, facts)


PRACTICE_OPERATIONS = {
    "placement begun": lambda s: s.office.placements.begin([s.free], Wishes(Field.SPORT, (2,))),
    "wishes changed": lambda s: s.office.placements.set_wishes(
        s.looking, Wishes(Field.WELFARE, (1, 3), "met kinderen")
    ),
    "offer matched": lambda s: s.office.placements.match(s.looking, s.offer),
    "placement moved": lambda s: s.office.placements.move(s.looking, PROPOSED, reasons=ANYTHING),
    "placement stopped": lambda s: s.office.placements.stop(s.busy, "andere baan"),
    "placement taken up again": lambda s: s.office.placements.resume(s.stopped),
    "supervisor of a placement changed": lambda s: s.office.placements.set_supervisor(
        s.planned, s.sam
    ),
    "placement removed": lambda s: s.office.placements.remove(s.planned),
    "handover planned": _plan,
    "handover held": lambda s: held(s.office, s.planned, HELD, reasons=ANYTHING),
    "handover taken back": lambda s: s.office.handovers.unrecord(s.busy, "niemand was er"),
    "hours entered": lambda s: hours(s.office, s.busy, 60, 90),
    "hours corrected": _correct,
    "hours confirmed": lambda s: s.office.practice_hours.confirm([s.waiting], "Ria Maas"),
    "confirmation taken back": lambda s: s.office.practice_hours.unconfirm([s.counted]),
    "hours removed": lambda s: s.office.practice_hours.remove(s.counted),
    "offer saved": _another_title,
    "offer withdrawn": lambda s: s.office.offers.withdraw(s.offer, "geen begeleiding"),
    "offer reopened": lambda s: s.office.offers.reopen(s.withdrawn),
    "offer removed": lambda s: s.office.offers.remove(s.unused),
    "supervisor saved": _new_supervisor,
    "supervisor left": lambda s: s.office.supervisors.leave(s.ria, HELD, "met pensioen", s.sam),
    "supervisor came back": lambda s: s.office.supervisors.come_back(s.bert),
    "supervisor removed": lambda s: s.office.supervisors.remove(s.ans),
    "VOG noted": lambda s: s.office.vogs.save(VogFacts(s.kept, needed=True, requested_on=HELD)),
    "VOG requested": lambda s: s.office.vogs.request([s.leader, s.kept], date(2026, 10, 2)),
    "original VOG seen": lambda s: s.office.vogs.see(s.kept, HELD, "Lena"),
    "VOG policy changed": lambda s: s.office.vogs.set_policy_years(2),
    "forms read in": lambda s: s.office.received_forms.read([s.file]),
    "form accepted": lambda s: s.office.received_forms.accept(s.form),
    "form set aside": lambda s: s.office.received_forms.dismiss(s.form, "dubbel"),
    "form assigned": lambda s: s.office.received_forms.assign(s.nobodys, s.busy),
    "persons merged": lambda s: s.office.merging.merge(s.double, s.kept),
    "moved to another cohort": lambda s: s.office.moves.move(s.enrolments[3], s.other),
}
"""Every kind of change of the practice, and two of others that take the practice along."""
