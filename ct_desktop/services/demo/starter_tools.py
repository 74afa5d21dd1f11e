"""The tools of the Dutch starter package, read from its sources without building it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ct_desktop.lessons.kinds import LessonRole
from ct_desktop.lessons.library.library_folder import new_key
from ct_desktop.lessons.package import Tags, is_for_leaders
from ct_desktop.paths import resource_path
from ct_desktop.services.lesson_library import LessonLibrary


@dataclass(frozen=True)
class StarterTool:
    """A tool as the package has it; ``minutes`` 0 when it does not say."""

    key: str
    title: str
    minutes: int
    for_leaders: bool


@dataclass(frozen=True)
class StarterTools:
    """What plans and notes say of the package, and its tools by key."""

    package_key: str
    identifier: str
    title: str
    edition: str
    tools: Mapping[str, StarterTool]


def starter_tools(library: LessonLibrary) -> StarterTools:
    """The starter as it is on the shelf, or as it will be once the library is prepared."""
    folder = resource_path("starter", "nl")
    about = _toml(folder / "package.toml")
    on_shelf = [one.key for one in library.shelf() if one.identifier == about["identifier"]]
    parts = (_toml(folder / "parts" / f"{part}.toml") for part in about["parts"])
    tools = [tool for part in parts for tool in _tools(part, ())]
    return StarterTools(
        on_shelf[0] if on_shelf else new_key(about["title"], ()),
        about["identifier"],
        about["title"],
        about["edition"],
        {tool.key: tool for tool in tools},
    )


def _tools(node: dict[str, Any], roles: tuple[str, ...]) -> Iterator[StarterTool]:
    """The tools below a node; roles come from the nearest item above that states them."""
    roles = tuple(node.get("roles", roles))
    for item in node.get("item", ()):
        yield from _tools(item, roles)
    if "item" not in node:
        meant = frozenset(LessonRole(role) for role in roles)
        yield StarterTool(
            node["key"], node["title"], node.get("minutes", 0), is_for_leaders(Tags(roles=meant))
        )


def _toml(source: Path) -> dict[str, Any]:
    return tomllib.loads(source.read_text(encoding="utf-8"))
