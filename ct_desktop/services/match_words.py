"""Why an offer suits a person, or not, in words."""

from dataclasses import dataclass

from ct_desktop.language import tr
from ct_desktop.rules.matching import Match, Side
from ct_desktop.services import words
from ct_desktop.services.practice_words import weekday_text


@dataclass(frozen=True)
class MatchReason:
    """One reason in words; ``good`` says whether it speaks for the match, None neither."""

    text: str
    good: bool | None


def match_reasons(found: Match, offer: Side) -> tuple[MatchReason, ...]:
    """Four reasons, in the order of their weight: talents, field, days, near."""
    return (_talents(found), _field(found, offer), _days(found, offer), _near(found))


def _talents(found: Match) -> MatchReason:
    if found.shared is None:
        return MatchReason(tr("nothing known about talents"), None)
    if not found.shared:
        return MatchReason(tr("no talents in common"), False)
    return MatchReason(tr("shared: {talents}").format(talents=", ".join(found.shared)), True)


def _field(found: Match, offer: Side) -> MatchReason:
    text = tr("same field: {field}") if found.same_field else tr("other field: {field}")
    return MatchReason(text.format(field=words.field(offer.field)), found.same_field)


def _days(found: Match, offer: Side) -> MatchReason:
    if found.days is None:
        return MatchReason(tr("nothing known about days"), None)
    if not found.days:
        days = ", ".join(weekday_text(day) for day in sorted(offer.days))
        return MatchReason(tr("cannot on {days}").format(days=days), False)
    days = ", ".join(weekday_text(day) for day in found.days)
    return MatchReason(tr("can on {days}").format(days=days), True)


def _near(found: Match) -> MatchReason:
    if found.digits is None:
        return MatchReason(tr("nothing known about the distance"), None)
    if not found.digits:
        return MatchReason(tr("not near: another postcode"), False)
    text = tr("near: same {n} digits of the postcode").format(n=found.digits)
    return MatchReason(text, True)
