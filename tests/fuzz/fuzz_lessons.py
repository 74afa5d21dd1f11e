"""Feeds the reader of lesson packages with spoiled ones: no crash, no hang, little memory.

    python tests/fuzz/fuzz_lessons.py [--count 10000] [--seed 1] [--keep FOLDER]

Real and made packages are mutated at random, and packages made to do harm are read; each is
opened, shown, served and checked. Prints a summary; exits 1 when the reader raised anything but a
refusal, took over 2 s for one input or over 200 MB in all. Inputs that fail are written to the
folder given with ``--keep``, nothing else is written outside a temporary folder.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "lessons")]

from lesson_mutations import monsters, read_all, seeds, spoiled  # noqa: E402

MOST_SECONDS = 2.0
MOST_MEGABYTES = 200


@dataclass(frozen=True)
class Outcome:
    """What came of one input: how it ended, seconds of work, most memory so far in MB."""

    end: str
    seconds: float
    memory: float
    trace: str = ""


class Reader:
    """The reader in a process of its own, so that its memory is its own."""

    def __init__(self) -> None:
        command = [sys.executable, __file__, "--reader"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def read(self, path: Path) -> Outcome:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            return Outcome("crashed", 0, 0, f"the process ended: {self._process.wait()}")
        return Outcome(**json.loads(line))

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def read_what_is_named() -> None:
    """The reader's side: a path a line, an outcome a line."""
    for line in sys.stdin:
        start = time.process_time()
        trace = ""
        try:
            end = read_all(Path(line.strip()))
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            end, trace = "failed", traceback.format_exc()
        seconds = time.process_time() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        outcome = {"end": end, "seconds": seconds, "memory": memory, "trace": trace}
        print(json.dumps(outcome), flush=True)


def inputs(count: int, seed: int, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Monsters, then spoiled packages, each by its number alone so that it can be made again."""
    yield "plain", seeds(folder)[0]
    yield from monsters()
    originals = seeds(folder)
    for number in range(count):
        dice = random.Random(f"{seed}:{number}")
        yield f"{seed}-{number}", spoiled(dice.choice(originals), dice)


def main() -> int:
    """Run, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--reader", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.reader:
        read_what_is_named()
        return 0
    ends: Counter[str] = Counter()
    failed: list[str] = []
    slowest, memory, first = (0.0, ""), (0.0, ""), 0.0
    reader = Reader()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "input.zip"
        for label, content in inputs(chosen.count, chosen.seed, Path(name)):
            path.write_bytes(content)
            outcome = reader.read(path)
            ends[outcome.end] += 1
            slowest = max(slowest, (outcome.seconds, label))
            if outcome.memory > memory[0]:
                memory = (outcome.memory, label)
            first = first or outcome.memory
            if outcome.trace or outcome.seconds > MOST_SECONDS:
                failed.append(f"{label} ({outcome.seconds:.1f} s) {outcome.trace}")
                if chosen.keep is not None:
                    chosen.keep.mkdir(parents=True, exist_ok=True)
                    (chosen.keep / f"{label}.zip").write_bytes(content)
            if outcome.end == "crashed":
                reader = Reader()
    reader.close()
    grown = memory[0] - first
    print(f"{sum(ends.values())} inputs: {dict(ends)}, {len(failed)} failed")
    print(f"slowest: {slowest[0]:.2f} s ({slowest[1]})")
    print(f"memory: {first:.0f} MB after the first, at most {memory[0]:.0f} MB ({memory[1]})")
    for one in failed:
        print("failed:", one)
    return 1 if failed or grown > MOST_MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
