"""What every part of the demonstration works with: the running write, the day, the chance."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from random import Random

from sqlalchemy.orm import Session

from ct_desktop.clock import Clock, fixed_clock
from ct_desktop.rules.periods import ClosedPeriod
from ct_desktop.services.demo.city import City
from ct_desktop.services.demo.joined_store import JoinedStore
from ct_desktop.services.demo.person_maker import PersonMaker
from ct_desktop.services.issuer_keys import IssuerKeyService

OFFICE_HOURS = time(10, 0)


@dataclass
class Stage:
    """One filling of one store; ``staff`` by key, ``closed`` the days without meetings."""

    session: Session
    store: JoinedStore
    today: date
    rng: Random
    city: City
    maker: PersonMaker
    keys: IssuerKeyService
    closed: tuple[ClosedPeriod, ...] = ()
    staff: dict[str, int] = field(default_factory=dict)
    recruiters: list[int] = field(default_factory=list)
    """Persons who have done the course: they bring others in."""

    def at(self, day: date) -> Clock:
        """The clock as it stood on the morning of ``day``, never after today."""
        return fixed_clock(datetime.combine(min(day, self.today), OFFICE_HOURS))
