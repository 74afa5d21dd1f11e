"""The dialog that gives or changes one assessment of one person, item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ct_desktop.errors import AppError
from ct_desktop.language import current, ntr, tr
from ct_desktop.rules.competences import Competence
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessment_words import assessor_text, moment_text
from ct_desktop.services.assessments import AssessmentFacts
from ct_desktop.services.office import Office
from ct_desktop.ui.assessments.dialog_content import Asked, DialogContent, read_content
from ct_desktop.ui.assessments.item_block import ItemBlock
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.leaving import may_leave
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.form_pair import side_by_side
from ct_desktop.ui.widgets.labels import label, wrapped
from ct_desktop.ui.widgets.past_date_field import PastDateField

KEY = "assessments"
"""The dialog as the initiator of its changes: every page that shows them reads anew."""
_WIDTH, _HEIGHT = 1000, 700


class AssessmentDialog(FormDialog):
    """Keys 1 to 4 give the level of an item and go on to the next; call ``open`` to show it.

    One without a level and without remarks is taken away when it is saved.
    """

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        enrolment_id: int,
        moment: AssessmentMoment,
        assessor: Assessor,
        parent: QWidget,
        *,
        assessment_id: int | None = None,
        placement_id: int | None = None,
    ) -> None:
        """``assessment_id`` asks for that one; ``placement_id`` where the supervisor assesses.

        Without them it is the newest of this moment and assessor, or a new one.
        """
        title = tr("Assessment {moment} by {assessor}").format(
            moment=moment_text(moment), assessor=assessor_text(assessor)
        )
        super().__init__(title, tr("Save"), self._submit, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._ui = ui
        self._office = office
        self._asked = Asked(enrolment_id, moment, assessor, assessment_id, placement_id)
        self.content: DialogContent | None = None
        self.levels: dict[str, int] = {}
        self.blocks: dict[str, ItemBlock] = {}
        today = ui.clock.today()
        self.about = wrapped("", "muted")
        self.day = PastDateField(today, today)
        self.assessor_name = QLineEdit()
        self.assessor_name.setMaxLength(120)
        self.remarks = QPlainTextEdit()
        self.remarks.setTabChangesFocus(True)
        self.remarks.setFixedHeight(px(90))
        self.counted = label("", "muted")
        self._build()
        self._read()

    @property
    def ready(self) -> bool:
        """Whether the assessment was read and stands in the dialog."""
        return self.content is not None

    def unsaved(self) -> str:
        """What would be lost, in words; "" when nothing."""
        if self.content is None or self._same(self._filled(self.content.facts)):
            return ""
        return tr("the assessment of {name}").format(name=self.content.growth.person)

    def discard(self) -> None:
        """Nothing has to be undone: the dialog goes."""

    def reject(self) -> None:
        """Close, after a question when something was filled in."""
        if may_leave(self._ui.prompts, self):
            super().reject()

    def _build(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))
        form = self.form
        form.add_widget(self.about)
        day = form.add(tr("Day"), self.day, check=self.day.error)
        if self._asked.assessor is Assessor.SELF:
            self.day.setMaximumWidth(px(240))
        else:
            side_by_side(form, day, form.add(tr("Assessed by"), self.assessor_name))
        self.submit_button.setEnabled(False)
        self.buttons.insertWidget(0, self.counted)

    def _read(self) -> None:
        office, asked, today = self._office, self._asked, self._ui.clock.today()
        self._ui.tasks.read(lambda: read_content(office, asked, today), self._show, self.refuse)

    def _show(self, content: DialogContent) -> None:
        self.content = content
        facts = content.facts
        language = current()
        for strand, items in content.strands:
            self._add_items(strand.name.in_language(language), items)
        if content.others:
            self._add_items(tr("Other items"), content.others)
        self.form.add(tr("Remarks"), self.remarks)
        self.levels = dict(facts.levels)
        self.day.set_value(facts.given_on)
        self.assessor_name.setText(facts.assessor_name)
        self.remarks.setPlainText(facts.remarks)
        growth = content.growth
        about = (growth.person, growth.cohort, content.place)
        self.about.setText(" · ".join(part for part in about if part))
        self.setAccessibleDescription(self.about.text())
        self.submit_button.setEnabled(True)
        self._count()
        first = next(iter(self.blocks.values()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_items(self, heading: str, items: Sequence[Competence]) -> None:
        content = self.content
        if content is None:
            return
        self.form.add_heading(heading)
        for item in items:
            block = ItemBlock(item, content.before)
            block.field.set_level(content.facts.levels.get(item.key))
            block.field.given.connect(partial(self._give, item.key))
            block.field.moved.connect(partial(self._go, item.key))
            block.field.reached.connect(partial(self._reveal, block))
            self.blocks[item.key] = block
            self.form.add_widget(block)

    def _give(self, key: str, level: int) -> None:
        if level:
            self.levels[key] = level
        else:
            self.levels.pop(key, None)
        self._count()

    def _go(self, key: str, step: int) -> None:
        """To the item before or after; after the last come the remarks."""
        keys = list(self.blocks)
        place = keys.index(key) + step
        if place >= len(keys):
            self.remarks.setFocus(Qt.FocusReason.TabFocusReason)
            self.scroll_area.ensureWidgetVisible(self.remarks)
        elif place >= 0:
            self.blocks[keys[place]].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _reveal(self, block: ItemBlock) -> None:
        self.scroll_area.ensureWidgetVisible(block, 0, px(48))

    def _count(self) -> None:
        given = sum(key in self.levels for key in self.blocks)
        words = ntr("{given} of {n} item", "{given} of {n} items", len(self.blocks))
        self.counted.setText(words.format(given=given, n=len(self.blocks)))

    def _filled(self, facts: AssessmentFacts) -> AssessmentFacts:
        """``facts`` with what stands in the dialog."""
        return replace(
            facts,
            given_on=self.day.value() or facts.given_on,
            levels=dict(self.levels),
            assessor_name=" ".join(self.assessor_name.text().split()),
            remarks=self.remarks.toPlainText().strip(),
        )

    def _same(self, filled: AssessmentFacts) -> bool:
        if self.content is None:
            return True
        facts = self.content.facts
        return replace(filled, levels={}) == replace(facts, levels={}) and _equal(
            filled.levels, facts.levels
        )

    def _submit(self, _: FormDialog) -> None:
        if self.content is None:
            return
        facts = self._filled(self.content.facts)
        if facts.id is None and not facts.levels and not facts.remarks:
            self.refuse(
                AppError(tr("Nothing was filled in yet."), tr("Choose a level for an item."))
            )
            return
        self._ui.tasks.write(
            lambda: self._office.assessments.save((facts,)),
            self.finish,
            self.refuse,
            initiator=KEY,
        )


def _equal(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    return dict(one) == dict(other)
