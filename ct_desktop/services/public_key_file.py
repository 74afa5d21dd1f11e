"""Our own public key file: kept in step with the vault, the register and our name."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import AppError
from ct_desktop.exchange.issuer_file import IssuerFile, IssuerList, issuer_bytes
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.certificate_code import signed_name
from ct_desktop.services.committed import Committed
from ct_desktop.services.key_folder import KeyFolder
from ct_desktop.services.own_keys import OwnKeys
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.store import Store

_log = logging.getLogger(__name__)
_DOCUMENTS = "issued_document"
_SHOWN = frozenset({_DOCUMENTS, "organisation"})
"""Tables of which something stands in the file."""


class PublicKeyFile:
    """Writes ``keys/own.ctkey`` whenever something that stands in it has changed."""

    def __init__(self, store: Store, keys: OwnKeys, folder: KeyFolder, clock: Clock) -> None:
        self._store = store
        self._keys = keys
        self._folder = folder
        self._clock = clock
        self._turn = threading.RLock()
        store.subscribe(self.follow)
        # A store whose public file cannot be written opens all the same.
        with _noted():
            self.settle()

    def list_now(self) -> IssuerList | None:
        """The list as it was published last; None when it is not there."""
        file = self._folder.own()
        return file.list if file is not None else None

    def publish(self, *, anew: bool = False) -> bytes:
        """The file as it is now, written when something in it changed, or ``anew`` for its date.

        Empty when there is no key. Raises CannotWrite.
        """
        with self._turn:
            if not self._keys.exist:
                return b""
            current = self._keys.current()
            former = self._folder.own()
            file = self._file(former)
            if not anew and former is not None and _says_the_same(former, file):
                return self._folder.own_path.read_bytes()
            content = issuer_bytes(file, current.private)
            self._folder.write_own(content)
            return content

    def _file(self, former: IssuerFile | None) -> IssuerFile:
        """What the public file has to say now; ``former`` is the one there is."""
        held = self._keys.held()
        with self._store.read() as session:
            name = signed_name(own_organisation(session).name)
            revoked = tuple(_revoked(session))
            before = {signed_name(issuer) for issuer in _issuers(session)} - {name}
        # Seconds, so that a list made after its file was lost is still newer than every other.
        sequence = int(self._clock.utc_now().timestamp())
        if former is not None:
            sequence = max(sequence, former.list.sequence + 1)
        vouched = sorted({digest for own in held for digest in own.vouched})
        return IssuerFile(
            name,
            tuple(sorted(before)),
            tuple(own.key for own in held),
            IssuerList(sequence, self._clock.today(), revoked, tuple(vouched)),
        )

    def settle(self) -> None:
        """Make the public file fit the vault: another store may have been put back here."""
        own = self._folder.own()
        if own is None:
            self.publish()
            return
        keys = [one.key for one in self._keys.held()] if self._keys.exist else []
        if list(own.keys) == keys:
            return
        if not any(key.public == own.current.public for key in keys):
            self._folder.give_away_own(own)
        self.publish()

    def follow(self, committed: Committed) -> None:
        """Keep the public file in step; what was stored is stored, also when this fails."""
        if not committed.tables & _SHOWN or not self._keys.exist:
            return
        with _noted():
            if _DOCUMENTS in committed.tables or self._has_other_name():
                self.publish()

    def _has_other_name(self) -> bool:
        own = self._folder.own()
        with self._store.read() as session:
            name = signed_name(own_organisation(session).name)
        return own is None or own.organisation != name


def _says_the_same(one: IssuerFile, other: IssuerFile) -> bool:
    """Whether two files differ in nothing but the day and the sequence of their lists."""
    day = replace(other.list, sequence=one.list.sequence, made_on=one.list.made_on)
    return one == replace(other, list=day)


def _revoked(session: Session) -> list[tuple[str, date]]:
    query = (
        select(IssuedDocument.number, IssuedDocument.revoked_on)
        .where(IssuedDocument.revoked_on.is_not(None), IssuedDocument.imported.is_(False))
        .order_by(IssuedDocument.number)
    )
    return [(number, day) for number, day in session.execute(query) if day is not None]


def _issuers(session: Session) -> list[str]:
    """The names under which something was signed; empty for what was so before there was one."""
    signed = or_(IssuedDocument.code != "", IssuedDocument.issuer != "")
    query = select(IssuedDocument.issuer).where(signed).distinct()
    return list(session.scalars(query))


@contextmanager
def _noted() -> Iterator[None]:
    """What fails is written in the log, and does not undo what it came after."""
    try:
        yield
    except AppError:
        _log.exception("the public key file was not written")
