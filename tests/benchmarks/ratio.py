"""Times two deeds in turn, in one run, and gives the ratio of their medians."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """Medians in milliseconds, and how many times the baseline the deed takes."""

    deed_ms: float
    baseline_ms: float

    @property
    def times(self) -> float:
        """Deed ÷ baseline."""
        return self.deed_ms / self.baseline_ms


def measure(
    name: str, deed: Callable[[], object], baseline: Callable[[], object], rounds: int = 7
) -> Ratio:
    """Run both ``rounds`` times, alternating, after one warm-up of each; prints and returns."""
    deed()
    baseline()
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for one, times in zip((deed, baseline), spent, strict=True):
            begin = time.perf_counter()
            one()
            times.append((time.perf_counter() - begin) * 1000)
    ratio = Ratio(statistics.median(spent[0]), statistics.median(spent[1]))
    print(
        f"\n{name}: {ratio.deed_ms:.1f} ms, baseline {ratio.baseline_ms:.1f} ms,"
        f" {ratio.times:.2f} times"
    )
    return ratio
