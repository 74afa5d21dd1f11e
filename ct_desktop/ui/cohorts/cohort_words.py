"""How a cohort is put in words on its page and in the table."""

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import CohortStatus
from ct_desktop.services import words
from ct_desktop.services.cohort_facts import CohortFacts
from ct_desktop.ui.dates import show_time

STATUS_TONES = {
    CohortStatus.PLANNED: "primary",
    CohortStatus.RUNNING: "good",
    CohortStatus.IN_PRACTICE: "culture",
    CohortStatus.COMPLETED: "neutral",
    CohortStatus.CANCELLED: "bad",
}


def places(enrolled: int, capacity: int, waiting: int) -> str:
    """``14 of 15 · 2 waiting``."""
    taken = tr("{taken} of {places}").format(taken=enrolled, places=capacity)
    if not waiting:
        return taken
    return f"{taken} · {ntr('{n} waiting', '{n} waiting', waiting)}"


def subtitle(facts: CohortFacts) -> str:
    """Places, weekday and time, place and leader of a cohort, in one line."""
    day = words.weekday(facts.start_date)
    hours = show_time(facts.start_time)
    if facts.end_time is not None:
        hours = f"{hours}–{show_time(facts.end_time)}"
    parts = [
        tr("{taken} of {places} places").format(taken=facts.enrolled, places=facts.capacity),
        f"{day} {hours}",
        facts.place,
        tr("course leader {name}").format(name=facts.leader) if facts.leader else "",
    ]
    if facts.status is CohortStatus.CANCELLED:
        parts.insert(0, tr("cancelled: {reason}").format(reason=facts.cancel_reason))
    elif facts.status is not CohortStatus.RUNNING:
        parts.insert(0, words.cohort_status(facts.status))
    return " · ".join(part for part in parts if part)
