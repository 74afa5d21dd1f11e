import os
import crawler, desk as desk_module
from test_languages import *
from test_languages import test_every_page_and_dialog as _t
WANTED = os.environ["CT_ONLY"].split(",")
_real = crawler.Crawler._targets
def some(self):
    for name, target in _real(self):
        if any(name.startswith(w) for w in WANTED):
            yield name, target
@pytest.mark.parametrize(("code", "percent"), [(os.environ.get("CT_LANG","nl"), int(os.environ.get("CT_PC","150")))])
def test_some(desk, tmp_path, monkeypatch, code, percent):
    monkeypatch.setattr(crawler.Crawler, "_targets", some)
    import sys
    sys.modules[__name__].DIALOGS
    import test_languages
    monkeypatch.setattr(test_languages, "DIALOGS", {"None"})
    _t(desk, tmp_path, code, percent)
del test_every_page_and_dialog
