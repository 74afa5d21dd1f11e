"""The fields of a person, grouped; no field for health, ethnicity or background."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ct_desktop.errors import UserError
from ct_desktop.language import tr
from ct_desktop.rules.ages import old_enough
from ct_desktop.rules.enumerations import EDUCATION_LEVELS, Gender, Role
from ct_desktop.services import words
from ct_desktop.services.contact_values import checked_email, checked_phone
from ct_desktop.services.office import Office
from ct_desktop.services.persons import PersonFacts, PersonPage
from ct_desktop.services.roles import BY_HAND
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.people.find_person import person_search
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import quiet
from ct_desktop.ui.widgets.date_field import DateField
from ct_desktop.ui.widgets.form import Form, FormRow
from ct_desktop.ui.widgets.labels import wrapped
from ct_desktop.ui.widgets.person_picker import Choice, PersonPicker

OF_AGE = 18


class PersonForm:
    """Puts the fields in ``form``; ``facts()`` and ``roles()`` give what was typed."""

    def __init__(
        self, form: Form, ui: UiContext, office: Office, stored: PersonPage | None
    ) -> None:
        self._form = form
        self._stored = stored.facts if stored else PersonFacts()
        self._today = ui.clock.today()
        self._texts: dict[str, QLineEdit] = {}
        self._parent: list[QWidget] = []
        self.birth_date = DateField(self._today, self._stored.birth_date, optional=True)
        self.gender = _choice(
            [(None, words.gender(None)), *((g, words.gender(g)) for g in Gender)],
            self._stored.gender,
        )
        self.education = _choice(
            [(n, words.education(n)) for n in (None, *EDUCATION_LEVELS)], self._stored.education
        )
        self.recruiter = PersonPicker(person_search(office, self._stored.id), ui.tasks)
        self.notes = QPlainTextEdit(self._stored.notes)
        given = stored.given_roles if stored else ()
        self.role_boxes = {role: _tick(words.role(role), role in given) for role in BY_HAND}
        self._add_name()
        self._add_parent()
        self._add_contact()
        self._add_origin(stored.recruited_by if stored else "")
        self._add_rest()
        self.birth_date.changed.connect(lambda _: self._place_parent())
        self._place_parent()

    def field(self, name: str) -> QLineEdit:
        """The text field of a fact.

        Raises KeyError for a fact that is no line of text.
        """
        return self._texts[name]

    def facts(self) -> PersonFacts:
        """The person as typed."""
        typed: dict[str, Any] = {name: one.text().strip() for name, one in self._texts.items()}
        choice, gender = self.recruiter.choice, self.gender.currentData()
        return replace(
            self._stored,
            **typed,
            birth_date=self.birth_date.value(),
            gender=Gender(gender) if gender else None,
            education=self.education.currentData(),
            recruited_by_id=choice.id if choice else None,
            recruited_by_name="" if choice else self.recruiter.text().strip(),
            notes=self.notes.toPlainText().strip(),
            walk_in=self._stored.walk_in and self.birth_date.value() is None,
        )

    def roles(self) -> frozenset[Role]:
        """The roles ticked."""
        return frozenset(role for role, box in self.role_boxes.items() if box.isChecked())

    def _add_name(self) -> None:
        self._form.add_heading(tr("Name"))
        given = self._form.add(tr("First name"), self._text("given_name"), check=self._no_name)
        infix = self._form.add(tr("Infix"), self._text("infix"))
        family = self._form.add(tr("Family name"), self._text("family_name"))
        self._form.side_by_side(given, infix, family, widths=(5, 3, 6))
        birth = self._form.add(tr("Birth date"), self.birth_date, check=self._wrong_birth_date)
        gender = self._form.add(tr("Gender"), self.gender)
        education = self._form.add(tr("Education"), self.education)
        self._form.side_by_side(birth, gender, education, widths=(5, 3, 6))

    def _add_parent(self) -> None:
        self.add_parent_button = quiet(
            tr("Add a parent or guardian"), lambda: self._show_parent(True), "plus"
        )
        self._add_parent_row = QWidget()
        row = QHBoxLayout(self._add_parent_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add_parent_button)
        row.addStretch(1)
        self._form.add_widget(self._add_parent_row)
        heading = self._form.add_heading(tr("Parent or guardian"))
        self._under_age = wrapped(
            tr(
                "This person is under 18. Under 16 the parent permits taking part and gives "
                "the consents."
            ),
            "muted",
        )
        self._form.add_widget(self._under_age)
        name = self._form.add(tr("Name of parent"), self._text("parent_name"))
        phone = self._add_checked(tr("Phone of parent"), "parent_phone")
        email = self._add_checked(tr("E-mail of parent"), "parent_email")
        self._form.side_by_side(name, phone, email, widths=(5, 4, 5))
        self._parent = [heading, name, phone, email]

    def _add_contact(self) -> None:
        self._form.add_heading(tr("Contact"))
        email = self._add_checked(tr("E-mail"), "email")
        phone = self._add_checked(tr("Phone"), "phone")
        self._form.side_by_side(email, phone, widths=(3, 2))
        address = self._form.add(tr("Address"), self._text("address"))
        postcode = self._form.add(tr("Postcode"), self._text("postcode"))
        town = self._form.add(tr("Town"), self._text("town"))
        self._form.side_by_side(address, postcode, town, widths=(6, 3, 5))
        self._form.add_heading(tr("In an emergency"))
        name = self._form.add(tr("Name"), self._text("emergency_name"))
        number = self._add_checked(tr("Phone"), "emergency_phone")
        relation = self._form.add(tr("Relation"), self._text("emergency_relation"))
        self._form.side_by_side(name, number, relation, widths=(5, 4, 5))

    def _add_origin(self, recruiter: str) -> None:
        self._form.add_heading(tr("How this person came"))
        school = self._form.add(tr("School"), self._text("school"))
        found = self._form.add(tr("Found through"), self._text("found_through"))
        self._form.side_by_side(school, found)
        if self._stored.recruited_by_id is not None:
            self.recruiter.set_choice(Choice(self._stored.recruited_by_id, recruiter))
        else:
            self.recruiter.setText(self._stored.recruited_by_name)
        self._form.add(
            tr("Recruited by"),
            self.recruiter,
            hint=tr("Choose someone from the list, or leave the name as you type it."),
        )

    def _add_rest(self) -> None:
        self._form.add(tr("Talents"), self._text("talents"), hint=tr("Separated by commas."))
        self._form.add_heading(tr("Roles given by hand"))
        for box in self.role_boxes.values():
            self._form.add_widget(box)
        self.notes.setMinimumHeight(px(90))
        self.notes.setTabChangesFocus(True)
        self._form.add(
            tr("Notes"),
            self.notes,
            hint=tr("Nothing about health, origin or belief: that may not be kept."),
        )

    def _add_checked(self, caption: str, name: str) -> FormRow:
        """A field whose text a service checks: an e-mail address or a phone number."""
        check = checked_email if name.endswith("email") else checked_phone
        field = self._text(name)
        return self._form.add(caption, field, check=lambda: _refused(check, field.text()))

    def _text(self, name: str) -> QLineEdit:
        field = QLineEdit(str(getattr(self._stored, name)))
        field.setMinimumWidth(px(60))
        self._texts[name] = field
        return field

    def _place_parent(self) -> None:
        birth = self.birth_date.value()
        minor = birth is not None and not old_enough(birth, self._today, OF_AGE)
        self._under_age.setVisible(minor)
        filled = any(self._texts[name].text() for name in self._texts if "parent_" in name)
        self._show_parent(minor or filled)

    def _show_parent(self, shown: bool) -> None:
        for widget in self._parent:
            widget.setVisible(shown)
        self._add_parent_row.setVisible(not shown)

    def _no_name(self) -> str:
        if self._texts["given_name"].text().strip() or self._texts["family_name"].text().strip():
            return ""
        return tr("Fill in a first or family name.")

    def _wrong_birth_date(self) -> str:
        birth: date | None = self.birth_date.value()
        if birth is not None and birth > self._today:
            return tr("The birth date is in the future.")
        return self.birth_date.error()


def _refused(check: Callable[[str], str], text: str) -> str:
    """What a service says of a text, as the error under a field."""
    try:
        check(text)
    except UserError as error:
        return error.message
    return ""


def _choice(options: list[tuple[object, str]], chosen: object) -> QComboBox:
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex([value for value, _ in options].index(chosen))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    return box


def _tick(text: str, ticked: bool) -> QCheckBox:
    box = QCheckBox(text[:1].upper() + text[1:])
    box.setChecked(ticked)
    return box
