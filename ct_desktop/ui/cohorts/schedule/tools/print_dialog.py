"""All tools of a meeting as one PDF with a cover: what goes in, before it is made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ct_desktop.language import ntr, tr
from ct_desktop.services import words
from ct_desktop.services.lesson_book import BookCover
from ct_desktop.services.lesson_tools import LessonTools
from ct_desktop.services.office import Office
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.document_languages import languages
from ct_desktop.ui.widgets.form_dialog import FormDialog
from ct_desktop.ui.widgets.labels import wrapped


class PrintMeetingDialog(FormDialog):
    """Asks which of these meetings, the language and for whom, and has the tools printed."""

    def __init__(
        self,
        ui: UiContext,
        office: Office,
        library: LessonTools,
        plans: Sequence[MeetingPlan],
        parent: QWidget,
        chosen: int = 0,
    ) -> None:
        super().__init__(
            tr("Print the tools of a meeting"), tr("Make the PDF"), self._submit, parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui
        self._office = office
        self._library = library
        self._plans = plans
        self._over = parent
        self._gone: frozenset[int] = frozenset()
        self.meeting = QComboBox()
        for plan in plans:
            self.meeting.addItem(_meeting_text(plan))
        self.meeting.setCurrentIndex(chosen)
        self.language = QComboBox()
        for code, name in languages():
            self.language.addItem(name, code)
        self.leaders = QCheckBox(tr("With what is for the leader"))
        self.leaders.setChecked(True)
        self.answers = QCheckBox(tr("With the answer sheets of quizzes"))
        self.said = wrapped("", "muted")
        self.form.add_widget(
            wrapped(
                tr(
                    "One PDF with a cover: group, day, place, leader, and the list of tools "
                    "with their minutes and pages."
                )
            )
        )
        self.form.add(tr("Meeting"), self.meeting)
        self.form.add(tr("Language of the cover"), self.language)
        self.form.add_widget(self.leaders)
        self.form.add_widget(self.answers)
        self.form.add_widget(self.said)
        self.submit_button.setEnabled(False)
        self.fit_to_form()
        self.leaders.toggled.connect(lambda _: self._say())
        self.meeting.currentIndexChanged.connect(lambda _: self._say())
        every = [tool for plan in plans for tool in plan.tools]
        ui.tasks.read(lambda: library.gone(every), self._show)

    @property
    def _plan(self) -> MeetingPlan:
        return self._plans[self.meeting.currentIndex()]

    def _selection(self) -> list[tuple[str, str]]:
        with_leaders = self.leaders.isChecked()
        return [
            (tool.package_key, tool.item_key)
            for tool in self._plan.tools
            if not tool.own and tool.id not in self._gone and (with_leaders or not tool.for_leaders)
        ]

    def _show(self, gone: frozenset[int]) -> None:
        self._gone = gone
        self._say()

    def _say(self) -> None:
        count = len(self._selection())
        said = [ntr("{n} tool goes in.", "{n} tools go in.", count)]
        gone = len(self._gone & {tool.id for tool in self._plan.tools})
        if gone:
            said.append(
                ntr(
                    "{n} is no longer on the shelf and is left out.",
                    "{n} are no longer on the shelf and are left out.",
                    gone,
                )
            )
        self.said.setText(" ".join(said))
        self.submit_button.setEnabled(bool(count))

    def _submit(self, _: FormDialog) -> None:
        language, meeting_id = str(self.language.currentData()), self._plan.meeting.id
        self._ui.tasks.read(
            lambda: self._office.meeting_books.cover(meeting_id, language),
            lambda cover: self._print(cover, language),
            self.refuse,
        )

    def _print(self, cover: BookCover, language: str) -> None:
        from ct_desktop.ui.lesson_paper.print_items import print_items
        from ct_desktop.ui.lesson_paper.sources import PrintWish

        wish = PrintWish(
            title=f"{self._plan.meeting.cohort} · {cover.heading}",
            selection=self._selection(),
            language=language,
            answers=self.answers.isChecked(),
            for_group=not self.leaders.isChecked(),
            below=True,
            minutes={
                (tool.package_key, tool.item_key): tool.minutes
                for tool in self._plan.tools
                if tool.minutes and not tool.own
            },
        )
        self.finish()
        print_items(self._ui, self._library.library, wish, self._over, cover)


def _meeting_text(plan: MeetingPlan) -> str:
    meeting = plan.meeting
    parts = (words.meeting_label(meeting.label), words.date_text(meeting.date), meeting.title)
    return " · ".join(part for part in parts if part)
