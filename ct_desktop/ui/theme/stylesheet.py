"""The Qt style sheet of the window, made from the tokens and the scale."""

from string import Template

from ct_desktop.paths import resource_path
from ct_desktop.ui.theme.tokens import Tokens
from ct_desktop.ui.theme.type_sizes import points

_TEMPLATE = """
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[ground="background"] { background: $background; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; border-radius: ${px12}px; }
QToolTip { background: $ink; color: $surface; border: none; padding: ${px4}px ${px8}px; }

QLabel { background: transparent; }
QLabel[look="title"] { font-size: ${pt_title}pt; font-weight: 700; }
QLabel[look="heading"] { font-size: ${pt_heading}pt; font-weight: 600; }
QLabel[look="section"], QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="onSunken"] { color: $muted_on_sunken; font-weight: 600; }
QLabel[look="small"] { color: $muted; font-size: ${pt_small}pt; }
QLabel[look="figure"] { font-size: ${pt_figure}pt; font-weight: 700; }
QLabel[look="error"] { color: $bad_text; font-size: ${pt_small}pt; }
QLabel[look="link"] { color: $primary_text; }
QLabel[look="brand"] { font-size: ${pt_brand}pt; font-weight: 600; }
QLabel:disabled { color: $muted; }

QFrame[look="card"] {
    background: $surface; border: 1px solid $line; border-radius: ${px12}px;
}
QFrame[look="rail"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[look="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="row"] { border: none; border-top: 1px solid $line_soft; background: transparent; }
QFrame[look="rowFirst"] { border: none; background: transparent; }
QFrame[look="tile"] { background: $primary_soft; border: none; border-radius: ${px8}px; }
QFrame[look="tile"] QLabel { color: $primary_text; }

QLabel[look="chip"], QLabel[look="badge"] {
    border-radius: ${chip_radius}px; padding: ${px1}px ${px8}px;
    font-size: ${pt_small}pt; font-weight: 600;
}
QLabel[look="badge"] { padding: ${px1}px ${px6}px; }
$tones

QPushButton {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${px8}px;
    padding: ${px7}px ${px14}px; font-weight: 600; min-height: ${px20}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton:disabled { color: $muted; background: $background; }
QPushButton:focus { border: 2px solid $primary_text; padding: ${px6}px ${px13}px; }
QPushButton[look="primary"] { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[look="primary"]:hover { background: $primary_hover; }
QPushButton[look="primary"]:focus { border-color: $ink; }
QPushButton[look="primary"]:disabled {
    background: $sunken; color: $muted_on_sunken; border-color: $line;
}
QPushButton[look="danger"] { background: $bad; color: #FFFFFF; border-color: $bad; }
QPushButton[look="danger"]:hover { background: $bad_hover; }
QPushButton[look="danger"]:focus { border-color: $ink; }
QPushButton[look="quiet"] {
    background: transparent; border-color: transparent; color: $primary_text;
    padding-left: ${px8}px; padding-right: ${px8}px;
}
QPushButton[look="quiet"]:hover { background: $primary_soft; }
QPushButton[look="quiet"]:focus { border-color: $primary_text; }
QPushButton[look="quiet"]:disabled { color: $muted; }
QPushButton::menu-indicator { width: 0; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: ${px8}px;
    padding: ${px4}px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $primary_soft; color: $primary_text; }
QToolButton:focus { border: 2px solid $primary_text; padding: ${px3}px; }

QPushButton[look="railItem"] {
    background: transparent; border: 2px solid transparent; border-radius: ${px8}px;
    text-align: left; font-weight: 400; padding: ${px6}px ${px8}px;
}
QPushButton[look="railItem"]:hover { background: $hover; }
QPushButton[look="railItem"]:checked {
    background: $primary_soft; color: $primary_text; font-weight: 600;
}
QPushButton[look="railItem"]:focus { border-color: $primary_text; }
QPushButton[look="tab"] {
    background: transparent; border: none; border-radius: 0; color: $muted; font-weight: 400;
    text-align: left;
    padding: ${px4}px 0 ${px8}px 0; border-bottom: 2px solid transparent;
}
QPushButton[look="tab"]:hover { color: $ink; }
QPushButton[look="tab"]:checked {
    color: $ink; font-weight: 600; border-bottom: 2px solid $primary_text;
}
QPushButton[look="tab"]:focus { color: $primary_text; background: $primary_soft; }
QPushButton[look="filter"] { font-weight: 400; padding: ${px4}px ${px12}px; }
QPushButton[look="filter"]:focus { padding: ${px3}px ${px11}px; }
QPushButton[look="filter"]:checked {
    background: $primary_soft; color: $primary_text; border-color: $primary_soft; font-weight: 600;
}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${px8}px;
    padding: ${px6}px ${px11}px; selection-background-color: $primary;
    selection-color: $on_primary; placeholder-text-color: $muted;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: ${px22}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid $primary_text; padding: ${px5}px ${px10}px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"],
QSpinBox[wrong="true"], QDoubleSpinBox[wrong="true"] { border-color: $bad_text; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: $background; color: $muted;
}
QLineEdit[look="bare"] { border: none; font-size: ${pt_heading}pt; padding: ${px8}px; }
QComboBox::drop-down { border: none; width: ${px28}px; }
QComboBox::down-arrow { image: url("$icons/arrow-down.svg"); width: ${px16}px; height: ${px16}px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; padding: ${px4}px; outline: none;
    selection-background-color: $primary_soft; selection-color: $primary_text;
}
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    border: none; background: transparent; width: ${px20}px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
    image: url("$icons/arrow-up.svg"); width: ${px12}px; height: ${px12}px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
    image: url("$icons/arrow-down.svg"); width: ${px12}px; height: ${px12}px;
}
QCheckBox, QRadioButton { spacing: ${px8}px; background: transparent; padding: ${px2}px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {
    width: ${px16}px; height: ${px16}px; border: 1px solid $muted; background: $surface;
}
QCheckBox::indicator, QListView::indicator { border-radius: ${px4}px; }
QRadioButton::indicator { border-radius: ${radio}px; }
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $primary; border-color: $primary; image: url("$icons/tick.svg");
}
QCheckBox::indicator:indeterminate { background: $primary_soft; border-color: $primary_text; }
QRadioButton::indicator:checked {
    background: $primary; border-color: $primary; image: url("$icons/dot.svg");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox:focus, QRadioButton:focus { color: $primary_text; }

QTableView, QTreeView, QListView {
    background: $surface; border: 1px solid $line; border-radius: ${px12}px; outline: none;
    gridline-color: $line_soft; selection-background-color: $primary_soft; selection-color: $ink;
    alternate-background-color: $surface;
}
QTableView[look="inCard"], QTreeView[look="inCard"], QListView[look="inCard"] {
    border: none; background: transparent;
}
QTreeView::item, QListView::item { padding: ${px6}px; border: none; }
QTreeView::item:selected, QListView::item:selected {
    background: $primary_soft; color: $primary_text;
}
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; font-size: ${pt_small}pt; font-weight: 600; border: none;
    border-bottom: 1px solid $line; padding: ${px8}px;
}
QHeaderView::section:first { border-top-left-radius: ${px12}px; }
QHeaderView::section:last { border-top-right-radius: ${px12}px; }
QHeaderView::section:hover { color: $ink; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: ${px12}px; height: ${px12}px; }
QHeaderView::up-arrow { image: url("$icons/arrow-up.svg"); }
QHeaderView::down-arrow { image: url("$icons/arrow-down.svg"); }
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${px12}px; margin: ${px2}px; }
QScrollBar:horizontal { background: transparent; height: ${px12}px; margin: ${px2}px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: $line; border-radius: ${px4}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: ${px32}px; }
QScrollBar::handle:horizontal { min-width: ${px32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }

QMenu { background: $surface; border: 1px solid $line; padding: ${px4}px; }
QMenu::item { padding: ${px6}px ${px28}px ${px6}px ${px12}px; border-radius: ${px4}px; }
QMenu::item:selected { background: $primary_soft; color: $primary_text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${px4}px; }

QProgressBar {
    background: $sunken; border: none; border-radius: ${px3}px; min-height: ${px6}px;
    max-height: ${px6}px;
}
QProgressBar::chunk { background: $good; border-radius: ${px3}px; }
QProgressBar[tone="primary"]::chunk { background: $primary; }
QProgressBar[tone="warning"]::chunk { background: $warning; }
QProgressBar[tone="bad"]::chunk { background: $bad; }

QFrame[look="banner"] { background: $bad_soft; border: none; border-radius: ${px8}px; }
QFrame[look="toast"] { background: $surface; border: 1px solid $line; border-radius: ${px12}px; }
QFrame[look="day"] {
    background: $surface; border: 1px solid $line; border-radius: ${px8}px;
}
QFrame[look="dayOutside"] {
    background: $background; border: 1px solid $line_soft; border-radius: ${px8}px;
}
QPushButton[look="meeting"] {
    border: 2px solid transparent; border-radius: ${px4}px; padding: 0 ${px4}px;
    font-size: ${pt_small}pt; font-weight: 600; text-align: left; min-height: ${px18}px;
}
QPushButton[look="meeting"][tone="primary"] { background: $primary_soft; color: $primary_text; }
QPushButton[look="meeting"][tone="warning"] { background: $warning_soft; color: $warning_text; }
QPushButton[look="meeting"][tone="bad"] { background: $bad_soft; color: $bad_text; }
QPushButton[look="meeting"]:focus { border-color: $primary_text; padding: 0 ${px4}px; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; }
QCalendarWidget QToolButton { color: $ink; font-weight: 600; }
QGroupBox { border: 1px solid $line; border-radius: ${px12}px; margin-top: ${px12}px; }
QGroupBox::title { subcontrol-origin: margin; left: ${px12}px; color: $ink; }
"""

_FAMILIES = ("primary", "sport", "culture", "welfare", "good", "warning", "bad", "neutral")


def stylesheet(tokens: Tokens, scale: float) -> str:
    """The QSS for ``tokens`` at ``scale`` (1.0 = 100 %)."""
    values: dict[str, object] = {
        name: value for name, value in vars(tokens).items() if isinstance(value, str)
    }
    values |= {f"px{n}": max(1, round(n * scale)) for n in range(1, 41)}
    values |= {
        f"pt_{name}": round(points(name) * scale, 2)
        for name in ("small", "body", "heading", "brand", "title", "figure")
    }
    # A radius above half the height is ignored by Qt, so round things need exact halves.
    values["radio"] = (max(1, round(16 * scale)) + 2) // 2
    values["chip_radius"] = max(1, round(9 * scale))
    values["icons"] = resource_path("icons").as_posix()
    values["tones"] = "\n".join(_tone(family, tokens) for family in _FAMILIES)
    return Template(_TEMPLATE).substitute(values)


def _tone(family: str, tokens: Tokens) -> str:
    text, soft = tokens.colour(f"{family}_text"), tokens.colour(f"{family}_soft")
    return (
        f'QLabel[look="chip"][tone="{family}"], QLabel[look="badge"][tone="{family}"]'
        f" {{ background: {soft}; color: {text}; }}\n"
        f'QLabel[look="word"][tone="{family}"] {{ color: {text}; font-weight: 600; }}\n'
        f'QLabel[look="figure"][tone="{family}"] {{ color: {text}; }}'
    )
