"""The verdict of a move in words: for the column under the mouse, the menu, the announcement."""

from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.rules.placements import Need, Refusal, Verdict
from ct_desktop.services.practice_words import block_text


@dataclass(frozen=True)
class VerdictWords:
    """``tone``: primary, warning or neutral; ``lines`` say why, or what will be asked."""

    tone: str
    title: str
    lines: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it as one line."""
        return ": ".join(part for part in (self.title, ", ".join(self.lines)) if part)


def verdict_words(verdict: Verdict) -> VerdictWords:
    """What a move would come to."""
    if verdict.refusal is not None:
        return VerdictWords("neutral", refusal_text(verdict.refusal))
    asked = (need_text(verdict.need),) if verdict.need is not None else ()
    if verdict.blocks:
        blocks = tuple(block_text(block) for block in verdict.blocks)
        return VerdictWords("warning", tr("Only with a reason"), (*blocks, *asked))
    if asked:
        return VerdictWords("primary", tr("Can go here"), asked)
    return VerdictWords("primary", tr("Can go here"))


def need_text(need: Need) -> str:
    """What a move asks for, as the next thing to do."""
    return {
        Need.OFFER: tr("choose the practice place"),
        Need.HANDOVER_PLAN: tr("plan the handover"),
        Need.HANDOVER_RECORD: tr("record the handover"),
        Need.STOP_REASON: tr("say why it stops"),
    }[need]


def refusal_text(refusal: Refusal) -> str:
    """Why a move cannot be made at all."""
    return {
        Refusal.SAME_STAGE: tr("Stands here already"),
        Refusal.HAS_HOURS: tr("Has hours or an assessment: stop it instead"),
    }[refusal]
