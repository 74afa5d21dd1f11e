"""Asks what of a package to print."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Item, is_for_leaders
from ct_desktop.ui.lessons.viewer.tick_model import TickModel
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary, secondary
from ct_desktop.ui.widgets.choice_rows import ChoiceRows
from ct_desktop.ui.widgets.labels import label

THIS, BELOW, CHOSEN = "this", "below", "chosen"


class PrintDialog(QDialog):
    """``what`` is one of THIS, BELOW, CHOSEN; ``model.keys()`` the items chosen."""

    def __init__(
        self, items: tuple[Item, ...], current: Item | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print"))
        self.what = ChoiceRows(tr("What to print"))
        if current is not None:
            name = current.title.strip() or tr("Without a title")
            if current.resource is not None:
                self.what.add(THIS, tr("Only “{title}”").format(title=name))
            if current.children:
                self.what.add(BELOW, tr("“{title}” and everything in it").format(title=name))
        self.what.add(CHOSEN, tr("What I tick below"))
        self.model = TickModel(items, self)
        self.tree = QTreeView()
        self.leaders = QCheckBox(tr("Also what is for the leader or supervisor"))
        # Who prints a folder for the leader wants what is in it.
        self.leaders.setChecked(current is not None and is_for_leaders(current.tags))
        self.answers = QCheckBox(tr("Quizzes with an answer sheet"))
        self.print_button = primary(tr("Print…"), self.accept)
        self._build()
        self.what.group.buttonClicked.connect(lambda _: self._fit())
        self.model.ticked.connect(self._choose_ticked)
        self._fit()

    def _build(self) -> None:
        self.tree.setProperty("look", "inCard")
        self.tree.ensurePolished()  # rows are measured once, so first they get their looks
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setAccessibleName(tr("Items of the package"))
        self.tree.setMinimumHeight(px(240))
        self.tree.expandToDepth(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(tr("What to print"), "heading"))
        column.addWidget(self.what)
        column.addWidget(self.tree, 1)
        column.addWidget(self.leaders)
        column.addWidget(self.answers)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(secondary(tr("Cancel"), self.reject))
        row.addWidget(self.print_button)
        column.addLayout(row)
        self.print_button.setDefault(True)
        self.resize(px(520), px(560))

    def _choose_ticked(self) -> None:
        """Who ticks something wants what is ticked."""
        self.what.choose(CHOSEN)
        self._fit()

    def _fit(self) -> None:
        choosing = self.what.value == CHOSEN
        # What is named itself is printed, whoever it is for.
        self.leaders.setEnabled(self.what.value == BELOW)
        self.print_button.setEnabled(not choosing or bool(self.model.keys()))
