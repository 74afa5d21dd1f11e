"""The system asks the program to stop: it closes as a user would close it, with its backup."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_ASKED_BY = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def when_told_to_stop(stop: Callable[[], object]) -> Iterator[None]:
    """Call ``stop`` in the GUI thread when the system or Ctrl+C asks the program to end.

    Python hears of it when it next runs; in a window that is within a second (``Garbage``).
    """
    before = {one: signal.signal(one, lambda *_: stop()) for one in _ASKED_BY}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
