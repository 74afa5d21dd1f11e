"""What the panel beside a tool shows: where it was last used, and our notes on it."""

from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_notes import NoteFacts, ToolRef
from ct_desktop.services.tool_planning import LastUse


@dataclass(frozen=True)
class PanelContent:
    """``current`` is the note that is being written: of the last use, or the latest without."""

    tool: ToolRef
    used: LastUse | None
    current: NoteFacts | None
    earlier: tuple[NoteFacts, ...]


def read_panel(
    office: Office, library: LessonTools, package_key: str, item_key: str
) -> PanelContent:
    """Read everything; runs on the worker."""
    tool = library.ref(package_key, item_key)
    used = office.tool_planning.last_use(package_key, item_key)
    notes = office.tool_notes.of_tool(tool)
    meeting = used.meeting_id if used else None
    own = [note for note in notes if not note.source and note.meeting_id == meeting]
    current = own[0] if own else None
    return PanelContent(tool, used, current, tuple(note for note in notes if note is not current))


def used_text(used: LastUse | None) -> str:
    """``Last used in Najaar, meeting 2 (17-09-2026)``."""
    if used is None:
        return tr("Not used in a meeting yet.")
    return tr("Last used in {group}, meeting {label} ({date})").format(
        group=used.cohort, label=words.meeting_label(used.label), date=words.date_text(used.date)
    )


def where_text(note: NoteFacts) -> str:
    """``2 · Najaar``; nothing when it is not known."""
    return f"{words.meeting_label(note.label)} · {note.cohort}" if note.cohort else ""


def origin_text(note: NoteFacts, own: str = "") -> str:
    """Who wrote it, where it was used and when: ``2 · Najaar · 17-09-2026``."""
    parts = (note.source or own, where_text(note), words.date_text(note.written_on))
    return " · ".join(part for part in parts if part)


def average_text(average: float | None) -> str:
    """``4.3`` with the decimal sign of the language."""
    return "" if average is None else words.hours_text(round(average, 1))
