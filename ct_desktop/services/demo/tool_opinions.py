"""Notes on the tools of meetings that were held, and some of two other organisations."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from ct_desktop.models import ToolNote
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.starter_tools import StarterTools
from ct_desktop.services.demo.tool_plans import MeetingTools

STARS, WEIGHTS = (5, 4, 3, 2), (34, 44, 18, 4)
OF_SHOWN = (2, 3, 4)
"""So many notes on each meeting of the cohort of the sample list."""
ELSEWHERE = 0.5
"""The share of the meetings of other cohorts with one note."""

Remarks = Mapping[str, Sequence[tuple[int, str]]]
"""By key of a tool: stars and a remark; every remark is made once."""
Elsewhere = Mapping[str, Sequence[tuple[str, int, str]]]
"""By organisation: the key of a tool, stars and a remark."""


class NoteWriter:
    """Writes the notes of one demonstration."""

    def __init__(self, rng: Random, today: date, starter: StarterTools, rows: BulkRows) -> None:
        self._rng = rng
        self._today = today
        self._starter = starter
        self._rows = rows

    def own(self, planned: Sequence[MeetingTools], remarks: Remarks, shown: int) -> None:
        """Notes on tools of meetings that were held, many in cohort ``shown``."""
        left = {key: iter(self._rng.sample(said, len(said))) for key, said in remarks.items()}
        for one in planned:
            meeting = one.meeting
            if meeting.date >= self._today or meeting.cancelled_on:
                continue
            tools = [line.key for line in one.lines if line.key and not line.for_leaders]
            written = min(meeting.date + timedelta(days=1), self._today)
            for key in self._chosen(tools, meeting.cohort_id == shown):
                stars, remark = self._opinion(left.get(key, iter(())))
                self._note(key, stars, remark, written, meeting_id=meeting.id)

    def of_others(self, elsewhere: Elsewhere) -> None:
        """Notes that came from other organisations in the past weeks."""
        for organisation, notes in elsewhere.items():
            for key, stars, remark in notes:
                written = self._today - timedelta(days=self._rng.randint(10, 90))
                self._note(key, stars, remark, written, source=organisation)

    def _chosen(self, tools: list[str], shown: bool) -> list[str]:
        """The tools of a meeting that somebody had something to say about, in their order."""
        count = self._rng.choice(OF_SHOWN) if shown else int(self._rng.random() < ELSEWHERE)
        chosen = self._rng.sample(tools, min(count, len(tools)))
        return [key for key in tools if key in chosen]

    def _opinion(self, left: Iterator[tuple[int, str]]) -> tuple[int, str]:
        """The next remark on a tool with its stars; stars alone when all was said."""
        stars, remark = next(left, (0, ""))
        return stars or self._rng.choices(STARS, WEIGHTS)[0], remark

    def _note(
        self,
        key: str,
        stars: int,
        remark: str,
        written: date,
        *,
        meeting_id: int | None = None,
        source: str = "",
    ) -> None:
        """Keep a note; one of others has no package key, which is only of this PC."""
        self._rows.add(
            ToolNote,
            uid=f"{self._rng.getrandbits(128):032x}",
            package_key="" if source else self._starter.package_key,
            package_identifier=self._starter.identifier,
            package_title=self._starter.title,
            package_edition=self._starter.edition,
            item_key=key,
            title=self._starter.tools[key].title,
            stars=stars,
            remark=remark,
            meeting_id=meeting_id,
            written_on=written,
            source=source,
        )
