"""Getting ready for web pages costs the start nothing."""

import os
import subprocess
import sys

READY = """
import os, sys
from PySide6.QtCore import QCoreApplication, Qt
from ct_desktop.ui.lesson_web.start import prepare_web
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--my-flag"
prepare_web()
prepare_web()
print(QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts))
print(os.environ["QTWEBENGINE_CHROMIUM_FLAGS"])
print(os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"))
print(*sorted(name for name in sys.modules if name.startswith(("PySide6.Qt", "ct_desktop."))))
"""


def test_prepare_web_loads_nothing_of_the_browser():
    env = {k: v for k, v in os.environ.items() if not k.startswith("QTWEBENGINE")}
    ran = subprocess.run(
        [sys.executable, "-c", READY], env=env, capture_output=True, text=True, check=True
    )
    shared, flags, sandbox, names = ran.stdout.splitlines()
    assert shared == "True"
    assert flags == '--my-flag "--host-resolver-rules=MAP * ~NOTFOUND"'
    assert sandbox == ("1" if os.geteuid() == 0 else "None")
    assert names.split() == [
        "PySide6.QtCore",
        "ct_desktop.ui",
        "ct_desktop.ui.lesson_web",
        "ct_desktop.ui.lesson_web.start",
    ]
