"""The sections of the settings: what they are called, and how each is made."""

from collections.abc import Callable
from pathlib import Path

from ct_desktop.language import tr
from ct_desktop.services.office import Office
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.settings.appearance.section import AppearanceSection
from ct_desktop.ui.settings.backup.section import BackupSection
from ct_desktop.ui.settings.history.section import HistorySection
from ct_desktop.ui.settings.lists.section import ListsSection
from ct_desktop.ui.settings.organisation.section import OrganisationSection
from ct_desktop.ui.settings.programmes.section import ProgrammesSection
from ct_desktop.ui.settings.protection.section import ProtectionSection
from ct_desktop.ui.settings.section import Section
from ct_desktop.ui.targets import SettingsSection


def section_words(section: SettingsSection) -> tuple[str, str]:
    """The word of a section, and the name of its icon."""
    return {
        SettingsSection.ORGANISATION: (tr("Organisation"), "activities"),
        SettingsSection.PROGRAMMES: (tr("Programmes"), "lessons"),
        SettingsSection.COMPETENCES: (tr("Competences"), "star"),
        SettingsSection.CERTIFICATES: (tr("Certificates"), "certificate"),
        SettingsSection.LISTS: (tr("Lists"), "calendar"),
        SettingsSection.APPEARANCE: (tr("Appearance"), "star"),
        SettingsSection.BACKUP: (tr("Backup"), "save"),
        SettingsSection.PROTECTION: (tr("Protection"), "lock"),
        SettingsSection.HISTORY: (tr("History"), "clock"),
    }[section]


def make_section(
    section: SettingsSection,
    ui: UiContext,
    office: Office,
    rebuild: Callable[[], object],
    restore: Callable[[Path], object],
) -> Section:
    """The widget of a section."""
    match section:
        case SettingsSection.ORGANISATION:
            return OrganisationSection(ui, office)
        case SettingsSection.PROGRAMMES:
            return ProgrammesSection(ui, office)
        case SettingsSection.COMPETENCES:
            from ct_desktop.ui.settings.competences.section import CompetencesSection

            return CompetencesSection(ui, office)
        case SettingsSection.CERTIFICATES:
            from ct_desktop.ui.settings.certificates.section import CertificatesSection

            return CertificatesSection(ui, office)
        case SettingsSection.LISTS:
            return ListsSection(ui, office)
        case SettingsSection.APPEARANCE:
            return AppearanceSection(ui, office, rebuild)
        case SettingsSection.BACKUP:
            return BackupSection(ui, office, restore)
        case SettingsSection.PROTECTION:
            return ProtectionSection(ui, office)
        case SettingsSection.HISTORY:
            return HistorySection(ui, office)
