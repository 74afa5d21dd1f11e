"""Prints around the lesson packages, made as the window makes them.

Run: ``python packaging/lesson_prints.py DATA FOLDER nl|en``. Opens the unprotected store in DATA
and leaves in FOLDER, for the group with the most tools planned: the attendance sheet of its next
meeting with the tools on it, all tools of that meeting as one book, a quiz of its plans with its
answer sheet, and the table over all notes on tools.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from ct_desktop import language
from ct_desktop.clock import clock_from_environment
from ct_desktop.errors import AppError
from ct_desktop.services.access import Access
from ct_desktop.services.lesson_book import BookCover, BookPart, lesson_book
from ct_desktop.services.lesson_content import QuizContent
from ct_desktop.services.office import Office
from ct_desktop.services.tool_planning import MeetingPlan
from ct_desktop.ui.lesson_paper.rendering import Pdfs, render_parts
from ct_desktop.ui.lesson_paper.sources import PrintWish, read_sources
from ct_desktop.ui.lesson_web.start import prepare_web


def main(data: Path, folder: Path, code: str) -> int:
    language.use(code)
    prepare_web()
    app = QApplication(["ct-desktop"])
    office = Access(data, clock_from_environment()).open()
    try:
        office.lessons.prepare()
        plans = fullest(office)
        for name, pdf in prints(office, plans, code):
            (folder / f"{name}-{code}.pdf").write_bytes(pdf)
    finally:
        office.close()
        app.quit()
    return 0


def fullest(office: Office) -> tuple[MeetingPlan, ...]:
    """The plans of the group with the most tools."""
    plans = [office.tool_planning.of_cohort(row.id) for row in office.cohorts.rows()]
    return max(plans, key=lambda group: sum(len(plan.tools) for plan in group))


def prints(office: Office, plans: Sequence[MeetingPlan], code: str) -> list[tuple[str, bytes]]:
    """Each print with its name."""
    coming = [plan for plan in plans if plan.tools and not plan.held]
    plan = coming[0] if coming else plans[-1]
    meeting = plan.meeting
    sheet = office.printing.attendance_sheet(cohort_of(office, plan), code, meeting_id=meeting.id)
    cover = office.meeting_books.cover(meeting.id, code)
    tools = [(one.package_key, one.item_key) for one in plan.tools if not one.own]
    minutes = {(one.package_key, one.item_key): one.minutes for one in plan.tools if one.minutes}
    whole = PrintWish(cover.heading, tools, code, below=True, minutes=minutes)
    quiz = PrintWish("Quiz", quizzes(office, plans)[:1], code, answers=True)
    return [
        ("attendance-sheet-with-tools", sheet.pdf),
        ("meeting-book", book(office, whole, cover)),
        ("questions-and-answers", book(office, quiz)),
        ("notes-on-tools", office.note_exchange.printed(code).pdf),
    ]


def cohort_of(office: Office, plan: MeetingPlan) -> int:
    """The group of a meeting."""
    return office.cohorts.find(plan.meeting.cohort)


def quizzes(office: Office, plans: Sequence[MeetingPlan]) -> list[tuple[str, str]]:
    """Every quiz in these plans, as (package, item)."""
    found = []
    for tool in (tool for plan in plans for tool in plan.tools if not tool.own):
        with office.lessons.open(tool.package_key) as package:
            item = package.package.item(tool.item_key)
            if item is not None and isinstance(package.content(item), QuizContent):
                found.append((tool.package_key, tool.item_key))
    return found


def book(office: Office, wish: PrintWish, cover: BookCover | None = None) -> bytes:
    """What the window prints of a selection of tools."""
    sources = read_sources(office.lessons, wish)
    loop = QEventLoop()
    made: list[Pdfs] = []
    failed: list[AppError | None] = []

    def done(pdfs: Pdfs) -> None:
        made.append(pdfs)
        loop.quit()

    def fail(error: AppError | None) -> None:
        failed.append(error)
        loop.quit()

    try:
        rendering = render_parts(sources.sources, done, fail)
        loop.exec()
        rendering.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if failed:
            sys.exit(f"{wish.title}: {failed[0]}")
        parts = [
            BookPart(source.part.title, pdf, source.minutes)
            for source, pdf in zip(sources.sources, made[0], strict=True)
            if pdf is not None
        ]
    finally:
        sources.close()
    return lesson_book(wish.title, parts, wish.language, cover).pdf


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
