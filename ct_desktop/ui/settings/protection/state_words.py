"""Who can open the data, in words."""

from ct_desktop.language import ntr, tr
from ct_desktop.services.protection import ProtectionState


def headline(state: ProtectionState) -> str:
    """The state in one sentence."""
    if state.open_to_all:
        return tr("Anyone who can use this PC's account can open this")
    if state.keychain:
        return tr("This PC opens the data by itself, for your account only")
    return tr("Opens with a password only")


def explanation(state: ProtectionState) -> str:
    """What that means, and what else opens the data."""
    if state.open_to_all and (state.users or state.keychain):
        return tr("There are other ways in, but none is asked for. Protect again to ask for them.")
    if state.open_to_all:
        return tr("Add a user with a password to protect the data.")
    parts = [tr("The data are encrypted on this PC, and so is every backup.")]
    if state.users:
        count = len(state.users)
        parts.append(ntr("{n} person has a password.", "{n} people have a password.", count))
    return " ".join(parts)
