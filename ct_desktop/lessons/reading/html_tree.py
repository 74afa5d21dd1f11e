"""Well-formed HTML as a small tree that remembers where in the text each element stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

VOID = frozenset(
    ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_TOKEN = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?""", re.DOTALL
)
_STRAY = re.compile(r"<[a-zA-Z/!?]")


class NotWellFormed(ValueError):
    """Tags do not match: the text cannot be taken apart without loss."""


@dataclass
class Element:
    """An element; ``source`` is its text from the first to the last sign."""

    name: str
    attributes: dict[str, str]
    start: int
    children: list["Element | str"] = field(default_factory=list)
    source: str = ""

    @property
    def classes(self) -> tuple[str, ...]:
        """The words of its class attribute."""
        return tuple(self.attributes.get("class", "").split())

    def elements(self) -> Iterator["Element"]:
        """Its child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def has_text(self) -> bool:
        """Whether text stands directly in it."""
        return any(isinstance(child, str) and child.strip() for child in self.children)


def parse(html: str) -> list[Element | str]:
    """The top of the tree: elements, and the texts between them (unescaped).

    Comments count as elements named ``!``. Raises NotWellFormed.
    """
    root = Element("", {}, 0)
    open_elements = [root]
    place = 0
    for token in _TOKEN.finditer(html):
        _add_text(open_elements[-1], html[place : token.start()])
        place = token.end()
        name = (token["name"] or "!").lower()
        if token["close"]:
            closed = open_elements.pop()
            if closed.name != name or not open_elements:
                raise NotWellFormed(name)
            closed.source = html[closed.start : place]
            continue
        rest = token["rest"] or ""
        element = Element(name, _attributes(rest), token.start(), source=token[0])
        open_elements[-1].children.append(element)
        if name != "!" and name not in VOID:
            if rest.rstrip().endswith("/") or name in {"script", "style", "textarea"}:
                raise NotWellFormed(name)
            open_elements.append(element)
    _add_text(open_elements[-1], html[place:])
    if len(open_elements) > 1:
        raise NotWellFormed(open_elements[-1].name)
    return root.children


def _add_text(parent: Element, text: str) -> None:
    if _STRAY.search(text):
        raise NotWellFormed(text)
    if text:
        parent.children.append(unescape(text))


def _attributes(text: str) -> dict[str, str]:
    found = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found[name.lower()] = unescape(double or single or bare)
    return found
