"""What pages can be asked to show, through the navigator, without knowing one another."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

TODAY = "today"
COHORTS = "cohorts"
PEOPLE = "people"
PRACTICE = "practice"
LESSONS = "lessons"
SETTINGS = "settings"


class CohortTab(StrEnum):
    """The tabs of a cohort's page, in their order."""

    OVERVIEW = "overview"
    PARTICIPANTS = "participants"
    SCHEDULE = "schedule"
    ATTENDANCE = "attendance"
    ASSESSMENTS = "assessments"
    CERTIFICATES = "certificates"


class SettingsSection(StrEnum):
    """The sections of the Settings page, in their order."""

    ORGANISATION = "organisation"
    PROGRAMMES = "programmes"
    COMPETENCES = "competences"
    CERTIFICATES = "certificates"
    LISTS = "lists"
    APPEARANCE = "appearance"
    BACKUP = "backup"
    PROTECTION = "protection"
    HISTORY = "history"


@dataclass(frozen=True)
class CohortTarget:
    """A cohort, at one of its tabs; ``meeting_id`` chooses the column to mark."""

    cohort_id: int
    tab: CohortTab = CohortTab.OVERVIEW
    meeting_id: int | None = None


@dataclass(frozen=True)
class NewCohortTarget:
    """The dialog that makes a cohort."""


@dataclass(frozen=True)
class PersonTarget:
    """A person's page."""

    person_id: int


@dataclass(frozen=True)
class ImportTarget:
    """The import assistant, for a cohort when given."""

    cohort_id: int | None = None


@dataclass(frozen=True)
class SettingsTarget:
    """A section of the settings; ``item_id`` a programme in it."""

    section: SettingsSection
    item_id: int | None = None


@dataclass(frozen=True)
class LessonTarget:
    """A lesson package, at one of its items or at the place it was left."""

    package_key: str
    item_key: str | None = None


@dataclass(frozen=True)
class ArrivingTarget:
    """A lesson package that was opened with the program: to look at and put on the shelf."""

    file: Path


class PracticeView(StrEnum):
    """The places of the Practice page: the board, and those behind it."""

    BOARD = "board"
    OFFERS = "offers"
    ORGANISATIONS = "organisations"
    SUPERVISORS = "supervisors"
    VOG = "vog"
    FORMS = "forms"
    OPEN_HOURS = "open_hours"


@dataclass(frozen=True)
class PracticeTarget:
    """A place of the Practice page; the board of one cohort when given."""

    view: PracticeView = PracticeView.BOARD
    cohort_id: int | None = None


@dataclass(frozen=True)
class PlacementTarget:
    """A placement's page."""

    placement_id: int


@dataclass(frozen=True)
class OfferTarget:
    """A practice offer's page."""

    offer_id: int


@dataclass(frozen=True)
class OrganisationTarget:
    """An organisation's page, with its supervisors and offers."""

    organisation_id: int


@dataclass(frozen=True)
class ReceivedFormTarget:
    """A supervisor's form in the check list."""

    form_id: int


@dataclass(frozen=True)
class FormFilesTarget:
    """Supervisors' forms (files or folders) to read in."""

    files: tuple[Path, ...]


@dataclass(frozen=True)
class RegisterTarget:
    """The register of issued documents, with words to look for when given; opened with COHORTS."""

    words: str = ""


@dataclass(frozen=True)
class CheckTarget:
    """The check of a certificate, of a file when given; opened with COHORTS."""

    file: Path | None = None


@dataclass(frozen=True)
class CeremonyTarget:
    """The page that prepares a ceremony for these cohorts; opened with COHORTS."""

    cohort_ids: tuple[int, ...]


@dataclass(frozen=True)
class DesignTarget:
    """The designer of certificates, at one design; opened with SETTINGS."""

    key: str


@dataclass(frozen=True)
class ProfileTarget:
    """The editor of competence profiles, at one profile; opened with SETTINGS."""

    key: str


@dataclass(frozen=True)
class GrowthTarget:
    """A person's page at the Growth tab; opened with PEOPLE."""

    person_id: int
