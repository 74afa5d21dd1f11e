import os
import signal

from ct_desktop.ui.stopping import when_told_to_stop


def test_the_system_is_heard_and_the_former_answer_comes_back():
    asked = []
    before = signal.getsignal(signal.SIGTERM)
    with when_told_to_stop(lambda: asked.append("stop")):
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGINT)
    assert asked == ["stop", "stop"]
    assert signal.getsignal(signal.SIGTERM) is before
