"""What the window and the command line ask for: fill this store with the demonstration."""

from typing import TYPE_CHECKING

from ct_desktop.clock import Clock
from ct_desktop.services.issuer_keys import IssuerKeyService
from ct_desktop.services.lesson_rooms import Lessons
from ct_desktop.storage.store import Store

if TYPE_CHECKING:
    from ct_desktop.services.demo.fill import DemoSummary

PEOPLE = 120
SEED = 1


class DemoService:
    """Fills the open store with the demonstration organisation."""

    def __init__(
        self, store: Store, clock: Clock, lessons: Lessons, keys: IssuerKeyService
    ) -> None:
        self._store = store
        self._clock = clock
        self._lessons = lessons
        self._keys = keys

    def fill(self, people: int = PEOPLE, seed: int = SEED) -> "DemoSummary":
        """See ``fill_demo``; all that makes the demonstration is loaded only now."""
        from ct_desktop.services.demo.fill import fill_demo

        summary = fill_demo(self._store, self._clock, self._lessons(), self._keys, people, seed)
        # The public file was made before the organisation had its name.
        self._keys.publish()
        return summary
