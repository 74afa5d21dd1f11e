"""What the check of a code says, in words: what it is, and what to do."""

from collections.abc import Callable
from datetime import date

from ct_desktop.language import tr
from ct_desktop.rules.certificate_code import CodeFault, Statement
from ct_desktop.services.words import date_text, document_kind

Words = tuple[str, str]
"""Message and advice."""


def organisation_words(name: str) -> str:
    """The name of an issuer; it may have signed before it filled one in."""
    return name or tr("an organisation without a name")


def genuine(said: Statement, issuer: str, list_of: date, *, own: bool) -> Words:
    """Genuine and not revoked; ``issuer`` is its name of today."""
    message = tr("Issued on {date} by {organisation} to {holder}: {document}.").format(
        document=_document(said),
        date=date_text(said.issued_on),
        holder=said.holder,
        organisation=_with_name_of_today(said.organisation, issuer),
    )
    if own:
        return message, tr("Compare name, date and number with the paper.")
    return message, tr(
        "Compare name, date and number with the paper. The list of revocations looked at is of "
        "{date}."
    ).format(date=date_text(list_of))


def revoked(said: Statement, issuer: str, revoked_on: date) -> Words:
    """Genuine, but no longer valid."""
    return (
        tr("{organisation} revoked {document} of {holder} on {date}.").format(
            document=_document(said),
            holder=said.holder,
            organisation=_with_name_of_today(said.organisation, issuer),
            date=date_text(revoked_on),
        ),
        tr("It was genuine, but is no longer valid. Ask the organisation why if you need to know."),
    )


def changed(said: Statement) -> Words:
    """The organisation is known, and none of its keys made this."""
    name = organisation_words(said.organisation)
    return (
        tr("No known key of {organisation} signed this code.").format(organisation=name),
        tr(
            "Something in it was changed, or it was made with a key that is not known here. Ask "
            "{organisation} whether it issued number {number}, and for its newest key file."
        ).format(organisation=name, number=said.number),
    )


def unknown_key(said: Statement) -> Words:
    """Nobody of this name is known."""
    name = organisation_words(said.organisation)
    return (
        tr("The public key of {organisation} is not known here.").format(organisation=name),
        tr(
            "Ask {organisation} for its key file and read it in under Settings, Certificates. If "
            "the name looks wrong, the code was changed."
        ).format(organisation=name),
    )


def other_name(said: Statement, signer: str) -> Words:
    """A known key made it, but its holder does not go by the name in the code."""
    return (
        tr("It names {organisation}, but was signed with the key of {signer}.").format(
            organisation=organisation_words(said.organisation), signer=organisation_words(signer)
        ),
        tr(
            "If {signer} has a new name, ask for its newest key file. Else do not accept the "
            "document."
        ).format(signer=organisation_words(signer)),
    )


def stolen_key(said: Statement) -> Words:
    """Made with a stolen key, and nobody vouches for it."""
    name = organisation_words(said.organisation)
    return (
        tr("It was signed with a key of {organisation} that was reported stolen.").format(
            organisation=name
        ),
        tr(
            "{organisation} vouches for what it issued with that key itself, and this is not "
            "among it. Ask whether number {number} was issued."
        ).format(organisation=name, number=said.number),
    )


def unreadable(fault: CodeFault) -> Words:
    """Not the text of a code."""
    message, advice = _FAULTS[fault]()
    return message, advice


def page_words(page: int) -> str:
    """Where in a file a code was found."""
    return tr("page {n}").format(n=page)


def _document(said: Statement) -> str:
    return tr("{kind} {number}").format(kind=document_kind(said.kind), number=said.number)


def _with_name_of_today(then: str, now: str) -> str:
    if not then or then == now:
        return organisation_words(now)
    return tr("{organisation} (now {new_name})").format(organisation=then, new_name=now)


_FAULTS: dict[CodeFault, Callable[[], Words]] = {
    CodeFault.EMPTY: lambda: (
        tr("There is no code to check."),
        tr("Paste the code that stands on the document, or choose a file."),
    ),
    CodeFault.ONLY_NUMBER: lambda: (
        tr("This is the number of a document, not its code."),
        tr("A number can only be looked up in the register of the organisation that issued it."),
    ),
    CodeFault.NOT_BASE64URL: lambda: (
        tr("There are signs in it that no code has."),
        tr("A code has only letters, digits, hyphens and underscores. Copy it once more."),
    ),
    CodeFault.NOT_CANONICAL: lambda: (
        tr("The last sign of the code is wrong."),
        tr("Copy the whole code once more; if it stays so, the code was changed."),
    ),
    CodeFault.TOO_SHORT: lambda: (
        tr("The code is not complete."),
        tr("Copy it from its first to its last sign; if it stays so, the code was changed."),
    ),
    CodeFault.NEWER_VERSION: lambda: (
        tr("This code says that a newer program made it."),
        tr("Install the newest version. If that does not help, its first signs were changed."),
    ),
    CodeFault.MALFORMED: lambda: (
        tr("It does not hold what the code of a certificate holds."),
        tr("Copy the whole code once more; if it stays so, the code was changed."),
    ),
}
