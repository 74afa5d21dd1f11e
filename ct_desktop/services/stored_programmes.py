"""Programmes as they are stored: their items and tasks, and the shipped ones put in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.models import Programme, ProgrammeItem, ProgrammeTask
from ct_desktop.services.programme_templates import TEMPLATES


def seed_programmes(session: Session) -> None:
    """Put the shipped templates into a new store."""
    for template in TEMPLATES:
        programme = Programme(
            name=template.name,
            field=template.field,
            target_group=template.target_group,
            description=template.description,
            minimum_age=template.minimum_age,
            maximum_age=template.maximum_age,
            practice_hours=template.practice_hours,
            capacity=template.capacity,
            profile=template.profile,
            **dict.fromkeys(template.without, False),
        )
        session.add(programme)
        session.flush()
        for position, item in enumerate(template.items):
            session.add(ProgrammeItem(programme_id=programme.id, position=position, **vars(item)))
        for task in template.tasks:
            session.add(ProgrammeTask(programme_id=programme.id, **vars(task)))


def items_of(session: Session, programme_id: int) -> list[ProgrammeItem]:
    """The items of a programme in their order."""
    query = select(ProgrammeItem).where(ProgrammeItem.programme_id == programme_id)
    return list(session.scalars(query.order_by(ProgrammeItem.position)))


def tasks_of(session: Session, programme_id: int) -> list[ProgrammeTask]:
    """The tasks of a programme in the order they were made."""
    query = select(ProgrammeTask).where(ProgrammeTask.programme_id == programme_id)
    return list(session.scalars(query.order_by(ProgrammeTask.id)))
