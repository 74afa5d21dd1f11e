"""Hours as people write them: ``1,5``, ``1.5``, ``1:30``, ``1u30``, ``2 uur``, ``90 min``."""

import re

_HOURS = r"(?:u(?:ur|ren)?|h(?:ours?|rs?)?)"
_CLOCK = re.compile(rf"(\d{{1,3}})\s*(?::|{_HOURS})\s*([0-5]\d)\s*(?:m(?:in\w*)?)?")
_DECIMAL = re.compile(rf"(\d{{1,3}}(?:[.,]\d{{1,4}})?|[.,]\d{{1,4}})\s*{_HOURS}?")
_HALF = re.compile(rf"(?:(\d{{1,3}})\s*)?½\s*{_HOURS}?")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min\w*)\.?")


def read_minutes(text: str) -> int | None:
    """Minutes (rounded to whole ones) that the text stands for; None when it is no time.

    A number alone is hours. "0" is 0 minutes: whoever asks decides whether that will do.
    """
    wanted = text.strip().lower()
    if found := _CLOCK.fullmatch(wanted):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.fullmatch(wanted):
        return int(found[1])
    if found := _HALF.fullmatch(wanted):
        return int(found[1] or 0) * 60 + 30
    found = _DECIMAL.fullmatch(wanted)
    if found is None:
        return None
    # Half a minute up, as people round; binary fractions would round 0.025 h either way.
    whole, _, part = found[1].replace(",", ".").partition(".")
    scale = int("1" + "0" * len(part))
    ticks = (int(whole or 0) * scale + int(part or 0)) * 60
    return (2 * ticks + scale) // (2 * scale)
