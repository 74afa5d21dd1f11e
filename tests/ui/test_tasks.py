import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QLabel

from ct_desktop.errors import AppError, UserError
from ct_desktop.ui.progress import LongWork
from ct_desktop.ui.tasks import Tasks


class Failures:
    def __init__(self) -> None:
        self.errors: list[AppError] = []
        self.defects: list[BaseException] = []

    def show_error(self, error: AppError) -> None:
        self.errors.append(error)

    def show_defect(self, error: BaseException) -> None:
        self.defects.append(error)


@pytest.fixture
def failures():
    return Failures()


@pytest.fixture
def tasks(qapp, failures):
    made = Tasks(failures)
    yield made
    made.close()


def test_work_runs_elsewhere_and_results_come_back_in_order_here(tasks):
    threads, results = set(), []

    def work(n: int) -> int:
        threads.add(threading.current_thread().name)
        return n * n

    here = QThread.currentThread()
    for n in range(50):
        tasks.read(partial(work, n), lambda r: results.append((r, QThread.currentThread() is here)))
    tasks.wait_idle()
    assert results == [(n * n, True) for n in range(50)]
    assert len(threads) == 1
    assert threading.main_thread().name not in threads


def test_an_error_goes_to_its_handler_or_else_to_the_failures(tasks, failures):
    def refuse() -> None:
        raise UserError("No.", "Do something else.")

    heard = []
    tasks.read(refuse, lambda _: None, heard.append)
    tasks.write(refuse)
    tasks.write(lambda: 1 // 0)
    tasks.wait_idle()
    assert [e.message for e in heard] == ["No."]
    assert [e.message for e in failures.errors] == ["No."]
    assert [type(e) for e in failures.defects] == [ZeroDivisionError]


@pytest.mark.parametrize("how", ["bound", "closure", "partial", "bound in closure"])
def test_a_deleted_widget_hears_nothing(qapp, tasks, failures, how):
    label = QLabel("before")
    set_text = label.setText
    called = []
    on_done = {
        "bound": label.setText,
        "closure": lambda text: called.append(label.setText(text)),
        "partial": partial(lambda widget, text: called.append(text), label),
        "bound in closure": lambda text: called.append(set_text(text)),
    }[how]
    tasks.read(lambda: "after", on_done)
    shiboken6.delete(label)
    tasks.wait_idle()
    assert called == []
    assert failures.defects == []


def test_dropped_work_that_did_not_begin_is_not_done(tasks):
    gate, done, heard = threading.Event(), [], []
    tasks.read(gate.wait, lambda _: heard.append("first"))
    second = tasks.read(lambda: done.append("second"), lambda _: heard.append("second"))
    second.drop()
    gate.set()
    tasks.wait_idle()
    assert (done, heard) == ([], ["first"])


def test_the_initiator_is_known_while_the_write_runs(tasks):
    seen = []
    tasks.write(lambda: tasks.initiator, seen.append, initiator="practice")
    tasks.read(lambda: tasks.initiator, seen.append)
    tasks.wait_idle()
    assert seen == ["practice", ""]


def test_long_work_tells_how_far_it_is(tasks):
    told, results = [], []

    def work(progress: LongWork) -> str:
        for n in range(1000):
            progress(n, 1000, "rows")
        return "all"

    def watch(long: LongWork) -> None:
        long.advanced.connect(lambda done, total, text: told.append((done, total, text)))

    tasks.long_started.connect(watch)
    tasks.long("Importing", work, results.append)
    tasks.wait_idle()
    assert results == ["all"]
    assert [done for done, _, _ in told] == list(range(0, 1000, 10))


def test_long_work_stops_at_its_next_report_after_cancel(tasks, failures):
    gate, reached, cancelled = threading.Event(), [], []

    def work(progress: LongWork) -> None:
        gate.wait()
        progress(1, 2)
        reached.append("past the report")

    long = tasks.long("Importing", work, on_cancelled=lambda: cancelled.append(True))
    long.cancel()
    gate.set()
    tasks.wait_idle()
    assert (reached, cancelled) == ([], [True])
    assert failures.defects == []
