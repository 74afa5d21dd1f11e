"""Supervisors' forms read in: a check list with differences, taken over per line or whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ct_desktop.clock import Clock
from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormProblem, FormStatus
from ct_desktop.storage.store import Store


@dataclass(frozen=True)
class ReceivedRow:
    """A form in the check list. ``clean``: no problem and no difference on any open line."""

    id: int
    person: str
    person_id: int | None
    placement_id: int | None
    organisation: str
    supervisor: str
    received_at: datetime
    filled_on: date | None
    status: FormStatus
    problem: FormProblem | None
    problem_text: str
    """What is the matter and what to do, in a sentence; empty without a problem."""
    hours: float
    clean: bool


@dataclass(frozen=True)
class ReceivedLineFacts:
    """A line. ``difference``: in words how it differs from the record; empty when it is new.

    ``same``: the record holds exactly this already. ``acceptable``: it can be taken over.
    """

    id: int
    kind: FormLineKind
    day: date | None
    hours: float | None
    text: str
    scores: tuple[tuple[str, int], ...]
    state: FormLineState
    difference: str
    same: bool
    acceptable: bool


@dataclass(frozen=True)
class ReceivedFormPage:
    """A form with its lines, in the order of the paper."""

    row: ReceivedRow
    file_name: str
    lines: tuple[ReceivedLineFacts, ...]


@dataclass(frozen=True)
class RefusedFile:
    """A file that is no form, and why."""

    file: Path
    message: str
    advice: str


@dataclass(frozen=True)
class ReadReport:
    """What reading files came to; ``again`` were read before."""

    received: tuple[ReceivedRow, ...]
    again: tuple[Path, ...]
    refused: tuple[RefusedFile, ...]


class ReceivedFormService:
    """Reads forms and takes them over into the record."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def read(
        self, paths: Sequence[Path], progress: Callable[[int, int], None] | None = None
    ) -> ReadReport:
        """Read files, and the PDF files of folders, into the check list. One change."""
        raise NotImplementedError

    def rows(self, status: FormStatus | None = FormStatus.OPEN) -> tuple[ReceivedRow, ...]:
        """The check list, the newest first; every status for None."""
        raise NotImplementedError

    def page(self, form_id: int) -> ReceivedFormPage:
        """One form with what differs from the record as it is now."""
        raise NotImplementedError

    def accept(self, form_id: int, line_ids: Sequence[int] | None = None) -> None:
        """Take over these lines (all acceptable ones for None): hours become confirmed entries
        by the supervisor, the assessment and remarks are kept. One change.

        Raises UserError for a form with a problem that forbids it, or a line that cannot be read.
        """
        raise NotImplementedError

    def accept_clean(self, form_ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Take over every clean form (of these); their ids."""
        raise NotImplementedError

    def dismiss(self, form_id: int, reason: str, line_ids: Sequence[int] | None = None) -> None:
        """Set a form, or lines of it, aside with a reason."""
        raise NotImplementedError

    def assign(self, form_id: int, placement_id: int) -> None:
        """Say whose form it is, for one whose identifier cannot say so."""
        raise NotImplementedError
