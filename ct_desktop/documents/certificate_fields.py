"""What the fields of a design become on one document, and how a text with fields is filled in."""

from collections.abc import Callable, Mapping

from ct_desktop.documents.certificate_facts import Certificate
from ct_desktop.documents.dates import amount, long_date
from ct_desktop.documents.texts.certificate import WORDS, CertificateWords
from ct_desktop.documents.texts.fields import field_word
from ct_desktop.documents.texts.numbers import number_word
from ct_desktop.documents.words import in_language, joined
from ct_desktop.documents.wrap import unbroken
from ct_desktop.rules.certificate_design import FIELD
from ct_desktop.rules.enumerations import DocumentKind

DOT = " · "
_UNBROKEN = 30
SAME_FOR_ALL = frozenset({"title", "given_to", "organisation"})
"""Fields that do not differ between documents of one kind and organisation."""


def filled(text: str, values: Mapping[str, str]) -> str:
    """``text`` with its fields filled in.

    A part between dots whose fields are all empty is left out, and so is a line of such parts.
    """
    lines = []
    for line in text.split("\n"):
        parts = [part for part in line.split(DOT) if _speaks(part, values)]
        if parts or not line:
            lines.append(FIELD.sub(lambda found: _value(found[0], values), DOT.join(parts)))
    return "\n".join(lines).strip("\n")


def _speaks(part: str, values: Mapping[str, str]) -> bool:
    fields = FIELD.findall(part)
    return not fields or any(values.get(name, "?") for name in fields)


def _value(field: str, values: Mapping[str, str]) -> str:
    return values.get(field[1:-1], field)


def field_values(one: Certificate, organisation: str, language: str) -> dict[str, str]:
    """Every field of a document by its name; empty where there is nothing to say."""
    words = in_language(WORDS, language)
    certificate = one.kind is DocumentKind.CERTIFICATE
    day = unbroken(long_date(one.issued_on, language))
    checking = words.checking if one.code else words.checking_without_code
    return {
        "title": words.certificate if certificate else words.proof,
        "given_to": words.given_to,
        "name": one.name,
        "sentence": certificate_sentence(one, language)
        if certificate
        else proof_sentence(one, language),
        "programme": one.programme,
        "field": field_word(one.field, language) if one.field else "",
        "cohort": one.cohort,
        "place": one.place,
        "date": day,
        "place_and_date": words.place_and_date.format(place=one.place, date=day)
        if one.place
        else day,
        "number": one.number,
        "organisation": organisation,
        "practice_at": one.practice_at,
        "meetings": str(one.meetings) if one.meetings else "",
        "follow_ups": str(one.follow_ups) if one.follow_ups else "",
        "hours": amount(one.hours, language) if one.hours else "",
        "practice_hours": amount(one.practice_hours, language) if one.practice_hours else "",
        "period": _period(one, words.period, language),
        "authenticity": words.authenticity if one.code else "",
        "checking": checking.format(organisation=organisation or "…"),
        "done": "\n".join(_done(one, words, language)),
        "code": one.code,
    }


def proof_sentence(one: Certificate, language: str) -> str:
    """What was followed, when, and how many hours it was, as one sentence."""
    words = in_language(WORDS, language)
    what = _followed(one, words, lambda count: number_word(count, language))
    if not what:
        return f"{words.nothing.format(programme=_whole(one.programme))}." if one.programme else ""
    text = joined(
        words.proof_followed.format(what=what, programme=_whole(one.programme)),
        _period(one, words.proof_period, language),
        between=" ",
    )
    hours = words.proof_hours.format(hours=amount(one.hours, language)) if one.hours else ""
    return f"{joined(text, hours, between=', ')}."


def certificate_sentence(one: Certificate, language: str) -> str:
    """What was really done, as one sentence about the name above it."""
    words = in_language(WORDS, language)
    parts = []
    what = _followed(one, words, lambda count: number_word(count, language))
    if what:
        parts.append(words.followed.format(what=what))
    if one.practice_hours:
        hours = _hours_in_words(one.practice_hours, words, language)
        practised = words.practised_at if one.practice_at else words.practised
        parts.append(practised.format(hours=hours, where=one.practice_at))
    if one.final_presentation:
        parts.append(words.presented)
    if not parts:
        return f"{words.nothing.format(programme=_whole(one.programme))}." if one.programme else ""
    *others, last = parts
    sentence = words.conjunction.join([", ".join(others), last] if others else [last])
    return f"{words.opening}{sentence}."


def _whole(name: str) -> str:
    """A name that is not broken over lines, unless it is a long one."""
    return unbroken(name) if len(name) <= _UNBROKEN else name


def _hours_in_words(hours: float, words: CertificateWords, language: str) -> str:
    if hours == 1:
        return words.one_practice_hour
    whole = hours == int(hours)
    return words.practice_hours.format(
        n=number_word(int(hours), language) if whole else amount(hours, language)
    )


def _followed(one: Certificate, words: CertificateWords, said: Callable[[int], str]) -> str:
    return words.conjunction.join(
        single if count == 1 else many.format(n=said(count))
        for count, single, many in (
            (one.meetings, words.one_meeting, words.meetings),
            (one.follow_ups, words.one_follow_up, words.follow_ups),
        )
        if count
    )


def _done(one: Certificate, words: CertificateWords, language: str) -> list[str]:
    followed = _followed(one, words, str)
    practice = words.done_practice_at if one.practice_at else words.done_practice
    lines = (
        followed,
        words.done_hours.format(hours=amount(one.hours, language)) if one.hours else "",
        practice.format(hours=amount(one.practice_hours, language), where=one.practice_at)
        if one.practice_hours
        else "",
        words.done_presentation if one.final_presentation else "",
        _period(one, words.period, language),
    )
    return [line for line in lines if line]


def _period(one: Certificate, pattern: str, language: str) -> str:
    if not (one.first_day and one.last_day):
        return ""
    first, last = (unbroken(long_date(day, language)) for day in (one.first_day, one.last_day))
    return pattern.format(first=first, last=last)
