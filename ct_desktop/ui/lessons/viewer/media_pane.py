"""Sound and film by the system's own players. Imports QtMultimedia: import this file late."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.ui.lessons.viewer.pane import Pane
from ct_desktop.ui.theme.current import px
from ct_desktop.ui.widgets.buttons import primary
from ct_desktop.ui.widgets.labels import label, wrapped


class MediaPane(Pane):
    """Play and pause, a place in time, and a clear word when this PC cannot play it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.player = QMediaPlayer(self)
        self.player.setAudioOutput(QAudioOutput(self))
        self.picture = QVideoWidget()
        self.player.setVideoOutput(self.picture)
        self.name = label("", "heading")
        self.trouble = wrapped("", "error")
        self.play_button = primary(tr("Play"), self.toggle)
        self.place = QSlider(Qt.Orientation.Horizontal)
        self.place.setAccessibleName(tr("Place in the recording"))
        self.time = label("", "muted")
        self._build()
        self.player.positionChanged.connect(self._moved)
        self.player.durationChanged.connect(lambda length: self.place.setRange(0, length))
        self.player.playbackStateChanged.connect(lambda _: self._name_button())
        self.player.errorOccurred.connect(lambda *_: self._fail())
        self.player.hasVideoChanged.connect(self.picture.setVisible)
        self.place.sliderMoved.connect(self.player.setPosition)

    def show_file(self, file: Path) -> None:
        """Get ready to play a file."""
        self.name.setText(file.name)
        self.trouble.hide()
        self.play_button.setEnabled(True)
        self.player.setSource(QUrl.fromLocalFile(str(file)))

    def toggle(self) -> None:
        """Play, or hold on."""
        if self.player.playbackState() == QMediaPlayer.PlaybackState.PlayingState:
            self.player.pause()
        else:
            self.player.play()

    def leave(self) -> None:
        # Without a source the file is let go of, so that it can be removed.
        self.player.stop()
        self.player.setSource(QUrl())

    def let_go(self) -> None:
        self.leave()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(28), px(32), px(20))
        column.setSpacing(px(12))
        column.addWidget(self.name)
        column.addWidget(self.trouble)
        column.addWidget(self.picture, 1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.play_button)
        row.addWidget(self.place, 1)
        row.addWidget(self.time)
        column.addLayout(row)
        column.addStretch(0)
        self.trouble.hide()
        self.picture.hide()
        self.setFocusProxy(self.play_button)

    def _moved(self, place: int) -> None:
        if not self.place.isSliderDown():
            self.place.setValue(place)
        self.time.setText(f"{_clock(place)} / {_clock(self.player.duration())}")

    def _name_button(self) -> None:
        playing = self.player.playbackState() == QMediaPlayer.PlaybackState.PlayingState
        self.play_button.setText(tr("Pause") if playing else tr("Play"))

    def _fail(self) -> None:
        self.trouble.setText(
            tr(
                "This PC cannot play this recording: it has no codec for it. "
                "Open it with another player, or ask the maker for an MP4 or MP3 file."
            )
        )
        self.trouble.show()
        self.play_button.setEnabled(False)


def _clock(milliseconds: int) -> str:
    seconds = max(0, milliseconds) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"
