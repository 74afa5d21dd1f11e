"""What can be printed of one person, each through the one preview."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ct_desktop.language import current
from ct_desktop.services.office import Office
from ct_desktop.services.print_kinds import PrintKind, kind_text
from ct_desktop.services.prints import Print, file_name
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.preview.pdf_preview import PdfPreview, PreviewJob, show_preview

_LANGUAGES = (("nl", "Nederlands"), ("en", "English"))


class PersonPrints:
    """Opens previews over ``parent``; ``preview`` is the one opened last."""

    def __init__(self, ui: UiContext, office: Office, parent: QWidget, person_id: int) -> None:
        self._ui = ui
        self._printing = office.printing
        self._practice = office.practice_prints
        self._parent = parent
        self._person_id = person_id
        self.preview: PdfPreview | None = None

    def everything(self) -> None:
        """Everything about this person (the right of access)."""
        self.show(
            PrintKind.PERSON_RECORD,
            lambda language: self._printing.person_record(self._person_id, language),
        )

    def consent_form(self, cohort_id: int | None) -> None:
        """A consent form with the name filled in."""
        self.show(
            PrintKind.CONSENT_FORM,
            lambda language: self._printing.consent_form(
                cohort_id, language, person_id=self._person_id
            ),
        )

    def of_placement(self, placement_id: int, kind: PrintKind) -> None:
        """A paper of one placement: with several, no supervisor gets to see another's."""
        self.show(kind, lambda language: self._practice.of_kind(kind, (placement_id,), language))

    def show(self, kind: PrintKind, make: Callable[[str], Print]) -> None:
        """The preview of a print of this kind."""
        # The name of a person never becomes the name of a file.
        job = PreviewJob(
            kind_text(kind),
            f"{file_name(kind.value, str(self._person_id))}.pdf",
            lambda language: make(language).pdf,
            tuple(sorted(_LANGUAGES, key=lambda pair: pair[0] != current())),
        )
        self.preview = show_preview(job, self._ui.tasks, self._ui.prompts, self._parent)
