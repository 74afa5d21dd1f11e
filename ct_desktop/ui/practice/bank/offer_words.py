"""Practice places in words: their state, their free places, their facts on one line."""

from ct_desktop.language import ntr, tr
from ct_desktop.services import words
from ct_desktop.services.offers import OfferRow, OfferState
from ct_desktop.ui.dates import show_date

STATE_TONES = {
    OfferState.OPEN: "good",
    OfferState.FULL: "warning",
    OfferState.LATER: "primary",
    OfferState.ENDED: "neutral",
    OfferState.WITHDRAWN: "neutral",
}


def state_text(row: OfferRow) -> str:
    """Whether somebody can be placed there: open, full, from a day on, ended, withdrawn."""
    if row.state is OfferState.LATER:
        return tr("from {day}").format(day=show_date(row.facts.starts_on))
    return {
        OfferState.OPEN: tr("open"),
        OfferState.FULL: tr("full"),
        OfferState.ENDED: tr("ended"),
        OfferState.WITHDRAWN: tr("withdrawn"),
    }[row.state]


def free_text(row: OfferRow) -> str:
    """``2 places free``, or in words that there is none."""
    if row.state in (OfferState.ENDED, OfferState.WITHDRAWN):
        return state_text(row)
    if row.free < 1:
        return tr("no place free")
    if row.state is OfferState.LATER:
        return tr("{n} free from {day}").format(n=row.free, day=show_date(row.facts.starts_on))
    return ntr("{n} place free", "{n} places free", row.free)


def free_of_all(row: OfferRow) -> str:
    """``2 of 3 free``."""
    return tr("{free} of {places} free").format(free=max(0, row.free), places=row.facts.places)


def where_text(row: OfferRow) -> str:
    """Organisation and town."""
    return " · ".join(part for part in (row.organisation, row.town) if part)


def asks_text(row: OfferRow) -> str:
    """What the place asks of who comes: an age, a VOG; "" when nothing."""
    parts = []
    if row.facts.minimum_age is not None:
        parts.append(tr("from {age} years").format(age=row.facts.minimum_age))
    if row.facts.vog_needed:
        parts.append(tr("VOG needed"))
    return " · ".join(parts)


def field_text(row: OfferRow) -> str:
    """The field, as a word that begins a line."""
    return words.field(row.facts.field)


def group_text(row: OfferRow) -> str:
    """Whom the work is with; "" when it was not said."""
    return words.target_group(row.facts.target_group) if row.facts.target_group else ""


def period_text(row: OfferRow) -> str:
    """From when until when; "" for always."""
    first, last = row.facts.starts_on, row.facts.ends_on
    if first and last:
        return tr("{first} to {last}").format(first=show_date(first), last=show_date(last))
    if first:
        return tr("from {day}").format(day=show_date(first))
    return tr("until {day}").format(day=show_date(last)) if last else ""


def spoken(row: OfferRow) -> str:
    """Everything a card shows, for a screen reader."""
    parts = (
        row.facts.title,
        where_text(row),
        field_text(row),
        row.days_text,
        free_text(row),
        asks_text(row),
        row.facts.talents,
    )
    return ", ".join(part for part in parts if part)
