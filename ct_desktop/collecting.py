"""Python's garbage collector kept still for a while."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """No search for cycles inside the block; afterwards as it was before.

    While ten thousands of small objects are made, Python would look through all of them again and
    again. And while Qt walks over all widgets, none of them may be collected.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
