"""The tools in the lesson packages, as they are chosen for meetings and noted afterwards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ct_desktop.errors import AppError, NotFound
from ct_desktop.rules.enumerations import MeetingKind
from ct_desktop.rules.meeting_nodes import fitting_node
from ct_desktop.services.lesson_content import Item, LessonPackage, is_for_leaders
from ct_desktop.services.lesson_library import LessonHit, LessonLibrary, ShelfEntry
from ct_desktop.services.tool_notes import ToolRef
from ct_desktop.services.tool_planning import PlannedToolFacts, ToolChoice


@dataclass(frozen=True)
class FoundTool:
    """An item that a search found, with the package and the titles above it."""

    hit: LessonHit
    item: Item


class LessonTools:
    """Looks into the packages of the library; each is opened once and kept while it is the same.

    Call it on the worker: opening a package reads its file.
    """

    def __init__(self, library: LessonLibrary) -> None:
        self.library = library
        self._read: dict[str, tuple[ShelfEntry, LessonPackage]] = {}

    def packages(self) -> tuple[ShelfEntry, ...]:
        """The packages on the shelf."""
        self.library.prepare()
        return self.library.shelf()

    def package(self, key: str) -> LessonPackage:
        """A package with its tree; raises NotFound, and UserError when it cannot be read."""
        entry = self.library.entry(key)
        kept = self._read.get(key)
        if kept is None or kept[0] != entry:
            with self.library.open(key) as opened:
                kept = (entry, opened.package)
            self._read[key] = kept
        return kept[1]

    def search(self, words: str, limit: int = 60) -> tuple[FoundTool, ...]:
        """Items of all packages that answer to these words, those of the leader too."""
        found = []
        for hit in self.library.search(words, limit):
            item = self._item(hit.package_key, hit.item_key)
            if item is not None:
                found.append(FoundTool(hit, item))
        return tuple(found)

    def fitting(
        self, kind: MeetingKind, number: int, first: str | None = None
    ) -> tuple[tuple[ShelfEntry, ...], str | None]:
        """All packages, and the key of one with a part for this meeting; ``first`` goes first."""
        entries = self.packages()
        for entry in sorted(entries, key=lambda one: one.key != first):
            try:
                if self.part_for(entry.key, kind, number) is not None:
                    return entries, entry.key
            except AppError:
                continue  # damaged: it says so when it is chosen
        return entries, first

    def choices(self, package_key: str, item_keys: Sequence[str]) -> tuple[ToolChoice, ...]:
        """These items to plan, in the order given; a part stands for the tools below it."""
        package = self.package(package_key)
        tools = {item.key for item in package.tools()}
        chosen: dict[str, Item] = {}
        for key in item_keys:
            item = package.item(key)
            if item is not None:
                for one in _to_plan(item, tools):
                    chosen.setdefault(one.key, one)
        return tuple(_choice(package_key, item) for item in chosen.values())

    def parts(self, package_key: str) -> tuple[Item, ...]:
        """The items of a package that hold others, from the top."""
        return tuple(item for item in self.package(package_key).walk() if item.children)

    def part_for(self, package_key: str, kind: MeetingKind, number: int) -> Item | None:
        """The part for the ``number``-th meeting of its kind, told by its title."""
        parts = self.parts(package_key)
        place = fitting_node((part.title for part in parts), kind, number)
        return None if place is None else parts[place]

    def gone(self, tools: Iterable[PlannedToolFacts]) -> frozenset[int]:
        """The ids of planned tools whose package or item is no longer there.

        Of a package that cannot be read now it is not known: its tools do not count.
        """
        lost = set()
        for tool in tools:
            if tool.own:
                continue
            try:
                if self.package(tool.package_key).item(tool.item_key) is None:
                    lost.add(tool.id)
            except NotFound:
                lost.add(tool.id)
            except AppError:
                continue
        return frozenset(lost)

    def _item(self, package_key: str, item_key: str) -> Item | None:
        """The item, or None when it is gone or its package cannot be read."""
        try:
            return self.package(package_key).item(item_key)
        except AppError:
            return None

    def titles(self) -> dict[str, str]:
        """The titles of the packages on the shelf by key."""
        return {entry.key: entry.title for entry in self.library.shelf()}

    def ref(self, package_key: str, item_key: str, title: str = "") -> ToolRef:
        """What a note on this tool says of it; ``title`` is used when the tool is gone."""
        try:
            entry = self.library.entry(package_key)
            item = self.package(package_key).item(item_key)
        except AppError:
            return ToolRef(package_key, item_key, title)
        return ToolRef(
            package_key,
            item_key,
            item.title if item else title,
            entry.title,
            entry.identifier,
            entry.edition,
        )


def _to_plan(item: Item, tools: set[str]) -> Iterator[Item]:
    """The item itself when it shows something, else the tools below it."""
    if item.resource is not None:
        yield item
        return
    yield from (one for one in item.walk() if one.key in tools)


def _choice(package_key: str, item: Item) -> ToolChoice:
    return ToolChoice(
        item.title or item.key,
        item.tags.minutes or 0,
        package_key,
        item.key,
        is_for_leaders(item.tags),
    )
