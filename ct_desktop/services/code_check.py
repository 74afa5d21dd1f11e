"""Checks a certificate's code against the public keys in the data folder: no store needed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.rules.names import fold
from ct_desktop.services import code_words as words
from ct_desktop.services.arriving_keys import Arrival, arrival_of, arrival_words, replaced_by
from ct_desktop.services.code_verdict import Checked, Verdict, verdict_on
from ct_desktop.services.key_folder import HeldKey, KeyFolder

if TYPE_CHECKING:
    from ct_desktop.exchange.code_reading import FoundCode

__all__ = ["Arrival", "ArrivingKey", "Checked", "CodeChecker", "KnownIssuer", "Verdict"]


@dataclass(frozen=True)
class KnownIssuer:
    """An organisation whose public key is held in the data folder."""

    organisation: str
    fingerprint: str
    """Of the current key: groups of four, as printed."""
    own: bool
    keys: int
    """The current one and the earlier ones."""
    list_of: date | None
    revoked: int
    file: Path


@dataclass(frozen=True)
class ArrivingKey:
    """A key file to be looked at before it is kept; compare the fingerprint by telephone."""

    organisation: str
    fingerprint: str
    arrival: Arrival
    revoked: int
    list_of: date | None
    message: str


class CodeChecker:
    """Checks codes with the public keys of a data folder (``keys/*.ctkey``)."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = KeyFolder(data_dir)

    def check(self, text: str) -> Checked:
        """A pasted code; white space and line ends do not matter."""
        return verdict_on(text, self._folder.held())

    def check_file(
        self, file: Path, step: Callable[[int, int], object] | None = None
    ) -> tuple[Checked, ...]:
        """Every code in a PDF (its text, else the QR codes on its pages) or in a picture.

        ``step`` is told (page, of how many). Raises UserError: no such file, not a picture or
        PDF, encrypted, too large, no code found.
        """
        # With it comes all that reads pictures.
        from ct_desktop.exchange.code_reading import codes_in_file

        return self._all_checked(codes_in_file(file, step))

    def check_picture(self, data: bytes, name: str) -> tuple[Checked, ...]:
        """The same of a picture that was copied, called ``name`` in refusals."""
        from ct_desktop.exchange.code_reading import codes_in_bytes

        return self._all_checked(codes_in_bytes(data, name))

    def _all_checked(self, found: "Iterable[FoundCode]") -> tuple[Checked, ...]:
        held = self._folder.held()
        return tuple(
            replace(verdict_on(one.text, held), place=words.page_words(one.page)) for one in found
        )

    def known(self) -> tuple[KnownIssuer, ...]:
        """The organisations whose keys are here, the own one first, then by name."""
        held = self._folder.held()
        ordered = sorted(held, key=lambda one: (not one.own, fold(one.file.organisation)))
        return tuple(_known(one) for one in ordered)

    def problems(self) -> tuple[str, ...]:
        """Files among the keys that cannot be read, in words."""
        return tuple(str(one) for one in self._folder.problems())

    def read_key(self, file: Path) -> "ArrivingKey":
        """What a key file holds and how it stands to what is known.

        Raises UserError: no key file, changed by hand, or its key was reported stolen.
        """
        arriving, _content = self._folder.read(file)
        held = self._folder.held()
        arrival = arrival_of(arriving, held)
        return ArrivingKey(
            arriving.organisation,
            arriving.fingerprint,
            arrival,
            len(arriving.list.revoked),
            arriving.list.made_on,
            arrival_words(arriving, arrival, held),
        )

    def keep_key(self, file: Path) -> KnownIssuer:
        """Hold the key (and its list of revocations) from now on.

        An older list never takes the place of a newer one. Raises UserError.
        """
        arriving, content = self._folder.read(file)
        held = self._folder.held()
        arrival = arrival_of(arriving, held)
        if arrival is Arrival.OLDER:
            raise UserError(arrival_words(arriving, arrival, held), tr("Nothing was changed."))
        public = arriving.current.public
        if arrival is not Arrival.SAME:
            path = self._folder.write(arriving, content)
            for one in replaced_by(arriving, held):
                self._folder.remove(one.file.current.public, but=path)
        return next(_known(one) for one in self._folder.held() if one.file.current.public == public)

    def forget(self, fingerprint: str) -> None:
        """No longer hold an organisation's key; raises UserError for the own one."""
        for one in self._folder.held():
            if one.file.fingerprint == fingerprint:
                if one.own:
                    raise UserError(
                        tr("The key of your own organisation cannot be forgotten."),
                        tr("Replace it when it was stolen."),
                    )
                self._folder.remove(one.file.current.public)
                return
        raise NotFound(tr("No key with this fingerprint is known here."))


def _known(held: HeldKey) -> KnownIssuer:
    file = held.file
    return KnownIssuer(
        file.organisation,
        file.fingerprint,
        held.own,
        len(file.keys),
        file.list.made_on,
        len(file.list.revoked),
        held.path,
    )
