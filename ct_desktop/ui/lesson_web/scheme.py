"""Serves the entries of one package to the browser. Imports WebEngine: import this file late."""

from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from ct_desktop.paths import resource_path
from ct_desktop.services.lesson_content import OpenPackage, Served
from ct_desktop.ui.lesson_web.address import SCHEME, path_in
from ct_desktop.ui.lesson_web.house_style import FONTS, dressed
from ct_desktop.ui.lesson_web.unreadable import UNREADABLE
from ct_desktop.ui.lesson_web.zip_device import ZipDevice

_IN_MEMORY = 64 * 1024 * 1024  # larger entries are streamed, and a film in them cannot be wound
_PAGES = ("text/html", "application/xhtml+xml")
_SOURCES = "lesson: data: blob:"


def register_scheme() -> None:
    """Make ``lesson:`` known; must happen before the first profile is made, and may be repeated."""
    if not QWebEngineUrlScheme.schemeByName(SCHEME.encode()).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(SCHEME.encode())
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flags = QWebEngineUrlScheme.Flag
    # Fetch and CORS let trusted scripts read their own package; the policy keeps them within it.
    scheme.setFlags(flags.SecureScheme | flags.CorsEnabled | flags.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class PackageScheme(QWebEngineUrlSchemeHandler):
    """Answers ``lesson://p/…`` from ``package``; ``scripted`` tells of a page with scripts."""

    scripted = Signal()

    def __init__(self, package: OpenPackage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trusted = False
        self._package: OpenPackage | None = package
        self._made: dict[str, bytes] = {}

    def put_page(self, path: str, html: str) -> None:
        """Serve a page made here at ``path`` (percent-encoded), before the package's own."""
        self._made = {path: html.encode()}

    def let_go(self) -> None:
        """Serve nothing any more: the package is about to be closed."""
        self._package = None

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if bytes(job.requestMethod().data()) != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = path_in(job.requestUrl())
        if path in self._made:
            self._reply(job, b"text/html; charset=utf-8", self._made[path])
        elif path.startswith(FONTS):
            self._reply_font(job, path.removeprefix(FONTS))
        elif self._package is None:
            job.fail(QWebEngineUrlRequestJob.Error.RequestAborted)
        else:
            self._reply_entry(job, self._package, path)

    def _reply_entry(self, job: QWebEngineUrlRequestJob, package: OpenPackage, path: str) -> None:
        try:
            served = package.serve(path)
            if served is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            elif served.size > _IN_MEMORY:
                self._stream(job, served.mime, served.open())
            else:
                self._reply_whole(job, served)
        except UNREADABLE:
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    def _reply_whole(self, job: QWebEngineUrlRequestJob, served: Served) -> None:
        with served.open() as stream:
            content = stream.read(_IN_MEMORY)
        if served.mime.partition(";")[0].strip() in _PAGES:
            if b"<script" in content.lower():
                self.scripted.emit()
            content = dressed(content)
        self._reply(job, served.mime.encode(), content)

    def _reply_font(self, job: QWebEngineUrlRequestJob, name: str) -> None:
        font = resource_path("fonts") / name
        if "/" in name or font.suffix != ".ttf" or not font.is_file():
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            self._reply(job, b"font/ttf", font.read_bytes())

    def _reply(self, job: QWebEngineUrlRequestJob, mime: bytes, content: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.setAdditionalResponseHeaders(self._headers())
        job.reply(QByteArray(mime), buffer)

    def _stream(self, job: QWebEngineUrlRequestJob, mime: str, stream: BinaryIO) -> None:
        job.setAdditionalResponseHeaders(self._headers())
        job.reply(QByteArray(mime.encode()), ZipDevice(stream, job))

    def _headers(self) -> dict[QByteArray, QByteArray]:
        scripts = f"{_SOURCES} 'unsafe-inline' 'unsafe-eval'" if self.trusted else "'none'"
        workers = "blob: lesson:" if self.trusted else "'none'"
        policy = (
            f"default-src {_SOURCES} 'unsafe-inline'; script-src {scripts}; "
            f"worker-src {workers}; object-src 'none'; form-action 'none'; base-uri lesson:"
        )
        return {
            QByteArray(b"Content-Security-Policy"): QByteArray(policy.encode()),
            QByteArray(b"Referrer-Policy"): QByteArray(b"no-referrer"),
            QByteArray(b"X-Content-Type-Options"): QByteArray(b"nosniff"),
        }
