"""Settings of the organisation, and closed weeks the schedule steps over."""

from datetime import date
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class Setting(Base):
    """A named value that belongs to the data, not to the PC."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[Any] = mapped_column(JSON)


class SchoolHoliday(Base):
    """A stretch of days in which no meeting is planned, both ends included."""

    __tablename__ = "school_holiday"

    name: Mapped[str]
    first_day: Mapped[date]
    last_day: Mapped[date]
