"""How the groups of the demonstration use the starter package: plans and notes on tools."""

from random import Random

from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.city import demo_file
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.demo.starter_tools import StarterTools
from ct_desktop.services.demo.tool_opinions import NoteWriter
from ct_desktop.services.demo.tool_plans import plan_tools
from ct_desktop.storage.recording import unrecorded


def use_lessons(stage: Stage, starter: StarterTools, shown: int, seed: int) -> None:
    """Plan tools for live and recent cohorts and write notes; cohort ``shown`` is complete.

    Chance of its own, so that the people stay the same whatever the package holds.
    """
    content = demo_file("lessons.json")
    rng = Random(f"lessons {seed}")
    with unrecorded(stage.session):
        rows = BulkRows(stage.session)
        planned = plan_tools(stage, rng, starter, content["plans"], rows, shown)
        notes = NoteWriter(rng, stage.today, starter, rows)
        notes.own(planned, content["remarks"], shown)
        notes.of_others(content["elsewhere"])
        rows.store()
