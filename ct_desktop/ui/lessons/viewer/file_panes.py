"""Files of a package that are shown in the window: PDF, pictures, sound and film."""

from pathlib import Path, PurePosixPath

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import FileContent, OpenPackage, ResourceKind
from ct_desktop.ui.lessons.viewer.card_pane import CardWords
from ct_desktop.ui.lessons.viewer.pane_stack import PaneStack
from ct_desktop.ui.lessons.viewer.private_files import PrivateFiles
from ct_desktop.ui.tasks import Tasks

LARGEST_FILE = 512 * 1024 * 1024
LARGEST_IMAGE = 128 * 1024 * 1024


class FilePanes:
    """Turns ``stack`` to the pane for a file; ``slides`` shows a PDF page by page."""

    def __init__(
        self, stack: PaneStack, tasks: Tasks, files: PrivateFiles, *, slides: bool
    ) -> None:
        self._stack = stack
        self._tasks = tasks
        self._files = files
        self._slides = slides

    def show(self, package: OpenPackage, content: FileContent, title: str) -> bool:
        """Show a file; False for a kind that another program opens.

        Raises UserError when it is damaged or too large.
        """
        archive, name = package.archive, content.name
        match content.kind:
            case ResourceKind.PDF:
                self._show_pdf(archive.read(name, limit=LARGEST_FILE), title)
            case ResourceKind.IMAGE:
                self._show_image(archive.read(name, limit=LARGEST_IMAGE), title)
            case ResourceKind.AUDIO | ResourceKind.VIDEO:
                self._fetch_media(package, name)
            case _:
                return False
        return True

    def _show_pdf(self, pdf: bytes, title: str) -> None:
        try:
            from ct_desktop.ui.lessons.viewer.pdf_pane import PdfPane
        except ImportError:
            self._stack.show_trouble(title, tr("This PC cannot show PDF documents here."))
            return
        pane = self._stack.made("pdf", lambda: PdfPane(slides=self._slides))
        if pane.show_pdf(pdf):
            self._stack.turn_to(pane)
        else:
            self._stack.show_trouble(title, tr("This PDF is damaged or protected by a password."))

    def _show_image(self, image: bytes, title: str) -> None:
        from ct_desktop.ui.lessons.viewer.image_pane import ImagePane

        pane = self._stack.made("image", ImagePane)
        if pane.show_image(image, title):
            self._stack.turn_to(pane)
        else:
            self._stack.show_trouble(
                title, tr("This picture is damaged, or of a kind not known here.")
            )

    def _fetch_media(self, package: OpenPackage, name: str) -> None:
        """A player needs a file, and taking out a film takes a while."""
        asked = self._stack.turns
        short = PurePosixPath(name).name
        self._stack.show_card(CardWords("", "neutral", short, tr("Getting the recording ready…")))

        def show(file: Path) -> None:
            if asked == self._stack.turns:
                self._show_media(file)

        self._tasks.long(
            tr("Getting {name} ready").format(name=short),
            lambda progress: self._files.put(package, name, progress),
            show,
        )

    def _show_media(self, file: Path) -> None:
        try:
            from ct_desktop.ui.lessons.viewer.media_pane import MediaPane
        except ImportError:
            self._stack.show_trouble(file.name, tr("This PC cannot play sound and film here."))
            return
        pane = self._stack.made("media", MediaPane)
        pane.show_file(file)
        self._stack.turn_to(pane)
