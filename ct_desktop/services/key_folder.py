"""The public keys in a data folder: ``keys/own.ctkey`` and those of others."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ct_desktop.errors import AppError, UserError
from ct_desktop.exchange.issuer_file import LARGEST, IssuerFile, read_issuer
from ct_desktop.language import tr
from ct_desktop.rules.issuer_keys import KeyState, same_organisation
from ct_desktop.storage.atomic import write_whole
from ct_desktop.storage.faults import from_system
from ct_desktop.storage.layout import keys_dir

OWN = "own.ctkey"
ENDING = ".ctkey"
_START = 19  # four groups of four of a fingerprint


@dataclass(frozen=True)
class HeldKey:
    """An issuer's file in the folder, its signatures checked."""

    file: IssuerFile
    path: Path
    own: bool

    def goes_by(self, organisation: str) -> bool:
        """Whether the issuer has, or had, this name."""
        return organisation in self.file.names or same_organisation(
            self.file.names, (organisation,)
        )

    def holds(self, public: bytes, *states: KeyState) -> bool:
        """Whether one of its keys is this one, in one of these states when given."""
        return any(
            key.public == public and (not states or key.state in states) for key in self.file.keys
        )


class KeyFolder:
    """Reads and writes the key files of one data folder; anything in it counts as held."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = keys_dir(data_dir)

    @property
    def own_path(self) -> Path:
        """Where the own public file lies."""
        return self._folder / OWN

    def held(self) -> tuple[HeldKey, ...]:
        """The readable files, the own one first; of two with the same key the newer list."""
        newest: dict[bytes, HeldKey] = {}
        for path in self._paths():
            held = self._read(path)
            if isinstance(held, AppError):
                continue
            public = held.file.current.public
            other = newest.get(public)
            if other is None or other.file.list.sequence < held.file.list.sequence:
                own = held.own or (other is not None and other.own)
                newest[public] = HeldKey(held.file, held.path, own)
        return tuple(newest.values())

    def problems(self) -> tuple[AppError, ...]:
        """What is wrong with those that cannot be read."""
        read = (self._read(path) for path in self._paths())
        return tuple(one for one in read if isinstance(one, AppError))

    def own(self) -> IssuerFile | None:
        """The own file; None when there is none, or it cannot be read."""
        held = self._read(self.own_path) if self.own_path.is_file() else None
        return held.file if isinstance(held, HeldKey) else None

    def read(self, path: Path) -> tuple[IssuerFile, bytes]:
        """A key file from anywhere, and its bytes; raises UserError."""
        content = _content(path)
        return read_issuer(content, path.name), content

    def write_own(self, content: bytes) -> None:
        """Replace the own file; raises CannotWrite."""
        self._write(self.own_path, content)

    def give_away_own(self, file: IssuerFile) -> None:
        """The own file is of another store: keep it as that of another issuer."""
        content = _content(self.own_path)
        self.write(file, content)
        try:
            self.own_path.unlink()
        except OSError as error:
            raise from_system(error, self.own_path) from error

    def write(self, file: IssuerFile, content: bytes) -> Path:
        """Keep another's file under the start of its fingerprint; raises CannotWrite."""
        path = self._folder / f"{file.fingerprint[:_START].replace(' ', '-').lower()}{ENDING}"
        self._write(path, content)
        return path

    def remove(self, public: bytes, *, but: Path | None = None) -> None:
        """Take away every file of which this is the current key, save the own one and ``but``."""
        for path in self._paths():
            held = self._read(path)
            if path == but or isinstance(held, AppError) or held.own:
                continue
            if held.file.current.public == public:
                try:
                    path.unlink(missing_ok=True)
                except OSError as error:
                    raise from_system(error, path) from error

    def _write(self, path: Path, content: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise from_system(error, path) from error
        write_whole(path, content)

    def _paths(self) -> Iterator[Path]:
        found = self._folder.glob(f"*{ENDING}") if self._folder.is_dir() else ()
        yield from sorted(
            (path for path in found if not path.name.startswith(".")),
            key=lambda path: (path.name != OWN, path.name),
        )

    def _read(self, path: Path) -> HeldKey | AppError:
        try:
            return HeldKey(self.read(path)[0], path, path.name == OWN)
        except AppError as error:
            return error


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UserError(
                tr("“{name}” is too large for the public key of an organisation.").format(
                    name=path.name
                ),
                tr("Choose the file that ends in .ctkey, as the organisation exported it."),
            )
        return path.read_bytes()
    except OSError as error:
        raise UserError(
            tr("“{name}” cannot be opened.").format(name=path.name),
            tr("Check whether the file is still there."),
        ) from error
