import gc
import weakref

from PySide6.QtCore import QObject

from ct_desktop.ui.garbage import Garbage


class Knot:
    def __init__(self):
        self.me = self


def test_rubbish_waits_for_the_gui_thread(qapp):
    owner = QObject()
    garbage = Garbage(owner, much=1_000)
    gone = weakref.ref(Knot())
    rubbish = [Knot() for _ in range(3_000)]
    assert not gc.isenabled()
    assert gone() is not None
    garbage.look()
    assert gone() is None
    assert len(rubbish) > 0
    garbage.stop()
    assert gc.isenabled()
