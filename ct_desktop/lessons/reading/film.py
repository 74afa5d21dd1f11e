"""Whether a film or sound is likely to play: by its container and, in MP4, by its codec.

Source: ISO/IEC 14496-12 (boxes); what the media library of the program decodes.
"""

import struct
from typing import BinaryIO

from ct_desktop.lessons.reading.resource_kinds import suffix_of

_UNLIKELY = frozenset({"swf", "rm", "rmvb", "ram", "ra", "asf", "mid", "midi", "dcr", "wrl"})
_BOXES = frozenset({"mp4", "m4v", "mov", "3gp", "m4a"})
_INSIDE = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_DECODED = frozenset(
    {
        *(b"avc1", b"avc3", b"hvc1", b"hev1", b"av01", b"vp08", b"vp09", b"mp4v", b"s263", b"H263"),
        *(b"jpeg", b"mjpa", b"mjpb", b"mjp2", b"apcn", b"apch", b"apcs", b"apco", b"ap4h", b"rle "),
        *(b"mp4a", b"ac-3", b"ec-3", b"Opus", b"fLaC", b"alac", b"samr", b"sawb", b".mp3", b"sowt"),
        *(b"twos", b"lpcm", b"in24", b"in32", b"fl32", b"fl64", b"ulaw", b"alaw", b"raw ", b"SVQ3"),
        *(b"tx3g", b"text", b"stpp", b"wvtt", b"c608", b"mp4s", b"tmcd", b"rtp ", b"gpmd", b"mebx"),
    }
)
_MOST_BOXES = 2000
_HEAD = 8


def unlikely_to_play(name: str, stream: BinaryIO, size: int) -> str | None:
    """The container or codec that will likely not play; None when it likely will."""
    suffix = suffix_of(name)
    if suffix in _UNLIKELY:
        return suffix.upper()
    if suffix not in _BOXES:
        return None
    codecs = _codecs(stream, size)
    strange = [one for one in codecs if one not in _DECODED]
    if not codecs or not strange:
        return None
    return strange[0].decode("latin-1").strip()


def is_odd_container(name: str) -> bool:
    """Whether the kind of file itself tells that it will not play."""
    return suffix_of(name) in _UNLIKELY


def _codecs(stream: BinaryIO, size: int) -> list[bytes]:
    """The codecs of all tracks, from the sample descriptions; empty when there are none."""
    found: list[bytes] = []
    at = 0
    for _ in range(_MOST_BOXES):
        if at + _HEAD > size:
            break
        stream.seek(at)
        head = stream.read(16)
        if len(head) < _HEAD:
            break
        length, kind = struct.unpack(">I4s", head[:_HEAD])
        start = _HEAD
        if length == 1 and len(head) == 16:
            length, start = struct.unpack(">Q", head[_HEAD:])[0], 16
        elif length == 0:
            length = size - at
        if kind == b"stsd":
            entry = stream.read(8) if start == _HEAD else b""
            found += [entry[4:8]] if len(entry) == 8 else []
        if kind in _INSIDE:
            at += start
        elif length < start:
            break
        else:
            at += length
    return found
