"""The whole main job with the real program, without a display: pictures of all of it.

Run: ``python packaging/tour.py FOLDER``. Makes the demonstration organisation, a cohort of its
own from a list of sign-ups, marks, prints and proofs by the command line, the prints around the
lesson packages, and then pictures of every page (light and dark, Dutch and English) and of every
print.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from run_here import program

ROOT = Path(__file__).resolve().parent.parent
SIGN_UPS = ROOT / "tests" / "samples" / "aanmeldingen-najaar.csv"
COHORT = "Rondleiding"
IN_PRACTICE = "Ik train mijn stad · Zuid"
ENDED = "Ik train mijn stad · Noord"
GROWTH_PRINTS = (
    "intake",
    "assessment-form",
    "growth",
    "certificate",
    "ceremony-list",
    "ceremony-programme",
)
PRACTICE_PRINTS = ("handover", "practice-log", "supervisor-form")
PRINTS = (
    "attendance-sheet",
    "participant-list",
    "name-badges",
    "consent-form",
    "schedule",
    "call-list",
    "participation-proof",
)


def main(folder: Path) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    data = folder / "data"
    run = Runner(data)
    run("--no-protection", "demo", "--people", "120")
    run("cohort", "create", COHORT, "--programme", "Ik train mijn stad", "--start", "2026-02-05",
        "--time", "19:00", "--place", "De Schakel")  # fmt: skip
    run("import", "people", str(SIGN_UPS), "--cohort", COHORT, allowed=(0, 1))
    for number in range(1, 10):
        run("attendance", "set", "--cohort", COHORT, "--meeting", str(number), "--all", "present",
            "--except", "Thijs de Groot=absent", allowed=(0, 1))  # fmt: skip
    run("certificate", "issue", "--cohort", COHORT, allowed=(0, 1))
    run("list", "attendance", "--cohort", COHORT)
    prints = folder / "prints"
    prints.mkdir()
    for kind in PRINTS:
        for language in ("nl", "en"):
            target = prints / f"{kind}-{language}.pdf"
            run("--language", language, "print", kind, "--cohort", COHORT, "--output", str(target))
            picture(target)
    record = prints / "person-record-nl.pdf"
    run("--language", "nl", "print", "person-record", "--person", "#1", "--output", str(record))
    picture(record)
    run("list", "placements")
    run("list", "offers")
    run("list", "certificates")
    for kinds, cohort in ((PRACTICE_PRINTS, IN_PRACTICE), (GROWTH_PRINTS, ENDED)):
        for kind in kinds:
            for language in ("nl", "en"):
                target = prints / f"{kind}-{language}.pdf"
                run("--language", language, "print", kind, "--cohort", cohort,
                    "--output", str(target))  # fmt: skip
                picture(target)
    run("certificate", "verify", str(prints / "certificate-nl.pdf"))
    run("lesson", "list")
    for language in ("nl", "en"):
        lesson_prints(data, prints, language)
    run("verify")
    for language in ("nl", "en"):
        for theme in ("light", "dark"):
            run("--language", language, "screenshots", str(folder / f"{language}-{theme}"),
                "--theme", theme)  # fmt: skip
    pictures = sorted(folder.rglob("*.png"))
    print(f"{len(pictures)} pictures in {folder}")
    return 0


class Runner:
    """Runs the installed program on one data folder and stops at the first failure."""

    def __init__(self, data: Path) -> None:
        self._start = [program(), "--data-dir", str(data)]

    def __call__(self, *words: str, allowed: tuple[int, ...] = (0,)) -> None:
        """Run a command; leaves with its output when its code is not ``allowed``."""
        print("ct-desktop", *words, flush=True)
        done = subprocess.run(
            [*self._start, *words], check=False, capture_output=True, text=True, encoding="utf-8"
        )
        if done.returncode not in allowed:
            sys.exit(f"code {done.returncode}\n{done.stdout}{done.stderr}")


def lesson_prints(data: Path, prints: Path, language: str) -> None:
    """The prints of lesson material, that only the window makes, in a process of their own."""
    before = set(prints.glob("*.pdf"))
    print("lesson_prints.py", language, flush=True)
    script = Path(__file__).with_name("lesson_prints.py")
    words = [sys.executable, str(script), str(data), str(prints), language]
    done = subprocess.run(words, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"code {done.returncode}\n{done.stdout}{done.stderr}")
    for pdf in sorted(set(prints.glob("*.pdf")) - before):
        picture(pdf)


def picture(pdf: Path) -> None:
    """A PNG of every page beside the PDF, where poppler is installed."""
    if shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-png", "-r", "70", pdf, pdf.with_suffix("")], check=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
