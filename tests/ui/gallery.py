"""Grabs the window with sample pages, to look at: ``python tests/ui/gallery.py FOLDER``."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout
from window_kit import TODAY, Ledger, make_context

from ct_desktop.errors import UserError
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.dates import show_long_date
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.page import Page
from ct_desktop.ui.shell.hit_list import Hit
from ct_desktop.ui.shell.main_window import MainWindow, RailStatus, ShellCalls
from ct_desktop.ui.shell.page_entry import PageEntry
from ct_desktop.ui.tables.column import Align, ColumnSpec, Sort
from ct_desktop.ui.tables.id_list_model import IdListModel
from ct_desktop.ui.tables.table_view import TableView
from ct_desktop.ui.theme.theme import Scheme
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.date_tile import DateTile
from ct_desktop.ui.widgets.dot import Dot
from ct_desktop.ui.widgets.empty_state import EmptyState
from ct_desktop.ui.widgets.labels import label
from ct_desktop.ui.widgets.scroll import scrolled
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow
from ct_desktop.ui.widgets.tabs import Tabs

PAGES = (
    ("today", "Vandaag"),
    ("cohorts", "Groepen"),
    ("people", "Personen"),
    ("practice", "Praktijk"),
    ("lessons", "Lespakketten"),
    ("activities", "Activiteiten"),
    ("aftercare", "Nazorg"),
    ("figures", "Cijfers"),
    ("settings", "Instellingen"),
    ("help", "Help"),
)
ATTENTION = (
    ("bad", "Thijs de Groot", "drie keer afwezig zonder bericht; kan het minimum niet meer halen"),
    ("warning", "Linh Nguyen", "VOG nog niet gezien; praktijk begint over 5 weken"),
    ("warning", "Zofia Kowalska", "23 dagen na de overdracht nog geen uren"),
    ("primary", "Ik maak mijn stad · voorjaar", "3 aanmeldingen wachten op een keuze"),
    ("primary", "Emre Çelik", "wordt morgen 16: toestemming opnieuw vragen"),
    ("good", "Daan van den Berg", "15 uur bevestigd; eindbeoordeling kan gevraagd worden"),
)
ACTIONS = ("Bel 06 1234 5678", "VOG vastleggen", "Bel begeleider", "Groep samenstellen")


@dataclass(frozen=True)
class Sample:
    """A row of the sample table."""

    number: int
    name: str
    town: str
    state: str
    tone: str


NAMES = (
    "Amrani, Yasmina el",
    "Bakker, Sanne",
    "Berg, Daan van den",
    "Çelik, Emre",
    "Dijk, Lotte van",
)
STATES = (("6 van 6", "good"), ("4 van 6", "warning"), ("kan minimum niet meer halen", "bad"))


def sample_rows(ids: Sequence[int]) -> list[Sample]:
    return [
        Sample(i, f"{NAMES[i % 5]} {i // 5 or ''}".strip(), "Waterstad", *STATES[i % 3])
        for i in ids
    ]


def sample_columns() -> list[ColumnSpec[Sample]]:
    return [
        ColumnSpec("number", "", lambda r: str(r.number), 44, Align.RIGHT, muted=True),
        ColumnSpec("name", "Naam", lambda r: r.name, 0, sort_key="name", strong=True),
        ColumnSpec("town", "Woonplaats", lambda r: r.town, 160, sort_key="town"),
        ColumnSpec("state", "Stand", lambda r: r.state, 220, tone=lambda r: r.tone),
    ]


def sample_ids(order: Sort) -> list[int]:
    return sorted(range(1, 1001), reverse=order.descending)


class TodaySample(Page):
    """Cards, rows, tiles and figures as in the mockup."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "today", "Goedemiddag")
        self.header.set_title("Goedemiddag", show_long_date(TODAY))
        self.header.add_search("Zoek overal · Ctrl+K")
        self.header.set_primary("Nieuwe groep", lambda: None)
        left, right = Card("Wat aandacht vraagt", flush=True), QVBoxLayout()
        rows = SectionList()
        rows.set_rows(
            [
                SectionRow(
                    name, why, mark=Dot(tone), action=secondary(ACTIONS[n % 4], lambda: None)
                )
                for n, (tone, name, why) in enumerate(ATTENTION)
            ]
        )
        left.body.addWidget(scrolled(rows))
        week, days = Card("Komende 7 dagen", flush=True), SectionList()
        days.set_rows(
            [
                SectionRow(title, "19:00 · De Schakel", mark=DateTile(TODAY + timedelta(days)))
                for days, title in ((2, "Buurtsportdag Noord"), (5, "Overdracht Fleur Jansen"))
            ]
        )
        week.body.addWidget(days)
        year = Card("Dit jaar")
        figures = QHBoxLayout()
        for number, what in (("38", "opgeleid"), ("512", "praktijkuren"), ("54%", "actief")):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(number, "figure"))
            column.addWidget(label(what, "muted"))
            figures.addLayout(column, 1)
        year.body.addLayout(figures)
        right.setSpacing(18)
        right.addWidget(week)
        right.addWidget(year)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(left, 3)
        row.addLayout(right, 2)
        self.body.addLayout(row)


class TableSample(Page):
    """Tabs above a table."""

    def __init__(self, ui: UiContext, key: str, title: str) -> None:
        super().__init__(ui, key, title, shows={"participation"})
        self.header.set_title("Ik train mijn stad · najaar", "14 van 15 plaatsen · De Schakel")
        self.header.add_search("Zoek naam, organisatie of talent")
        self.header.add_secondary("Presentielijst afdrukken", lambda: None, "print")
        self.header.add_secondary("Exporteren", lambda: None, "export")
        self.header.set_primary("Iedereen aanwezig", lambda: None)
        self.model = IdListModel(ui.tasks, sample_columns(), sample_rows)
        self.tabs = Tabs()
        for tab in ("Overzicht", "Deelnemers", "Rooster", "Aanwezigheid", "Certificaten"):
            self.tabs.add(tab, tab, self._table if tab == "Overzicht" else self._nothing)
        self.body.addWidget(self.tabs)

    def reload(self) -> None:
        self.model.load(sample_ids)

    def _table(self) -> TableView:
        return TableView(self.model, "Deelnemers", self.ui.preferences, key="sample")

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "calendar",
            "Nog geen bijeenkomsten",
            "Hier staat wie wanneer waar is.",
            "Maak rooster",
            int,
        )


def sample_search(words: str) -> list[Hit]:
    return [
        Hit("Persoon", name, "Waterstad · jeugdcoach", Target("people", n))
        for n, name in enumerate(NAMES)
        if words.casefold() in name.casefold()
    ]


def sample_status() -> RailStatus:
    counts = {"today": 6, "practice": 3, "aftercare": 4}
    return RailStatus("Sportservice Waterstad", "Reservekopie: vandaag 09:12", counts)


def sample_window(ui: UiContext) -> MainWindow:
    def entry(key: str, title: str) -> PageEntry:
        def build() -> Page:
            return TodaySample(ui) if key == "today" else TableSample(ui, key, title)

        return PageEntry(key, title, key, build, foot=key in ("settings", "help"))

    calls = ShellCalls(sample_search, sample_status, lambda key: None)
    return MainWindow(ui, [entry(key, title) for key, title in PAGES], calls)


def main(folder: Path) -> None:
    app = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        for percent in (100, 150):
            ui = make_context(Ledger(), scheme, percent)
            window = sample_window(ui)
            window.resize(1366, 768)
            window.show()
            window.refresh_status()
            for key in ("today", "cohorts"):
                window.go(key)
                ui.tasks.wait_idle()
                app.processEvents()
                window.grab().save(str(folder / f"{key}-{scheme}-{percent}.png"))
            table = window.pages.page
            assert isinstance(table, TableSample)
            table.tabs.choose("Rooster")
            ui.prompts.show_error(UserError("De USB-stick is vol.", "Kies een andere plek."))
            ui.prompts.toast("Aanwezigheid vastgelegd", ui.undo.undo)
            app.processEvents()
            window.grab().save(str(folder / f"messages-{scheme}-{percent}.png"))
            window.search()
            window.palette_.field.setText("a")
            ui.tasks.wait_idle()
            app.processEvents()
            window.palette_.grab().save(str(folder / f"search-{scheme}-{percent}.png"))
            window.palette_.hide()
            window.close()
            ui.tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
