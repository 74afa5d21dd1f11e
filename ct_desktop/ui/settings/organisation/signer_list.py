"""The list of signers with one of them added, changed, moved or left out."""

from ct_desktop.services.settings import SignerFacts

Signers = tuple[SignerFacts, ...]


def with_signer(signers: Signers, wanted: SignerFacts) -> Signers:
    """``wanted`` in the place of the one with its id, or at the end."""
    if wanted.id is None or all(one.id != wanted.id for one in signers):
        return (*signers, wanted)
    return tuple(wanted if one.id == wanted.id else one for one in signers)


def without_signer(signers: Signers, signer_id: int) -> Signers:
    """All but one."""
    return tuple(one for one in signers if one.id != signer_id)


def moved_signer(signers: Signers, signer_id: int, step: int) -> Signers:
    """One of them ``step`` places down (or up when negative); as they were at either end."""
    order = list(signers)
    place = next((n for n, one in enumerate(order) if one.id == signer_id), None)
    if place is None or not 0 <= place + step < len(order):
        return signers
    order.insert(place + step, order.pop(place))
    return tuple(order)
