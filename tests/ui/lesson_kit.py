"""Real lesson packages, made in a folder, and the viewer over a real library."""

import io
import socket
import struct
import threading
import wave
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.pdfgen.canvas import Canvas
from window_kit import NOW

from ct_desktop.clock import fixed_clock
from ct_desktop.services.lesson_library import LessonLibrary
from ct_desktop.ui.context import UiContext
from ct_desktop.ui.lessons.viewer.extras import ViewerExtras
from ct_desktop.ui.lessons.viewer.page import LessonViewer
from ct_desktop.ui.page import Page

NS = (
    'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" '
    'xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource"'
)
WEB = "webcontent"
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
TOPIC = "imsdt_xmlv1p1"
LINK = "imswl_xmlv1p1"
LTI = "imsbasiclti_xmlv1p0"


@dataclass(frozen=True)
class Node:
    """An item to be: its key, title, file and type, role, minutes, and what is below it."""

    key: str
    title: str
    file: str | None = None
    type: str = WEB
    role: str = ""
    minutes: int = 0
    children: tuple["Node", ...] = field(default=())


def write_package(
    target: Path, title: str, nodes: tuple[Node, ...], files: Mapping[str, bytes | str]
) -> Path:
    """A Common Cartridge 1.1 of these items and files."""
    resources: list[str] = []
    items = "".join(_item(node, resources) for node in nodes)
    manifest = (
        f'<?xml version="1.0" encoding="utf-8"?><manifest identifier="{target.stem}" {NS}>'
        "<metadata><schema>IMS Common Cartridge</schema>"
        "<schemaversion>1.1.0</schemaversion>"
        '<lomimscc:lom xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">'
        f"<lomimscc:general><lomimscc:title><lomimscc:string>{escape(title)}</lomimscc:string>"
        "</lomimscc:title><lomimscc:language>nl</lomimscc:language></lomimscc:general>"
        "</lomimscc:lom></metadata>"
        '<organizations><organization identifier="o" structure="rooted-hierarchy">'
        f'<item identifier="root">{items}</item></organization></organizations>'
        f"<resources>{''.join(resources)}</resources></manifest>"
    )
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("imsmanifest.xml", manifest)
        for name, content in files.items():
            out.writestr(name, content)
    return target


def _item(node: Node, resources: list[str]) -> str:
    link = ""
    if node.file is not None:
        link = f' identifierref="r-{node.key}"'
        resources.append(
            f'<resource identifier="r-{node.key}" type="{node.type}" href={quoteattr(node.file)}>'
            f"<file href={quoteattr(node.file)}/></resource>"
        )
    lom = ""
    if node.minutes:
        lom += (
            "<lom:typicalLearningTime><lom:duration>"
            f"PT{node.minutes}M</lom:duration></lom:typicalLearningTime>"
        )
    if node.role:
        lom += (
            f"<lom:intendedEndUserRole><lom:value>{node.role}</lom:value></lom:intendedEndUserRole>"
        )
    if lom:
        lom = f"<metadata><lom:lom><lom:educational>{lom}</lom:educational></lom:lom></metadata>"
    below = "".join(_item(child, resources) for child in node.children)
    return (
        f'<item identifier="{node.key}"{link}><title>{escape(node.title)}</title>'
        f"{below}{lom}</item>"
    )


def page(body: str, head: str = "") -> str:
    """A web page."""
    return f"<!doctype html><html><head><title>t</title>{head}</head><body>{body}</body></html>"


def pdf(*pages: str) -> bytes:
    """A PDF with these words on its pages."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for words in pages:
        canvas.drawString(80, 700, words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def png(width: int = 400, height: int = 200, colour: str = "#2B4ACB") -> bytes:
    """A picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def wav() -> bytes:
    """Half a second of silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(struct.pack("<h", 0) * 4000)
    return out.getvalue()


QUIZ_XML = """<?xml version="1.0" encoding="ISO-8859-1"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">
<assessment ident="a" title="Wat weet je?"><section ident="s">
<item ident="q1" title="Een"><itemmetadata><qtimetadata><qtimetadatafield>
<fieldlabel>cc_profile</fieldlabel><fieldentry>cc.true_false.v0p1</fieldentry>
</qtimetadatafield></qtimetadata></itemmetadata><presentation>
<material>
<mattext texttype="text/html">&lt;p&gt;Een warming-up is nodig.&lt;/p&gt;</mattext></material>
<response_lid ident="r" rcardinality="Single"><render_choice>
<response_label ident="t"><material><mattext>Waar</mattext></material></response_label>
<response_label ident="f"><material><mattext>Niet waar</mattext></material></response_label>
</render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar/></outcomes><respcondition><conditionvar>
<varequal respident="r">t</varequal></conditionvar><setvar action="Set">100</setvar>
</respcondition></resprocessing></item></section></assessment></questestinterop>"""

TOPIC_XML = (
    '<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"><title>Praat erover</title>'
    '<text texttype="text/html">&lt;p&gt;Wat ging er goed?&lt;/p&gt;</text></topic>'
)
LINK_XML = (
    '<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>Kaart</title>'
    '<url href="https://example.org/kaart"/></webLink>'
)
LTI_XML = (
    '<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0" '
    'xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0"><blti:title>Forum</blti:title>'
    "<blti:description>Praten met elkaar</blti:description>"
    "<blti:launch_url>https://example.org/lti</blti:launch_url></cartridge_basiclti_link>"
)

NODES = (
    Node(
        "m1",
        "Bijeenkomst 1",
        children=(
            Node("wie", "Wie ben ik?", "pages/wie.html", minutes=25),
            Node("stap", "Lesgeven in 4 stappen", "pages/stap.html", minutes=40),
            Node("uitleg", "Uitleg voor de leider", "pages/leider.html", role="Instructor"),
        ),
    ),
    Node(
        "m2",
        "Bijeenkomst 2",
        children=(
            Node("dia", "Dia's", "files/dia.pdf"),
            Node("foto", "Foto", "files/foto.png"),
            Node("geluid", "Geluid", "files/geluid.wav"),
            Node("film", "Film", "files/film.mp4"),
            Node("brief", "Brief", "files/brief.docx"),
            Node("macro", "Macro", "files/macro.docm"),
            Node("quiz", "Quiz", "quiz/q.xml", QUIZ),
            Node("praat", "Praten", "topic/t.xml", TOPIC),
            Node("kaart", "Kaart", "link/l.xml", LINK),
            Node("forum", "Forum", "lti/l.xml", LTI),
            Node("weg", "Weg", "pages/weg.html"),
            Node("vreemd", "Vreemd", "vreemd.xml", "imsfoo_xmlv9"),
        ),
    ),
    Node(
        "leider",
        "Voor de cursusleider",
        role="Instructor",
        children=(Node("plan", "Draaiboek", "pages/plan.html"),),
    ),
)
FILES: dict[str, bytes | str] = {
    "pages/wie.html": page(
        '<h1>Wie ben ik?</h1><p>Kennismaken</p><p><a href="stap.html">verder</a> '
        '<a href="extra%20blad.html#onder">extra</a> <a href="../files/dia.pdf">dia</a> '
        '<a href="https://example.org/out">uit</a> <a href="file:///etc/passwd">disk</a></p>'
        '<img src="../files/foto.png" width="80">'
    ),
    "pages/stap.html": page("<h1>Lesgeven in 4 stappen</h1><p>Vertel, laat zien, doe.</p>"),
    "pages/leider.html": page("<h1>Uitleg</h1>"),
    "pages/extra blad.html": page('<h1>Extra blad</h1><p id="onder">onder</p>'),
    "pages/plan.html": page("<h1>Draaiboek</h1>"),
    "files/dia.pdf": pdf("eerste bladzijde", "tweede bladzijde", "derde ballon"),
    "files/foto.png": png(),
    "files/geluid.wav": wav(),
    "files/film.mp4": b"\x00\x00\x00\x18ftypmp42" + b"niets" * 200,
    "files/brief.docx": b"PK nothing much",
    "files/macro.docm": b"PK nothing much",
    "quiz/q.xml": QUIZ_XML,
    "topic/t.xml": TOPIC_XML,
    "link/l.xml": LINK_XML,
    "lti/l.xml": LTI_XML,
    "vreemd.xml": "<x/>",
}


class Watcher:
    """Listens on a port of this PC and counts who knocks."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.knocks = 0
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.knocks += 1
            caller.close()

    def close(self) -> None:
        # A last call wakes the thread, which then finds the socket closed.
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


class Shelf(Page):
    """Stands for the page that opens the viewer as its detail."""

    def __init__(self, ui: UiContext) -> None:
        super().__init__(ui, "lessons", "Lesson packages")
        self.resize(1158, 768)


def new_library(folder: Path) -> LessonLibrary:
    """A library without the starter packages."""
    return LessonLibrary(folder / "library", fixed_clock(NOW))


def sweep_widgets() -> None:
    """Let go now of what is to be deleted: a browser must end before the application does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@contextmanager
def viewer_on(
    ui: UiContext,
    library: LessonLibrary,
    key: str,
    item: str | None = None,
    extras: ViewerExtras | None = None,
) -> Iterator[LessonViewer]:
    """The viewer as the detail of a page, shown, with its package open."""
    shelf = Shelf(ui)
    shelf.show()
    ui.prompts.attach(shelf)
    viewer = LessonViewer(ui, library, key, item, extras)
    shelf.show_detail(viewer, None)
    ui.tasks.wait_idle()
    QApplication.processEvents()
    try:
        yield viewer
    finally:
        ui.tasks.wait_idle()
        shelf.close()
        shelf.deleteLater()
        sweep_widgets()


def focused(root: QWidget) -> QWidget:
    """What has the focus in ``root``, for keys."""
    found = QApplication.focusWidget()
    assert found is not None and (found is root or root.isAncestorOf(found))
    return found
