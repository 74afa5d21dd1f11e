"""What ``screenshots`` takes pictures of, in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ct_desktop.language import current
from ct_desktop.rules.enumerations import CohortStatus, DocumentKind
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry
from ct_desktop.services.office import Office
from ct_desktop.services.register import RegisterFilter
from ct_desktop.ui.lessons.page import LessonsPage
from ct_desktop.ui.navigator import Target
from ct_desktop.ui.page import Page
from ct_desktop.ui.targets import (
    COHORTS,
    LESSONS,
    PEOPLE,
    PRACTICE,
    SETTINGS,
    TODAY,
    CeremonyTarget,
    CheckTarget,
    CohortTab,
    CohortTarget,
    DesignTarget,
    GrowthTarget,
    LessonTarget,
    OfferTarget,
    OrganisationTarget,
    PersonTarget,
    PlacementTarget,
    PracticeTarget,
    PracticeView,
    ProfileTarget,
    ReceivedFormTarget,
    RegisterTarget,
    SettingsSection,
    SettingsTarget,
)

SHOWN_TOOL, SHOWN_QUIZ = "m2-four-steps", "m4-quiz"
WORDS = "talent"


@dataclass(frozen=True)
class Shot:
    """One picture: its name, the place in the window, and what is done there first."""

    name: str
    target: Target
    then: Callable[[Page], object] | None = None


def shots(office: Office, cohort_id: int) -> Iterator[Shot]:
    """Every page with its details; ``cohort_id`` is the group that is shown."""
    yield Shot("today", Target(TODAY))
    yield Shot("cohorts", Target(COHORTS))
    for tab in CohortTab:
        yield Shot(f"cohort-{tab.value}", Target(COHORTS, CohortTarget(cohort_id, tab)))
    held = [plan.meeting.id for plan in office.tool_planning.of_cohort(cohort_id) if plan.held]
    if held:
        meeting = CohortTarget(cohort_id, CohortTab.SCHEDULE, held[-1])
        yield Shot("cohort-schedule-held", Target(COHORTS, meeting))
    yield from _issued(office)
    yield Shot("people", Target(PEOPLE))
    person_id = office.attendance.grid(cohort_id).rows[0].person_id
    yield Shot("person", Target(PEOPLE, PersonTarget(person_id)))
    yield Shot("person-growth", Target(PEOPLE, GrowthTarget(person_id)))
    yield from _practice(office)
    yield from _lessons(office.lessons)
    for section in SettingsSection:
        yield Shot(f"settings-{section.value}", Target(SETTINGS, SettingsTarget(section)))
    profile = office.profiles.all()[0]
    yield Shot("competence-profile", Target(SETTINGS, ProfileTarget(profile.key)))
    design = office.templates.chosen(DocumentKind.CERTIFICATE)
    yield Shot("certificate-design", Target(SETTINGS, DesignTarget(design)))


def _issued(office: Office) -> Iterator[Shot]:
    """A group that gets its certificates, and the pages about what is issued."""
    ended = office.cohorts.rows(statuses=frozenset({CohortStatus.COMPLETED}))
    given = [row.id for row in ended if len(_certificates(office, row.id)) > 1]
    for cohort_id in given[:1]:
        for tab in (CohortTab.ASSESSMENTS, CohortTab.CERTIFICATES):
            target = Target(COHORTS, CohortTarget(cohort_id, tab))
            yield Shot(f"cohort-ended-{tab.value}", target)
        yield Shot("ceremony", Target(COHORTS, CeremonyTarget((cohort_id,))))
    yield Shot("register", Target(COHORTS, RegisterTarget()))
    yield Shot("check", Target(COHORTS, CheckTarget()))


def _certificates(office: Office, cohort_id: int) -> list[int]:
    wanted = RegisterFilter(kind=DocumentKind.CERTIFICATE, cohort_id=cohort_id)
    return office.register.ids(wanted)


def _practice(office: Office) -> Iterator[Shot]:
    """The board, what lies behind it, and one placement in every stage."""
    for view in PracticeView:
        name = "practice" if view is PracticeView.BOARD else f"practice-{view.value}"
        yield Shot(name.replace("_", "-"), Target(PRACTICE, PracticeTarget(view)))
    cards = {card.stage: card for card in reversed(office.board.facts().cards)}
    for stage, card in cards.items():
        name = f"placement-{stage.value}".replace("_", "-")
        yield Shot(name, Target(PRACTICE, PlacementTarget(card.id)))
    for offer in office.offers.rows()[:1]:
        at = OrganisationTarget(offer.facts.organisation_id)
        yield Shot("practice-place", Target(PRACTICE, OfferTarget(offer.id)))
        yield Shot("organisation", Target(PRACTICE, at))
    for form in office.received_forms.rows()[:1]:
        yield Shot("supervisor-form", Target(PRACTICE, ReceivedFormTarget(form.id)))


def _lessons(library: LessonLibrary) -> Iterator[Shot]:
    yield Shot("lessons", Target(LESSONS))
    yield Shot("lessons-search", Target(LESSONS), lambda page: _search(page, WORDS))
    package = _starter(library)
    if package is not None:
        for name, item in (("lesson-tool", SHOWN_TOOL), ("lesson-quiz", SHOWN_QUIZ)):
            yield Shot(name, Target(LESSONS, LessonTarget(package.key, item)))
    yield Shot("lesson-notes", Target(LESSONS), _show_notes)


def _starter(library: LessonLibrary) -> ShelfEntry | None:
    """The starter package in the language of the window, else another one."""
    found = [entry for entry in library.shelf() if entry.starter]
    return min(found, key=lambda entry: entry.language != current(), default=None)


def _search(page: Page, words: str) -> None:
    if isinstance(page, LessonsPage):
        page.search.setText(words)


def _show_notes(page: Page) -> None:
    if isinstance(page, LessonsPage):
        page.search.clear()
        page.show_notes()
