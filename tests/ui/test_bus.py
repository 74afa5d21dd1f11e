import threading

from PySide6.QtCore import QThread
from window_kit import Commit

from ct_desktop.ui.bus import ChangeBus, Changes


def test_a_commit_on_another_thread_is_heard_in_this_one(qtbot):
    bus, heard = ChangeBus(lambda: "people"), []
    here = QThread.currentThread()
    bus.changed.connect(lambda changes: heard.append((changes, QThread.currentThread() is here)))
    commit = Commit("Name changed", frozenset({"person"}), frozenset({7}))
    thread = threading.Thread(target=bus.publish, args=(commit,))
    with qtbot.waitSignal(bus.changed):
        thread.start()
    thread.join()
    changes = Changes("Name changed", frozenset({"person"}), frozenset({7}), "people")
    assert heard == [(changes, True)]


def test_the_initiator_named_by_the_service_goes_first(qtbot):
    bus = ChangeBus(lambda: "people")
    with qtbot.waitSignal(bus.changed) as heard:
        bus.publish(Commit("x", frozenset(), initiator="import"))
    assert heard.args[0].initiator == "import"
