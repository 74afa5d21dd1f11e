"""Tasks of the demonstration: done when they were due, a few left lying."""

from ct_desktop.services.demo.group import Group
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.tasks import TaskService


def tick(stage: Stage, group: Group, left: int = 0) -> None:
    """Tick off what was due by today, but for the ``left`` latest of them."""
    tasks = TaskService(stage.store, stage.at(stage.today)).of_cohort(group.id)
    due = [task for task in tasks if task.due is not None and task.due <= stage.today]
    for task in due[: len(due) - left]:
        if task.due is not None:
            TaskService(stage.store, stage.at(task.due)).set_done(task.id, True)
