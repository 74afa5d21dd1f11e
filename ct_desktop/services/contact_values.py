"""E-mail addresses and phone numbers as typed, checked before they are stored."""

from ct_desktop.errors import UserError
from ct_desktop.exchange.emails import normalise_email
from ct_desktop.exchange.phones import normalise_phone
from ct_desktop.language import tr


def checked_email(text: str) -> str:
    """The address as stored; UserError when it is none. Empty stays empty."""
    address, _ = normalise_email(text)
    if address is None and text.strip():
        raise UserError(
            tr("“{text}” is not an e-mail address.").format(text=text),
            tr("Correct it or leave it empty."),
        )
    return address or ""


def checked_phone(text: str) -> str:
    """The number as stored; UserError when it is none. Empty stays empty."""
    number, _ = normalise_phone(text)
    if number is None and text.strip():
        raise UserError(
            tr("“{text}” is not a phone number.").format(text=text),
            tr("Correct it or leave it empty."),
        )
    return number or ""
