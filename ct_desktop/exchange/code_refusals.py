"""Why no certificate's code could be read from a file: a sentence and an advice for each."""

from ct_desktop.errors import UserError
from ct_desktop.language import tr


def cannot_open(name: str) -> UserError:
    """The file is gone, is a folder, or may not be read."""
    return UserError(
        tr("“{name}” cannot be opened.").format(name=name),
        tr("Check whether the file is still there."),
    )


def empty(name: str) -> UserError:
    """A file of no bytes."""
    return UserError(
        tr("“{name}” is empty.").format(name=name), tr("Ask for the certificate once more.")
    )


def too_large(name: str, megabytes: int) -> UserError:
    """More bytes than a certificate ever has."""
    return UserError(
        tr("“{name}” is too large to look for a code in it.").format(name=name),
        tr("Choose a file of at most {n} MB.").format(n=megabytes),
    )


def too_many_pixels(name: str, megapixels: int) -> UserError:
    """A picture that would fill the memory."""
    return UserError(
        tr("The picture “{name}” is too large to look for a code in it.").format(name=name),
        tr("Choose a picture of at most {n} megapixels, or cut out the QR code.").format(
            n=megapixels
        ),
    )


def too_many_pages(name: str, pages: int) -> UserError:
    """A book."""
    return UserError(
        tr("“{name}” has too many pages to look for codes on all of them.").format(name=name),
        tr("Choose a file of at most {n} pages.").format(n=pages),
    )


def phone_format(name: str) -> UserError:
    """A photo as some telephones store it, which needs software that is not free."""
    return UserError(
        tr("“{name}” is a photo in a format that the program does not read (HEIC).").format(
            name=name
        ),
        tr("Save or send it as JPEG, or take a screenshot of it."),
    )


def no_picture(name: str) -> UserError:
    """Another kind of file."""
    return UserError(
        tr("“{name}” is no PDF and no picture.").format(name=name),
        tr("Choose a PDF, or a picture such as JPEG or PNG; or paste the code itself."),
    )


def damaged(name: str) -> UserError:
    """It begins as it should, but cannot be read."""
    return UserError(
        tr("“{name}” is damaged and cannot be read.").format(name=name),
        tr("Ask for the certificate once more."),
    )


def locked(name: str) -> UserError:
    """Encrypted with a password that is asked for on opening."""
    return UserError(
        tr("“{name}” is protected with a password.").format(name=name),
        tr("Open it with its password and save or print it without one."),
    )


def no_code(name: str) -> UserError:
    """Readable, but without a code."""
    return UserError(
        tr("No code of a certificate was found in “{name}”.").format(name=name),
        tr("Take a sharp picture of the QR code from close by, or paste the code itself."),
    )


def other_code(name: str) -> UserError:
    """There is a QR code, of something else."""
    return UserError(
        tr("The QR code in “{name}” is not that of a certificate.").format(name=name),
        tr("A certificate of Citytrainer holds its proof in the code itself, not at an address."),
    )
