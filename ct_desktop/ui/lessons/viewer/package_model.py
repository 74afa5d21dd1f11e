"""The tree of a package as Qt shows it; nodes are made when they are looked at."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Item, LessonRole
from ct_desktop.ui.lessons.viewer.role_words import role_word

MINUTES = Qt.ItemDataRole.UserRole + 1
"""Planned minutes, or None."""
ROLES = Qt.ItemDataRole.UserRole + 2
"""Words of the chips: for the leader, for the supervisor."""
KEY = Qt.ItemDataRole.UserRole + 3
"""Key of the item."""

Index = QModelIndex | QPersistentModelIndex
_CHIPS = (LessonRole.INSTRUCTOR, LessonRole.MENTOR)


@dataclass(eq=False)
class Node:
    """An item in its place."""

    item: Item
    parent: "Node | None"
    row: int
    made: list["Node"] | None = field(default=None)

    @property
    def children(self) -> list["Node"]:
        """The nodes below, made at the first call."""
        if self.made is None:
            self.made = [Node(item, self, row) for row, item in enumerate(self.item.children)]
        return self.made


class PackageModel(QAbstractItemModel):
    """One column of items; what is below an item is its ``children``."""

    def __init__(self, items: tuple[Item, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node(Item("", "", children=items), None, 0)
        self._paths: dict[str, tuple[int, ...]] | None = None

    def index_of(self, key: str) -> QModelIndex:
        """Where an item stands; invalid when the package does not have it."""
        if self._paths is None:
            self._paths = {}
            _note_paths(self._root.item.children, (), self._paths)
        path = self._paths.get(key)
        found = QModelIndex()
        for row in path or ():
            found = self.index(row, 0, found)
        return found

    def item_at(self, index: Index) -> Item:
        """The item of a valid index."""
        return self._node(index).item

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._node(child).parent if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self._node(parent).item.children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        return self.rowCount(parent) > 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._node(index).item
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words_of(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((words_of(item), *roles_of(item)))
            case _ if role == MINUTES:
                return item.tags.minutes
            case _ if role == ROLES:
                return self._roles_shown(index)
            case _ if role == KEY:
                return item.key
        return None

    def _roles_shown(self, index: Index) -> tuple[str, ...]:
        """For whom an item is, unless the folder above it says the same."""
        own, above = roles_of(self.item_at(index)), self.parent(index)
        told = above.isValid() and roles_of(self.item_at(above)) == own
        return () if told else own

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else self._root
        return node if isinstance(node, Node) else self._root


def words_of(item: Item) -> str:
    """Title and minutes, as the tree says them."""
    title = item.title.strip() or tr("Without a title")
    if item.tags.minutes:
        return tr("{title} · {n} min").format(title=title, n=item.tags.minutes)
    return title


def roles_of(item: Item) -> tuple[str, ...]:
    """Words for whom an item is, when it is not for the group."""
    if LessonRole.LEARNER in item.tags.roles:
        return ()
    return tuple(role_word(role) for role in _CHIPS if role in item.tags.roles)


def _note_paths(
    items: tuple[Item, ...], above: tuple[int, ...], paths: dict[str, tuple[int, ...]]
) -> None:
    for row, item in enumerate(items):
        path = (*above, row)
        paths.setdefault(item.key, path)
        _note_paths(item.children, path, paths)
