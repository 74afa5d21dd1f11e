"""How an outcome is told: a word, a sign and a colour, never a colour alone."""

from dataclasses import dataclass

from ct_desktop.language import ntr, tr
from ct_desktop.services.lesson_content import Outcome


@dataclass(frozen=True)
class OutcomeLook:
    """``tone`` is a family of tokens."""

    word: str
    short: str
    icon: str
    tone: str


def outcome_look(outcome: Outcome) -> OutcomeLook:
    """The look of what became of an answer."""
    match outcome:
        case Outcome.RIGHT:
            return OutcomeLook(tr("Right"), tr("Right"), "check", "good")
        case Outcome.PARTLY:
            return OutcomeLook(
                tr("Partly right: something is still missing"), tr("Partly"), "info", "warning"
            )
        case Outcome.WRONG:
            return OutcomeLook(tr("Not right"), tr("Not right"), "close", "bad")
        case Outcome.NEEDS_PERSON:
            return OutcomeLook(
                tr("Talk about your answer together"), tr("To talk about"), "people", "primary"
            )
        case _:
            return OutcomeLook(tr("Not answered"), tr("Not answered"), "more", "neutral")


def points_words(points: float) -> str:
    """``2 points``; half points with a decimal."""
    if points == int(points):
        return ntr("{n} point", "{n} points", int(points))
    return tr("{number} points").format(number=f"{points:.10g}")
