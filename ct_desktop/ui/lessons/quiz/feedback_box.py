"""What is said to an answer: outcome, points, feedback, the right text, the model answer."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ct_desktop.language import tr
from ct_desktop.services.lesson_content import Marked, Outcome, Question, plain
from ct_desktop.ui.lessons.quiz.outcome_words import outcome_look, points_words
from ct_desktop.ui.lessons.quiz.rich_text import LoadImage, RichText
from ct_desktop.ui.lessons.quiz.sizes import Sizes
from ct_desktop.ui.lessons.quiz.tinted_box import TintedBox
from ct_desktop.ui.widgets.icon import IconLabel
from ct_desktop.ui.widgets.labels import label, word, wrapped


class FeedbackBox(TintedBox):
    """Stands under the answers once they were checked."""

    link_asked = Signal(QUrl)

    def __init__(
        self,
        question: Question,
        marked: Marked,
        load_image: LoadImage,
        sizes: Sizes,
        parent: QWidget | None = None,
    ) -> None:
        look = outcome_look(marked.outcome)
        super().__init__(f"{look.tone}_soft", "", parent)
        self._load_image = load_image
        self._sizes = sizes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(sizes.px(14), sizes.px(12), sizes.px(14), sizes.px(12))
        self._column.setSpacing(sizes.px(8))
        top = QHBoxLayout()
        top.setSpacing(sizes.px(8))
        top.addWidget(IconLabel(look.icon, f"{look.tone}_text", sizes.icon(20)))
        said = word(look.word, look.tone)
        said.setWordWrap(True)
        top.addWidget(said, 1)
        spoken = [look.word]
        if marked.outcome is not Outcome.NEEDS_PERSON and question.points:
            earned = points_words(marked.points)
            top.addWidget(label(earned), 0, Qt.AlignmentFlag.AlignTop)
            spoken.append(earned)
        self._column.addLayout(top)
        for html in marked.feedback:
            self._say(html)
            spoken.append(plain(html))
        if marked.outcome is Outcome.WRONG and question.accepted:
            texts = " / ".join(dict.fromkeys(one.text for one in question.accepted))
            self._column.addWidget(label(tr("Right answer"), "strong"))
            self._column.addWidget(wrapped(texts))
            spoken.append(texts)
        if question.solution:
            self._column.addWidget(label(tr("Model answer"), "strong"))
            self._say(question.solution)
        self.summary = ". ".join(spoken)
        self.setAccessibleName(self.summary)

    def _say(self, html: str) -> None:
        text = RichText(html, self._load_image, self._sizes)
        text.anchorClicked.connect(self.link_asked)
        self._column.addWidget(text)
