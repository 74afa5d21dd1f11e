"""A large entry of a package as Qt reads it: from the front to the end, never whole in memory."""

from typing import BinaryIO

from PySide6.QtCore import QIODevice, QObject


class ZipDevice(QIODevice):
    """Reads ``stream`` and closes it with itself."""

    def __init__(self, stream: BinaryIO, parent: QObject) -> None:
        super().__init__(parent)
        self._stream = stream
        self._ended = False
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        return True

    def atEnd(self) -> bool:
        return self._ended

    def bytesAvailable(self) -> int:
        return super().bytesAvailable() + (0 if self._ended else 65536)

    def readData(self, maxlen: int) -> bytes:
        read = self._stream.read(min(maxlen, 1 << 20))
        self._ended = not read
        return read

    def writeData(self, data: bytes | bytearray | memoryview, len: int) -> int:
        return -1

    def close(self) -> None:
        self._stream.close()
        super().close()
