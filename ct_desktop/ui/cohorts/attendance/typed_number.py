"""Numbers typed without a field: the row to go to, and the minutes of a mark."""

from dataclasses import dataclass, replace

DEFAULT_MINUTES = 10
_MOST_DIGITS = 3


@dataclass(frozen=True)
class TypedRow:
    """Digits typed so far; ``1`` goes to row 1, a ``4`` after it on to row 14."""

    digits: str = ""

    def typed(self, digit: str, rows: int) -> "TypedRow":
        """One digit more; where that row does not exist the digit begins anew."""
        for digits in (self.digits + digit, digit):
            if 1 <= int(digits) <= rows:
                return TypedRow(digits)
        return TypedRow()

    @property
    def row(self) -> int | None:
        """The row counted from 0, None while there is none."""
        return int(self.digits) - 1 if self.digits else None


@dataclass(frozen=True)
class TypedMinutes:
    """Minutes being typed; as long as nothing is typed ``usual`` holds."""

    usual: int = DEFAULT_MINUTES
    digits: str = ""

    def typed(self, digit: str) -> "TypedMinutes":
        """One digit more, three at most."""
        return replace(self, digits=(self.digits + digit)[:_MOST_DIGITS])

    def rubbed(self) -> "TypedMinutes":
        """Without the last digit."""
        return replace(self, digits=self.digits[:-1])

    @property
    def minutes(self) -> int:
        """What would be written down now."""
        return int(self.digits) if self.digits else self.usual
