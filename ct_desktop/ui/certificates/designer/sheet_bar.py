"""Above the sheet: which example is seen, and which side of it."""

from PySide6.QtWidgets import QWidget

from ct_desktop.language import tr
from ct_desktop.rules.certificate_design import Side
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.ui.certificates.designer.state import DesignerState
from ct_desktop.ui.certificates.designer.words import side_words
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.flow import flowing
from ct_desktop.ui.widgets.switch import Switch

_SHORT, _LONG = "short", "long"


class SheetBar(QWidget):
    """Changes only what is seen."""

    def __init__(self, state: DesignerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.language = Switch(tr("Language of the example"), [("nl", "NL"), ("en", "EN")])
        self.kind = Switch(
            tr("Document of the example"),
            [
                (DocumentKind.CERTIFICATE.value, tr("Certificate")),
                (DocumentKind.PROOF.value, tr("Proof")),
            ],
        )
        self.name = Switch(
            tr("Name of the example"), [(_SHORT, tr("Short name")), (_LONG, tr("Long name"))]
        )
        self.side = Switch(tr("Side on show"), [(one.value, side_words(one)) for one in Side])
        row = flowing(self, px(10))
        for part in (self.language, self.kind, self.name, self.side):
            row.addWidget(part)
        self._connect()
        self._follow()

    def _connect(self) -> None:
        see = self._state.see
        self.language.chosen.connect(lambda key: see(language=key))
        self.kind.chosen.connect(lambda key: see(kind=DocumentKind(key)))
        self.name.chosen.connect(lambda key: see(long_name=key == _LONG))
        self.side.chosen.connect(lambda key: see(side=Side(key)))
        self._state.changed.connect(self._follow)
        self._state.seen_changed.connect(self._follow)

    def _follow(self) -> None:
        state, seen = self._state, self._state.seen
        self.language.show_current(seen.language)
        self.kind.show_current(seen.kind.value)
        self.name.show_current(_LONG if seen.long_name else _SHORT)
        self.side.show_current(seen.side.value)
        self.side.setVisible(state.design.back)
