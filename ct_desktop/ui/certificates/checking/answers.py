"""What a check came to, as it is shown: one large word, sentences, and what the code says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.certificate_code import CodeFault, Statement
from ct_desktop.services.code_check import Checked, Verdict
from ct_desktop.services.code_words import organisation_words
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.words import document_kind
from ct_desktop.ui.dates import show_date

Facts = tuple[tuple[str, str], ...]
_NOT_SURE = (CodeFault.NEWER_VERSION, CodeFault.EMPTY)


@dataclass(frozen=True)
class Answer:
    """``tone`` and ``sign`` go with the word; ``claimed`` facts are not to be relied on.

    ``place`` is file and page where several were looked at; ``number`` opens the own register;
    ``needs_key`` when reading in a key file would help.
    """

    word: str
    tone: str
    sign: str
    message: str
    advice: str = ""
    facts: Facts = ()
    claimed: bool = False
    place: str = ""
    number: str = ""
    needs_key: bool = False

    @property
    def good(self) -> bool:
        """Whether all is well with it."""
        return self.tone == "good"


def answer_of(checked: Checked, own_fingerprint: str = "") -> Answer:
    """The answer to a code; ``own_fingerprint`` tells documents of the own register."""
    verdict, said = checked.verdict, checked.statement
    trusted = verdict in (Verdict.GENUINE, Verdict.REVOKED)
    own = bool(own_fingerprint) and checked.fingerprint == own_fingerprint
    tone, sign = _dress(checked)
    return Answer(
        checked.word,
        tone,
        sign,
        checked.message,
        checked.advice,
        facts=_facts(said, checked) if said is not None else (),
        claimed=not trusted,
        place=checked.place,
        number=said.number if said is not None and own and trusted else "",
        needs_key=verdict in (Verdict.UNKNOWN_KEY, Verdict.CHANGED),
    )


def answer_of_row(row: IssuedRow) -> Answer:
    """The answer to a number that was typed: what the own register says of it."""
    facts = [
        (tr("Name on the document"), row.person or tr("no longer on record")),
        (tr("Document"), document_kind(row.kind)),
        (tr("Number"), row.number),
        (tr("Issued on"), show_date(row.issued_on)),
        (tr("Group"), row.cohort),
    ]
    found = Answer(
        tr("In the register"),
        "primary",  # a number proves nothing: this is no word of praise
        "info",
        tr("Number {number} stands in your own register.").format(number=row.number),
        tr(
            "Compare name and date with the paper: who knows the number can type it on any sheet. "
            "Only the code proves that the paper is genuine."
        ),
        tuple((caption, value) for caption, value in facts if value),
        number=row.number,
    )
    if row.revoked_on is None:
        return found
    return replace(
        found,
        word=tr("Revoked"),
        tone="bad",
        sign="close",
        message=tr("Number {number} was revoked on {date}: {reason}").format(
            number=row.number, date=show_date(row.revoked_on), reason=row.revoke_reason
        ),
        advice=tr("It is no longer valid."),
    )


def answer_of_refusal(error: AppError) -> Answer:
    """The answer where a number is not in the register."""
    return Answer(tr("Not in the register"), "bad", "close", error.message, error.advice)


def answer_of_unread_file(error: AppError, name: str) -> Answer:
    """The answer where no code could be read from one of several files."""
    return Answer(tr("No code"), "warning", "help", error.message, error.advice, place=name)


def summary(answers: Sequence[Answer]) -> str:
    """How many of several are well."""
    good = sum(one.good for one in answers)
    if good == len(answers):
        return tr("All {n} are genuine").format(n=good)
    return tr("{good} of {all} are genuine").format(good=good, all=len(answers))


def _dress(checked: Checked) -> tuple[str, str]:
    """Tone and sign."""
    match checked.verdict:
        case Verdict.GENUINE:
            return "good", "check"
        case Verdict.UNKNOWN_KEY:
            return "warning", "help"
        case Verdict.UNREADABLE if checked.fault in _NOT_SURE:
            return "warning", "help"
        case _:
            return "bad", "close"


def _facts(said: Statement, checked: Checked) -> Facts:
    facts = [
        (tr("Name on the document"), said.holder),
        (tr("Document"), document_kind(said.kind)),
        (tr("Number"), said.number),
        (tr("Issued on"), show_date(said.issued_on)),
        (tr("Organisation"), organisation_words(said.organisation)),
    ]
    if checked.list_of is not None:
        facts.append((tr("List of revocations of"), show_date(checked.list_of)))
    if checked.fingerprint:
        facts.append((tr("Fingerprint of the key"), checked.fingerprint))
    return tuple(facts)
