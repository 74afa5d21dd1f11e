"""The check list of supervisors' forms as plain values."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormProblem, FormStatus


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
    closed_reason: str = ""
    """Why it, or a line of it, was set aside."""


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
    assignable: bool = False
    """Whether it can be said whose form it is: nothing of it was taken over yet."""


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
