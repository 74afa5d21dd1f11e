"""Where a link leads: to a page of the package, or to a web page outside it."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.widgets.form_dialog import FormDialog


class LinkDialog(FormDialog):
    """``pages`` are titles and addresses; an address can be typed as well."""

    def __init__(
        self, words: str, address: str, pages: list[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(tr("Link"), tr("Use this link"), lambda dialog: dialog.finish(), parent)
        self._words = QLineEdit(words)
        self._page = QComboBox()
        self._page.addItem(tr("A web page outside this package"), "")
        for title, place in pages:
            self._page.addItem(title, place)
        self._address = QLineEdit(address)
        self._address.setPlaceholderText("https://")
        self.form.add(tr("Words of the link"), self._words)
        self.form.add(tr("Leads to"), self._page)
        self._row = self.form.add(
            tr("Address"),
            self._address,
            check=self._wrong,
            hint=tr("Leave it empty to take the link away."),
        )
        known = self._page.findData(address) if address else -1
        self._page.setCurrentIndex(max(0, known))
        self._page.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()
        self.fit_to_form()

    def words(self) -> str:
        """The words to show."""
        return self._words.text().strip()

    def address(self) -> str:
        """The address, "" for no link."""
        return str(self._page.currentData()) or self._address.text().strip()

    def _follow(self) -> None:
        self._row.setVisible(not self._page.currentData())

    def _wrong(self) -> str:
        text = self._address.text().strip()
        if self._page.currentData() or not text:
            return ""
        if text.lower().startswith(("https://", "http://", "mailto:", "tel:")) or "#" in text:
            return ""
        known = {self._page.itemData(place) for place in range(1, self._page.count())}
        if text.partition("#")[0] in known or text.startswith("files/"):
            return ""
        return tr("Begin a web address with https://")
