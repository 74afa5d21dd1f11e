"""The proof of participation: the first document, after the meetings."""

from dataclasses import dataclass
from datetime import date

from ct_desktop.documents.box import Box
from ct_desktop.documents.chips import draw_chips
from ct_desktop.documents.colours import INK, MUTED, NAVY
from ct_desktop.documents.dates import amount, long_date
from ct_desktop.documents.fonts import BOLD, REGULAR, SEMIBOLD
from ct_desktop.documents.letterhead import METHOD, Letterhead
from ct_desktop.documents.page import Paper
from ct_desktop.documents.proof_art import draw_strip
from ct_desktop.documents.signers import Signer, draw_signers
from ct_desktop.documents.texts.numbers import number_word
from ct_desktop.documents.texts.participation_proof import WORDS, ProofWords
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import unbroken, wrap

_STRIP = 149.0
_GUTTER = 42.0


@dataclass(frozen=True)
class ParticipationProof:
    """One person's proof; ``hours`` attended in clock hours, ``name`` as in running text."""

    name: str
    number: str
    issued_on: date
    meetings: int
    follow_ups: int = 0
    hours: float = 0.0
    first_day: date | None = None
    last_day: date | None = None
    competences: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParticipationProofs:
    """The proofs of a cohort, a page each; ``field`` is a word such as *sport*, or empty."""

    cohort: str
    programme: str
    sender: Letterhead
    place: str
    signers: tuple[Signer, ...]
    proofs: tuple[ParticipationProof, ...]
    field: str = ""


def participation_proof(data: ParticipationProofs, language: str) -> bytes:
    """The PDF, landscape, a page per proof; ``ValueError`` when there is none."""
    if not data.proofs:
        raise ValueError("no proofs to print")
    words = in_language(WORDS, language)
    paper = Paper(
        joined(words.title, data.cohort), language, data.sender.organisation, landscape=True
    )
    for index, proof in enumerate(data.proofs):
        if index:
            paper.next_page()
        _draw_proof(paper, data, proof, words, language)
    return paper.finish()


def _draw_proof(
    paper: Paper,
    data: ParticipationProofs,
    proof: ParticipationProof,
    words: ProofWords,
    language: str,
) -> None:
    area = paper.area
    draw_strip(paper, Box(area.x, area.y, _STRIP, area.height))
    left = area.x + _STRIP + _GUTTER
    page = Box(left, area.y, area.right - left, area.height)
    _draw_sender(paper, data.sender, page)
    kicker = joined(data.programme, data.field).upper()
    paper.fitted(
        Box(left, page.top - 84, page.width, 16), kicker, size=9.5, minimum=6.5, colour=MUTED
    )
    paper.text(left - 1.5, page.top - 122, words.title, size=37, colour=NAVY)
    paper.text(left, page.top - 160, words.given_to, size=11.5, colour=MUTED)
    name = Box(left, page.top - 230, page.width, 63)
    paper.fitted(name, proof.name, face=BOLD, size=37, minimum=20)
    y = page.top - 258
    for line in wrap(_sentence(data, proof, words, language), REGULAR, 12.5, page.width - 10):
        paper.text(left, y, line, size=12.5, colour=INK)
        y -= 20
    foot = page.y + 10
    signed = Box(left, foot + 20, page.width, 88)
    if proof.competences:
        paper.text(left, y - 6, words.competences, face=SEMIBOLD, size=9.5, colour=MUTED)
        top = y - 14
        draw_chips(paper, proof.competences, Box(left, signed.top, page.width, top - signed.top))
    draw_signers(paper, data.signers, signed)
    _draw_foot(paper, data, proof, words, language, Box(left, page.y, page.width, 14))


def _draw_sender(paper: Paper, sender: Letterhead, page: Box) -> None:
    right = page.right
    if sender.logo is not None:
        right = paper.picture(Box(right - 120, page.top - 42, 120, 42), sender.logo).x - 10
    name = Box(page.x, page.top - 17, right - page.x, 17)
    paper.fitted(name, sender.organisation, face=BOLD, size=12, colour=NAVY, align="right")
    if sender.organisation != METHOD:
        paper.text(right, page.top - 27, METHOD, size=8.25, colour=MUTED, align="right")


def _sentence(
    data: ParticipationProofs, proof: ParticipationProof, words: ProofWords, language: str
) -> str:
    """What was followed, when, and how many hours it was, as one sentence."""
    what = words.conjunction.join(
        (one if count == 1 else many).format(n=number_word(count, language))
        for count, one, many in (
            (proof.meetings, words.one_meeting, words.meetings),
            (proof.follow_ups, words.one_follow_up, words.follow_ups),
        )
        if count
    )
    parts = [words.followed.format(what=what, programme=data.programme)] if what else []
    if proof.first_day and proof.last_day:
        first, last = (
            unbroken(long_date(day, language)) for day in (proof.first_day, proof.last_day)
        )
        parts.append(words.period.format(first=first, last=last))
    text = " ".join(parts)
    hours = words.hours.format(hours=amount(proof.hours, language)) if proof.hours else ""
    sentence = joined(text, hours, between=", ")
    return f"{sentence}." if sentence else ""


def _draw_foot(
    paper: Paper,
    data: ParticipationProofs,
    proof: ParticipationProof,
    words: ProofWords,
    language: str,
    box: Box,
) -> None:
    day = long_date(proof.issued_on, language)
    issued = words.place_and_date.format(place=data.place, date=day) if data.place else day
    half = box.width * 0.64
    left = Box(box.x, box.y, half, box.height)
    paper.fitted(left, issued, size=8.5, minimum=6.5, colour=MUTED)
    right = Box(box.x + half, box.y, box.width - half, box.height)
    number = words.number.format(number=proof.number)
    paper.fitted(right, number, size=8.5, colour=MUTED, align="right")
