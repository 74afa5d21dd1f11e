"""Prints of the practice: offer sheet, handover form, practice log, supervisor form."""

from collections.abc import Sequence

from ct_desktop.clock import Clock
from ct_desktop.services.prints import Print
from ct_desktop.storage.store import Store


class PracticePrintService:
    """Makes the prints, in the language asked for; file names name nobody."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def offer_sheet(self, offer_ids: Sequence[int], language: str) -> Print:
        """A sheet per offer, to hang up; no name or phone number of a person but the
        supervisor's, whose function it is."""
        raise NotImplementedError

    def handover_form(self, placement_ids: Sequence[int], language: str) -> Print:
        """The form of the handover; contact data of the participant only with consent to share."""
        raise NotImplementedError

    def practice_log(self, placement_ids: Sequence[int], language: str) -> Print:
        """The log: hours on record and empty lines to fill in and sign."""
        raise NotImplementedError

    def supervisor_form(self, placement_ids: Sequence[int], language: str) -> Print:
        """The fillable form for the supervisor; of one placement, or one PDF of several."""
        raise NotImplementedError

    def of_cohort(self, cohort_id: int, person_id: int | None = None) -> tuple[int, ...]:
        """The placements with an offer that a print of a cohort (or of one person) is about."""
        raise NotImplementedError

    def of_person(self, person_id: int) -> tuple[int, ...]:
        """The same of one person over all cohorts."""
        raise NotImplementedError
