"""The supervisor's form as it comes back: the PDF's fields read into lines.

What cannot be read is kept as it stands there, to be shown; nothing is guessed.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ct_desktop.exchange import form_refusals as refusals
from ct_desktop.exchange.form_days import read_day
from ct_desktop.exchange.form_pdf import Field, FormPdf
from ct_desktop.rules.form_identifier import identifiers_in
from ct_desktop.rules.hour_text import read_minutes
from ct_desktop.rules.names import normalise
from ct_desktop.rules.supervisor_form import (
    FILLED_ON,
    HOUR_ROWS,
    IDENTIFIER,
    ITEMS,
    LEVELS,
    ORGANISATION,
    PARTICIPANT,
    REMARKS,
    SHAPE,
    SUPERVISOR,
    activity_field,
    day_field,
    hours_field,
    score_field,
)

_FAMILY = "ct-supervisor-form-"
_IN_FORM = re.compile(r"(form_[0-9]{3}\.)")
_LEVEL = re.compile(r"[0-9]", re.ASCII)
_BETWEEN = " · "


@dataclass(frozen=True)
class FilledHours:
    """One row of hours. ``day`` or ``minutes`` is None when it is missing or cannot be read.

    ``unreadable``: what stands there and cannot be read with certainty; with both day and minutes
    it is a day whose year is missing or whose weekday is another one.
    """

    day: date | None
    minutes: int | None
    activity: str
    unreadable: str = ""


@dataclass(frozen=True)
class FilledForm:
    """One form as it was filled in. ``scores``: level by item, only those given.

    ``unreadable_scores``: item and text of those that are no level. ``digest``: SHA-256 of what
    was filled in, the same however the file was saved.
    """

    identifier: str
    participant: str
    organisation: str
    supervisor: str
    filled_on: date | None
    hours: tuple[FilledHours, ...]
    scores: Mapping[str, int]
    unreadable_scores: tuple[tuple[str, str], ...]
    remarks: str
    digest: str

    @property
    def says_something(self) -> bool:
        """Whether anything was filled in."""
        return bool(self.hours or self.scores or self.unreadable_scores or self.remarks)


def read_forms(data: bytes, name: str, today: date) -> tuple[FilledForm, ...]:
    """The forms that were filled in, of a file called ``name`` in refusals.

    Raises UserError for every file that is no such form, FlattenedForm for one whose fields are
    gone.
    """
    pdf = FormPdf(data, name)
    fields = pdf.fields()
    prefixes = sorted({_prefix(field) for field in fields if _is_ours(field)})
    if pdf.subject.startswith(_FAMILY) and pdf.subject != SHAPE:
        raise refusals.newer(name)
    if not prefixes:
        raise _no_form(pdf)
    forms = []
    for prefix in prefixes:
        own = {
            field.removeprefix(prefix): found
            for field, found in fields.items()
            if field.startswith(prefix)
        }
        if not own.keys() >= _ROW_FIELDS:
            raise refusals.fields_missing(name)
        form = _form({field: found.text for field, found in own.items()}, today)
        if form.says_something and _was_touched(own):
            forms.append(form)
    if not forms:
        raise refusals.not_filled_in(name)
    return tuple(forms)


_ROW_FIELDS = {
    field(row)
    for row in range(1, HOUR_ROWS + 1)
    for field in (day_field, hours_field, activity_field)
}


_FILLED_BY_HAND = {FILLED_ON, REMARKS, *_ROW_FIELDS, *map(score_field, ITEMS)}


def _was_touched(fields: Mapping[str, Field]) -> bool:
    """Whether somebody filled in anything: hours on record stand on a form that is untouched."""
    return any(
        _lines(fields[name].text) != _lines(fields[name].before)
        for name in _FILLED_BY_HAND & fields.keys()
    )


def _prefix(field: str) -> str:
    found = _IN_FORM.match(field)
    return found[1] if found else ""


def _is_ours(field: str) -> bool:
    return field.removeprefix(_prefix(field)) in _ROW_FIELDS


def _no_form(pdf: FormPdf) -> Exception:
    text = pdf.text()
    identifiers = identifiers_in(text)
    if identifiers or pdf.subject.startswith(_FAMILY):
        return refusals.FlattenedForm(pdf.name, identifiers)
    if not text.strip() and pdf.has_pictures():
        return refusals.picture(pdf.name)
    return refusals.something_else(pdf.name)


def _form(fields: Mapping[str, str], today: date) -> FilledForm:
    scores: dict[str, int] = {}
    unreadable = []
    for item in ITEMS:
        # Some programs write the state of a button as text, with its slash.
        text = normalise(fields.get(score_field(item), "")).removeprefix("/")
        if _LEVEL.fullmatch(text) and int(text) in LEVELS:
            scores[item] = int(text)
        elif text and text != "Off":
            unreadable.append((item, text))
    filled_on = read_day(normalise(fields.get(FILLED_ON, "")), today)
    return FilledForm(
        identifier=normalise(fields.get(IDENTIFIER, "")),
        participant=normalise(fields.get(PARTICIPANT, "")),
        organisation=normalise(fields.get(ORGANISATION, "")),
        supervisor=normalise(fields.get(SUPERVISOR, "")),
        filled_on=filled_on.day if filled_on and filled_on.certain else None,
        hours=tuple(
            hours
            for row in range(1, HOUR_ROWS + 1)
            if (hours := _hours(fields, row, today)) is not None
        ),
        scores=scores,
        unreadable_scores=tuple(unreadable),
        remarks=_lines(fields.get(REMARKS, "")),
        digest=_digest(fields),
    )


def _hours(fields: Mapping[str, str], row: int, today: date) -> FilledHours | None:
    day_text = normalise(fields[day_field(row)])
    hours_text = normalise(fields[hours_field(row)])
    activity = normalise(fields[activity_field(row)])
    if not (day_text or hours_text or activity):
        return None
    day = read_day(day_text, today)
    minutes = read_minutes(hours_text)
    doubtful = [day_text] if day is None or not day.certain else []
    if minutes is None:
        doubtful.append(hours_text)
    return FilledHours(
        day=day.day if day else None,
        minutes=minutes,
        activity=activity,
        unreadable=_BETWEEN.join(text for text in doubtful if text),
    )


def _lines(text: str) -> str:
    """Remarks keep their lines; PDF programs end them in three ways."""
    return "\n".join(normalise(line) for line in text.splitlines()).strip()


def _digest(fields: Mapping[str, str]) -> str:
    names = {IDENTIFIER, PARTICIPANT, ORGANISATION, SUPERVISOR} | _FILLED_BY_HAND
    said = {name: text for name in sorted(names) if (text := _lines(fields.get(name, "")))}
    return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()
