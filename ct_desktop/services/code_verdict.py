"""The verdict on one code, by the public keys that are held."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ct_desktop.exchange.certificate_signature import is_signed
from ct_desktop.language import tr
from ct_desktop.rules.certificate_code import (
    CodeFault,
    CodeUnreadable,
    Statement,
    code_digest,
    packed,
    plain_code,
    read_code,
)
from ct_desktop.rules.issuer_keys import IssuerKey, KeyState
from ct_desktop.services import code_words as words
from ct_desktop.services.key_folder import HeldKey

_SAYS_NOTHING = (CodeFault.NEWER_VERSION, CodeFault.EMPTY, CodeFault.ONLY_NUMBER)


class Verdict(StrEnum):
    """What a check says."""

    GENUINE = "genuine"
    REVOKED = "revoked"
    CHANGED = "changed"
    """An organisation of this name is known, and none of its keys made this code; or all but the
    name is what a known organisation signed."""
    UNKNOWN_KEY = "unknown_key"
    """No public key of this organisation is known here."""
    STOLEN_KEY = "stolen_key"
    """Made with a key that was reported stolen, and not among the documents vouched for."""
    UNREADABLE = "unreadable"
    """Not the text of a code; ``fault`` says why."""


@dataclass(frozen=True)
class Checked:
    """The outcome of one code; ``word``, ``message`` and ``advice`` in words for people.

    ``place`` is where in a file it was found (*page 3*), empty for a pasted one. ``list_of`` is
    the day of the issuer's list of revocations that was looked at.
    """

    verdict: Verdict
    message: str
    advice: str = ""
    statement: Statement | None = None
    fault: CodeFault | None = None
    revoked_on: date | None = None
    fingerprint: str = ""
    list_of: date | None = None
    place: str = ""

    @property
    def word(self) -> str:
        """The verdict in a word or three."""
        match self.verdict:
            case Verdict.GENUINE:
                return tr("Genuine")
            case Verdict.REVOKED:
                return tr("Revoked")
            case Verdict.UNKNOWN_KEY:
                return tr("Cannot be checked")
            case Verdict.UNREADABLE if self.fault in _SAYS_NOTHING:
                return tr("Cannot be checked")
            case _:
                return tr("Not valid")

    @property
    def genuine(self) -> bool:
        """Genuine and not revoked."""
        return self.verdict is Verdict.GENUINE


def verdict_on(text: str, held: Sequence[HeldKey]) -> Checked:
    """What a code is, by the keys held; white space in it does not matter."""
    try:
        said, content, signature = read_code(text)
    except CodeUnreadable as error:
        message, advice = words.unreadable(error.fault)
        return Checked(Verdict.UNREADABLE, message, advice, fault=error.fault)
    signers = [
        (one, key)
        for one in held
        for key in one.file.keys
        if is_signed(key.public, content, signature)
    ]
    named = [(one, key) for one, key in signers if one.goes_by(said.organisation)]
    if named:
        return _of_signer(text, said, named)
    if any(one.goes_by(said.organisation) for one in held):
        verdict, told = Verdict.CHANGED, words.changed(said)
    elif (meant := _with_its_own_name(said, signature, held)) is not None:
        verdict, told = Verdict.CHANGED, words.changed(meant)
    else:
        verdict, told = Verdict.UNKNOWN_KEY, words.unknown_key(said)
    if signers:
        # Whoever holds a known key can sign any name with it: only its own is believed.
        told = words.other_name(said, signers[0][0].file.organisation)
    return Checked(verdict, *told, statement=said)


def _with_its_own_name(
    said: Statement, signature: bytes, held: Iterable[HeldKey]
) -> Statement | None:
    """What was signed, when nothing but the name of a known organisation was changed since."""
    for one in held:
        for name in one.file.names:
            meant = replace(said, organisation=name)
            content = packed(meant)
            if any(
                is_signed(key.public, content, whole)
                for whole in _signatures(signature, said.organisation.encode(), name.encode())
                for key in one.file.keys
            ):
                return meant
    return None


def _signatures(signature: bytes, said: bytes, name: bytes) -> Iterator[bytes]:
    """What the signature may have been: one letter of a code holds the end of the name with the
    first bits of the signature."""
    yield signature
    if said[:-1] == name[:-1]:
        for first in range(256):
            yield bytes((first,)) + signature[1:]


def _of_signer(text: str, said: Statement, signers: Sequence[tuple[HeldKey, IssuerKey]]) -> Checked:
    """A code whose signature fits keys of the organisation it names."""
    newest = max((one for one, _key in signers), key=lambda one: one.file.list.sequence)
    file = newest.file
    found = Checked(
        Verdict.GENUINE,
        "",
        statement=said,
        fingerprint=file.fingerprint,
        list_of=file.list.made_on,
    )
    if _is_stolen(code_digest(plain_code(text)), signers):
        message, advice = words.stolen_key(said)
        return replace(found, verdict=Verdict.STOLEN_KEY, message=message, advice=advice)
    revoked_on = dict(file.list.revoked).get(said.number)
    if revoked_on is not None:
        message, advice = words.revoked(said, file.organisation, revoked_on)
        return replace(
            found, verdict=Verdict.REVOKED, message=message, advice=advice, revoked_on=revoked_on
        )
    message, advice = words.genuine(said, file.organisation, file.list.made_on, own=newest.own)
    return replace(found, message=message, advice=advice)


def _is_stolen(digest: str, signers: Iterable[tuple[HeldKey, IssuerKey]]) -> bool:
    """Whether one of the issuer's files calls the key stolen and does not vouch for the code."""
    return any(
        key.state is KeyState.STOLEN and digest not in one.file.list.vouched for one, key in signers
    )
