"""What a ceremony comes to: how many documents and guests, and when it ends."""

from collections.abc import Sequence

from ct_desktop.language import ntr, tr
from ct_desktop.services.ceremonies import CeremonyGuest, CeremonyTimes
from ct_desktop.ui.dates import show_time


def summary_text(people: Sequence[CeremonyGuest], times: CeremonyTimes | None) -> str:
    """*60 documents · 72 guests, not known yet of 12 · ends at 21:40*."""
    parts = [ntr("{n} document", "{n} documents", len(people))]
    known = [one.guests for one in people if one.guests is not None]
    unknown = len(people) - len(known)
    if known:
        guests = ntr("{n} guest", "{n} guests", sum(known))
        if unknown:
            guests = tr("{guests}, not known yet of {n}").format(guests=guests, n=unknown)
        parts.append(guests)
    if times is not None and (times.before or times.each or times.after):
        parts.append(tr("ends at {time}").format(time=show_time(times.ends)))
    return " · ".join(parts)
