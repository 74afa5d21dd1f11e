"""What all notes on a tool come to: number, average and remarks per organisation."""

from collections.abc import Iterable
from dataclasses import dataclass

from ct_desktop.rules.names import fold
from ct_desktop.services.note_facts import NoteFacts, ToolRef


@dataclass(frozen=True)
class SourceNotes:
    """What one organisation thinks of one tool; ``average`` None without any stars."""

    source: str
    count: int
    average: float | None
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class ToolVerdict:
    """What all organisations think of one tool, our own first."""

    tool: ToolRef
    count: int
    average: float | None
    sources: tuple[SourceNotes, ...]


def verdicts(notes: Iterable[NoteFacts]) -> tuple[ToolVerdict, ...]:
    """Every tool that has a note, by package and title; ``notes`` are the newest first."""
    grouped: dict[tuple[str, str], list[NoteFacts]] = {}
    for note in notes:
        of = note.tool.package_identifier or note.tool.package_key
        grouped.setdefault((of, note.tool.item_key), []).append(note)
    found = [_verdict(of_tool) for of_tool in grouped.values()]
    return tuple(sorted(found, key=lambda v: (fold(v.tool.package_title), fold(v.tool.title))))


def _verdict(notes: list[NoteFacts]) -> ToolVerdict:
    """``notes`` on one tool, the newest first: that one has the title as it is now."""
    sources = sorted({note.source for note in notes}, key=fold)
    return ToolVerdict(
        notes[0].tool,
        len(notes),
        average([note.stars for note in notes]),
        tuple(_of_source(one, [n for n in notes if n.source == one]) for one in sources),
    )


def _of_source(source: str, notes: list[NoteFacts]) -> SourceNotes:
    return SourceNotes(
        source,
        len(notes),
        average([note.stars for note in notes]),
        tuple(note.remark for note in notes if note.remark),
    )


def average(stars: list[int | None]) -> float | None:
    """The mean of the stars that were given; None when none were."""
    given = [one for one in stars if one is not None]
    return sum(given) / len(given) if given else None
