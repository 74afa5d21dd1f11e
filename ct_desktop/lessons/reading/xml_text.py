"""Text as XML 1.0 can hold it."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` without the control characters and surrogates that XML 1.0 forbids."""
    return _FORBIDDEN.sub("", text)
