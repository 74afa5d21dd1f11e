"""Supervisors' forms of this placement that wait in the check list."""

from collections.abc import Callable
from functools import partial

from ct_desktop.language import ntr, tr
from ct_desktop.ui.practice.placement.content import PlacementContent
from ct_desktop.ui.widgets.buttons import secondary
from ct_desktop.ui.widgets.card import Card
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.section_list import SectionList, SectionRow


class FormsCard(Card):
    """Hidden while none waits; ``open_form`` gets the id of a received form."""

    def __init__(self, open_form: Callable[[int], object]) -> None:
        super().__init__(flush=True)
        self.setAccessibleName(tr("Forms that wait"))
        self._open_form = open_form
        self.rows = SectionList()
        self.body.addWidget(self.rows)
        self.hide()

    def show_content(self, content: PlacementContent) -> None:
        """Show the forms of a placement."""
        forms = content.page.open_forms
        rows = []
        for number, form_id in enumerate(forms, 1):
            title = tr("The supervisor's form came back")
            if len(forms) > 1:
                title = tr("{title} ({n} of {all})").format(title=title, n=number, all=len(forms))
            button = secondary(tr("Check the form"), partial(self._open_form, form_id))
            button.setAccessibleName(f"{button.text()}: {title}")
            rows.append(
                SectionRow(
                    title,
                    tr("Compare it with the record and take over what is right."),
                    mark=IconLabel("import", "primary_text", 18),
                    action=button,
                )
            )
        self.rows.set_rows(rows)
        self.rows.setAccessibleName(ntr("{n} form waits", "{n} forms wait", len(forms)))
        self.setVisible(bool(forms))
