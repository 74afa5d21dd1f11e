"""The base of every stored class: a typed declarative base with named constraints."""

from enum import StrEnum
from typing import Any, cast

from sqlalchemy import Enum, MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Every table has one integer key ``id``; constraints are named so migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Ids are never given out again: a new person must not inherit a removed one's history."""
        super().__init_subclass__(**kwargs)
        cast(Table, cls.__table__).dialect_options["sqlite"]["autoincrement"] = True


def word(enumeration: type[StrEnum]) -> Enum:
    """A column type that stores the value of a domain enumeration as text."""

    def values(members: Any) -> list[str]:
        return [member.value for member in members]

    return Enum(
        enumeration, native_enum=False, values_callable=values, create_constraint=False, length=24
    )
