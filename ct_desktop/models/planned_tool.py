"""A tool that is to be used in a meeting."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class PlannedTool(Base):
    """One line of the plan of a meeting, in the order of ``position``.

    ``package_key`` and ``item_key`` find it in the lesson library, which knows no people and may
    lose it; ``title`` is kept as it was planned. Both keys are empty for a line of one's own (a
    break). ``minutes`` 0 is not yet known.
    """

    __tablename__ = "planned_tool"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    package_key: Mapped[str] = mapped_column(default="")
    item_key: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=0)
    for_leaders: Mapped[bool] = mapped_column(default=False)
    """For the course leader alone: it is not on what the group is given."""
