"""How it stands with a VOG, in words and in the tone that goes with them."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import VogState

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
