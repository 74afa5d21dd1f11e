"""What is looked up for the page that checks certificates; runs on the worker."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ct_desktop.errors import AppError
from ct_desktop.language import tr
from ct_desktop.rules.certificate_code import CodeFault, plain_code
from ct_desktop.services.code_check import Verdict
from ct_desktop.services.office import Office
from ct_desktop.ui.certificates.checking.answers import (
    Answer,
    answer_of,
    answer_of_refusal,
    answer_of_row,
    answer_of_unread_file,
)

_SHORTEST_CODE = 40  # less is typed by hand: a number
Progress = Callable[[int, int, str], object]


def look_at_text(office: Office, text: str) -> tuple[Answer, ...]:
    """A pasted code, or a number that is looked up in the own register."""
    checked = office.issuer_keys.checker.check(text)
    short = len(plain_code(text)) < _SHORTEST_CODE and checked.fault is not CodeFault.EMPTY
    if short and checked.verdict is Verdict.UNREADABLE:
        return (_of_number(office, text),)
    return (answer_of(checked, office.issuer_keys.state().fingerprint),)


def look_at_picture(office: Office, data: bytes) -> tuple[Answer, ...]:
    """A picture that was copied. Raises UserError when there is no code in it."""
    own = office.issuer_keys.state().fingerprint
    found = office.issuer_keys.checker.check_picture(data, tr("the picture"))
    answers = tuple(answer_of(one, own) for one in found)
    return answers if len(answers) > 1 else (replace(answers[0], place=""),)


def look_at_files(office: Office, files: Sequence[Path], progress: Progress) -> tuple[Answer, ...]:
    """All codes in PDFs and pictures. Raises UserError when the only file holds none."""
    own = office.issuer_keys.state().fingerprint
    checker = office.issuer_keys.checker
    answers: list[Answer] = []
    for file in files:

        def step(page: int, count: int, name: str = file.name) -> None:
            progress(page, count, name)

        try:
            found = checker.check_file(file, step)
        except AppError as error:
            if len(files) == 1:
                raise
            answers.append(answer_of_unread_file(error, file.name))
            continue
        several = len(found) > 1
        for one in found:
            names = [file.name] if len(files) > 1 else []
            places = [*names, one.place] if several else names
            answers.append(replace(answer_of(one, own), place=" · ".join(places)))
    return tuple(answers)


def _of_number(office: Office, text: str) -> Answer:
    try:
        return answer_of_row(office.register.find(text))
    except AppError as error:
        return answer_of_refusal(error)
