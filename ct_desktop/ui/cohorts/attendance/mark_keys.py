"""The one-key marks: every letter works in both languages, the hint names those of this one."""

from ct_desktop.language import current, tr
from ct_desktop.rules.enumerations import AttendanceStatus

LETTERS = {
    "P": AttendanceStatus.PRESENT,
    "L": AttendanceStatus.LATE,
    "V": AttendanceStatus.LEFT_EARLY,
    "E": AttendanceStatus.LEFT_EARLY,
    "A": AttendanceStatus.EXCUSED,
    "X": AttendanceStatus.ABSENT,
    "O": AttendanceStatus.EXEMPT,
}
MAKE_UP_LETTERS = ("I", "M")
WITH_MINUTES = (AttendanceStatus.LATE, AttendanceStatus.LEFT_EARLY)


def letter_of(status: AttendanceStatus) -> str:
    """The letter of a status in the language in use."""
    if status is AttendanceStatus.LEFT_EARLY:
        return "V" if current() == "nl" else "E"
    return next(letter for letter, known in LETTERS.items() if known is status)


def make_up_letter() -> str:
    """The letter of *made up at* in the language in use."""
    return "I" if current() == "nl" else "M"


def hint() -> str:
    """The line under the grid. Its letters must be among ``LETTERS`` in every language."""
    return tr(
        "P present · L late · E left early · A excused · X absent · O exempt · M made up · "
        "a number goes to that row · arrows to walk · Ctrl+Z undoes"
    )
