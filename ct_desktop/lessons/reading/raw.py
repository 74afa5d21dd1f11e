"""A manifest as it is written, before anything in it is looked up."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Node:
    """An element of metadata: its name without namespace in lower case, text and children."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class RawItem:
    """``<item>``; ``visible`` is false when the manifest hides it."""

    identifier: str
    reference: str
    parameters: str
    visible: bool = True
    title: str = ""
    metadata: Node | None = None
    items: list["RawItem"] | None = None


@dataclass(slots=True)
class RawOrganization:
    """``<organization>``: one tree over the resources."""

    identifier: str
    title: str = ""
    metadata: Node | None = None
    items: list[RawItem] | None = None


@dataclass(slots=True)
class RawResource:
    """``<resource>``; ``base`` is xml:base of it and of all around it.

    ``files`` are those that it names beside ``href``.
    """

    identifier: str
    type: str
    href: str
    base: str
    files: list[str] | None = None
    dependencies: list[str] | None = None
    variants: list[str] | None = None
    """Resources that this one stands in for where they are not understood (CC 1.3)."""
    metadata: Node | None = None
    inline: Node | None = None
    """A link written in the manifest itself (Thin Common Cartridge)."""


@dataclass(slots=True)
class RawManifest:
    """``<manifest>`` without its resources, which are handed on as they are read."""

    identifier: str
    base: str = ""
    language: str = ""
    default: str = ""
    metadata: Node | None = None
    organizations: list[RawOrganization] = field(default_factory=list)
    nested: list["RawManifest"] = field(default_factory=list)
    namespaces: set[str] = field(default_factory=set)
    flattened: bool = False
    """Whether items lay deeper than the tree can show and were raised."""
