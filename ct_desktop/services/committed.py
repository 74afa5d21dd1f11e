"""What is told of a change that is done, to whoever listens."""

from typing import Protocol


class Committed(Protocol):
    """What the store tells after a commit."""

    @property
    def label(self) -> str:
        """What was done, in words."""

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables that rows changed in."""

    @property
    def person_ids(self) -> frozenset[int]:
        """Persons the change is about."""

    @property
    def initiator(self) -> str:
        """Who caused it, as the service was told; empty when it was not."""
