"""The stream of one entry of a package, whose defects are told in words."""

import io
from collections.abc import Callable
from typing import IO, TypeVar

from ct_desktop.errors import UserError
from ct_desktop.language import tr

_T = TypeVar("_T")


class EntryStream(io.BufferedIOBase):
    """Reads and seeks as the stream within; raises UserError where that meets damaged bytes."""

    def __init__(self, within: IO[bytes], name: str, broken: tuple[type[Exception], ...]) -> None:
        super().__init__()
        self._within = within
        self._name = name
        self._broken = broken

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        return self._try(lambda: self._within.read(-1 if size is None else size))

    def read1(self, size: int = -1, /) -> bytes:
        return self.read(size)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._try(lambda: self._within.seek(offset, whence))

    def tell(self) -> int:
        return self._within.tell()

    def close(self) -> None:
        self._within.close()
        super().close()

    def _try(self, action: Callable[[], _T]) -> _T:
        if self.closed:
            raise ValueError("read of a closed stream")
        try:
            return action()
        except self._broken as error:
            raise UserError(
                tr("“{name}” in the lesson package is damaged.").format(name=self._name),
                tr("Copy or download the lesson package again."),
            ) from error
