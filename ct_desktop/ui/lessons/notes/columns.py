"""The columns of the two tables of the notes: tools with their average, and notes on one."""

from collections.abc import Sequence
from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.rules.names import fold
from ct_desktop.services import words
from ct_desktop.services.tool_notes import NoteFacts, ToolRef, ToolVerdict
from ct_desktop.ui.lessons.notes.content import average_text, where_text
from ct_desktop.ui.tables.column import Align, ColumnSpec


@dataclass(frozen=True)
class VerdictLine:
    """A tool with a number of its own in the list, and its notes."""

    id: int
    verdict: ToolVerdict
    notes: tuple[NoteFacts, ...]


def verdict_lines(verdicts: Sequence[ToolVerdict], notes: Sequence[NoteFacts]) -> list[VerdictLine]:
    """Every tool with its notes, the newest first; numbers stay as long as the first note does."""
    by_tool: dict[tuple[str, str], list[NoteFacts]] = {}
    for note in notes:
        by_tool.setdefault(_same(note.tool), []).append(note)
    lines = []
    for verdict in verdicts:
        own = by_tool[_same(verdict.tool)]
        lines.append(VerdictLine(min(note.id for note in own), verdict, tuple(own)))
    return lines


def _same(tool: ToolRef) -> tuple[str, str]:
    return tool.package_identifier or tool.package_key, tool.item_key


def answers(line: VerdictLine, asked: str, source: str | None) -> bool:
    """Whether a line holds all words asked, and a note of the organisation when one is given."""
    said = [line.verdict.tool.title, line.verdict.tool.package_title]
    said += [note.remark for note in line.notes]
    text = fold(" ".join(said))
    if source is not None and source not in {note.source for note in line.notes}:
        return False
    return all(word in text for word in fold(asked).split())


def verdict_columns() -> tuple[ColumnSpec[VerdictLine], ...]:
    """Tool, package, average, number, organisations."""
    return (
        ColumnSpec("tool", tr("Tool"), lambda line: line.verdict.tool.title, 0, strong=True),
        ColumnSpec(
            "package",
            tr("Lesson package"),
            lambda line: line.verdict.tool.package_title,
            190,
            muted=True,
        ),
        ColumnSpec(
            "average",
            tr("Average"),
            lambda line: average_text(line.verdict.average),
            84,
            align=Align.RIGHT,
        ),
        ColumnSpec(
            "count", tr("Notes"), lambda line: str(line.verdict.count), 72, align=Align.RIGHT
        ),
        ColumnSpec(
            "remarks",
            tr("Remarks"),
            lambda line: str(sum(bool(note.remark) for note in line.notes)),
            84,
            align=Align.RIGHT,
        ),
        ColumnSpec(
            "sources",
            tr("Organisations"),
            lambda line: str(len(line.verdict.sources)),
            120,
            align=Align.RIGHT,
        ),
    )


def note_columns(own: str) -> tuple[ColumnSpec[NoteFacts], ...]:
    """Organisation, stars, where, when, remark."""
    return (
        ColumnSpec("source", tr("Organisation"), lambda note: note.source or own, 176),
        ColumnSpec("stars", tr("Stars"), stars_shown, 72),
        ColumnSpec("where", tr("Used in"), where_text, 170),
        ColumnSpec("date", tr("Written"), lambda note: words.date_text(note.written_on), 104),
        ColumnSpec(
            "remark",
            tr("Remark"),
            lambda note: " ".join(note.remark.split()),
            0,
            tooltip=lambda note: note.remark,
        ),
    )


def stars_shown(note: NoteFacts) -> str:
    """``4 of 5``."""
    return "" if note.stars is None else tr("{n} of 5").format(n=note.stars)
