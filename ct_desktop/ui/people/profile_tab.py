"""The Profile tab: all fields of a person, grouped."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services import words
from ct_desktop.ui.dates import show_date
from ct_desktop.ui.people.person_content import PersonContent
from ct_desktop.ui.people.person_tab import PersonTab
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.facts_card import FactsCard
from ct_desktop.ui.widgets.scroll import scrolled


class ProfileTab(PersonTab):
    """``open_person`` opens who recruited this person; ``add_note`` asks for a note."""

    def __init__(
        self, open_person: Callable[[int], object], add_note: Callable[[], object]
    ) -> None:
        super().__init__()
        self._open_person = open_person
        self.person = FactsCard(tr("Person"))
        self.contact = FactsCard(tr("Contact"))
        self.parent_card = FactsCard(tr("Parent or guardian"))
        self.emergency = FactsCard(tr("In an emergency"))
        self.origin = FactsCard(tr("How this person came"))
        self.notes = FactsCard(tr("Talents and notes"))
        self.notes.tools.addWidget(secondary(tr("Add note…"), add_note, "plus"))
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(px(16))
        for cards in (
            (self.person, self.origin, self.notes),
            (self.contact, self.emergency, self.parent_card),
        ):
            column = QVBoxLayout()
            column.setSpacing(px(16))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.column.addWidget(scrolled(content))

    def show_content(self, content: PersonContent) -> None:
        page, facts = content.page, content.page.facts
        birth = show_date(facts.birth_date)
        if page.age is not None:
            birth = tr("{date} ({age} years)").format(date=birth, age=page.age)
        self.person.set_facts(
            [
                (tr("First name"), facts.given_name),
                (tr("Infix"), facts.infix),
                (tr("Family name"), facts.family_name),
                (tr("Birth date"), birth),
                (tr("Gender"), words.gender(facts.gender)),
                (tr("Education"), words.education(facts.education)),
                (tr("Roles"), ", ".join(words.role(role) for role in page.roles)),
            ]
        )
        self.contact.set_facts(
            [
                (tr("E-mail"), facts.email),
                (tr("Phone"), facts.phone),
                (tr("Address"), facts.address),
                (tr("Postcode"), facts.postcode),
                (tr("Town"), facts.town),
            ]
        )
        self.parent_card.set_facts(
            [
                (tr("Name"), facts.parent_name),
                (tr("Phone"), facts.parent_phone),
                (tr("E-mail"), facts.parent_email),
            ]
        )
        self.emergency.set_facts(
            [
                (tr("Name"), facts.emergency_name),
                (tr("Phone"), facts.emergency_phone),
                (tr("Relation"), facts.emergency_relation),
            ]
        )
        self._show_origin(content)
        self.notes.set_facts([(tr("Talents"), facts.talents), (tr("Notes"), facts.notes)])

    def _show_origin(self, content: PersonContent) -> None:
        page, facts = content.page, content.page.facts
        shown = [
            (tr("School"), facts.school),
            (tr("Found through"), facts.found_through),
            (tr("In the register since"), show_date(page.added_on)),
        ]
        recruiter = facts.recruited_by_id
        if recruiter is None:
            shown.append((tr("Recruited by"), page.recruited_by))
            self.origin.set_facts(shown)
        else:
            link = (tr("Recruited by"), page.recruited_by, lambda: self._open_person(recruiter))
            self.origin.set_facts(shown, [link])
