"""Why a file is no supervisor's form that can be read in: a sentence and an advice for each."""

from ct_desktop.errors import UserError
from ct_desktop.language import tr


class FlattenedForm(UserError):
    """A form without its fields; ``identifiers`` are those that stand in its text."""

    def __init__(self, name: str, identifiers: tuple[str, ...]) -> None:
        super().__init__(
            tr(
                "“{name}” is a supervisor's form without its fields: it was printed as PDF or "
                "flattened."
            ).format(name=name),
            tr("Ask for the file as it was filled in, or type the hours by hand."),
        )
        self.identifiers = identifiers


def cannot_open(name: str) -> UserError:
    """The file is gone, or may not be read."""
    return UserError(
        tr("“{name}” cannot be opened.").format(name=name),
        tr("Check whether the file is still there."),
    )


def empty(name: str) -> UserError:
    """A file of no bytes."""
    return UserError(
        tr("“{name}” is empty.").format(name=name),
        tr("Ask the supervisor to send the form once more."),
    )


def too_large(name: str, megabytes: int) -> UserError:
    """More than a form ever is."""
    return UserError(
        tr("“{name}” is too large for a form.").format(name=name),
        tr("A form is smaller than {n} MB: check whether it is the right file.").format(
            n=megabytes
        ),
    )


def picture(name: str) -> UserError:
    """A photo, or a PDF that is nothing but a scan."""
    return UserError(
        tr("“{name}” is a photo or a scan: there are no fields to read.").format(name=name),
        tr("Ask for the file as it was filled in, or type the hours by hand."),
    )


def no_pdf(name: str) -> UserError:
    """Another kind of file."""
    return UserError(
        tr("“{name}” is no PDF file.").format(name=name),
        tr("Choose the PDF that the supervisor filled in and sent back."),
    )


def locked(name: str) -> UserError:
    """Encrypted with a password that is asked for on opening."""
    return UserError(
        tr("“{name}” is protected with a password.").format(name=name),
        tr("Ask the supervisor to send it without a password."),
    )


def truncated(name: str) -> UserError:
    """The end is missing."""
    return UserError(
        tr("“{name}” is incomplete: its end is missing.").format(name=name),
        tr("Save the attachment once more, or ask the supervisor to send the form again."),
    )


def damaged(name: str) -> UserError:
    """A PDF that cannot be read."""
    return UserError(
        tr("“{name}” is damaged and cannot be read.").format(name=name),
        tr("Ask the supervisor to send the form once more."),
    )


def fields_missing(name: str) -> UserError:
    """Only some of the fields of a form are left."""
    return UserError(
        tr("“{name}” is damaged: part of the fields of the form is missing.").format(name=name),
        tr("Ask the supervisor to send the form once more, or type the hours by hand."),
    )


def joined(name: str) -> UserError:
    """Several forms pasted into one file: a field stands in it twice."""
    return UserError(
        tr("“{name}” holds the same field twice: several forms were joined into it.").format(
            name=name
        ),
        tr("Ask for each form as a file of its own."),
    )


def too_long(name: str) -> UserError:
    """A field with more text than anybody types."""
    return UserError(
        tr("“{name}” holds far more text in a field than a form has room for.").format(name=name),
        tr("Check whether it is the right file."),
    )


def newer(name: str) -> UserError:
    """A shape of form that this version does not know."""
    return UserError(
        tr("“{name}” was made by a newer version of the program.").format(name=name),
        tr("Install the newest version and read it in again."),
    )


def something_else(name: str) -> UserError:
    """A PDF, but no form of ours."""
    return UserError(
        tr("“{name}” is a PDF, but no supervisor's form.").format(name=name),
        tr("Choose the form that the supervisor filled in and sent back."),
    )


def not_filled_in(name: str) -> UserError:
    """A form without hours, assessment or remarks."""
    return UserError(
        tr("Nothing is filled in on the form “{name}”.").format(name=name),
        tr("Ask the supervisor to save the form after filling it in, and to send it again."),
    )
