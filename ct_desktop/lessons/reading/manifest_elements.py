"""What the elements of a manifest become while they are read."""

import sys

from ct_desktop.lessons.reading.paths_within import join
from ct_desktop.lessons.reading.raw import RawResource

_XML = "{http://www.w3.org/XML/1998/namespace}"
BASE = f"{_XML}base"
LANGUAGE = f"{_XML}lang"


class OpenTitle:
    """Collects the text of the title that is open."""

    __slots__ = ("text",)

    def __init__(self) -> None:
        self.text = ""


class OpenOrganizations:
    """``<organizations>`` of the manifest that is open."""

    __slots__ = ()


class OpenResources:
    """``<resources>`` with the base of what is in it."""

    __slots__ = ("base",)

    def __init__(self, base: str) -> None:
        self.base = base


def resource_of(base: str, attributes: dict[str, str]) -> RawResource:
    """A resource that begins, in a list with this base."""
    return RawResource(
        identifier_of(attributes),
        sys.intern(attributes.get("type", "").strip()),
        attributes.get("href", "").strip(),
        base_below(base, attributes),
    )


def is_true(text: str) -> bool:
    """Whether a text means yes, which is what an absent one means too."""
    return text.strip().lower() not in ("false", "0")


def with_word(words: list[str] | None, word: str | None) -> list[str] | None:
    """``words`` with one more; most elements have none, and none costs nothing."""
    if not word:
        return words
    if words is None:
        return [word]
    words.append(word)
    return words


def identifier_of(attributes: dict[str, str]) -> str:
    """The identifier of an element; empty without one."""
    return attributes.get("identifier", "").strip()


def base_below(base: str, attributes: dict[str, str]) -> str:
    """The base of an element that lies in another with ``base``."""
    own = attributes.get(BASE)
    return join(base, own.strip()) if own else base
