"""The one worker for all that touches the store; results come back in the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot

from ct_desktop.errors import AppError
from ct_desktop.ui.garbage import Garbage
from ct_desktop.ui.liveness import alive
from ct_desktop.ui.progress import CancelledError, LongWork

T = TypeVar("T")


class Failures(Protocol):
    """Where failures without a handler of their own go; ``Prompts`` is one."""

    def show_error(self, error: AppError) -> None:
        """Show what a user may see."""

    def show_defect(self, error: BaseException) -> None:
        """Show that the program itself is wrong."""


@dataclass(eq=False)
class Task:
    """Work that was handed in; ``drop`` it when its result is no longer wanted."""

    on_done: Callable[[Any], object] | None
    on_error: Callable[[AppError], object] | None
    on_cancelled: Callable[[], object] | None
    long_work: LongWork | None = None
    future: "Future[Any] | None" = None
    dropped: bool = False

    def drop(self) -> None:
        """Run no callback any more, nor the work itself if it did not begin yet."""
        self.dropped = True
        if self.future is not None:
            self.future.cancel()


class Tasks(QObject):
    """Runs work one piece after the other on a single thread.

    Callbacks run in the GUI thread, and not at all when a widget they belong to is gone.
    """

    idle = Signal()
    long_started = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, failures: Failures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failures = failures
        self._pending = 0
        self._initiator = ""
        self._garbage = Garbage(self)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def initiator(self) -> str:
        """Key of the page whose write runs now; asked on the worker thread by ``ChangeBus``."""
        return self._initiator

    def read(
        self,
        fn: Callable[[], T],
        on_done: Callable[[T], object],
        on_error: Callable[[AppError], object] | None = None,
    ) -> Task:
        """Run ``fn`` on the worker and hand its result to ``on_done``.

        An AppError goes to ``on_error``, or else to the banner; anything else is a defect.
        """
        return self._hand_in(fn, Task(on_done, on_error, None), "")

    def write(
        self,
        fn: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[AppError], object] | None = None,
        *,
        initiator: str = "",
    ) -> Task:
        """Like ``read``, for a change; ``initiator`` is the key of the page that causes it."""
        return self._hand_in(fn, Task(on_done, on_error, None), initiator)

    def long(
        self,
        title: str,
        fn: Callable[[LongWork], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[AppError], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        *,
        initiator: str = "",
    ) -> LongWork:
        """Work that shows its progress; ``fn`` gets ``progress(done, total, text="")``."""
        work = LongWork(title, self)
        task = Task(on_done, on_error, on_cancelled, long_work=work)
        self.long_started.emit(work)  # first, so that who shows it misses no progress
        self._hand_in(lambda: fn(work), task, initiator)
        return work

    def wait_idle(self) -> None:
        """Process events until every callback has run."""
        if self._pending:
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            loop.exec()

    def close(self) -> None:
        """Finish what was handed in and let the thread go."""
        self.wait_idle()
        self._worker.shutdown(wait=True)
        self._garbage.stop()

    def _hand_in(self, fn: Callable[[], T], task: Task, initiator: str) -> Task:
        def call() -> T:
            self._initiator = initiator
            return fn()

        self._pending += 1
        task.future = self._worker.submit(call)
        task.future.add_done_callback(lambda done: self._arrived.emit(task, done))
        return task

    @Slot(object, object)
    def _deliver(self, task: Task, future: "Future[Any]") -> None:
        try:
            if task.long_work is not None:
                task.long_work.ended.emit()
                task.long_work.deleteLater()
            if not future.cancelled():
                self._settle(task, future)
        finally:
            self._pending -= 1
            if not self._pending:
                self.idle.emit()

    def _settle(self, task: Task, future: "Future[Any]") -> None:
        error = future.exception()
        if error is None:
            self._call(task, task.on_done, future.result())
        elif isinstance(error, CancelledError):
            self._call(task, task.on_cancelled)
        elif not isinstance(error, AppError):
            self._failures.show_defect(error)
        elif task.on_error is not None:
            self._call(task, task.on_error, error)
        elif not task.dropped:
            self._failures.show_error(error)

    def _call(self, task: Task, callback: Callable[..., object] | None, *values: object) -> None:
        if callback is not None and not task.dropped and alive(callback):
            callback(*values)
