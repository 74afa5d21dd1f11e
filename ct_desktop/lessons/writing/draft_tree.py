"""Moving, doubling and removing items of a draft. Only folders take items in."""

from dataclasses import replace

from ct_desktop.lessons.writing.draft import Draft, DraftItem, make_key


def copy_of(draft: Draft) -> Draft:
    """The draft with items of its own: changes to one do not show in the other."""
    return replace(draft, items=[_copied(item) for item in draft.items], files=dict(draft.files))


def place_of(draft: Draft, key: str) -> tuple[list[DraftItem], int, DraftItem | None]:
    """The list that holds the item, its place there, and the folder it is in.

    Raises KeyError when there is no such item.
    """
    found = _place(draft.items, None, key)
    if found is None:
        raise KeyError(key)
    return found


def insert_beside(draft: Draft, item: DraftItem, beside: str | None) -> None:
    """Put a new item into the folder ``beside``, or after the item; without one at the end."""
    if beside is None:
        draft.items.append(item)
        return
    siblings, place, _ = place_of(draft, beside)
    if siblings[place].kind is None and item.kind is not None:
        siblings[place].children.append(item)
    else:
        siblings.insert(place + 1, item)


def move_to(draft: Draft, key: str, folder: str | None, place: int) -> bool:
    """Take an item to a place in a folder (None: the top), counted before it is taken away.

    False, and nothing changes, when the target is no folder or lies in the item itself.
    """
    siblings, old, _ = place_of(draft, key)
    item = siblings[old]
    target = draft.items
    if folder is not None:
        parents, index, _ = place_of(draft, folder)
        if parents[index].kind is not None or any(one.key == folder for one in item.walk()):
            return False
        target = parents[index].children
    if target is siblings and place > old:
        place -= 1
    if target is siblings and place == old:
        return False
    del siblings[old]
    target.insert(max(0, min(place, len(target))), item)
    return True


def step(draft: Draft, key: str, by: int) -> bool:
    """One place up (-1) or down (1) in its folder; past its end into the folder next door."""
    siblings, place, folder = place_of(draft, key)
    target = place + by
    if 0 <= target < len(siblings):
        siblings[place], siblings[target] = siblings[target], siblings[place]
        return True
    if folder is None:
        return False
    uncles, above, _ = place_of(draft, folder.key)
    item = siblings.pop(place)
    uncles.insert(above if by < 0 else above + 1, item)
    return True


def indent(draft: Draft, key: str) -> bool:
    """Into the folder right before it; False when there is none."""
    siblings, place, _ = place_of(draft, key)
    if place == 0 or siblings[place - 1].kind is not None:
        return False
    siblings[place - 1].children.append(siblings.pop(place))
    return True


def outdent(draft: Draft, key: str) -> bool:
    """Out of its folder, to right after it; False at the top."""
    siblings, place, folder = place_of(draft, key)
    if folder is None:
        return False
    uncles, above, _ = place_of(draft, folder.key)
    uncles.insert(above + 1, siblings.pop(place))
    return True


def duplicate(draft: Draft, key: str) -> str:
    """A copy right after the item, with keys of its own; gives the key of the copy."""
    siblings, place, _ = place_of(draft, key)
    taken = {item.key for item in draft.walk()}
    copy = _copied(siblings[place])
    for item in copy.walk():
        item.key = make_key(item.key, taken)
        taken.add(item.key)
    siblings.insert(place + 1, copy)
    return copy.key


def remove(draft: Draft, key: str) -> str | None:
    """Take an item away with all below it; gives the key of the item that comes in its place."""
    siblings, place, folder = place_of(draft, key)
    del siblings[place]
    if siblings:
        return siblings[min(place, len(siblings) - 1)].key
    return folder.key if folder else None


def _copied(item: DraftItem) -> DraftItem:
    return replace(item, children=[_copied(child) for child in item.children])


def _place(
    siblings: list[DraftItem], folder: DraftItem | None, key: str
) -> tuple[list[DraftItem], int, DraftItem | None] | None:
    for place, item in enumerate(siblings):
        if item.key == key:
            return siblings, place, folder
        found = _place(item.children, item, key)
        if found is not None:
            return found
    return None
