"""A profile of the browser that keeps nothing and reaches nothing but the package."""

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from ct_desktop.services.lesson_content import OpenPackage
from ct_desktop.ui.lesson_web.address import SCHEME
from ct_desktop.ui.lesson_web.scheme import PackageScheme, register_scheme

_WITHIN = frozenset({SCHEME, "data", "blob"})


class Walls(QWebEngineUrlRequestInterceptor):
    """Lets through what lies in the package and what a page carries in itself."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _WITHIN:
            info.block(True)


class LessonProfile(QWebEngineProfile):
    """For the pages of one package; ``scheme`` serves them. Outlives its pages, or Qt complains."""

    def __init__(self, package: OpenPackage, parent: QObject | None = None) -> None:
        register_scheme()
        super().__init__(parent)  # without a storage name it is off the record
        self.scheme = PackageScheme(package, self)
        self._walls = Walls(self)
        self.installUrlSchemeHandler(SCHEME.encode(), self.scheme)
        self.setUrlRequestInterceptor(self._walls)
        self.downloadRequested.connect(self._refuse)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.setSpellCheckEnabled(False)
        self._narrow()
        self.trust(False)

    def trust(self, trusted: bool) -> None:
        """Let the scripts of the package run, from the next page on."""
        self.scheme.trusted = trusted
        self.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, trusted)

    def _narrow(self) -> None:
        attribute = QWebEngineSettings.WebAttribute
        for unwanted in (
            attribute.LocalStorageEnabled,
            attribute.JavascriptCanOpenWindows,
            attribute.JavascriptCanAccessClipboard,
            attribute.LocalContentCanAccessRemoteUrls,
            attribute.LocalContentCanAccessFileUrls,
            attribute.HyperlinkAuditingEnabled,
            attribute.PluginsEnabled,
            attribute.PdfViewerEnabled,
            attribute.FullScreenSupportEnabled,
            attribute.ScreenCaptureEnabled,
            attribute.AllowRunningInsecureContent,
            attribute.AllowGeolocationOnInsecureOrigins,
            attribute.AllowWindowActivationFromJavaScript,
            attribute.AutoLoadIconsForPage,
            attribute.DnsPrefetchEnabled,
            attribute.ErrorPageEnabled,
            attribute.NavigateOnDropEnabled,
        ):
            self.settings().setAttribute(unwanted, False)
        self.settings().setAttribute(attribute.WebRTCPublicInterfacesOnly, True)
        self.settings().setAttribute(attribute.PlaybackRequiresUserGesture, True)
        self.settings().setAttribute(attribute.PrintElementBackgrounds, True)
        self.settings().setUnknownUrlSchemePolicy(
            QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
        )

    @staticmethod
    def _refuse(download: QWebEngineDownloadRequest) -> None:
        download.cancel()
