"""Keys of this store: what it signs with them it can recognise later."""

from sqlalchemy.orm import Mapped, mapped_column

from ct_desktop.models.base import Base


class StoreKey(Base):
    """A random key, made with the store and outside the history: undo never takes it away."""

    __tablename__ = "store_key"
    __table_args__ = {"info": {"recorded": False}}

    name: Mapped[str] = mapped_column(unique=True)
    key: Mapped[bytes]
