"""The register of issued documents on paper, with what was revoked and why; confidential."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.colours import MUTED
from ct_desktop.documents.dates import amount, short_date
from ct_desktop.documents.flow import Flow, Frame
from ct_desktop.documents.fonts import BOLD, SEMIBOLD
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.table import Cell, Column, draw_table
from ct_desktop.documents.texts.register_list import WORDS, RegisterListWords
from ct_desktop.documents.words import counted, in_language, joined
from ct_desktop.rules.enumerations import DocumentKind


@dataclass(frozen=True)
class RegisterLine:
    """One document. ``name`` as it stands on it; ``now`` is what the holder is called today.

    ``now`` is empty when that is the same. ``revoke_reason`` only with ``revoked_on``.
    """

    number: str
    kind: DocumentKind
    name: str
    cohort: str
    issued_on: date
    practice_hours: float | None = None
    revoked_on: date | None = None
    revoke_reason: str = ""
    imported: bool = False
    now: str = ""


@dataclass(frozen=True)
class RegisterList:
    """The lines in the order in which they are to stand.

    ``wanted`` says in the language of the document what was chosen (*2026*, *revoked*); empty
    is the whole register.
    """

    sender: Letterhead
    lines: tuple[RegisterLine, ...]
    printed_on: date
    wanted: str = ""


def register_list(data: RegisterList, language: str) -> bytes:
    """The PDF, landscape, marked as confidential on every page."""
    words = in_language(WORDS, language)
    paper = Paper(words.title, language, data.sender.organisation, landscape=True)
    subtitle = joined(data.wanted or words.everything, _totals(data.lines, words))
    frame = Frame(data.sender, words.title, subtitle, language, data.printed_on, confidential=True)
    flow = Flow(paper, frame)
    if not data.lines:
        flow.paragraph(words.nothing, colour=MUTED)
        return paper.finish()
    rows = [_row(line, words, language) for line in data.lines]
    draw_table(flow, _columns(words), rows, size=8.5, padding=3)
    return paper.finish()


def _totals(lines: Sequence[RegisterLine], words: RegisterListWords) -> str:
    certificates = sum(line.kind is DocumentKind.CERTIFICATE for line in lines)
    proofs = len(lines) - certificates
    revoked = sum(line.revoked_on is not None for line in lines)
    return joined(
        counted(certificates, *words.certificates) if certificates else "",
        counted(proofs, *words.proofs) if proofs else "",
        words.revoked_count.format(n=revoked) if revoked else "",
    )


def _columns(words: RegisterListWords) -> tuple[Column, ...]:
    return (
        Column(words.number, 92, face=SEMIBOLD),
        Column(words.kind, 106),
        Column(words.name, 204, face=BOLD),
        Column(words.cohort, 130),
        Column(words.issued_on, 72),
        Column(words.practice_hours, 62, align="right"),
        Column(words.remarks, 126, colour=MUTED),
    )


def _row(line: RegisterLine, words: RegisterListWords, language: str) -> tuple[str | Cell, ...]:
    revoked = ""
    if line.revoked_on is not None:
        revoked = words.revoked.format(date=short_date(line.revoked_on))
        revoked = f"{revoked}: {line.revoke_reason}" if line.revoke_reason else revoked
    return (
        line.number,
        words.kinds[line.kind],
        Cell(line.name, words.now.format(name=line.now) if line.now else ""),
        line.cohort,
        short_date(line.issued_on),
        "" if line.practice_hours is None else amount(line.practice_hours, language),
        Cell(words.imported if line.imported else "", alarm=revoked),
    )
