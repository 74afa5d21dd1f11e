"""Whether the widgets a callback would touch still exist."""

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject


def alive(callback: Callable[..., Any] | None) -> bool:
    """False when a Qt object that ``callback`` is bound to, or closes over, was deleted."""
    return all(shiboken6.isValid(thing) for thing in _qt_objects(callback))


def _qt_objects(callback: Callable[..., Any] | None) -> list[QObject]:
    if isinstance(callback, partial):
        things = [*callback.args, *callback.keywords.values()]
        return [t for t in things if isinstance(t, QObject)] + _qt_objects(callback.func)
    things = [getattr(callback, "__self__", None)]
    for cell in getattr(callback, "__closure__", None) or ():
        try:
            things.append(cell.cell_contents)
        except ValueError:  # an empty cell: a name not assigned yet
            continue
    found = [t for t in things if isinstance(t, QObject)]
    for inner in things:
        if callable(inner) and not isinstance(inner, (QObject, type)):
            found += [t for t in _direct(inner) if isinstance(t, QObject)]
    return found


def _direct(callback: Callable[..., Any]) -> list[object]:
    """What a callback inside a closure is bound to; one level deep is what code does."""
    return [getattr(callback, "__self__", None)]
