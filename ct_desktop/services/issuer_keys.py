"""The organisation's own signing key: made, shown, exported, replaced when it was stolen."""

import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.clock import Clock
from ct_desktop.errors import UserError
from ct_desktop.exchange.certificate_signature import fingerprint
from ct_desktop.exchange.output_files import save_bytes
from ct_desktop.language import tr
from ct_desktop.models import IssuedDocument
from ct_desktop.rules.certificate_code import Statement, code_text, packed
from ct_desktop.services.code_check import CodeChecker
from ct_desktop.services.key_folder import KeyFolder
from ct_desktop.services.own_keys import OwnKeys
from ct_desktop.services.print_kinds import PrintKind
from ct_desktop.services.prints import Print, cohort_print
from ct_desktop.services.public_key_file import PublicKeyFile
from ct_desktop.services.settings import own_organisation
from ct_desktop.storage.opening import OpenedStore


@dataclass(frozen=True)
class OwnKey:
    """The own key; ``fingerprint`` in groups of four; empty when none was made yet."""

    organisation: str
    fingerprint: str
    made_on: date | None
    earlier: int
    """Keys that were replaced; what they signed stays genuine unless one was stolen."""
    revoked: int
    list_of: date | None


class IssuerKeyService:
    """The key of this organisation. The private part lies in the vault, sealed with its key.

    So the recovery code brings it back with the store, and a backup carries it. The public file
    follows every change of what stands in it by itself.
    """

    def __init__(self, opened: OpenedStore, clock: Clock) -> None:
        self._opened = opened
        self._clock = clock
        self._keys = OwnKeys(opened.vault)
        self._turn = threading.RLock()
        self._file = PublicKeyFile(opened.store, self._keys, KeyFolder(opened.data_dir), clock)

    @property
    def checker(self) -> CodeChecker:
        """The check against all known keys, the own one among them."""
        return CodeChecker(self._opened.data_dir)

    def state(self) -> OwnKey:
        """The own key as it is."""
        with self._opened.store.read() as session:
            name = own_organisation(session).name
        if not self._keys.exist:
            return OwnKey(name, "", None, 0, 0, None)
        *earlier, current = self._keys.held()
        public = current.key.public
        listed = self._file.list_now()
        return OwnKey(
            name,
            fingerprint(public),
            current.key.made_on,
            len(earlier),
            len(listed.revoked) if listed else 0,
            listed.made_on if listed else None,
        )

    def make(self) -> OwnKey:
        """The first key, made before anything was issued; nothing happens when there is one."""
        self._ensure()
        return self.state()

    def code_for(self, statement: Statement) -> str:
        """The signed code of a statement; makes the key (and its public file) at the first time."""
        self._ensure()
        content = packed(statement)
        return code_text(content, self._keys.sign(content))

    def publish(self) -> None:
        """Write the own public file anew: name of the organisation, keys, signed revocations.

        Called after every revocation, its undo, and a change of the organisation's name. Does
        nothing when there is no key yet. Raises CannotWrite.
        """
        self._file.publish()

    def export(self, file: Path) -> None:
        """Write the public key with its list, as of today, for another organisation (``.ctkey``).

        Raises UserError when there is no key or no name yet, or the file cannot be written.
        """
        self._need_name_and_key()
        save_bytes(file, self._file.publish(anew=True))

    def fingerprint_sheet(self, language: str) -> Print:
        """The fingerprint on paper, with how to compare it and a QR of the public key."""
        from ct_desktop.documents.key_sheet import KeySheet, key_sheet
        from ct_desktop.services.paper import letterhead

        name = self._need_name_and_key()
        key = self._keys.current().key
        with self._opened.store.read() as session:
            sender = letterhead(session)
        sheet = KeySheet(
            sender,
            name,
            fingerprint(key.public),
            key.made_on,
            f"ct-issuer-key {fingerprint(key.public)} {key.public.hex()}",
            self._clock.today(),
        )
        return cohort_print(PrintKind.KEY_SHEET, "", key_sheet(sheet, language))

    def replace(self, *, stolen: bool) -> OwnKey:
        """A new key. When the old one was stolen, what was issued with it until now is vouched for
        one by one (by digest, no names) and nothing else it signed is genuine any more.

        Raises UserError when there is none to replace.
        """
        with self._turn:
            if not self._keys.exist:
                raise _no_key()
            today = self._clock.today()
            if stolen:
                with self._opened.store.read() as session:
                    codes = tuple(_codes(session))
                self._keys.replace_stolen(today, codes)
            else:
                self._keys.replace(today)
            self._made()
        return self.state()

    def _ensure(self) -> None:
        with self._turn:
            if not self._keys.exist:
                self._keys.make(self._clock.today())
                self._made()

    def _made(self) -> None:
        """A new key lies in the vault alone: the next backup is due for it."""
        self._opened.store.changed = True
        self._file.publish(anew=True)

    def _need_name_and_key(self) -> str:
        with self._opened.store.read() as session:
            name = own_organisation(session).name
        if not name:
            raise UserError(
                tr("Your organisation has no name yet, and others know a key by its name."),
                tr("Fill it in first, under Settings, Organisation."),
            )
        if not self._keys.exist:
            raise _no_key()
        return name


def _codes(session: Session) -> list[str]:
    return list(session.scalars(select(IssuedDocument.code).where(IssuedDocument.code != "")))


def _no_key() -> UserError:
    return UserError(
        tr("There is no key yet."),
        tr("It is made when the first document is issued, or here by hand."),
    )
