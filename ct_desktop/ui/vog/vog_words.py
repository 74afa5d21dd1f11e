"""How it stands with a VOG, in words and in the tone that goes with them."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import VogState
from ct_desktop.services.vogs import VogFacts
from ct_desktop.ui.dates import show_date

VOG_TONES = {
    VogState.NOT_NEEDED: "neutral",
    VogState.MISSING: "bad",
    VogState.REQUESTED: "warning",
    VogState.SEEN: "good",
    VogState.RENEWAL_DUE: "warning",
}


def needed_text(needed: bool | None) -> str:
    """Whether a VOG is needed, as it was set by hand."""
    return {
        None: tr("follows from the practice places"),
        True: tr("yes, always"),
        False: tr("no"),
    }[needed]


def dates_text(facts: VogFacts) -> str:
    """What is on record: requested, seen and by whom, to renew; "" when nothing is."""
    parts = []
    if facts.seen_on is not None:
        seen = tr("original seen on {day}").format(day=show_date(facts.seen_on))
        parts.append(f"{seen} ({facts.seen_by})" if facts.seen_by else seen)
        if facts.renew_on is not None:
            parts.append(tr("renew after {day}").format(day=show_date(facts.renew_on)))
    if facts.requested_on is not None:
        parts.append(tr("requested on {day}").format(day=show_date(facts.requested_on)))
    return " · ".join(parts)
