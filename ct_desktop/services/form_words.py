"""What is the matter with a form or a line of it, in sentences that say what to do."""

from collections.abc import Mapping
from datetime import date

from ct_desktop.language import ntr, tr
from ct_desktop.rules.enumerations import FormProblem
from ct_desktop.rules.form_comparison import Compared, LineVerdict
from ct_desktop.services.assessment_words import item_text
from ct_desktop.services.words import date_text, hours_text


def problem_text(
    problem: FormProblem | None, stated: tuple[str, str], known: tuple[str, str]
) -> str:
    """The sentence for a problem; empty for none.

    ``stated``: person and organisation as on the form. ``known``: as on record of the placement
    its identifier names, empty where there is none.
    """
    if problem is None:
        return ""
    if problem is FormProblem.OTHER_ORGANISATION:
        return _other_organisation(stated[1], known)
    return {
        FormProblem.NO_IDENTIFIER: tr(
            "The form has no identifier, so it does not prove whose it is. "
            "Compare it with the record and say whose form it is."
        ),
        FormProblem.CHANGED_IDENTIFIER: tr(
            "The identifier was changed, or the form was not made here. "
            "Compare it with the record and say whose form it is."
        ),
        FormProblem.UNKNOWN_PLACEMENT: tr(
            "The placement this form was made for no longer exists. "
            "Say whose form it is, or set it aside."
        ),
        FormProblem.OTHER_PERSON: tr(
            "The form was made for {person}, but “{stated}” stands on it. Say whose form it is."
        ),
        FormProblem.SECOND_FORM: tr(
            "This form was read in before with other content. "
            "Compare the lines with the record and take over what is right."
        ),
        FormProblem.STOPPED: tr(
            "The placement of {person} was stopped. Take it up again first, or set the form aside."
        ),
    }[problem].format(person=known[0] or tr("somebody else"), stated=stated[0])


def _other_organisation(stated: str, known: tuple[str, str]) -> str:
    person, organisation = known
    if not organisation:
        return tr(
            "{person} no longer has the practice place this form was made for. "
            "Say whose form it is, or set it aside."
        ).format(person=person)
    if not stated or stated == organisation:
        return tr(
            "{person} is at {organisation} now; the form was made for another organisation. "
            "Say whose form it is."
        ).format(person=person, organisation=organisation)
    return tr(
        "The form is of “{stated}”, but {person} is at {organisation}. Say whose form it is."
    ).format(stated=stated, person=person, organisation=organisation)


def hours_difference(
    compared: Compared,
    day: date | None,
    minutes: int | None,
    unreadable: str,
    held_on: date | None,
) -> str:
    """How a line of hours differs from the record; empty when it is new or the same."""
    parts = [_verdict_text(compared, day, minutes, unreadable)]
    if day is not None and minutes and unreadable:
        parts.append(
            tr("“{text}” was read as {date}.").format(text=unreadable, date=date_text(day))
        )
    if compared.early and compared.verdict in (LineVerdict.NEW, LineVerdict.OTHER_HOURS):
        parts.append(
            tr("This is before the handover of {date}.").format(date=date_text(held_on))
            if held_on
            else tr("No handover was recorded yet.")
        )
    return " ".join(part for part in parts if part)


def _verdict_text(
    compared: Compared, day: date | None, minutes: int | None, unreadable: str
) -> str:
    if compared.verdict is LineVerdict.UNREADABLE:
        return _unreadable_text(day, minutes, unreadable)
    return {
        LineVerdict.NEW: "",
        LineVerdict.SAME: "",
        LineVerdict.OTHER_HOURS: tr("The record says {record}, the form says {form}."),
        LineVerdict.UNCLEAR: tr(
            "The record has {count} of this day, {record} together; the form says something else. "
            "Correct the log by hand."
        ),
        LineVerdict.FUTURE: tr("This day lies in the future."),
        LineVerdict.OVER_DAY: tr("With this the day would have {total}. Correct the log by hand."),
    }[compared.verdict].format(
        record=hour_words(compared.recorded),
        form=hour_words(minutes or 0),
        total=hour_words(compared.day_total),
        count=ntr("{n} line", "{n} lines", len(compared.entries)),
    )


def hour_words(minutes: int) -> str:
    """Minutes as hours in words: "1 hour", "2.5 hours"."""
    if minutes == 60:
        return tr("1 hour")
    return tr("{hours} hours").format(hours=hours_text(minutes / 60))


def _unreadable_text(day: date | None, minutes: int | None, unreadable: str) -> str:
    if day is None and minutes is None and unreadable:
        return tr("Day and hours cannot be read: “{text}”.").format(text=unreadable)
    if day is None and minutes is None:
        return tr("Neither a day nor hours are filled in.")
    if day is None and unreadable:
        return tr("The day cannot be read: “{text}”.").format(text=unreadable)
    if day is None:
        return tr("No day is filled in.")
    if minutes is None and unreadable:
        return tr("The hours cannot be read: “{text}”.").format(text=unreadable)
    return tr("No hours are filled in.")


def scores_difference(
    scores: Mapping[str, int],
    given: tuple[Mapping[str, int], str, date] | None,
    unreadable: tuple[tuple[str, str], ...],
) -> str:
    """How an assessment differs from ``given`` (levels, by whom, when), the one on record."""
    parts = [
        tr("“{item}”: “{text}” is not a level.").format(item=item_text(item), text=text)
        for item, text in unreadable
    ]
    if given is not None and (other := _other_levels(scores, given[0])):
        parts.append(
            tr("The record has an assessment of {date} by {name}: {levels}.").format(
                date=date_text(given[2]), name=given[1], levels="; ".join(other)
            )
        )
    return " ".join(parts)


def _other_levels(scores: Mapping[str, int], recorded: Mapping[str, int]) -> list[str]:
    found = []
    for item in dict.fromkeys([*scores, *recorded]):
        ours, theirs = recorded.get(item), scores.get(item)
        if ours != theirs:
            found.append(
                tr("“{item}” {record}, here {form}").format(
                    item=item_text(item), record=ours or "–", form=theirs or "–"
                )
            )
    return found
