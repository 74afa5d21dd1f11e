"""The Settings page: sections at the left, the chosen one beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import Unsaved, may_leave
from ct_desktop.ui.page import Page
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.settings.section_rail import SectionRail
from ct_desktop.ui.settings.sections import make_section, section_words
from ct_desktop.ui.targets import (
    SETTINGS,
    DesignTarget,
    ProfileTarget,
    SettingsSection,
    SettingsTarget,
)
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.current_stack import CurrentStack

REMEMBERED = "settings.section"


@dataclass(frozen=True)
class _Stay:
    """Back to the settings just as they were left."""


class SettingsPage(Page):
    """Builds a section on its first visit; nothing typed is lost without a question."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        rebuild: Callable[[], object],
        restore: Callable[[Path], object],
    ) -> None:
        """``rebuild`` makes the window anew, ``restore`` puts a backup in the store's place."""
        super().__init__(ui, SETTINGS, tr("Settings"))
        self.office = office
        self._rebuild = rebuild
        self._restore = restore
        self._sections: dict[SettingsSection, Section] = {}
        self._watched: QObject | None = None
        self.rail = SectionRail([(one.value, *section_words(one)) for one in SettingsSection])
        self._shown = CurrentStack()
        row = QHBoxLayout()
        row.setSpacing(px(24))
        row.addWidget(self.rail)
        row.addWidget(self._shown, 1)
        self.body.addLayout(row, 1)
        self.rail.chosen.connect(lambda key: self.choose(SettingsSection(key)))
        self.setFocusProxy(self.rail)
        QShortcut(QKeySequence.StandardKey.Save, self, self._save)
        kept = ui.preferences.get(REMEMBERED) or ""
        known = kept in list(SettingsSection)
        self.section = SettingsSection(kept) if known else SettingsSection.ORGANISATION
        self._show_section(self.section)

    @property
    def current(self) -> Section:
        """The section on show."""
        return self.part(self.section)

    def part(self, section: SettingsSection) -> Section:
        """A section, built when this is its first visit."""
        if section not in self._sections:
            made = make_section(section, self.ui, self.office, self._rebuild, self._restore)
            made.wants_page.connect(self._open_page)
            self._sections[section] = made
            self._shown.addWidget(made)
        return self._sections[section]

    def choose(self, section: SettingsSection) -> bool:
        """Show a section, unless the user stays to save; whether it is shown."""
        if section != self.section and not may_leave(self.ui.prompts, self.current):
            return False
        self._show_section(section)
        return True

    def open(self, target: object) -> None:
        """A SettingsTarget opens its section, and the thing in it when it names one."""
        if isinstance(target, _Stay):
            return
        if self.detail is not None:
            self.close_detail()
        if self.detail is not None:
            return
        if isinstance(target, DesignTarget):
            from ct_desktop.ui.certificates.designer.page import DesignerPage

            self._open_page(DesignerPage(self.ui, self.office, target.key), target)
        elif isinstance(target, ProfileTarget):
            from ct_desktop.ui.settings.competences.profile_page import ProfilePage

            self._open_page(ProfilePage(self.ui, self.office, target.key), target)
        elif isinstance(target, SettingsTarget):
            chosen = self.choose(target.section)
            if chosen and target.item_id is not None:
                self.current.show_item(target.item_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is not closed over something unsaved without a question."""
        closing = event.type() == QEvent.Type.Close and watched is self._watched
        if closing and self.isVisible() and not may_leave(self.ui.prompts, self._innermost_place()):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._watched is None:
            self._watched = self.window()
            self._watched.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._innermost_place().unsaved():
            QTimer.singleShot(0, self, self._ask_after_leaving)

    def _show_section(self, section: SettingsSection) -> None:
        shown = self.part(section)
        self.section = section
        self.ui.preferences.put(REMEMBERED, section.value)
        self.rail.show_current(section.value)
        self.header.set_title(self.title, section_words(section)[0])
        self.header.swap_actions(shown.buttons)
        self._shown.setCurrentWidget(shown)

    def _open_page(self, page: Page, target: object) -> None:
        left = getattr(page, "left", None)
        if isinstance(left, SignalInstance):
            left.connect(self.close_detail)
        self.show_detail(page, target)
        page.setFocus()

    def _save(self) -> None:
        button = self.innermost().header.primary
        if button is not None and button.isEnabled() and self._innermost_place().unsaved():
            button.click()

    def _innermost_place(self) -> Unsaved:
        return self.detail if isinstance(self.detail, Unsaved) else self.current

    def _ask_after_leaving(self) -> None:
        """Another page was chosen: let what is unsaved go, or back to it."""
        if self.isVisible() or not self.window().isVisible():
            return
        if not may_leave(self.ui.prompts, self._innermost_place()):
            self.ui.navigator.open(SETTINGS, _Stay())
